"""The closed vocabularies of the record.

Every word here is defined, with two examples, in `data/locales/<lang>` under `vocabulary`, and
shown on the site's method page, which the messages of `unsim check` link to.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

Result = Literal["full", "starts", "no"]
Channel = Literal[
    "web", "app", "chat", "email", "sms", "phone", "post", "store", "regulator"
]  # fmt: skip
FeeKind = Literal["free", "capped", "charged"]
Unclear = Literal["unclear"]
DayUnit = Literal["working", "calendar"]
Plan = Literal["prepaid", "postpaid"]
YesNo = Literal["yes", "no", "partly"]
OnlineDuty = Literal["required", "same-as-signup", "accepted", "not-required"]
RunsTo = Literal["month-end", "cycle-end"]
Only = Literal[
    "business",
    "cooling-off",
    "lost",
    "contract-change",
    "add-on",
    "refused",
    "region",
    "switching",
]
SourceKind = Literal[
    "law",
    "regulator",
    "carrier",
    "manufacturer",
    "seller",
    "service",
    "standard",
    "study",
    "consumer",
    "press",
    "forum",
]
Copy = Literal["live", "stored"]
CarrierKind = Literal["network", "brand", "virtual"]
CarrierStatus = Literal["active", "merged", "closed"]
ClaimVerdict = Literal["true", "partly", "false", "no-evidence"]
Document = Literal[
    "identity-card",
    "passport",
    "residence-card",
    "id-copy",
    "tax-code",
    "signed-form",
    "signed-letter",
    "power-of-attorney",
    "affidavit-of-loss",
    "death-certificate",
    "company-papers",
    "line-number",
    "sim-number",
    "account-number",
    "bill",
    "bank-account",
    "sim-card",
    "equipment",
    "contact-email",
    "contact-phone",
]
Need = Literal[
    "account",
    "sms-code",
    "other-sms",
    "email-code",
    "app",
    "local-store",
    "local-id",
    "biometrics",
    "in-person",
    "local-call",
    "call-abroad",
    "sim",
    "post",
    "equipment",
]
Renewal = Literal["top-up", "call", "text", "data", "log-in", "payment", "plan"]
Proof = Literal[
    "code", "written-confirmation", "receipt", "sms", "email", "screenshot", "final-bill"
]
ReportOutcome = Literal["worked", "refused", "no-answer", "other-channel"]
ComplaintBody = Literal[
    "carrier", "regulator", "mediation", "tribunal", "consumer-authority", "ombudsman", "court"
]
Topic = Literal[
    "cancel",
    "deadline",
    "fee",
    "debt",
    "billing",
    "credit",
    "lapse",
    "from-abroad",
    "documents",
    "holder",
    "lost",
    "suspend",
    "port-out",
    "number-reuse",
    "sign-up",
    "esim",
    "proof",
    "complaint",
    "equipment",
    "accounts",
    "law",
    "market",
]
DeviceTopic = Literal[
    "remove",
    "turn-off",
    "factory-reset",
    "plan-not-cancelled",
    "redownload",
    "transfer",
    "order",
    "network",
    "capacity",
    "what-it-is",
]
SellerTopic = Literal[
    "cancel", "auto-renew", "refund", "delete", "expiry", "account", "number", "suspend", "identity"
]
Continent = Literal["africa", "asia", "europe", "north-america", "oceania", "south-america"]
LetterKind = Literal[
    "cancellation",
    "credit-refund",
    "proof",
    "complaint-carrier",
    "complaint-regulator",
    "withdrawal",
    "erasure",
    "charge-back",
]

# Derived words: no contributor types them, but readers meet them.
Verdict = Literal["online", "partly", "law", "offline", "unknown", "depends"]
Grade = Literal["A", "B", "C"]
Voice = Literal["official", "press", "users"]
Freshness = Literal["fresh", "ageing", "stale"]
Reach = Literal["said", "untied", "texts", "needs", "no"]
Where = Literal["here", "abroad-sim", "abroad"]


@dataclass(frozen=True, slots=True)
class ChannelTraits:
    online: bool
    """Does a request over it count as one made online?"""
    in_writing: bool
    """Does it leave something written in the reader's hands?"""
    rank: int
    """How soon a reader would try it: 0 online, 1 by phone, 2 by letter or by going there."""
    icon: str
    """Its drawing in hooks/templates/icons.html.j2."""
    refuses: bool = False
    """Counts for “offline only”: where a carrier says no here, nothing is left to try online."""
    letters: bool = False
    """Does a letter go by it?"""
    logs_in: bool = False
    """Does one log in for it, as a rule?"""
    takes: Need | None = None
    """What one must have or do for it, whatever its record says."""


@dataclass(frozen=True, slots=True)
class VerdictTraits:
    order: int
    """The best first."""
    sign: str
    """The drawing and colour it is shown with: those of the result it comes from."""


CHANNEL_TRAITS: Final[dict[Channel, ChannelTraits]] = {
    "web": ChannelTraits(
        online=True, in_writing=True, rank=0, icon="web", refuses=True, logs_in=True
    ),
    "app": ChannelTraits(
        online=True, in_writing=True, rank=0, icon="app", refuses=True, logs_in=True, takes="app"
    ),
    "chat": ChannelTraits(online=True, in_writing=True, rank=0, icon="chat", logs_in=True),
    "email": ChannelTraits(online=True, in_writing=True, rank=0, icon="email", letters=True),
    "sms": ChannelTraits(online=False, in_writing=True, rank=1, icon="sms", takes="sim"),
    "phone": ChannelTraits(online=False, in_writing=False, rank=1, icon="phone"),
    "post": ChannelTraits(
        online=False, in_writing=True, rank=2, icon="post", letters=True, takes="post"
    ),
    "store": ChannelTraits(online=False, in_writing=False, rank=2, icon="store", takes="in-person"),
    "regulator": ChannelTraits(online=False, in_writing=True, rank=0, icon="regulator"),
}
VERDICT_TRAITS: Final[dict[Verdict, VerdictTraits]] = {
    "online": VerdictTraits(0, "full"),
    "partly": VerdictTraits(1, "starts"),
    "depends": VerdictTraits(2, "depends"),
    "law": VerdictTraits(3, "law"),
    "offline": VerdictTraits(4, "no"),
    "unknown": VerdictTraits(5, "unknown"),
}
REACH_SIGNS: Final[dict[Reach, str]] = {
    "said": "full",
    "untied": "starts",
    "texts": "starts",
    "needs": "depends",
    "no": "no",
}
"""The drawing and colour that each is shown with."""
INFERRED: Final[frozenset[Reach]] = frozenset(("untied", "texts"))
"""It is we who say that it works, and no source."""


def _without_traits(word: str, table: str) -> str:
    """Where a word stands for which the table has nothing, and what to write."""
    lines = Path(__file__).read_text("utf-8").split("\n")
    places = ((n, line.find(f'"{word}"') + 1) for n, line in enumerate(lines, 1))
    line, column = next((place for place in places if place[1]), (1, 1))
    maker = "ChannelTraits" if table == "CHANNEL_TRAITS" else "VerdictTraits"
    return (
        f"{__file__}:{line}:{column}: error: “{word}” has no traits\n"
        f'    instead: add “"{word}": {maker}(…)” to {table}, a word in data/locales, and run `unsim schema`'
    )


for _words, _traits, _table in (
    (get_args(Channel), CHANNEL_TRAITS, "CHANNEL_TRAITS"),
    (get_args(Verdict), VERDICT_TRAITS, "VERDICT_TRAITS"),
):
    for _word in _words:
        if _word not in _traits:
            raise SystemExit(_without_traits(_word, _table))

PLANS: Final[tuple[Plan, ...]] = get_args(Plan)
CHANNELS: Final[tuple[Channel, ...]] = get_args(Channel)
ONLINE_CHANNELS: Final[tuple[Channel, ...]] = tuple(
    channel for channel in CHANNELS if CHANNEL_TRAITS[channel].online
)
REFUSING_CHANNELS: Final[tuple[Channel, ...]] = tuple(
    channel for channel in CHANNELS if CHANNEL_TRAITS[channel].refuses
)
LETTER_CHANNELS: Final[tuple[Channel, ...]] = tuple(
    channel for channel in CHANNELS if CHANNEL_TRAITS[channel].letters
)
VERDICTS: Final[tuple[Verdict, ...]] = tuple(
    sorted(VERDICT_TRAITS, key=lambda verdict: VERDICT_TRAITS[verdict].order)
)

VOCABULARIES: Final[dict[str, tuple[str, ...]]] = {
    "result": get_args(Result),
    "channel": get_args(Channel),
    "plan": get_args(Plan),
    "yes_no": get_args(YesNo),
    "fee_kind": get_args(FeeKind),
    "force": get_args(Unclear),
    "day_unit": get_args(DayUnit),
    "online_duty": get_args(OnlineDuty),
    "only": get_args(Only),
    "runs_to": get_args(RunsTo),
    "source_kind": get_args(SourceKind),
    "copy": get_args(Copy),
    "carrier_kind": get_args(CarrierKind),
    "carrier_status": get_args(CarrierStatus),
    "claim_verdict": get_args(ClaimVerdict),
    "document": get_args(Document),
    "need": get_args(Need),
    "renewal": get_args(Renewal),
    "proof": get_args(Proof),
    "report_outcome": get_args(ReportOutcome),
    "complaint_body": get_args(ComplaintBody),
    "topic": get_args(Topic),
    "device_topic": get_args(DeviceTopic),
    "seller_topic": get_args(SellerTopic),
    "continent": get_args(Continent),
    "letter_kind": get_args(LetterKind),
    "verdict": get_args(Verdict),
    "grade": get_args(Grade),
    "voice": get_args(Voice),
    "freshness": get_args(Freshness),
    "reach": get_args(Reach),
    "where": get_args(Where),
}
