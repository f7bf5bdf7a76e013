"""What the customer complains of, in the customer's words."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Touch, new, same
from lotwalk.repair_orders import rules
from lotwalk.repair_orders.records import refuse_closed
from lotwalk.repair_orders.service_commands import ChangeConcern, RecordConcern, RemoveConcern


@handles(RecordConcern, on="repair_order", by="repair_order")
async def record_concern(command: RecordConcern, call: Call) -> Change:
    refuse_closed(call.record)
    rules.refuse_empty(command.text)
    text = command.text.strip()
    inserted = await database.execute(
        "INSERT INTO concerns (id, repair_order, location, client, text, recorded_at, recorded_by)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        command.id, command.repair_order, call.scope.location, call.scope.client, text, call.at, call.actor.person,
    )  # fmt: skip
    if not inserted:
        raise rules.IdTaken(field="id")
    return _change("concern_recorded", call, new("concern", command.id, call.scope), text)


@handles(ChangeConcern, on="repair_order", by="repair_order")
async def change_concern(command: ChangeConcern, call: Call) -> Change:
    refuse_closed(call.record)
    rules.refuse_empty(command.text)
    await _update(command.id, call, "text", command.text.strip())
    return _change("concern_changed", call, same("concern", command.id, call.scope), command.text.strip())


@handles(RemoveConcern, on="repair_order", by="repair_order")
async def remove_concern(command: RemoveConcern, call: Call) -> Change:
    """The services that answered it stay."""
    refuse_closed(call.record)
    answering = await database.fetch("SELECT id FROM services WHERE concern = ? AND removed_at IS NULL", command.id)
    await _update(command.id, call, "removed_at", call.now)
    await database.execute("UPDATE services SET concern = NULL WHERE concern = ?", command.id)
    gone = Touch("concern", command.id, call.scope, None)
    touched = tuple(same("service", row["id"], call.scope) for row in answering)
    return _change("concern_removed", call, gone, "", touched)


async def _update(id: str, call: Call, column: str, value: Any) -> None:
    changed = await database.execute(
        f"UPDATE concerns SET {column} = ? WHERE id = ? AND repair_order = ? AND removed_at IS NULL",
        value, id, call.record["id"],
    )  # fmt: skip
    if not changed:
        raise NotFound(what="concern", field="id")


def _change(kind: str, call: Call, touch: Touch, text: str, touched: tuple[Touch, ...] = ()) -> Change:
    entry = Entry(kind, "concern", touch.id, call.scope, {"repair_order": call.record["id"], "text": text})
    return Change(entry, (touch, *touched))
