"""Who may be asked when: one host at a time, with a rest between, and none after the time is up."""

import time
from collections.abc import Callable
from threading import Lock

from unsim.upkeep.links.limits import Limits


class TimeIsUp(Exception):  # noqa: N818 - it reads as what is told
    """What is left is left for the next run."""


class Resting(Exception):  # noqa: N818 - as above
    """The host wants to be left alone for longer than this run will last."""


class Manners:
    def __init__(
        self,
        limits: Limits,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.limits = limits
        self._clock, self._sleep = clock, sleep
        self._end = clock() + limits.minutes * 60
        self._free_at: dict[str, float] = {}
        self._lock = Lock()

    def wait(self, host: str) -> None:
        """Until it is this host's turn; the turn after it comes a delay later."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._free_at.get(host, now))
            if turn - now > self.limits.longest_rest:
                raise Resting(host)
            if turn > self._end:
                raise TimeIsUp
            self._free_at[host] = turn + self.limits.delay
        if turn > now:
            self._sleep(turn - now)

    def leave_alone(self, host: str, seconds: float) -> None:
        with self._lock:
            until = self._clock() + max(seconds, self.limits.delay)
            self._free_at[host] = max(until, self._free_at.get(host, until))

    def stop(self) -> None:
        self._end = float("-inf")

    @property
    def is_over(self) -> bool:
        return self._clock() > self._end
