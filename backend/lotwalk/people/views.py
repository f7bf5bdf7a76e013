"""What goes out about persons."""

from msgspec import Struct


class Colleague(Struct, frozen=True):
    """A member of staff as colleagues see them."""

    id: str
    name: str
