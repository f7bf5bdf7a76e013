"""What each page of a write-up still needs before the order can be final. Pure.

The rail's marks on the tablet follow the same rules from the same vectors (tests/vectors/needs.json).
"""

from typing import Any

from msgspec import Struct

from lotwalk.clients.faults import faults
from lotwalk.foundation.refusals import Refusal
from lotwalk.vehicles.vin import vin_fault

Needs = dict[str, list[str]]


class Incomplete(Refusal):
    code, status = "incomplete", 422
    sentence = "The write-up isn't complete: {missing}."


class Facts(Struct, frozen=True):
    """What the rules look at. `client` is its row; `unseen` counts areas that nobody inspected or skipped."""

    client: dict[str, Any]
    owner_settled: bool
    vin: str
    vin_reason: str
    odometer: int | None
    unseen: int
    signed: bool
    services: int
    concerns: int
    advisor: str | None
    due_out: str | None


def needs_of(facts: Facts) -> Needs:
    """Page to the things that it needs, in the order in which they stand on it; an empty list is a done page."""
    return {
        "customer": _customer(facts),
        "vehicle": _vehicle(facts),
        "walkaround": (["areas"] if facts.unseen else []) + ([] if facts.signed else ["signature"]),
        "build": [] if facts.services or facts.concerns else ["services"],
        "assign": ([] if facts.advisor else ["advisor"]) + ([] if facts.due_out else ["due_out"]),
    }


def _customer(facts: Facts) -> list[str]:
    reviewed = facts.client["preferences_reviewed_at"] is not None
    return [
        *([] if facts.owner_settled else ["owner"]),
        *sorted(faults(facts.client)),
        *([] if reviewed else ["preferences"]),
    ]


def _vehicle(facts: Facts) -> list[str]:
    """A lower odometer than the last one is refused where it is captured, unless it has a reason."""
    has_vin = vin_fault(facts.vin) is None or facts.vin_reason
    return [*([] if has_vin else ["vin"]), *(["odometer"] if facts.odometer is None else [])]


def refuse_incomplete(needs: Needs) -> None:
    """Names each page and thing."""
    missing = [f"{page} ({', '.join(things)})" for page, things in needs.items() if things]
    if missing:
        raise Incomplete(missing="; ".join(missing).replace("_", " "))
