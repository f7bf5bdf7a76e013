"""Signatures under walk-arounds: what was drawn, and the hash of all that it stands under."""

import hashlib
import math
from typing import Any

from msgspec import json

from lotwalk.demo.book import Book
from lotwalk.demo.chance import Chance
from lotwalk.demo.ledger import Row
from lotwalk.foundation import clock
from lotwalk.journal.chain import canonical
from lotwalk.media.tables import Photo
from lotwalk.walkarounds.tables import Damage

# As the tablet's walkaround/snapshot.ts has it: it computes this again, to say whether something changed since.
READINGS = ("areas", "odometer", "fuel", "tires", "checks", "warning_lamps", "keys", "belongings")
OF_A_DAMAGE = ("id", "area", "view", "x", "y", "kind", "severity", "size_mm", "note")
OF_A_PHOTO = ("id", "sha256", "subject", "subject_id", "slot")
IN_JSON = ("areas", "tires", "checks", "warning_lamps")


def sign_walkarounds(book: Book) -> None:
    """Comes when nothing is added to a walk-around any more."""
    chance = Chance(book.seed, "signatures")
    damages, photos = _by_order(book.ledger.rows(Damage)), _by_order(book.ledger.rows(Photo))
    for pen in book.pens:
        row, at = pen.walkaround, clock.text(pen.at)
        content = snapshot(row, damages.get(row["id"], []), photos.get(row["id"], []), pen.name)
        signature = {
            "name": pen.name, "strokes": strokes(pen.name, chance),
            "content": hashlib.sha256(content).hexdigest(), "at": at,
        }  # fmt: skip
        row["signature"], row["signed_at"] = json.encode(signature).decode(), at


def snapshot(walkaround: Row, damages: list[Row], photos: list[Row], name: str) -> bytes:
    """Whole numbers are integers in the rows, as JavaScript writes them."""
    readings = {key: _read(walkaround, key) for key in READINGS}
    return canonical(
        {
            "repair_order": walkaround["id"],
            "signed_by": name,
            **readings,
            "damages": _picked(damages, OF_A_DAMAGE),
            "photos": _picked(photos, OF_A_PHOTO),
        }
    )


def strokes(name: str, chance: Chance) -> str:
    """A hand's quick line in the box of 600 × 200: a loop for a capital, waves for the rest, a stroke for a space."""
    x, lines, points = 60.0, list[str](), list[str]()
    for letter in f"{name} ":
        if letter == " ":
            lines.append(f"M{points[0]}L{' '.join(points[1:])}")
            x, points = x + 22, []
            continue
        width, height = (34.0, 62.0) if letter.isupper() else (17.0, 16.0 + 26 * chance.random())
        for step in range(9):
            turn = math.tau * step / 9
            across, up = width * step / 9 + 5 * math.sin(turn), height * (1 - math.cos(turn)) / 2
            points.append(f"{x + across:.1f} {118 - up:.1f}")
        x += width
    return "".join(lines)


def _read(row: Row, key: str) -> Any:
    return json.decode(row[key]) if key in IN_JSON and row[key] is not None else row[key]


def _picked(rows: list[Row], names: tuple[str, ...]) -> list[dict[str, Any]]:
    return sorted(({name: row[name] for name in names} for row in rows), key=lambda row: row["id"])


def _by_order(rows: list[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["repair_order"], []).append(row)
    return found
