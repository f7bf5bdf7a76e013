"""Walk-arounds as rows: every area seen, the marks drawn, tires and lamps read."""

from datetime import datetime, timedelta
from typing import Any

from msgspec import json

from lotwalk.clients.tables import Contact
from lotwalk.demo.book import Car, Pen
from lotwalk.demo.case import Case
from lotwalk.demo.data import read
from lotwalk.demo.life import Life
from lotwalk.demo.marks import Mark, areas
from lotwalk.demo.wear import TIRES
from lotwalk.foundation import clock
from lotwalk.walkarounds.tables import Damage, Walkaround

MADE = {
    "family": "Corvane Tour 215/55R17", "sales": "Corvane Tour 215/55R17", "pickup": "Stradan Trail 265/70R17",
    "van": "Stradan Cargo 235/65R16C", "medium": "Ortelo Regional 225/70R19.5", "heavy": "Ortelo Haul 295/75R22.5",
}  # fmt: skip
TWINS = ("left_rear_inner", "right_rear_inner")
SECOND_AXLE = ("left_rear_2", "left_rear_2_inner", "right_rear_2_inner", "right_rear_2")
# What the inspection found, as the walk-around's quick look tells it.
SEEN_AS = {
    "headlamps": "low_beams", "turn_signals": "turn_signals", "brake_lamps": "brake_lamps",
    "reverse_lamps": "reverse_lamps", "plate_lamp": "plate_lamp", "wiper_blades": "front_wipers",
    "washer": "washer", "windshield": "windshield_glass",
}  # fmt: skip
CHECKS = (*SEEN_AS.values(), "high_beams", "hazard", "marker_lamps", "side_glass", "mirrors_glass")
LIT = {"red": ["check_engine"], "yellow": ["tire_pressure"]}
SIGNS = {"retail": 0.85, "wholesale": 0.6}
SIGNED_AFTER = timedelta(minutes=2)


def add_walkaround(case: Case, started: datetime) -> None:
    """A whole one, signed by who brought the vehicle; of past ones some only say why they weren't."""
    life, chance = case.life, case.chance
    damaged = {mark.area for mark in life.marks}
    unharmed = [area for area in areas(life.car.body) if area not in damaged]
    add_damages(case, life.marks, started)
    row = case.ledger.add(
        Walkaround, **_begun(case, started), areas=clean(unharmed),
        odometer=case.order["odometer"], fuel=chance.randint(1, 8), tires=_text(_tires(life)),
        checks=_text(_checks(life)),
        warning_lamps=_text(LIT.get(life.troubles.get("warning_lamps", ""), [])), keys=chance.choice((1, 1, 1, 2)),
        belongings=chance.choice(read("talk")["belongings"]),
    )  # fmt: skip
    if case.order["status"] != "closed" or chance.happens(SIGNS[life.car.patron.kind]):
        case.book.pens.append(Pen(row, _signer(case), min(case.book.now, started + SIGNED_AFTER)))
    else:
        row["no_signature_reason"] = chance.choice(read("talk")["no_signature"])


def begin_walkaround(case: Case, seen: list[str], marks: list[Mark], started: datetime) -> None:
    """Only these areas are clean and only these marks are drawn; the rest is still to do."""
    add_damages(case, marks, started)
    case.ledger.add(Walkaround, **_begun(case, started), areas=clean(seen))


def add_damages(case: Case, marks: list[Mark], at: datetime) -> None:
    for mark in marks:
        case.ledger.add(
            Damage, id=case.chance.id(at), **case.under, area=mark.area, view=mark.view, x=mark.x, y=mark.y,
            kind=mark.kind, severity=mark.severity, size_mm=mark.size_mm, note=mark.note,
            recorded_by=case.order["technician"], recorded_at=clock.text(at),
        )  # fmt: skip


def clean(names: list[str]) -> str:
    return _text({area: {"state": "clean"} for area in names})


def positions(car: Car) -> tuple[str, ...]:
    if car.body != "truck":
        return TIRES
    return (*TIRES, *TWINS, *(SECOND_AXLE if car.group == "heavy" else ()))


def _begun(case: Case, started: datetime) -> dict[str, Any]:
    order = case.order
    return {
        "id": order["id"],
        "location": order["location"],
        "client": order["client"],
        "started_at": clock.text(started),
    }


def _signer(case: Case) -> str:
    contacts = case.ledger.rows(Contact)
    named = (row["name"] for row in contacts if row["id"] == case.order["contact"])
    return next(named, case.life.car.patron.name)


def _tires(life: Life) -> dict[str, Any]:
    return {position: _tire(life, position) for position in positions(life.car)}


def _tire(life: Life, position: str) -> dict[str, Any]:
    read_off = life.wear.tire(position)
    return {
        "brand_size": MADE[life.car.group], "inner": read_off["inner"], "middle": read_off["middle"],
        "outer": read_off["outer"], "pressure_psi": life.wear.grade.placard_psi + read_off["pressure"],
        "dot": life.wear.dot(position),
    }  # fmt: skip


def _checks(life: Life) -> dict[str, Any]:
    faulty = {SEEN_AS[item] for item, rating in life.troubles.items() if item in SEEN_AS and rating == "red"}
    return {check: {"state": "fault" if check in faulty else "ok", "note": ""} for check in CHECKS}


def _text(value: Any) -> str:
    return json.encode(value).decode()
