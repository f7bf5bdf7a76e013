"""What an entry is about, as far as its wording needs it."""

from typing import Any

from msgspec import Struct

from lotwalk.foundation import database
from lotwalk.tracker.road import READY


class Matter(Struct, frozen=True):
    """Texts in both languages by language; instants as text, to be said in `zone`."""

    kind: str
    subject_kind: str
    subject: str
    repair_order: str
    number: str
    vehicle: str
    zone: str
    lines: int = 0
    approved: int = 0
    stage: dict[str, str] = {}
    is_ready: bool = False
    reason: dict[str, str] = {}
    due_out: str | None = None
    due_out_before: str | None = None
    has_note: bool = False


async def of_entry(entry: dict[str, Any]) -> Matter:
    facts = entry["facts"]
    if entry["kind"] == "web_status_updated":
        return await _status(entry, facts)
    if entry["kind"] == "order_finalized":
        return await _final(entry, facts)
    order = await _order(facts["repair_order"])
    return Matter(
        entry["kind"], "approval", entry["subject"], *_named(order),
        lines=facts["lines"], approved=facts.get("counts", {}).get("approved", 0),
    )  # fmt: skip


async def _final(entry: dict[str, Any], facts: dict[str, Any]) -> Matter:
    order = await _order(entry["subject"])
    return Matter(entry["kind"], "repair_order", entry["subject"], *_named(order), due_out=facts["due_out"])


async def _status(entry: dict[str, Any], facts: dict[str, Any]) -> Matter:
    order = await _order(entry["subject"])
    return Matter(
        entry["kind"], "web_status", facts["web_status"], *_named(order),
        stage=await _words(order["location"], "stage", facts["stage"]),
        reason=await _words(order["location"], "reason", facts["reason"]),
        is_ready=facts["stage"] in READY, due_out=facts["due_out"],
        due_out_before=facts["due_out_before"], has_note=bool(facts["note"]),
    )  # fmt: skip


async def _order(id: str) -> dict[str, Any]:
    row = await database.fetch_one(
        "SELECT o.id, o.number, o.location, l.time_zone, v.make, v.model FROM repair_orders o"
        " JOIN vehicles v ON v.id = o.vehicle JOIN locations l ON l.id = o.location WHERE o.id = ?",
        id,
    )
    assert row is not None, "the entry refers to it"
    return row


def _named(order: dict[str, Any]) -> tuple[str, str, str, str]:
    vehicle = f"{order['make']} {order['model']}".strip()
    return order["id"], order["number"] or "", vehicle, order["time_zone"]


async def _words(location: str, list_: str, key: str | None) -> dict[str, str]:
    """The customer's wording. A key that has left the list since is said as it was written."""
    row = key and await database.fetch_one(
        "SELECT customer_en, customer_es FROM list_entries WHERE location = ? AND list = ? AND key = ?",
        location, list_, key,
    )  # fmt: skip
    if not row:
        plain = (key or "").replace("_", " ").capitalize()
        return {"en": plain, "es": plain} if key else {}
    return {"en": row["customer_en"], "es": row["customer_es"]}
