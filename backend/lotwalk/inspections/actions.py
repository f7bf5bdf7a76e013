"""Starting inspections and answering their items. Recommendations are in recommendations.py."""

from typing import Any

from msgspec import UNSET, json

from lotwalk.foundation import database
from lotwalk.inspections import ratings, rules
from lotwalk.inspections.commands import RecordAnswer, StartInspection
from lotwalk.inspections.records import answer_id, draft, given, locate_answer, refuse_unknown_template
from lotwalk.inspections.rules import Given
from lotwalk.inspections.template import Item, Template
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, new, same
from lotwalk.repair_orders.records import refuse_closed


@handles(StartInspection, on="repair_order", by="repair_order")
async def start_inspection(command: StartInspection, call: Call) -> Change:
    """On an order with a submitted inspection it is that one's supplement."""
    refuse_closed(call.record)
    await refuse_unknown_template(command.template)
    supplements = await latest_submitted(command.repair_order)
    inserted = await database.execute(
        "INSERT INTO inspections (id, repair_order, location, client, template, state, started_by, started_at,"
        " supplements) VALUES (?, ?, ?, ?, ?, 'draft', ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        command.id, command.repair_order, call.scope.location, call.scope.client, command.template,
        call.actor.person, call.at, supplements,
    )  # fmt: skip
    if not inserted:
        raise rules.IdTaken(field="id")
    facts = {"repair_order": command.repair_order, "template": command.template, "supplements": supplements}
    entry = Entry("inspection_started", "inspection", command.id, call.scope, facts)
    order = same("repair_order", command.repair_order, call.scope)
    return Change(entry, (new("inspection", command.id, call.scope), order))


async def latest_submitted(repair_order: str) -> str | None:
    row = await database.fetch_one(
        "SELECT id FROM inspections WHERE repair_order = ? AND state = 'submitted'"
        " ORDER BY submitted_at DESC, id DESC LIMIT 1",
        repair_order,
    )
    return row["id"] if row else None


@handles(RecordAnswer, on="inspection", by="inspection")
async def record_answer(command: RecordAnswer, call: Call) -> Change:
    inspection, template = await draft(call)
    item = rules.known_item(template, command.item)
    id = answer_id(command.inspection, command.item)
    known = await locate_answer(id)
    answer = answered(command, given(known) if known else None, template, item)
    rules.refuse_foreign_readings(template, item, answer.measurements)
    rules.refuse_without_reason(answer)
    await _store(id, command, answer, inspection, call)
    touched = (
        (same if known else new)("answer", id, call.scope),
        same("inspection", command.inspection, call.scope),
    )
    return Change(_entry(id, command, answer, inspection, call), touched)


def answered(command: RecordAnswer, before: Given | None, template: Template, item: Item) -> Given:
    """Field by field: what isn't given stays; without any rating the measurements' proposal is taken. Pure."""
    before = before or Given(None, "", {}, "")
    measurements = before.measurements if command.measurements is UNSET else command.measurements
    rating = before.rating if command.rating is UNSET else command.rating
    return Given(
        rating or ratings.proposed(item.measurements, template.limits, measurements),
        before.reason if command.reason is UNSET else command.reason,
        measurements,
        before.observation if command.observation is UNSET else command.observation,
    )


async def _store(id: str, command: RecordAnswer, answer: Given, inspection: dict[str, Any], call: Call) -> None:
    await database.execute(
        "INSERT INTO answers (id, inspection, repair_order, location, client, item, rating, reason, measurements,"
        " observation, answered_by, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET rating = excluded.rating, reason = excluded.reason,"
        " measurements = excluded.measurements, observation = excluded.observation,"
        " answered_by = excluded.answered_by, answered_at = excluded.answered_at",
        id, command.inspection, inspection["repair_order"], call.scope.location, call.scope.client, command.item,
        answer.rating, answer.reason, json.encode(answer.measurements).decode(), answer.observation,
        call.actor.person, call.at,
    )  # fmt: skip


def _entry(id: str, command: RecordAnswer, answer: Given, inspection: dict[str, Any], call: Call) -> Entry:
    facts = {
        "inspection": command.inspection, "repair_order": inspection["repair_order"], "item": command.item,
        "rating": answer.rating, "reason": answer.reason, "measurements": answer.measurements,
        "observation": answer.observation,
    }  # fmt: skip
    return Entry("answer_recorded", "answer", id, call.scope, facts)
