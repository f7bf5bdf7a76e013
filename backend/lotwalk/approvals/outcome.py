"""What follows from a decision: approved lines are services of the order, the others wait with the vehicle."""

from typing import Any

from msgspec.json import encode

from lotwalk.approvals import rules
from lotwalk.approvals.commands import DecidedLine
from lotwalk.approvals.content import ShownLine
from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id
from lotwalk.journal.entries import Scope, Touch, new
from lotwalk.repair_orders.settling import settle_same_work
from lotwalk.repair_orders.tables import Service
from lotwalk.vehicles.tables import DeclinedService

Row = dict[str, Any]


async def follow(
    lines: tuple[tuple[ShownLine, DecidedLine], ...], order: Row, scope: Scope, now: str
) -> tuple[Touch, ...]:
    """A countered line waits where it is: only the shop can say whether it does the work for that.

    An earlier answer to the same work counts no more, whichever the new one is.
    """
    decided = [shown.op_code for shown, said in lines if said.state != "countered"]
    settled = await settle_same_work(order, decided, now)
    services = [_service(shown, said, order) for shown, said in lines if said.state == "approved"]
    declined = [_declined(shown, said, order, now) for shown, said in lines if said.state in ("declined", "deferred")]
    await database.insert(Service, services)
    await database.insert(DeclinedService, declined)
    return (
        *settled,
        *(new("service", row["id"], scope) for row in services),
        *(new("declined_service", row["id"], scope) for row in declined),
    )


def _service(shown: ShownLine, said: DecidedLine, order: Row) -> Row:
    """At the frozen price of the offer that was chosen."""
    offer = rules.chosen(shown, said)
    assert offer is not None, "a line without the chosen offer was refused"
    return {
        "id": derived_id("service", shown.id), "repair_order": order["id"], "location": order["location"],
        "client": order["client"], "op_code": shown.op_code, "description": offer.description,
        "labour_tenths": offer.labour_tenths, "labour_rate": offer.labour_rate, "parts": encode(offer.parts).decode(),
        "labour": offer.labour, "parts_total": offer.parts_total, "tax": offer.tax, "total": offer.total,
        "billing_type": "customer", "state": "queued", "approval_line": shown.id,
    }  # fmt: skip


def _declined(shown: ShownLine, said: DecidedLine, order: Row, now: str) -> Row:
    kept = rules.kept(said)
    return {
        "id": derived_id("declined_service", shown.id), "vehicle": order["vehicle"], "client": order["client"],
        "repair_order": order["id"], "location": order["location"], "approval_line": shown.id, "op_code": shown.op_code,
        "description": shown.offered.description, "amount": shown.offered.total, "state": kept["state"],
        "labour_tenths": shown.offered.labour_tenths, "parts": encode(shown.offered.parts).decode(),
        "reason": kept["reason"], "offer_again_on": kept["offer_again_on"], "declined_at": now,
    }  # fmt: skip
