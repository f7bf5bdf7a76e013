"""Vehicle reports that somebody pulled earlier, with their PDFs."""

import hashlib
from datetime import datetime, timedelta
from importlib import resources

import msgspec
import typst
from msgspec import Struct

from lotwalk.demo.book import Book, Car
from lotwalk.demo.chance import Chance
from lotwalk.demo.ledger import Row
from lotwalk.documents.fonts import fonts
from lotwalk.foundation import clock
from lotwalk.media.store import store
from lotwalk.vehicles.tables import Plan, Recall, VehicleDocument

# Whose, by whom, and how long ago.
PULLED = (("camry", 0, timedelta(days=9, hours=3)), ("civic", 1, timedelta(hours=2, minutes=20)))


class Report(Struct, frozen=True):
    sha256: str
    body: bytes


def add_reports(book: Book, stars: dict[str, Car]) -> list[Report]:
    return [_add(book, stars[name], advisor, book.now - ago) for name, advisor, ago in PULLED]


async def store_all(reports: list[Report]) -> None:
    for report in reports:
        await store().put(report.sha256, report.body)


def _add(book: Book, car: Car, advisor: int, at: datetime) -> Report:
    shop = book.shops[car.patron.home]
    body = _typeset(book, car, at)
    sha256 = hashlib.sha256(body).hexdigest()
    book.ledger.add(
        VehicleDocument, id=Chance(book.seed, f"report {car.id}").id(at), vehicle=car.id, location=shop.id,
        vin=car.row["vin"], name="vehicle-report", title="Vehicle report", kind="vehicle_report", sha256=sha256,
        bytes=len(body), pulled_at=clock.text(at), pulled_by=shop.advisors[advisor % len(shop.advisors)].id,
    )  # fmt: skip
    return Report(sha256, body)


def _typeset(book: Book, car: Car, at: datetime) -> bytes:
    """As the manufacturer of the demo sets it; the same demo makes the same bytes."""
    data = {
        "vin": car.row["vin"], "vehicle": " ".join(str(car.row[name]) for name in ("year", "make", "model")),
        "owner": car.patron.name, "since": car.since.isoformat(), "made_on": at.date().isoformat(),
        "plans": [f"{row['name']}, until {row['ends_on']}" for row in _of(book, Plan, car)],
        "recalls": [f"{row['number']} {row['description']}" for row in _of(book, Recall, car)],
    }  # fmt: skip
    template = (resources.files("lotwalk.demo.data") / "report.typ").read_bytes()
    made = typst.compile(
        template, font_paths=fonts(), pdf_standards=["a-3b"], timestamp=at.replace(microsecond=0),
        sys_inputs={"data": msgspec.json.encode(data).decode()},
    )  # fmt: skip
    assert isinstance(made, bytes)
    return made


def _of(book: Book, table: type[Plan | Recall], car: Car) -> list[Row]:
    return [row for row in book.ledger.rows(table) if row["vehicle"] == car.id]
