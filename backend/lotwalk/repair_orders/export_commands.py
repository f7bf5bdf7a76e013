"""Commands of the `dms` reader about an order's way into the DMS."""

from typing import Annotated

from msgspec import Meta

from lotwalk.foundation.ids import Id
from lotwalk.intake.command import Command

Number = Annotated[str, Meta(min_length=1, max_length=100)]


class RecordExport(Command, frozen=True):
    """The DMS has the order: its id there, its number there, and the number of the customer whom it was put to, who is
    the client that it was sent for, whosever the order is by now."""

    repair_order: Id
    dms_id: Number
    dms_number: Number
    client: Id | None = None
    customer_number: Number | None = None


class RecordExportProblem(Command, frozen=True):
    """The DMS could not be told; it is tried again. `problem` is a key, behind a colon what the DMS said."""

    repair_order: Id
    problem: Annotated[str, Meta(min_length=1, max_length=300)]
