"""Submitting an inspection freezes what it recommends into an approval."""

from typing import Any

from lotwalk.approvals import content
from lotwalk.approvals.commands import SubmitInspection
from lotwalk.approvals.content import Content
from lotwalk.approvals.freezing import freeze
from lotwalk.approvals.tables import ApprovalLine
from lotwalk.foundation import database
from lotwalk.inspections import rules
from lotwalk.inspections.actions import latest_submitted
from lotwalk.inspections.records import answers_of, draft
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, Touch, new, same
from lotwalk.repair_orders.records import services_of

Row = dict[str, Any]


@handles(SubmitInspection, on="inspection", by="inspection")
async def submit_inspection(command: SubmitInspection, call: Call) -> Change:
    """No approval when nothing is recommended that the client may see. It opens once its evidence is stored."""
    inspection, template = await draft(call)
    answers = await answers_of(command.inspection)
    rules.refuse_incomplete(template, answers)
    await _mark_submitted(inspection, call)
    recommendations = await _recommendations(command.inspection)
    taken = await _taken(inspection["repair_order"])
    shown = [row for row in recommendations if not row["withheld"] and row["id"] not in taken]
    frozen = await freeze(inspection, template, shown, call.at) if shown else None
    if frozen:
        await _keep(frozen, call.scope)
    touched = await _touched(inspection, recommendations, frozen, call.scope)
    return Change(_entry(inspection, answers, frozen, call.scope), touched)


async def _mark_submitted(inspection: Row, call: Call) -> None:
    """Two that were begun side by side: the one that is submitted later supplements the other."""
    supplements = inspection["supplements"] or await latest_submitted(inspection["repair_order"])
    claimed = await database.execute(
        "UPDATE inspections SET state = 'submitted', submitted_by = ?, submitted_at = ?, supplements = ?"
        " WHERE id = ? AND state = 'draft'",
        call.actor.person, call.at, supplements, inspection["id"],
    )  # fmt: skip
    if not claimed:
        raise rules.InspectionSubmitted


async def _recommendations(inspection: str) -> list[Row]:
    return await database.fetch(
        "SELECT * FROM recommendations WHERE inspection = ? AND removed_at IS NULL ORDER BY id", inspection
    )


async def _taken(repair_order: str) -> set[str]:
    """What was put on the order while the inspection went on: the customer agrees to that with the order."""
    services = await services_of(repair_order)
    return {row["source_id"] for row in services if row["source"] == "recommendation"}


async def _keep(frozen: Content, scope: Scope) -> None:
    owner = {"repair_order": frozen.repair_order, "location": scope.location, "client": scope.client}
    await database.execute(
        "INSERT INTO approvals (id, repair_order, inspection, location, client, state, content, sha256, total,"
        " submitted_at) VALUES (?, ?, ?, ?, ?, 'gathering', ?, '', ?, ?)",
        frozen.approval, frozen.repair_order, frozen.inspection, scope.location, scope.client,
        content.text(frozen), frozen.total, frozen.submitted_at,
    )  # fmt: skip
    lines = [
        {"id": line.id, "approval": frozen.approval, **owner, "recommendation": line.recommendation,
         "position": line.position, "state": "pending"}
        for line in frozen.lines
    ]  # fmt: skip
    await database.insert(ApprovalLine, lines)


async def _touched(
    inspection: Row, recommendations: list[Row], frozen: Content | None, scope: Scope
) -> tuple[Touch, ...]:
    """Answers, recommendations and photos too: a client's people see them from now on."""
    answers = await database.fetch("SELECT id FROM answers WHERE inspection = ?", inspection["id"])
    photos = await database.fetch(
        "SELECT p.id FROM photos p JOIN answers a ON a.repair_order = p.repair_order"
        " WHERE a.inspection = ? AND p.removed_at IS NULL GROUP BY p.id",
        inspection["id"],
    )
    return (
        same("inspection", inspection["id"], scope), same("repair_order", inspection["repair_order"], scope),
        *(same("answer", row["id"], scope) for row in answers), *(same("photo", row["id"], scope) for row in photos),
        *(same("recommendation", row["id"], scope) for row in recommendations),
        *(_made(frozen, scope) if frozen else ()),
    )  # fmt: skip


def _made(frozen: Content, scope: Scope) -> tuple[Touch, ...]:
    lines = (new("approval_line", line.id, scope) for line in frozen.lines)
    return new("approval", frozen.approval, scope), *lines


def _entry(inspection: Row, answers: dict[str, rules.Given], frozen: Content | None, scope: Scope) -> Entry:
    rated = [answer.rating for answer in answers.values()]
    facts = {
        "repair_order": inspection["repair_order"], "number": inspection["order"]["number"],
        "supplements": inspection["supplements"], "approval": frozen and frozen.approval,
        "lines": len(frozen.lines) if frozen else 0, "total": frozen.total if frozen else 0,
        "ratings": {rating: rated.count(rating) for rating in ("green", "yellow", "red", "not_inspected")},
    }  # fmt: skip
    return Entry("inspection_submitted", "inspection", inspection["id"], scope, facts)
