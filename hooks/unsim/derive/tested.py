"""What people's reports confirm: worked 3 of 4 times, last in October 2026."""

from collections.abc import Iterable
from dataclasses import dataclass

from unsim.model.claims import Report
from unsim.vocabulary import Channel, Plan


@dataclass(frozen=True, slots=True)
class Tested:
    worked: int
    tried: int
    last: str


def tested(reports: Iterable[Report], plan: Plan, channel: Channel) -> Tested | None:
    matching = [report for report in reports if (report.plan, report.channel) == (plan, channel)]
    if not matching:
        return None
    worked = sum(report.outcome == "worked" for report in matching)
    return Tested(worked, len(matching), max(report.on for report in matching))
