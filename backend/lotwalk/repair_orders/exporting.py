"""What came of telling the DMS. A closed order takes these too: the DMS may be late."""

from typing import Any

from lotwalk.clients.terms import keep_terms
from lotwalk.foundation import database
from lotwalk.foundation.refusals import Refusal
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, Touch, same
from lotwalk.repair_orders.export_commands import RecordExport, RecordExportProblem


class NotFinal(Refusal):
    code, status, sentence = "not_final", 409, "Only a final order goes into the DMS."


class ExportedOtherwise(Refusal):
    """Two numbers for one order would mean that it is in the DMS twice: a person has to look."""

    code, status = "exported_otherwise", 409
    sentence = "This order is in the DMS as {number} already."


@handles(RecordExport, on="repair_order", by="repair_order")
async def record_export(command: RecordExport, call: Call) -> Change:
    """The first time, or after a problem; else there is nothing to say."""
    _refuse_other(call.record, command)
    if call.record["export_state"] == "exported" and not call.record["export_problem"]:
        return Change()
    claimed = await database.execute(
        "UPDATE repair_orders SET export_state = 'exported', export_problem = '', dms_id = ?, dms_number = ?,"
        " exported_at = COALESCE(exported_at, ?) WHERE id = ? AND finalized_at IS NOT NULL AND COALESCE(dms_id, ?) = ?",
        command.dms_id, command.dms_number, call.now, command.repair_order, command.dms_id, command.dms_id,
    )  # fmt: skip
    if not claimed:
        raise NotFinal
    client = await _named(command)
    entry = Entry("order_exported", "repair_order", command.repair_order, call.scope, {"number": command.dms_number})
    return Change(entry, (same("repair_order", command.repair_order, call.scope), *client))


def _refuse_other(order: dict[str, Any], command: RecordExport) -> None:
    if order["dms_id"] not in (None, command.dms_id):
        raise ExportedOtherwise(number=order["dms_number"])


async def _named(command: RecordExport) -> tuple[Touch, ...]:
    """The client by the DMS's number for them from now on, if they had none and nobody else has it."""
    if not command.client or not command.customer_number:
        return ()
    rows = await database.fetch(
        "UPDATE clients SET dms_number = ? WHERE id = ? AND dms_number IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM clients other WHERE other.dms_number = ?) RETURNING *",
        command.customer_number, command.client, command.customer_number,
    )  # fmt: skip
    for client in rows:
        await keep_terms(client)
    return tuple(same("client", client["id"], Scope(None, client["id"])) for client in rows)


@handles(RecordExportProblem, on="repair_order", by="repair_order")
async def record_export_problem(command: RecordExportProblem, call: Call) -> Change:
    """Once for each new problem, however often it is tried."""
    claimed = await database.execute(
        "UPDATE repair_orders SET export_problem = ?"
        " WHERE id = ? AND finalized_at IS NOT NULL AND export_problem <> ?",
        command.problem, command.repair_order, command.problem,
    )  # fmt: skip
    if not claimed:
        return Change()
    facts = {"problem": command.problem}
    entry = Entry("export_delayed", "repair_order", command.repair_order, call.scope, facts)
    return Change(entry, (same("repair_order", command.repair_order, call.scope),))
