"""Commands about approvals, from the submitting that makes one to the decision that ends it."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from lotwalk.foundation.ids import Id, Sha256
from lotwalk.intake.command import Command
from lotwalk.repair_orders.totals import Price

State = Literal["approved", "declined", "deferred", "countered"]
Why = Literal[
    "", "too_expensive", "not_needed", "later", "second_opinion", "elsewhere", "sells_vehicle", "payer_refused",
    "not_explained", "other",
]  # fmt: skip
Name = Annotated[str, Meta(min_length=1, max_length=120)]
Strokes = Annotated[
    str,
    Meta(
        max_length=60_000,
        pattern=r"^M[MmLlCcQqHhVvZz0-9 ,.\-]+\Z",
        description="The drawn signature as SVG path data.",
    ),
]


class SubmitInspection(Command, frozen=True):
    """Ends an inspection: its answers can be seen, and what it recommends is frozen for a decision."""

    inspection: Id


class OpenApproval(Command, frozen=True):
    """All evidence is stored: the hash is fixed, and the client may decide. Sent by the approvals' own reader."""

    approval: Id


class ReleaseApproval(Command, frozen=True):
    """Opens an approval without the photos that never arrived; they are named in it as missing."""

    approval: Id
    reason: Annotated[str, Meta(min_length=1, max_length=500, pattern=r"\S")]


class DecidedLine(Struct, frozen=True, forbid_unknown_fields=True):
    """`choice` says which offer is approved or countered. Declining needs a reason, deferring a date to offer it
    again, countering an amount below the offer's total. What a state doesn't need isn't kept."""

    line: Id
    state: State
    choice: Literal["offered", "alternative"] = "offered"
    reason: Why | None = ""
    comment: Annotated[str, Meta(max_length=1000)] = ""
    offer_again_on: date | None = None
    counter_amount: Price | None = None


class Signature(Struct, frozen=True, forbid_unknown_fields=True):
    """Null `strokes` mean that the name was typed."""

    name: Name
    strokes: Strokes | None = None


class DecideApproval(Command, frozen=True):
    """`id` is the decision's; `sha256` the hash of the content that was seen; `consent` the version of the sentence
    over the signature."""

    id: Id
    approval: Id
    sha256: Sha256
    lines: Annotated[list[DecidedLine], Meta(min_length=1, max_length=200)]
    signature: Signature
    consent: Annotated[str, Meta(max_length=40)]


class DecideOnBehalf(DecideApproval, frozen=True, kw_only=True):
    """The shop's own people decide as they were told: by whom, how, and why it isn't done by themselves."""

    method: Literal["in_person", "phone", "text", "email"]
    said_by: Name
    reason: Annotated[str, Meta(min_length=1, max_length=500)]
