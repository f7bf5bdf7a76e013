"""What goes out about persons."""

from msgspec import Struct


class Colleague(Struct, frozen=True):
    """A member of staff as colleagues see them."""

    id: str
    name: str


class StaffRole(Struct, frozen=True):
    """What somebody of the staff does at a location; a field manager's is of none, as it is of all."""

    id: str
    person: str
    role: str
    location: str | None
