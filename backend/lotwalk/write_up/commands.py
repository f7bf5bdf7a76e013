"""Commands of the write-up as a whole."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from lotwalk.foundation.ids import Id, Sha256
from lotwalk.intake.command import Command


class OrderSignature(Struct, frozen=True, forbid_unknown_fields=True):
    """`strokes` is the signature as an SVG path; `shown` what stood above it, in its canonical form, and `content`
    the SHA-256 of that text."""

    name: Annotated[str, Meta(min_length=1, max_length=120)]
    strokes: Annotated[str, Meta(min_length=1, max_length=60_000, pattern=r"^[MLCQZmlcqz0-9 ,.\-]+$")]
    content: Sha256
    shown: Annotated[str, Meta(min_length=2, max_length=400_000)]


class FinalizeOrder(Command, frozen=True):
    """Closes the write-up: the order is open for work, goes to the DMS, and the customer gets the link to its page."""

    repair_order: Id
    signature: OrderSignature


class ChooseOwner(Command, frozen=True):
    """How it was settled whose the vehicle is: the DMS's or the OEM's record was taken, as it was at `fetched_at`, or
    the customer was created or found."""

    repair_order: Id
    choice: Literal["dms", "oem", "created", "found"]
    fetched_at: Annotated[datetime, Meta(tz=True)] | None = None


class ChangeCustomer(Command, frozen=True):
    """The order is another client's from now on, and with `vehicle` the vehicle too. All that the former one had of
    it ends."""

    repair_order: Id
    client: Id
    vehicle: bool = False
