"""The work of a visit as rows: priced like everywhere else, done or declined."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from importlib import resources
from typing import Any

import msgspec

from lotwalk.demo.book import Book, Shop
from lotwalk.demo.chance import Chance
from lotwalk.demo.data import read
from lotwalk.demo.inspected import Finding
from lotwalk.demo.ledger import Row
from lotwalk.demo.life import Life
from lotwalk.foundation import clock
from lotwalk.inspections.totals import Part, totals
from lotwalk.repair_orders.tables import Service
from lotwalk.vehicles.tables import DeclinedService

DONE = {"red": 0.85, "yellow": 0.22}
DECLINED = 0.4


@lru_cache
def canned() -> dict[str, Any]:
    """By key, as the templates name them; those that end in `_hd` are the same for trucks."""
    path = resources.files("lotwalk.inspections") / "templates" / "canned.json"
    return msgspec.json.decode(path.read_bytes())


def fitting(service: str, life: Life) -> str:
    heavy = f"{service}_hd"
    return heavy if life.car.body == "truck" and heavy in canned() else service


def do(book: Book, shop: Shop, order: Row, life: Life, service: str, chance: Chance, state: str, item: str = "") -> Row:
    """A service of the order. Done means that it wears anew and is no longer among what was declined."""
    facts = canned()[service]
    if state == "completed":
        life.renew(service, item)
        _forget_declined(book, life, facts["op_code"])
    return book.ledger.add(
        Service, id=chance.id(clock.parse(order["opened_at"])), repair_order=order["id"], location=order["location"],
        client=order["client"], op_code=facts["op_code"], description=facts["description"]["en"], state=state,
        parts=msgspec.json.encode(facts["parts"]).decode(), **_price(shop, facts),
        billing_type="warranty" if chance.happens(0.02) else "customer",
    )  # fmt: skip


def done_already(book: Book, order: Row, service: str) -> bool:
    """Whether it is on the order that is being written: among the newest rows."""
    op_code = canned()[service]["op_code"]
    newest = book.ledger.rows(Service)[-20:]
    return any(row["repair_order"] == order["id"] and row["op_code"] == op_code for row in newest)


def answer_findings(
    book: Book, shop: Shop, order: Row, life: Life, findings: list[Finding], at: datetime, chance: Chance
) -> None:
    """Most of what is red is done; of the rest a part is declined, and a part wasn't even offered."""
    seen: set[tuple[str, str]] = set()
    for finding in findings:
        service = fitting(finding.service, life)
        place = "front" if "front" in finding.item else "rear" if "rear" in finding.item else ""
        if (service, place) in seen:
            continue
        seen.add((service, place))
        if chance.happens(DONE[finding.rating]):
            do(book, shop, order, life, service, chance, "completed", finding.item)
        elif chance.happens(DECLINED):
            decline(book, shop, order, life, service, at, chance)


def _price(shop: Shop, facts: dict[str, Any]) -> dict[str, int]:
    rate, tax = shop.row["labour_rate"], shop.row["tax_basis_points"]
    price = totals(facts["labour_tenths"], rate, msgspec.convert(facts["parts"], list[Part]), tax)
    return {
        "labour_tenths": facts["labour_tenths"], "labour_rate": rate, "labour": price.labour,
        "parts_total": price.parts, "tax": price.tax, "total": price.total,
    }  # fmt: skip


def decline(book: Book, shop: Shop, order: Row, life: Life, service: str, at: datetime, chance: Chance) -> None:
    """Said no twice to the same, it is there once: the newer one counts."""
    facts = canned()[service]
    _forget_declined(book, life, facts["op_code"])
    state, reason, again = _said(at.date(), chance)
    row = book.ledger.add(
        DeclinedService, id=chance.id(at), vehicle=life.car.id, client=order["client"], repair_order=order["id"],
        location=order["location"], op_code=facts["op_code"], description=facts["description"]["en"],
        amount=_price(shop, facts)["total"], state=state, reason=reason, offer_again_on=again, declined_at=clock.text(at),
    )  # fmt: skip
    life.declined[facts["op_code"]] = row["id"]


def _said(day: date, chance: Chance) -> tuple[str, str, str | None]:
    if chance.happens(0.3):
        return "deferred", "later", (day + timedelta(days=chance.choice((30, 60, 90, 180)))).isoformat()
    return "declined", chance.choice(read("talk")["declined_reasons"]), None


def _forget_declined(book: Book, life: Life, op_code: str) -> None:
    if id := life.declined.pop(op_code, None):
        rows = book.ledger.rows(DeclinedService)
        rows[:] = [row for row in rows if row["id"] != id]
