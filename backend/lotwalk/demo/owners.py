"""What DMS and OEM said of the owners of the vehicles that are here: the same of most, and of three something else."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from lotwalk.clients.owners import record_id
from lotwalk.clients.tables import Client, OwnerRecord
from lotwalk.demo.book import Book, Car
from lotwalk.demo.ledger import Row
from lotwalk.foundation import clock
from lotwalk.foundation.ids import derived_id

SAID = (
    "kind", "name", "first_name", "last_name", "street", "city", "region", "postal_code", "email", "phone", "mobile",
    "work_phone",
)  # fmt: skip
ASKED_BEFORE = timedelta(hours=14)
SOLD_TO: Row = {
    "name": "Celia Moran", "first_name": "Celia", "last_name": "Moran", "street": "61 Quarry Road",
    "email": "celia.moran@example.test", "phone": "(614) 555-0187", "number": "O-70551",
}  # fmt: skip
Fits = Callable[[Car, Row], bool]


def add_owners(book: Book, requests: dict[str, Row]) -> None:
    """`requests` by vehicle: those that are here or come next. Both were asked the evening before."""
    clients = {row["id"]: row for row in book.ledger.rows(Client)}
    odd = list(ODD)
    for car in book.cars:
        if request := requests.get(car.id):
            differs = next((it for it in odd if it[0](car, request)), None)
            odd = [it for it in odd if it is not differs]
            _add(book, car, clients[car.patron.id], differs[1] if differs else {})


def _add(book: Book, car: Car, client: Row, oem: Row) -> None:
    known = {name: client[name] for name in SAID}
    number = f"O-{int(derived_id('demo', client['id'])[:6], 16)}"
    restricted = {f"restrict_{way}": client[f"oem_restrict_{way}"] for way in ("mail", "phone", "email")}
    said: tuple[tuple[str, dict[str, Any]], ...] = (
        ("dms", known | {"number": client["dms_number"]}),
        ("oem", known | {"number": number} | restricted | oem),
    )
    if "name" not in oem:
        client["oem_number"] = number
    at = clock.text(book.now - ASKED_BEFORE)
    for source, owner in said:
        book.ledger.add(
            OwnerRecord, id=record_id(car.id, source), vehicle=car.id, client=client["id"], source=source, found=True,
            fetched_at=at, **owner,
        )  # fmt: skip


def _is_outback(car: Car, _: Row) -> bool:
    return car.row["plate"] == "7BWK 118"


def _is_couriers(car: Car, request: Row) -> bool:
    return car.patron.name == "Northline Courier" and request["state"] == "arrived"


def _is_sold(car: Car, request: Row) -> bool:
    return car.patron.kind == "retail" and request["concern"] == "Vibrates at 60"


ODD: tuple[tuple[Fits, Row], ...] = (
    (_is_outback, {"phone": "(614) 555-0163"}),
    (_is_couriers, {"street": "8 Depot Lane", "email": "fleet@northline.example.test"}),
    (_is_sold, SOLD_TO),
)
