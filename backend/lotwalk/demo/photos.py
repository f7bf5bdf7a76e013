"""Photos of the story's vehicles: rows that wait for their bytes, and the bytes, to be received like any others."""

import hashlib
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from typing import Any

from msgspec import Struct, json

from lotwalk.demo.book import Book, Car
from lotwalk.demo.chance import Chance
from lotwalk.demo.ledger import Row
from lotwalk.demo.pictures import brakes, dashboards, panels, tires
from lotwalk.inspections.tables import Answer
from lotwalk.media.tables import Photo
from lotwalk.people.actors import Actor, load_actor
from lotwalk.repair_orders.tables import RepairOrder
from lotwalk.walkarounds.tables import Damage, Walkaround

Receive = Callable[[str, bytes, Actor, datetime], Awaitable[Any]]
"""`media.receiving.receive`: hash, bytes, who brings them, when."""
DRAWN = ("dent", "ding", "scratch", "scuff", "chip", "curb_rash")


class Upload(Struct, frozen=True):
    sha256: str
    body: bytes
    person: str


def add_photos(book: Book, stars: dict[str, Car]) -> list[Upload]:
    """The Camry's last visit with its marks and pads, and what is in work today."""
    chance = Chance(book.seed, "photos")
    uploads = [*_last_visit(book, stars["camry"], chance)]
    for name in ("civic", "cascadia"):
        uploads += _in_work(book, stars[name], chance)
    return [*uploads, *_evidence(book, stars["cascadia"], chance)]


async def receive_all(uploads: list[Upload], receive: Receive, now: datetime) -> None:
    """After the rows are committed: each comes from who took it."""
    for upload in uploads:
        actor = await load_actor(upload.person)
        assert actor is not None
        await receive(upload.sha256, upload.body, actor, now)


def _last_visit(book: Book, car: Car, chance: Chance) -> Iterator[Upload]:
    order = max(_orders(book, car), key=lambda row: row["opened_at"])
    yield _guided(book, order, "odometer", dashboards.odometer(order["odometer"], "mi", chance), chance)
    yield from _marks(book, order, car, chance, most=3)
    answers = (row for row in book.ledger.rows(Answer) if row["repair_order"] == order["id"])
    answer = next(row for row in answers if row["item"] == "front_pads")
    yield _photo(book, order, brakes.pads(4.5, chance), chance, "answer", answer["id"], at=answer["answered_at"])


def _in_work(book: Book, car: Car, chance: Chance) -> Iterator[Upload]:
    """What the customer's page shows is shared."""
    order = next(row for row in _orders(book, car) if row["status"] != "closed")
    yield _guided(book, order, "odometer", dashboards.odometer(order["odometer"], "mi", chance), chance)
    yield _guided(book, order, "vin_plate", dashboards.vin_plate(car.row["vin"], chance), chance)
    yield from _marks(book, order, car, chance, most=1)
    yield _photo(book, order, tires.tread(5, chance), chance, "free", shared=car.patron.kind == "retail")


def _evidence(book: Book, car: Car, chance: Chance) -> Iterator[Upload]:
    """Of all that is red: the client decides on it, and nothing red that was measured is sent without a photo."""
    order = next(row for row in _orders(book, car) if row["status"] != "closed")
    for answer in book.ledger.rows(Answer):
        if answer["repair_order"] == order["id"] and answer["rating"] == "red":
            for body in _pictures(answer, chance):
                yield _photo(book, order, body, chance, "answer", answer["id"], at=answer["answered_at"])


def _pictures(answer: Row, chance: Chance) -> Iterator[bytes]:
    """As thin as it was measured; of pads the best one too."""
    readings, item = json.decode(answer["measurements"]), answer["item"]
    if item.startswith("tire_"):
        yield tires.tread(min(readings[place] for place in ("inner", "middle", "outer")), chance)
    elif item.endswith("_pads"):
        yield brakes.pads(min(readings.values()), chance)
        yield brakes.pads(max(readings.values()), chance)


def _orders(book: Book, car: Car) -> list[Row]:
    return [row for row in book.ledger.rows(RepairOrder) if row["vehicle"] == car.id]


def _guided(book: Book, order: Row, slot: str, body: bytes, chance: Chance) -> Upload:
    return _photo(book, order, body, chance, "guided", slot=slot)


def _marks(book: Book, order: Row, car: Car, chance: Chance, most: int) -> Iterator[Upload]:
    damages = [row for row in book.ledger.rows(Damage) if row["repair_order"] == order["id"] and row["kind"] in DRAWN]
    for damage in damages[:most]:
        yield _photo(book, order, panels.mark(damage["kind"], car.row["color"], chance), chance, "damage", damage["id"])


def _photo(
    book: Book, order: Row, body: bytes, chance: Chance, subject: str, subject_id: str | None = None,
    *, slot: str | None = None, shared: bool = False, at: str = "",
) -> Upload:  # fmt: skip
    """Taken during the walk-around where nothing else is said."""
    started = next(row["started_at"] for row in book.ledger.rows(Walkaround) if row["id"] == order["id"])
    sha256 = hashlib.sha256(body).hexdigest()
    book.ledger.add(
        Photo, id=chance.id(book.now), repair_order=order["id"], location=order["location"], client=order["client"],
        sha256=sha256, subject=subject, subject_id=subject_id, slot=slot, captured_at=at or started,
        attached_by=order["technician"], attached_at=at or started, shared=shared,
    )  # fmt: skip
    return Upload(sha256, body, order["technician"])
