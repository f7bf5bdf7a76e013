"""Photos are attached, removed and shared by command; their bytes are received apart from that."""

from datetime import datetime

from lotwalk.foundation import clock, database
from lotwalk.foundation.refusals import NotFound
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, new, same
from lotwalk.media import rules, visibility
from lotwalk.media.commands import AttachPhoto, RemovePhoto, SharePhoto
from lotwalk.media.records import photo_on
from lotwalk.media.tables import Photo
from lotwalk.people.actors import Actor


@handles(AttachPhoto, on="repair_order", by="repair_order")
async def attach_photo(command: AttachPhoto, call: Call) -> Change:
    """Attached at once; stored, and so shown to others, only with bytes that are this person's to show."""
    rules.refuse_closed_work(call.record)
    rules.refuse_without_subject(command)
    original = await _drawn_on(command)
    if await _is_submitted(command, original):
        raise rules.InspectionSubmitted(field="subject_id")
    stored = await _opens(call.actor, command.sha256)
    await _insert(command, call, original, stored)
    facts = {
        "repair_order": command.repair_order, "subject": command.subject, "subject_id": command.subject_id,
        "slot": command.slot, "sha256": command.sha256, "stored": stored,
    }  # fmt: skip
    entry = Entry("photo_attached", "photo", command.id, call.scope, facts)
    return Change(entry, (new("photo", command.id, call.scope),))


async def _is_submitted(command: AttachPhoto, original: str | None) -> bool:
    """Of a photo on an answer, or of ink on such a photo. The inspection is locked: submitting freezes this photo
    too, or this one is refused."""
    answer = command.subject_id if command.subject == "answer" else None
    found = await database.fetch_one(
        "SELECT state FROM inspections WHERE repair_order = ? AND id = (SELECT inspection FROM answers WHERE id ="
        f" COALESCE(?, (SELECT subject_id FROM photos WHERE id = ? AND subject = 'answer'))){database.for_update()}",
        command.repair_order, answer, original,
    )  # fmt: skip
    return found is not None and found["state"] == "submitted"


async def _drawn_on(command: AttachPhoto) -> str | None:
    """The photo under the ink; ink on ink lies on the same photo. One that was removed meanwhile still counts."""
    if command.original is None:
        return None
    found = await database.fetch_one(
        "SELECT id, subject, original FROM photos WHERE id = ? AND repair_order = ?",
        command.original, command.repair_order,
    )  # fmt: skip
    if found is None:
        raise NotFound(what="photo", field="original")
    return found["original"] if found["subject"] == "ink" else found["id"]


async def _opens(actor: Actor, sha256: str) -> bool:
    """Knowing a hash is not having the picture: it takes an own complete upload, or the right to see it already."""
    await hold_owner(actor.person)
    own = await database.fetch_one(
        "SELECT 1 AS found FROM media_owners WHERE sha256 = ? AND person = ?", sha256, actor.person
    )
    return own is not None or await visibility.may_read(actor, sha256)


async def hold_owner(person: str | None) -> None:
    """A person's command and upload of one photo take turns, or each could miss the other's uncommitted row."""
    await database.fetch(f"SELECT id FROM persons WHERE id = ?{database.for_update()}", person)


async def _insert(command: AttachPhoto, call: Call, original: str | None, stored: bool) -> None:
    if await database.fetch_one("SELECT id FROM photos WHERE id = ?", command.id):
        raise rules.PhotoExists(field="id")
    row = {
        "id": command.id, "repair_order": command.repair_order, "location": call.scope.location,
        "client": call.scope.client, "sha256": command.sha256, "subject": command.subject,
        "subject_id": command.subject_id, "slot": command.slot, "original": original,
        "captured_at": _captured(command.captured_at, call), "attached_by": call.actor.person,
        "attached_at": call.at, "stored": stored,
    }  # fmt: skip
    await database.insert(Photo, [row])


def _captured(at: datetime, call: Call) -> str:
    """As the camera's file says it, which may be long ago; never later than it was attached."""
    return clock.text(clock.between(clock.EPOCH, at, clock.parse(call.at)))


@handles(RemovePhoto, on="repair_order", by="repair_order")
async def remove_photo(command: RemovePhoto, call: Call) -> Change:
    rules.refuse_closed_work(call.record)
    photo = await photo_on(command.id, command.repair_order)
    if await _is_evidence(photo["original"] or photo["id"]):
        raise rules.PhotoIsEvidence(field="id")
    await database.execute("UPDATE photos SET removed_at = ? WHERE id = ? AND removed_at IS NULL", call.at, command.id)
    facts = {"repair_order": command.repair_order, "subject": photo["subject"], "sha256": photo["sha256"]}
    entry = Entry("photo_removed", "photo", command.id, call.scope, facts)
    return Change(entry, (same("photo", command.id, call.scope),))


async def _is_evidence(photo: str) -> bool:
    """What was submitted, and may be decided about, keeps its pictures and the ink on them."""
    found = await database.fetch_one(
        "SELECT 1 AS found FROM photos p JOIN answers a ON a.id = p.subject_id"
        " JOIN inspections i ON i.id = a.inspection"
        " WHERE p.id = ? AND p.subject = 'answer' AND i.state = 'submitted'",
        photo,
    )
    return found is not None


@handles(SharePhoto, on="repair_order", by="repair_order")
async def share_photo(command: SharePhoto, call: Call) -> Change:
    rules.refuse_closed_work(call.record)
    await photo_on(command.id, command.repair_order)
    changed = await database.execute(
        "UPDATE photos SET shared = ? WHERE id = ? AND shared <> ?", command.shared, command.id, command.shared
    )
    if not changed:
        return Change()
    kind = "photo_shared" if command.shared else "photo_unshared"
    facts = {"repair_order": command.repair_order}
    return Change(Entry(kind, "photo", command.id, call.scope, facts), (same("photo", command.id, call.scope),))
