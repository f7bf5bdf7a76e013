"""Bytes arrive: checked, developed, durable, and then every photo that waited for them shows itself."""

from datetime import datetime

from msgspec import Struct

from lotwalk.foundation import clock, database
from lotwalk.foundation.refusals import NotPermitted
from lotwalk.journal.entries import Author, Change, Entry, Scope, same
from lotwalk.journal.writer import Buffered, commit_entries, committed
from lotwalk.media import rules
from lotwalk.media.actions import hold_owner
from lotwalk.media.pictures import Picture, develop, hash_of
from lotwalk.media.store import store
from lotwalk.people.actors import Actor
from lotwalk.people.policy import may_anywhere

WAITING = "sha256 = ? AND attached_by = ? AND NOT stored AND removed_at IS NULL"


class Received(Struct, frozen=True):
    """`new` says whether this person brought these bytes for the first time, whoever else did before."""

    sha256: str
    bytes: int
    new: bool


async def receive(sha256: str, body: bytes, actor: Actor, now: datetime) -> Received:
    """Durable before it returns; the same bytes again change nothing.

    Whoever brings the bytes has them: that is an own upload. Refuses who may attach nothing anywhere, more than
    the limit, other bytes than announced, and what isn't a picture; Unavailable consumes nothing.
    """
    if not may_anywhere(actor, "attach_photo"):
        raise NotPermitted
    rules.refuse_large(body)
    if await hash_of(body) != sha256:
        raise rules.MediaHashDiffers
    if not await _kept(sha256):
        await _keep(sha256, body, await develop(body), now)
    return Received(sha256, len(body), await database.retrying(lambda: _own(sha256, actor, now)))


async def _kept(sha256: str) -> bool:
    """Bytes whose file was lost with a disk are taken again."""
    row = await database.fetch_one("SELECT large_sha256, thumb_sha256 FROM media WHERE sha256 = ?", sha256)
    return row is not None and all([await store().holds(name) for name in (sha256, *row.values())])


async def _keep(sha256: str, body: bytes, picture: Picture, now: datetime) -> None:
    """Files first: a row never names bytes that aren't there."""
    for name, content in ((sha256, body), *((part.sha256, part.body) for part in (picture.large, picture.thumb))):
        await store().put(name, content)
    async with database.write():
        await database.execute(
            "INSERT INTO media (sha256, bytes, content_type, width, height, large_sha256, thumb_sha256, received_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING",
            sha256, len(body), picture.content_type, picture.width, picture.height,
            picture.large.sha256, picture.thumb.sha256, clock.text(now),
        )  # fmt: skip


async def _own(sha256: str, actor: Actor, now: datetime) -> bool:
    """This person's photos that waited for these bytes become visible; nobody else's do."""
    async with database.write():
        await hold_owner(actor.person)
        new = await database.execute(
            "INSERT INTO media_owners (sha256, person) VALUES (?, ?) ON CONFLICT (sha256, person) DO NOTHING",
            sha256, actor.person,
        )  # fmt: skip
        entries = [_entry(photo, actor, now) for photo in await _waiting(sha256, actor)]
        await database.execute(f"UPDATE photos SET stored = ? WHERE {WAITING}", True, sha256, actor.person)
        seq = await commit_entries(entries, clock.text(now))
    if entries:
        committed(seq)
    return new > 0


async def _waiting(sha256: str, actor: Actor) -> list[database.Row]:
    return await database.fetch(f"SELECT * FROM photos WHERE {WAITING} ORDER BY id", sha256, actor.person)


def _entry(photo: database.Row, actor: Actor, now: datetime) -> Buffered:
    scope = Scope(photo["location"], photo["client"])
    facts = {name: photo[name] for name in ("repair_order", "sha256", "subject", "subject_id")}
    entry = Entry("photo_stored", "photo", photo["id"], scope, facts)
    author = Author(actor.person, None, clock.text(now))
    return Buffered(Change(entry, (same("photo", photo["id"], scope),)), author)
