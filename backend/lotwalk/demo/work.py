"""The work of a visit as rows: priced like everywhere else, done or declined."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from importlib import resources
from typing import Any

import msgspec

from lotwalk.demo.book import Shop
from lotwalk.demo.case import Case
from lotwalk.demo.chance import Chance
from lotwalk.demo.data import read
from lotwalk.demo.inspected import Finding
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


def do(case: Case, service: str, state: str, item: str = "") -> None:
    """A service of the order. Done means that it wears anew and is no longer among what was declined."""
    facts = canned()[service]
    if state == "completed":
        case.life.renew(service, item)
        _forget_declined(case, facts["op_code"])
    case.ledger.add(
        Service, id=case.chance.id(clock.parse(case.order["opened_at"])), **case.under, op_code=facts["op_code"],
        description=facts["description"]["en"], parts=msgspec.json.encode(facts["parts"]).decode(),
        **_price(case.shop, facts), billing_type="warranty" if case.chance.happens(0.02) else "customer", state=state,
    )  # fmt: skip


def done_already(case: Case, service: str) -> bool:
    """Whether it is on the order that is being written: among the newest rows."""
    op_code = canned()[service]["op_code"]
    newest = case.ledger.rows(Service)[-20:]
    return any(row["repair_order"] == case.order["id"] and row["op_code"] == op_code for row in newest)


def answer_findings(case: Case, findings: list[Finding], at: datetime) -> None:
    """Most of what is red is done; of the rest a part is declined, and a part wasn't even offered."""
    seen: set[tuple[str, str]] = set()
    for finding in findings:
        service = fitting(finding.service, case.life)
        if (service, _axle(finding)) in seen:
            continue
        seen.add((service, _axle(finding)))
        if case.chance.happens(DONE[finding.rating]):
            do(case, service, "completed", finding.item)
        elif case.chance.happens(DECLINED):
            decline(case, service, at)


def _axle(finding: Finding) -> str:
    """Both tires of an axle are one service."""
    return next((axle for axle in ("front", "rear") if axle in finding.item), "")


def _price(shop: Shop, facts: dict[str, Any]) -> dict[str, int]:
    rate, tax = shop.row["labour_rate"], shop.row["tax_basis_points"]
    price = totals(facts["labour_tenths"], rate, msgspec.convert(facts["parts"], list[Part]), tax)
    return {
        "labour_tenths": facts["labour_tenths"], "labour_rate": rate, "labour": price.labour,
        "parts_total": price.parts, "tax": price.tax, "total": price.total,
    }  # fmt: skip


def decline(case: Case, service: str, at: datetime) -> None:
    """Said no twice to the same, it is there once: the newer one counts."""
    facts, op_code = canned()[service], canned()[service]["op_code"]
    _forget_declined(case, op_code)
    state, reason, again = _said(at.date(), case.chance)
    row = case.ledger.add(
        DeclinedService, id=case.chance.id(at), vehicle=case.life.car.id, **case.under, op_code=op_code,
        description=facts["description"]["en"], amount=_price(case.shop, facts)["total"], state=state, reason=reason,
        offer_again_on=again, declined_at=clock.text(at),
    )  # fmt: skip
    case.life.declined[op_code] = row["id"]


def _said(day: date, chance: Chance) -> tuple[str, str, str | None]:
    if chance.happens(0.3):
        return "deferred", "later", (day + timedelta(days=chance.choice((30, 60, 90, 180)))).isoformat()
    return "declined", chance.choice(read("talk")["declined_reasons"]), None


def _forget_declined(case: Case, op_code: str) -> None:
    if id := case.life.declined.pop(op_code, None):
        rows = case.ledger.rows(DeclinedService)
        rows[:] = [row for row in rows if row["id"] != id]
