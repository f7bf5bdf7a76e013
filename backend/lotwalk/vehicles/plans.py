"""Where a plan stands on a day and an odometer. Pure.

Source: the domain's "Plans/Warranty". The tablet's copy runs the same vectors (tests/vectors/plans.json).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

PlanState = Literal["upcoming", "active", "ends_soon", "expired"]
SOON_DAYS = 30
SOON_DISTANCE = {"mi": 1_000, "km": 1_609}  # a thousand miles in either unit


def plan_state(plan: Mapping[str, Any], today: date, odometer: int | None, unit: str) -> PlanState:
    """By whichever comes first, the day or the distance; the last day and the last mile are still covered.

    An unknown odometer, and an end that isn't there, end nothing.
    """
    left = _left(plan["ends_on"] and (date.fromisoformat(plan["ends_on"]) - today).days, _distance(plan, odometer))
    if any(part < 0 for part, _ in left):
        return "expired"
    if _is_ahead(plan, today, odometer):
        return "upcoming"
    soon = any(part <= (SOON_DAYS if is_time else SOON_DISTANCE[unit]) for part, is_time in left)
    return "ends_soon" if soon else "active"


def _distance(plan: Mapping[str, Any], odometer: int | None) -> int | None:
    return None if plan["ends_at"] is None or odometer is None else plan["ends_at"] - odometer


def _left(days: int | None, distance: int | None) -> list[tuple[int, bool]]:
    return [(part, is_time) for part, is_time in ((days, True), (distance, False)) if part is not None]


def _is_ahead(plan: Mapping[str, Any], today: date, odometer: int | None) -> bool:
    if plan["starts_on"] and date.fromisoformat(plan["starts_on"]) > today:
        return True
    return plan["starts_at"] is not None and odometer is not None and odometer < plan["starts_at"]
