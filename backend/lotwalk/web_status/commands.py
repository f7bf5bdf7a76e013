"""Commands of the web status."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta

from lotwalk.foundation.ids import Id
from lotwalk.intake.command import Command

Key = Annotated[str, Meta(min_length=1, max_length=60, description="A key of the location's list.")]
Due = Annotated[datetime, Meta(tz=True)]
# 140 characters as people see them may be many code points each; a family emoji has eleven.
Note = Annotated[str, Meta(max_length=2000)]


class UpdateWebStatus(Command, frozen=True):
    """Writes the status to history, publishes it on the tracker and lets those who follow hear of it.

    `due_out` is the promise as it shall be, changed or not; `reason` says why it changed. `based_on` is the last
    web status that the author saw, None where there was none.
    """

    id: Id
    repair_order: Id
    stage: Key
    job_status: Key
    due_out: Due | None
    reason: Key | None = None
    note: Note = ""
    based_on: Id | None = None


class ShareTracker(Command, frozen=True):
    """Makes the link to the customer's page of this repair order; no change when it has one."""

    id: Id
    repair_order: Id
