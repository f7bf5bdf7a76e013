"""Recommended services: priced by the server, whoever asks."""

from typing import Any

import msgspec
from msgspec import UNSET

from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound
from lotwalk.inspections import rules
from lotwalk.inspections.commands import Alternative, ChangeRecommendation, RecommendService, RemoveRecommendation
from lotwalk.inspections.records import draft
from lotwalk.inspections.template import Template
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Touch, new, same
from lotwalk.repair_orders.totals import Part, Totals, totals

Fields = dict[str, Any]
ENVELOPE = ("n", "at", "id", "inspection")


@handles(RecommendService, on="inspection", by="inspection")
async def recommend_service(command: RecommendService, call: Call) -> Change:
    inspection, template = await draft(call)
    row = await _priced(_given(command), template, call)
    owner = {"id": command.id, "inspection": command.inspection, "repair_order": inspection["repair_order"]}
    await _insert(owner | {"location": call.scope.location, "client": call.scope.client} | row)
    return _change("service_recommended", call, new("recommendation", command.id, call.scope), row)


@handles(ChangeRecommendation, on="inspection", by="inspection")
async def change_recommendation(command: ChangeRecommendation, call: Call) -> Change:
    _, template = await draft(call)
    before = await _known(command.id, command.inspection)
    row = await _priced(_fields(before) | _given(command), template, call)
    names = ", ".join(f"{name} = ?" for name in row)
    await database.execute(f"UPDATE recommendations SET {names} WHERE id = ?", *row.values(), command.id)
    return _change("recommendation_changed", call, same("recommendation", command.id, call.scope), row)


@handles(RemoveRecommendation, on="inspection", by="inspection")
async def remove_recommendation(command: RemoveRecommendation, call: Call) -> Change:
    await draft(call)
    before = await _known(command.id, command.inspection)
    await database.execute("UPDATE recommendations SET removed_at = ? WHERE id = ?", call.now, command.id)
    facts = {"description": before["description"], "total": before["total"]}
    return _change("recommendation_removed", call, Touch("recommendation", command.id, call.scope, None), facts)


def _given(command: RecommendService | ChangeRecommendation) -> Fields:
    named = {name: getattr(command, name) for name in command.__struct_fields__ if name not in ENVELOPE}
    return {name: value for name, value in named.items() if value is not UNSET}


async def _known(id: str, inspection: str) -> Fields:
    row = await database.fetch_one(
        "SELECT * FROM recommendations WHERE id = ? AND inspection = ? AND removed_at IS NULL", id, inspection
    )
    if row is None:
        raise NotFound(what="recommendation", field="id")
    return row


def _fields(row: Fields) -> Fields:
    """A stored recommendation as its command gave it."""
    known = {name: row[name] for name in RecommendService.__struct_fields__ if name not in ENVELOPE}
    alternative = row["alternative"] and msgspec.json.decode(row["alternative"])
    return known | {
        "parts": msgspec.json.decode(row["parts"], type=list[Part]),
        "alternative": alternative and _alternative(alternative),
        "withheld": bool(row["withheld"]),
    }


def _alternative(stored: Fields) -> Alternative:
    wanted = {name: stored[name] for name in Alternative.__struct_fields__}
    return msgspec.convert(wanted, Alternative)


async def _priced(fields: Fields, template: Template, call: Call) -> Fields:
    """The row to store. Rate and tax are the location's of this moment; the approval freezes them later."""
    if fields["item"] is not None:
        rules.known_item(template, fields["item"])
    location = await database.fetch_one(
        "SELECT labour_rate, tax_basis_points AS tax FROM locations WHERE id = ?", call.scope.location
    )
    assert location is not None
    rate = location["labour_rate"] if fields["labour_rate"] is None else fields["labour_rate"]
    price = totals(fields["labour_tenths"], rate, fields["parts"], location["tax"])
    alternative = _priced_alternative(fields["alternative"], rate, location["tax"])
    rules.refuse_dearer(price.total, alternative["total"] if alternative else None)
    return fields | _columns(price) | {
        "labour_rate": rate, "parts": _text(fields["parts"]), "alternative": alternative and _text(alternative),
    }  # fmt: skip


def _priced_alternative(alternative: Alternative | None, rate: int, tax: int) -> Fields | None:
    if alternative is None:
        return None
    price = totals(alternative.labour_tenths, rate, alternative.parts, tax)
    return msgspec.to_builtins(alternative) | _columns(price)


def _columns(price: Totals) -> dict[str, int]:
    return {"labour": price.labour, "parts_total": price.parts, "tax": price.tax, "total": price.total}


def _text(value: Any) -> str:
    return msgspec.json.encode(value).decode()


async def _insert(row: Fields) -> None:
    marks = ", ".join("?" * len(row))
    inserted = await database.execute(
        f"INSERT INTO recommendations ({', '.join(row)}) VALUES ({marks}) ON CONFLICT (id) DO NOTHING", *row.values()
    )
    if not inserted:
        raise rules.IdTaken(field="id")


def _change(kind: str, call: Call, touch: Touch, facts: Fields) -> Change:
    about = {"inspection": call.record["id"], "repair_order": call.record["repair_order"]}
    entry = Entry(kind, "recommendation", touch.id, call.scope, facts | about)
    return Change(entry, (touch, same("inspection", call.record["id"], call.scope)))
