"""What goes out about interfaces: to staff of the location."""

from typing import Literal

from msgspec import Struct


class InterfaceState(Struct, frozen=True):
    """`working`, `troubled` (the last attempt failed), `resting` (left alone until `next_try_at`), `unknown` (never
    asked) or `not_connected`. `problem` is a key; what the system said stands behind a colon. `waiting` counts repair
    orders of this location that it isn't told of yet, `asking` vehicles that it is still to be asked about."""

    system: Literal["dms", "oem"]
    state: Literal["working", "troubled", "resting", "unknown", "not_connected"]
    succeeded_at: str | None
    failed_at: str | None
    problem: str
    waiting: int
    asking: int
    next_try_at: str | None
