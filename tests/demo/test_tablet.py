"""What the tablet will say of the demo: marks lie where they are said to lie, and signatures are not stale."""

import hashlib
from typing import Any

from msgspec import json

from lotwalk.demo.book import Book
from lotwalk.demo.data import read
from lotwalk.media.tables import Photo
from lotwalk.repair_orders.tables import RepairOrder
from lotwalk.vehicles.tables import Vehicle
from lotwalk.walkarounds.tables import Damage, Walkaround
from tests.demo.conftest import Ask

IN_JSON = ("areas", "tires", "checks", "warning_lamps")
REDRAWN = (
    "the drawings have changed: `node tests/demo/tablet.mjs spots` gives backend/lotwalk/demo/data/spots.json anew"
)


def test_every_mark_lies_on_its_area(book: Book, tablet: Ask) -> None:
    bodies = {row["id"]: row["body"] for row in book.ledger.rows(Vehicle)}
    body_of = {row["id"]: bodies[row["vehicle"]] for row in book.ledger.rows(RepairOrder)}
    damages = book.ledger.rows(Damage)
    points = [
        {"body": body_of[row["repair_order"]], **{key: row[key] for key in ("view", "x", "y")}} for row in damages
    ]
    assert tablet("under", points) == [row["area"] for row in damages], REDRAWN


def test_the_demo_knows_the_areas_of_each_body(tablet: Ask) -> None:
    assert {body: list(areas) for body, areas in read("spots").items()} == tablet("areas"), REDRAWN


def test_signatures_are_of_what_the_tablet_shows(book: Book, tablet: Ask) -> None:
    """With photos, which are signed for too."""
    ledger = book.ledger
    signed = [row for row in ledger.rows(Walkaround) if row["signature"]][-60:]
    given = [_shown(row, ledger.rows(Damage), ledger.rows(Photo)) for row in signed]
    hashes = [hashlib.sha256(content.encode()).hexdigest() for content in tablet("snapshots", given)]
    assert hashes == [json.decode(row["signature"])["content"] for row in signed]
    assert any(photo["repair_order"] in {row["id"] for row in signed} for photo in ledger.rows(Photo))


def _shown(row: dict[str, Any], damages: list[dict[str, Any]], photos: list[dict[str, Any]]) -> dict[str, Any]:
    """As the feed sends it."""
    facts = row | {name: json.decode(row[name]) for name in IN_JSON if row[name]}
    mine = {
        name: [it for it in rows if it["repair_order"] == row["id"]]
        for name, rows in (("damages", damages), ("photos", photos))
    }
    name = json.decode(row["signature"])["name"]
    return {"order": row["id"], "condition": {"facts": facts, **mine}, "name": name}
