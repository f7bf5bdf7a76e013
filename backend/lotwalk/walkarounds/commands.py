"""Commands of the walk-around: each is one small capture, so that two people rarely meet."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from lotwalk.foundation.ids import Id, Sha256
from lotwalk.intake.command import Command
from lotwalk.walkarounds.words import Check, Kind, Position, Severity, View

Area = Annotated[str, Meta(max_length=40)]
Share = Annotated[float, Meta(ge=0, le=1, description="Share of the view's width or height, from left or top.")]
Note = Annotated[str, Meta(max_length=2000)]
Reason = Annotated[str, Meta(min_length=1, max_length=500)]
Millimetres = Annotated[int, Meta(ge=1, le=10_000)]
Tread = Annotated[float, Meta(ge=0, le=40, description="In the location's tread unit: 32nds of an inch or mm.")]


class ClearAreas(Command, frozen=True):
    """These areas were inspected and have no damage."""

    repair_order: Id
    areas: Annotated[list[Area], Meta(min_length=1, max_length=60)]


class SkipAreas(Command, frozen=True):
    repair_order: Id
    areas: Annotated[list[Area], Meta(min_length=1, max_length=60)]
    reason: Reason


class ReopenAreas(Command, frozen=True):
    """Back to uninspected; undo of clearing and skipping."""

    repair_order: Id
    areas: Annotated[list[Area], Meta(min_length=1, max_length=60)]


class RecordDamage(Command, frozen=True):
    id: Id
    repair_order: Id
    area: Area
    view: View
    x: Share
    y: Share
    kind: Kind
    severity: Severity
    size_mm: Millimetres | None = None
    note: Note = ""


class ChangeDamage(Command, frozen=True):
    """Only what is given changes."""

    id: Id
    repair_order: Id
    area: Area | UnsetType = UNSET
    view: View | UnsetType = UNSET
    x: Share | UnsetType = UNSET
    y: Share | UnsetType = UNSET
    kind: Kind | UnsetType = UNSET
    severity: Severity | UnsetType = UNSET
    size_mm: Millimetres | UnsetType | None = UNSET
    note: Note | UnsetType = UNSET


class RemoveDamage(Command, frozen=True):
    id: Id
    repair_order: Id


class RecordOdometer(Command, frozen=True):
    """A value below the last known one needs a reason. `unit` is what the instrument shows."""

    repair_order: Id
    value: Annotated[int, Meta(ge=0, le=9_999_999)]
    unit: Literal["mi", "km"]
    reason: Reason | None = None


class RecordFuel(Command, frozen=True):
    repair_order: Id
    eighths: Annotated[int, Meta(ge=0, le=8)]


class RecordTire(Command, frozen=True):
    """Only what is given changes. `dot` is week and year of making, as on the sidewall."""

    repair_order: Id
    position: Position
    brand_size: Annotated[str, Meta(max_length=80)] | UnsetType = UNSET
    inner: Tread | UnsetType | None = UNSET
    middle: Tread | UnsetType | None = UNSET
    outer: Tread | UnsetType | None = UNSET
    pressure_psi: Annotated[float, Meta(ge=0, le=200)] | UnsetType | None = UNSET
    dot: Annotated[str, Meta(pattern=r"^([0-4][0-9]|5[0-3])[0-9]{2}$")] | UnsetType | None = UNSET


class RecordCheck(Command, frozen=True):
    repair_order: Id
    check: Check
    state: Literal["ok", "fault", "not_checked"]
    note: Note = ""


class RecordWarningLamps(Command, frozen=True):
    """All lamps that are lit; an empty list says that none is."""

    repair_order: Id
    lamps: Annotated[list[Annotated[str, Meta(min_length=1, max_length=60)]], Meta(max_length=30)]


class RecordKeys(Command, frozen=True):
    repair_order: Id
    count: Annotated[int, Meta(ge=0, le=20)]


class RecordBelongings(Command, frozen=True):
    repair_order: Id
    text: Note


class SignWalkaround(Command, frozen=True):
    """`strokes` is the signature as an SVG path; `content` the hash of what was shown when it was signed."""

    repair_order: Id
    name: Annotated[str, Meta(min_length=1, max_length=120)]
    strokes: Annotated[str, Meta(min_length=1, max_length=60_000, pattern=r"^[MLCQZmlcqz0-9 ,.\-]+$")]
    content: Sha256


class DeclineSignature(Command, frozen=True):
    repair_order: Id
    reason: Reason
