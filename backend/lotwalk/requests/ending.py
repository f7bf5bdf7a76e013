"""Visits that come to nothing: cancelled, or nobody came."""

from lotwalk.foundation import database
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, same
from lotwalk.requests import rules
from lotwalk.requests.actions import held
from lotwalk.requests.commands import CancelVisit, RecordNoShow


@handles(CancelVisit, on="service_request", by="service_request")
async def cancel_visit(command: CancelVisit, call: Call) -> Change:
    rules.refuse_no_reason(command.reason)
    return await _end(command.service_request, "cancelled", command.reason.strip(), "visit_cancelled", call)


@handles(RecordNoShow, on="service_request", by="service_request")
async def record_no_show(command: RecordNoShow, call: Call) -> Change:
    rules.refuse_unexpected(call.record["state"])
    rules.refuse_early_no_show(call.record["scheduled_at"] or "", call.at)
    return await _end(command.service_request, "no_show", "", "visit_not_kept", call)


async def _end(id: str, state: str, reason: str, kind: str, call: Call) -> Change:
    claimed = await database.execute(
        "UPDATE service_requests SET state = ?, ended_at = ?, end_reason = ?"
        " WHERE id = ? AND state IN ('requested', 'confirmed')",
        state, call.at, reason, id,
    )  # fmt: skip
    if not claimed:
        raise rules.NotExpected(state=call.record["state"].replace("_", " "))
    facts = {"reason": reason, "scheduled_at": call.record["scheduled_at"]}
    entry = Entry(kind, "service_request", id, call.scope, facts)
    return Change(entry, (same("service_request", id, call.scope), *held(call.record, call.scope)))
