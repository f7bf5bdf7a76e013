"""What can be done with photos of a repair order."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta

from lotwalk.foundation.ids import Id, Sha256
from lotwalk.intake.command import Command

Subject = Literal["guided", "damage", "answer", "free", "ink"]


class AttachPhoto(Command, frozen=True, kw_only=True):
    """A photo of a repair order, by the SHA-256 of its bytes, which travel apart and may come later.

    `subject_id` is the damage or the answer it belongs to, `slot` the place of a guided one, `original` the photo
    that ink was drawn on.
    """

    id: Id
    repair_order: Id
    sha256: Sha256
    subject: Subject
    captured_at: Annotated[datetime, Meta(tz=True)]
    subject_id: Id | None = None
    slot: Annotated[str, Meta(min_length=1, max_length=40)] | None = None
    original: Id | None = None


class RemovePhoto(Command, frozen=True, kw_only=True):
    """Takes a photo off the repair order. Its bytes and its history stay."""

    id: Id
    repair_order: Id


class SharePhoto(Command, frozen=True, kw_only=True):
    """Shows a photo on the customer's page, or takes it off there."""

    id: Id
    repair_order: Id
    shared: bool
