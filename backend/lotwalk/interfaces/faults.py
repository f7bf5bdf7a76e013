"""What can go wrong between us and another system."""

from datetime import timedelta
from typing import Literal

Reason = Literal[
    "not_connected",  # no address is set
    "resting",  # it failed too often, and is left alone for a while: nothing was sent
    "unreachable",  # nothing listens there, or the connection was cut
    "hung",  # no answer within the time limit
    "busy",  # it asks to be left alone for a while
    "broken",  # it says itself that something is wrong on its side
    "strange",  # an answer that makes no sense
]


class Away(Exception):
    """The system can't be talked to now. Whether it did what was asked is unknown, unless `reason` says that nothing
    was sent. `wait` is what the system itself asked for."""

    def __init__(self, reason: Reason, detail: str = "", wait: timedelta | None = None) -> None:
        super().__init__(f"{reason} {detail}".strip())
        self.reason, self.detail, self.wait = reason, detail, wait


class Declined(Exception):
    """The system understood and said no. Asking the same again gets the same answer."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(f"{status} {detail}")
        self.status, self.detail = status, detail


def problem(error: Away | Declined) -> str:
    """A key for screens; what the system itself said stands behind a colon."""
    return error.reason if isinstance(error, Away) else f"declined: {error.detail}"[:300]
