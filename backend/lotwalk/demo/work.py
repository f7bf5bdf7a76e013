"""The work of a visit as rows: priced like everywhere else, done or declined."""

from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from lotwalk.demo.book import Shop
from lotwalk.demo.case import Case
from lotwalk.demo.chance import Chance
from lotwalk.demo.data import read
from lotwalk.demo.inspected import Finding
from lotwalk.demo.life import Life
from lotwalk.foundation import clock
from lotwalk.foundation.ids import derived_id
from lotwalk.repair_orders.shipped import canned_id, canned_services
from lotwalk.repair_orders.tables import Concern, Service
from lotwalk.repair_orders.totals import Part, totals
from lotwalk.vehicles.tables import DeclinedService

DONE = {"red": 0.85, "yellow": 0.22}
DECLINED = 0.4


def fitting(service: str, life: Life) -> str:
    heavy = f"{service}_hd"
    return heavy if life.car.body == "truck" and heavy in canned_services() else service


def do(case: Case, service: str, state: str, item: str = "") -> None:
    """A service of the order. Done means that it wears anew and is no longer among what was declined."""
    facts = canned_services()[service]
    if state == "completed":
        case.life.renew(service, item)
        _forget_declined(case, facts["op_code"])
    case.ledger.add(
        Service, id=case.chance.id(clock.parse(case.order["opened_at"])), **case.under, op_code=facts["op_code"],
        description=facts["description"]["en"], parts=msgspec.json.encode(facts["parts"]).decode(),
        **_price(case.shop, facts), billing_type="warranty" if case.chance.happens(0.02) else "customer", state=state,
        source="canned", source_id=canned_id(case.shop.id, service), added_at=case.order["opened_at"],
        added_by=case.order["advisor"],
    )  # fmt: skip


def complain(case: Case, text: str) -> None:
    """What the customer said, as the advisor wrote it down."""
    at = case.order["opened_at"]
    case.ledger.add(
        Concern, id=derived_id("concern", case.order["id"]), **case.under, text=text, recorded_at=at,
        recorded_by=case.order["advisor"],
    )  # fmt: skip


def done_already(case: Case, service: str) -> bool:
    """Whether it is on the order that is being written: among the newest rows."""
    op_code = canned_services()[service]["op_code"]
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
    facts, op_code = canned_services()[service], canned_services()[service]["op_code"]
    _forget_declined(case, op_code)
    state, reason, again = _said(at.date(), case.chance)
    row = case.ledger.add(
        DeclinedService, id=case.chance.id(at), vehicle=case.life.car.id, **case.under, op_code=op_code,
        description=facts["description"]["en"], amount=_price(case.shop, facts)["total"], state=state, reason=reason,
        offer_again_on=again, declined_at=clock.text(at), labour_tenths=facts["labour_tenths"],
        parts=msgspec.json.encode(facts["parts"]).decode(),
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
