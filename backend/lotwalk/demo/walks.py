"""Walk-arounds as rows: every area seen, the marks drawn, tires and lamps read."""

from datetime import datetime, timedelta
from typing import Any

from msgspec import json

from lotwalk.clients.tables import Contact
from lotwalk.demo.book import Book, Car, Patron, Pen
from lotwalk.demo.chance import Chance
from lotwalk.demo.data import read
from lotwalk.demo.ledger import Ledger, Row
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
SIGNS = {"retail": 0.85, "wholesale": 0.6}
SIGNED_AFTER = timedelta(minutes=2)
CHECKS = (*SEEN_AS.values(), "high_beams", "hazard", "marker_lamps", "side_glass", "mirrors_glass")


def add_walkaround(book: Book, order: Row, life: Life, started: datetime, chance: Chance) -> None:
    """A whole one, signed by who brought the vehicle, or with the reason why it isn't."""
    clean = [area for area in areas(life.car.body) if area not in {mark.area for mark in life.marks}]
    add_damages(book.ledger, order, life.marks, started, chance)
    row = book.ledger.add(
        Walkaround, id=order["id"], location=order["location"], client=order["client"], areas=clean_areas(clean),
        odometer=order["odometer"], fuel=chance.randint(1, 8), tires=_text(_tires(life)), checks=_text(_checks(life)),
        warning_lamps=_text(_lit(life)), keys=chance.choice((1, 1, 1, 2)),
        belongings=chance.choice(read("talk")["belongings"]), started_at=clock.text(started),
    )  # fmt: skip
    if chance.happens(SIGNS[life.car.patron.kind]):
        book.pens.append(Pen(row, _signer(book, order, life.car.patron), min(book.now, started + SIGNED_AFTER)))
    else:
        row["no_signature_reason"] = chance.choice(read("talk")["no_signature"])


def _signer(book: Book, order: Row, patron: Patron) -> str:
    contacts = book.ledger.rows(Contact)
    return next((row["name"] for row in contacts if row["id"] == order["contact"]), patron.name)


def clean_areas(names: list[str]) -> str:
    return _text({area: {"state": "clean"} for area in names})


def add_damages(ledger: Ledger, order: Row, marks: list[Mark], at: datetime, chance: Chance) -> None:
    for mark in marks:
        ledger.add(
            Damage, id=chance.id(at), repair_order=order["id"], location=order["location"], client=order["client"],
            area=mark.area, view=mark.view, x=mark.x, y=mark.y, kind=mark.kind, severity=mark.severity,
            size_mm=mark.size_mm, note=mark.note, recorded_by=order["technician"], recorded_at=clock.text(at),
        )  # fmt: skip


def positions(car: Car) -> tuple[str, ...]:
    if car.body != "truck":
        return TIRES
    return (*TIRES, *TWINS, *(SECOND_AXLE if car.group == "heavy" else ()))


def _tires(life: Life) -> dict[str, Any]:
    return {position: _tire(life, position) for position in positions(life.car)}


def _tire(life: Life, position: str) -> dict[str, Any]:
    read_off = life.wear.tire(position)
    return {
        "brand_size": MADE[life.car.group], "inner": read_off["inner"], "middle": read_off["middle"],
        "outer": read_off["outer"], "pressure_psi": life.wear.grade.placard_psi + read_off["pressure"],
        "dot": life.wear.dot(position),
    }  # fmt: skip


def _lit(life: Life) -> list[str]:
    lamps = {"red": ["check_engine"], "yellow": ["tire_pressure"]}
    return lamps.get(life.troubles.get("warning_lamps", ""), [])


def _checks(life: Life) -> dict[str, Any]:
    faulty = {SEEN_AS[item] for item, rating in life.troubles.items() if item in SEEN_AS and rating == "red"}
    return {check: {"state": "fault" if check in faulty else "ok", "note": ""} for check in CHECKS}


def _text(value: Any) -> str:
    return json.encode(value).decode()
