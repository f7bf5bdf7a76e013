"""Gathers what an approval shows, at the moment of submitting."""

from typing import Any

import msgspec

from lotwalk.approvals import consent
from lotwalk.approvals.content import (
    Content,
    LastReading,
    Offer,
    ShownClient,
    ShownFinding,
    ShownLine,
    ShownLocation,
    ShownPhoto,
    ShownReading,
    ShownVehicle,
)
from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id
from lotwalk.inspections.ratings import Measurement, rating_of
from lotwalk.inspections.template import Item, Section, Template

Row = dict[str, Any]
Lasts = dict[tuple[str, str], LastReading]
URGENCY = {"safety": 0, "soon": 1, "later": 2}


async def freeze(inspection: Row, template: Template, recommendations: list[Row], at: str) -> Content:
    """`recommendations` are those to be shown; the most urgent stand first, then as they were recommended."""
    id = derived_id("approval", inspection["id"])
    order = inspection["order"]
    ranked = sorted(recommendations, key=lambda row: (URGENCY[row["priority"]], row["id"]))
    findings = await _findings(inspection, template, {row["item"] for row in ranked if row["item"]})
    lines = tuple(_line(row, position, findings) for position, row in enumerate(ranked, start=1))
    return Content(
        approval=id, inspection=inspection["id"], repair_order=order["id"], number=order["number"], submitted_at=at,
        client=await _client(order), vehicle=await _vehicle(order), location=await _location(order), lines=lines,
        total=sum(line.offered.total for line in lines), consent=consent.CURRENT,
        consent_text=consent.TEXTS[consent.CURRENT],
    )  # fmt: skip


def _line(row: Row, position: int, findings: dict[str, ShownFinding]) -> ShownLine:
    alternative = row["alternative"] and msgspec.json.decode(row["alternative"])
    offered = row | {"parts": msgspec.json.decode(row["parts"])}
    return ShownLine(
        id=derived_id("approval_line", row["id"]), position=position, recommendation=row["id"], op_code=row["op_code"],
        priority=row["priority"], explanation=row["explanation"], offered=_offer(offered),
        alternative=_offer(alternative | {"labour_rate": row["labour_rate"]}) if alternative else None,
        finding=findings.get(row["item"] or ""),
    )  # fmt: skip


def _offer(row: Row) -> Offer:
    return msgspec.convert({name: row[name] for name in Offer.__struct_fields__}, Offer)


async def _findings(inspection: Row, template: Template, items: set[str]) -> dict[str, ShownFinding]:
    answers = await database.fetch("SELECT * FROM answers WHERE inspection = ?", inspection["id"])
    photos, lasts = await _photos(inspection["id"]), await _last_readings(inspection["order"])
    by_item = {answer["item"]: answer for answer in answers}
    return {
        item.key: _finding(section, item, by_item[item.key], template, photos, lasts)
        for section in template.sections
        for item in section.items
        if item.key in items and item.key in by_item
    }


def _finding(
    section: Section, item: Item, answer: Row, template: Template, photos: list[Row], lasts: Lasts
) -> ShownFinding:
    values = msgspec.json.decode(answer["measurements"])
    shown = (_reading(item, one, values, template, lasts) for one in item.measurements if one.key in values)
    own = (photo for photo in photos if photo["answer"] == answer["id"])
    return ShownFinding(
        item=item.key, name=item.name, section=section.name, rating=answer["rating"], reason=answer["reason"],
        observation=answer["observation"], readings=tuple(shown),
        photos=tuple(ShownPhoto(photo["id"], None, photo["captured_at"]) for photo in own),
    )  # fmt: skip


def _reading(item: Item, one: Measurement, values: Row, template: Template, lasts: Lasts) -> ShownReading:
    return ShownReading(
        key=one.key, name=one.name, value=values[one.key], rating=rating_of(one, template.limits, values),
        limit=template.limit(one), target=values.get(one.against) if one.against else None,
        last=lasts.get((item.key, one.key)),
    )  # fmt: skip


async def _photos(inspection: str) -> list[Row]:
    """Of its answers, and the ink that was drawn on them, which belongs to what it was drawn on."""
    return await database.fetch(
        "SELECT p.id, p.captured_at, a.id AS answer FROM answers a"
        " JOIN photos base ON base.repair_order = a.repair_order AND base.subject = 'answer'"
        " AND base.subject_id = a.id AND base.removed_at IS NULL"
        " JOIN photos p ON p.repair_order = a.repair_order AND p.removed_at IS NULL"
        " AND (p.id = base.id OR (p.subject = 'ink' AND p.original = base.id))"
        " WHERE a.inspection = ? ORDER BY p.captured_at, p.id",
        inspection,
    )


async def _last_readings(order: Row) -> Lasts:
    """By item and measurement, from the vehicle's visit before with this client; a former client's stay theirs."""
    rows = await database.fetch(
        "SELECT a.item, a.measurements, i.submitted_at FROM answers a JOIN inspections i ON i.id = a.inspection"
        " JOIN repair_orders r ON r.id = i.repair_order WHERE r.vehicle = ? AND r.client = ? AND r.id <> ?"
        " AND i.state = 'submitted' ORDER BY i.submitted_at, i.id",
        order["vehicle"], order["client"], order["id"],
    )  # fmt: skip
    return {
        (row["item"], key): LastReading(value, row["submitted_at"][:10])
        for row in rows
        for key, value in msgspec.json.decode(row["measurements"]).items()
    }


async def _client(order: Row) -> ShownClient:
    row = await database.fetch_one("SELECT id, kind, name FROM clients WHERE id = ?", order["client"])
    assert row is not None
    return ShownClient(**row)


async def _vehicle(order: Row) -> ShownVehicle:
    names = ", ".join(ShownVehicle.__struct_fields__)
    row = await database.fetch_one(f"SELECT {names} FROM vehicles WHERE id = ?", order["vehicle"])
    assert row is not None
    return ShownVehicle(**row | {"odometer": row["odometer"] if order["odometer"] is None else order["odometer"]})


async def _location(order: Row) -> ShownLocation:
    names = ", ".join(f"l.{name}" for name in ShownLocation.__struct_fields__ if name != "company")
    row = await database.fetch_one(
        f"SELECT {names}, (SELECT name FROM company) AS company FROM locations l WHERE l.id = ?", order["location"]
    )
    assert row is not None
    return msgspec.convert(row | {"company": row["company"] or ""}, ShownLocation)
