"""An approval opens when all of its evidence is stored: only then does its hash name what can be shown."""

from collections.abc import Sequence
from typing import Any

from lotwalk.approvals import content
from lotwalk.approvals.commands import OpenApproval, ReleaseApproval
from lotwalk.approvals.content import Content
from lotwalk.approvals.records import touched_by
from lotwalk.foundation import clock, database
from lotwalk.foundation.clock import Clock, system_clock
from lotwalk.foundation.refusals import Refusal
from lotwalk.intake.batch import inside
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, same
from lotwalk.people.actors import reader
from lotwalk.repair_orders.records import refuse_closed_order

Row = dict[str, Any]
READER = "approvals"


class EvidenceNotStored(Refusal):
    code, status, sentence = "evidence_not_stored", 409, "Photos of this approval are still on their way: {count}."


class ApprovalOpened(Refusal):
    code, status, sentence = "approval_opened", 409, "This approval was opened already."


@handles(OpenApproval, on="approval", by="approval")
async def open_approval(command: OpenApproval, call: Call) -> Change:
    frozen = content.read(call.record["content"])
    photos = await _photos(frozen)
    if missing := [photo for photo in photos if not photo["rendition"]]:
        raise EvidenceNotStored(count=len(missing))
    return await _opened(frozen, photos, call, {})


@handles(ReleaseApproval, on="approval", by="approval")
async def release_approval(command: ReleaseApproval, call: Call) -> Change:
    """The way out when a tablet is lost with its photos: the shop says why it isn't waited any longer."""
    await refuse_closed_order(call.record["repair_order"])
    if call.record["state"] != "gathering":
        raise ApprovalOpened
    frozen = content.read(call.record["content"])
    photos = await _photos(frozen)
    missing = [photo["id"] for photo in photos if not photo["rendition"]]
    return await _opened(frozen, photos, call, {"released": {"reason": command.reason, "missing": missing}})


async def _opened(frozen: Content, photos: Sequence[Row], call: Call, more: Row) -> Change:
    shown = content.with_renditions(frozen, {photo["id"]: photo["rendition"] for photo in photos})
    text = content.text(shown)
    await _claim(shown.approval, text, call.now)
    touched = (*await touched_by(shown.approval, call.scope), same("repair_order", shown.repair_order, call.scope))
    entry = Entry("approval_opened", "approval", shown.approval, call.scope, _facts(shown, text) | more)
    return Change(entry, touched)


async def _photos(frozen: Content) -> Sequence[Row]:
    """Those that were frozen and not taken off since; without a rendition while the bytes aren't here."""
    ids = [photo.id for photo in frozen.photos()]
    if not ids:
        return []
    marks = ", ".join("?" * len(ids))
    return await database.fetch(
        "SELECT p.id, CASE WHEN p.stored THEN m.large_sha256 END AS rendition FROM photos p"
        f" LEFT JOIN media m ON m.sha256 = p.sha256 WHERE p.removed_at IS NULL AND p.id IN ({marks})",
        *ids,
    )


async def _claim(approval: str, text: str, now: str) -> None:
    claimed = await database.execute(
        "UPDATE approvals SET state = 'open', content = ?, sha256 = ?, opened_at = ?"
        " WHERE id = ? AND state = 'gathering'",
        text, content.sha256_of(text), now, approval,
    )  # fmt: skip
    if not claimed:
        raise ApprovalOpened


def _facts(shown: Content, text: str) -> dict[str, Any]:
    vehicle = shown.vehicle
    return {
        "repair_order": shown.repair_order, "number": shown.number, "inspection": shown.inspection,
        "sha256": content.sha256_of(text), "lines": len(shown.lines), "total": shown.total,
        "currency": shown.location.currency, "year": vehicle.year, "make": vehicle.make, "model": vehicle.model,
        "unit_number": vehicle.unit_number,
    }  # fmt: skip


GATHERING = {
    "inspection_submitted": "SELECT a.* FROM inspections i JOIN approvals a ON a.repair_order = i.repair_order"
    " WHERE i.id = ? AND a.state = 'gathering'",
    "photo_stored": "SELECT a.* FROM approvals a JOIN photos p ON p.repair_order = a.repair_order"
    " WHERE p.id = ? AND a.state = 'gathering'",
}
GATHERING["photo_removed"] = GATHERING["photo_stored"]


async def open_ready(entry: dict[str, Any], now: Clock = system_clock) -> None:
    """Opens what this journal entry made ready. The same entry again does nothing more.

    Not inside a transaction: it sends a command, which has its own.
    """
    for row in await database.fetch(GATHERING[entry["kind"]], entry["subject"]):
        if all(photo["rendition"] for photo in await _photos(content.read(row["content"]))):
            # `at` is the entry's, or the same key would come with another command when this is tried again.
            command = OpenApproval(approval=row["id"], at=clock.parse(entry["recorded_at"]))
            await inside(command, reader(READER), f"{entry['id']}:open_approval:{row['id']}", now())
