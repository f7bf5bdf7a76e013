"""Updating the web status, and sharing the page that shows it."""

from typing import Any

from lotwalk.foundation import clock, database
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, new, same
from lotwalk.repair_orders import promises
from lotwalk.repair_orders.records import refuse_closed
from lotwalk.web_status import rules
from lotwalk.web_status.commands import ShareTracker, UpdateWebStatus
from lotwalk.web_status.links import add_link
from lotwalk.web_status.records import history_of, keys_of, moment_after, refuse_taken
from lotwalk.web_status.tables import WebStatus


@handles(UpdateWebStatus, on="repair_order", by="repair_order")
async def update_web_status(command: UpdateWebStatus, call: Call) -> Change:
    order = await _locked(command.repair_order)
    refuse_closed(order)
    history = await history_of(order["id"])
    await refuse_taken(command.id)
    rules.refuse_moved(history, command.based_on, call.actor.person)
    await _refuse_wrong(command, order, call)
    row = _row(command, order, moment_after(history, call.at), call)
    await WebStatus.insert(WebStatus(**row))
    await _publish(row)
    return _change(row, call)


async def _locked(repair_order: str) -> dict[str, Any]:
    """Two people who update at once come one after the other, and the second is told."""
    row = await database.fetch_one(f"SELECT * FROM repair_orders WHERE id = ?{database.for_update()}", repair_order)
    assert row is not None, "intake has just found it"
    return row


async def _refuse_wrong(command: UpdateWebStatus, order: dict[str, Any], call: Call) -> None:
    chosen = {"stage": command.stage, "job_status": command.job_status, "reason": command.reason}
    promises.refuse_far_due_out(command.due_out, clock.parse(call.at))
    due_out = command.due_out and clock.text(max(clock.EPOCH, command.due_out))
    rules.refuse_unlisted(chosen, await keys_of(order["location"]))
    rules.refuse_unreadable_note(command.note.strip())
    rules.refuse_long_note(command.note.strip())
    rules.refuse_unexplained_due_out(order["due_out"], due_out, command.reason)
    promises.refuse_past_due_out(order["due_out"], due_out, call.at)


def _row(command: UpdateWebStatus, order: dict[str, Any], at: str, call: Call) -> dict[str, Any]:
    return {
        "id": command.id, "repair_order": order["id"], "location": order["location"], "client": order["client"],
        "stage": command.stage, "job_status": command.job_status,
        "due_out": command.due_out and clock.text(command.due_out), "due_out_before": order["due_out"],
        "reason": command.reason, "note": command.note.strip(),
        "by_person": call.actor.person, "by_name": call.actor.name, "at": at,
    }  # fmt: skip


async def _publish(row: dict[str, Any]) -> None:
    await database.execute(
        "UPDATE repair_orders SET stage = ?, job_status = ?, due_out = ?, first_due_out = COALESCE(first_due_out, ?),"
        " published = ?, published_due_out = ? WHERE id = ?",
        row["stage"], row["job_status"], row["due_out"], row["due_out"], row["at"], row["due_out"], row["repair_order"],
    )  # fmt: skip


def _change(row: dict[str, Any], call: Call) -> Change:
    told = ("stage", "job_status", "due_out", "due_out_before", "reason", "note", "by_name")
    facts = {"web_status": row["id"]} | {name: row[name] for name in told}
    entry = Entry("web_status_updated", "repair_order", row["repair_order"], call.scope, facts)
    touched = (same("repair_order", row["repair_order"], call.scope), new("web_status", row["id"], call.scope))
    return Change(entry, touched)


@handles(ShareTracker, on="repair_order", by="repair_order")
async def share_tracker(command: ShareTracker, call: Call) -> Change:
    """A link is of one client: after a change of customer the former one's opens nothing, and this makes a new one."""
    order = await _locked(command.repair_order)
    made = await add_link(command.id, order["id"], call.now)
    if not made:
        return Change()
    entry = Entry("tracker_shared", "repair_order", order["id"], call.scope, {"tracker_link": command.id})
    return Change(entry, (same("repair_order", order["id"], call.scope),))
