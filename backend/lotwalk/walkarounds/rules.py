"""Rules of the walk-around: pure."""

from collections.abc import Iterable

from lotwalk.foundation.refusals import Refusal
from lotwalk.walkarounds.words import AREAS

MILES_PER_KM = 0.621371


class UnknownArea(Refusal):
    code, status, sentence = "unknown_area", 422, "There is no area {area} on a vehicle."


class OdometerWentBack(Refusal):
    code, status = "odometer_went_back", 422
    sentence = "The odometer was {last} before. Give a reason for a lower value."


class AreaDamaged(Refusal):
    code, status, sentence = "area_damaged", 409, "The {area} has a recorded damage; remove that first."


def refuse_unknown_areas(areas: Iterable[str], field: str) -> None:
    for area in areas:
        if area not in AREAS:
            raise UnknownArea(area=area, field=field)


def refuse_damaged(areas: Iterable[str], damaged: set[str]) -> None:
    for area in areas:
        if area in damaged:
            raise AreaDamaged(area=area.replace("_", " "), field="areas")


def in_unit(value: int, shown: str, wanted: str) -> int:
    """A distance read in one unit, whole, in the other."""
    if shown == wanted:
        return value
    return round(value * MILES_PER_KM) if wanted == "mi" else round(value / MILES_PER_KM)


def refuse_lower_odometer(value: int, last: int | None, reason: str | None) -> None:
    if last is not None and value < last and not reason:
        raise OdometerWentBack(last=last, field="value")
