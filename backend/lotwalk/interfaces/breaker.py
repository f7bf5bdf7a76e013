"""The circuit breaker: a system that fails again and again is left alone for a while, then tried once. Pure."""

from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct

THRESHOLD = 4  # failures in a row
FIRST_REST, LONGEST_REST = timedelta(seconds=15), timedelta(minutes=5)
TRIAL_LASTS = timedelta(seconds=20)  # a request takes ten at most
LONGEST_TOLD = timedelta(hours=1)

State = Literal["closed", "open", "half_open"]


class Breaker(Struct, frozen=True):
    """`open_until` while it rests; then one request is the trial, and `trial_until` keeps a second one away."""

    failures: int = 0
    open_until: datetime | None = None
    trial_until: datetime | None = None

    def state(self, now: datetime) -> State:
        if self.open_until is None:
            return "closed"
        return "open" if now < self.open_until else "half_open"

    def may_ask(self, now: datetime) -> bool:
        if self.state(now) != "half_open":
            return self.open_until is None
        return self.trial_until is None or self.trial_until <= now

    def asked(self, now: datetime) -> "Breaker":
        """While half open the one who asks has the trial to themselves; RuntimeError for who may not ask."""
        if not self.may_ask(now):
            raise RuntimeError("the breaker is open")
        if self.open_until is None:
            return self
        return Breaker(self.failures, self.open_until, now + TRIAL_LASTS)

    def failed(self, now: datetime) -> "Breaker":
        """Opens at the threshold; a failed trial opens it for longer than before."""
        failures = self.failures + 1
        if failures < THRESHOLD:
            return Breaker(failures, self.open_until)
        return Breaker(failures, now + rest(failures))

    def told_to_wait(self, now: datetime, wait: timedelta) -> "Breaker":
        """The system says itself when it wants to be asked again; that is no failure."""
        until = now + min(wait, LONGEST_TOLD)
        return Breaker(self.failures, max(until, self.open_until or until))


def rest(failures: int) -> timedelta:
    """15 s at the threshold, doubling with each failed trial, up to 5 minutes."""
    return min(FIRST_REST * 2 ** min(failures - THRESHOLD, 10), LONGEST_REST)
