"""A batch from a device, or one command from anybody else: one transaction, one numbering of entries."""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
import structlog

from lotwalk.foundation import clock, database
from lotwalk.foundation.refusals import NotFound, Refusal, Unavailable
from lotwalk.intake import decoding, verdicts
from lotwalk.intake.command import Call, Command, Handler
from lotwalk.intake.verdicts import Conflicting, DeviceCloned, InternalFault, OutOfOrder, TooMuch, Verdict, Verdicts
from lotwalk.journal.entries import Author, Change, Entry, Scope
from lotwalk.journal.writer import Buffered, commit_entries, committed
from lotwalk.people import policy
from lotwalk.people.actors import Actor

LIMIT = 200
MOST_SKEW = timedelta(days=36_500)  # a tablet whose clock was reset lives in 1970
log = structlog.get_logger()


class Sender(msgspec.Struct, frozen=True):
    """Who sends, from where; `skew` is how far the device's clock is behind the server's."""

    actor: Actor
    ip: str = ""
    user_agent: str = ""
    skew: timedelta = timedelta()


class Stopped(Exception):
    """A batch ended before its last command: what came before is committed, the rest is not consumed."""

    def __init__(self, refusal: Refusal, done: Verdicts) -> None:
        self.refusal = refusal
        self.done = done


async def from_device(
    device: str, raws: Sequence[msgspec.Raw], acknowledged: int, sender: Sender, now: datetime
) -> Verdicts:
    """A verdict for each command, in order. Durable before it returns.

    Raises TooMuch before anything is touched, Stopped when the batch can't go on, Unavailable when the disk is
    full or a lock lasts; the last consumes nothing.
    """
    if len(raws) > LIMIT:
        raise TooMuch(limit=LIMIT)
    batch = await database.retrying(lambda: _device_transaction(device, raws, acknowledged, sender, now))
    committed(batch.seq)
    if batch.stopped_by:
        raise Stopped(batch.stopped_by, batch.answer)
    return batch.answer


async def _device_transaction(
    device: str, raws: Sequence[msgspec.Raw], acknowledged: int, sender: Sender, now: datetime
) -> "Batch":
    async with database.write():
        row = await database.fetch_one(f"SELECT processed FROM devices WHERE id = ?{database.for_update()}", device)
        if row is None:
            raise NotFound(what="device")
        batch = Batch(sender, now, device, row["processed"])
        for raw in raws:
            if not await batch.take(raw):
                break
        await batch.finish(acknowledged)
    return batch


class Batch:
    """Commands of one sender inside one transaction."""

    def __init__(self, sender: Sender, now: datetime, device: str | None, processed: int) -> None:
        self._sender, self._now, self._device = sender, now, device
        self._before = self._processed = processed
        self._verdicts: list[Verdict] = []
        self._receipts: list[tuple[Any, ...]] = []
        self._entries: list[Buffered] = []
        self._epoch = ""
        self.stopped_by: Refusal | None = None
        self.seq = 0

    @property
    def answer(self) -> Verdicts:
        return Verdicts(self._verdicts, self._processed, self._epoch)

    async def take(self, raw: msgspec.Raw) -> bool:
        """Whether the next one may follow."""
        try:
            self._verdicts.append(await self._verdict(raw))
            return True
        except (OutOfOrder, DeviceCloned, verdicts.UnknownCommand) as refusal:
            self.stopped_by = refusal
        return False

    async def _verdict(self, raw: msgspec.Raw) -> Verdict:
        try:
            envelope = decoding.envelope(raw)
        except Refusal as refusal:
            return await self._unreadable(decoding.content_hash(raw), refusal)
        hash_ = decoding.content_hash(raw)
        if envelope.n <= self._processed:
            return await self._verdict_again(envelope.n, hash_)
        if envelope.n != self._processed + 1:
            raise OutOfOrder(expected=self._processed + 1, n=envelope.n)
        handler = decoding.known(envelope.type)
        return self._receive(envelope.n, hash_, await self.apply(envelope.n, handler, raw))

    async def _unreadable(self, hash_: str, refusal: Refusal) -> Verdict:
        """Its number can't be read either, so its place tells: after the one before it, else where it was before."""
        n = self._verdicts[-1].n + 1 if self._verdicts else await self._place_of(hash_)
        if n <= self._processed:
            return await self._verdict_again(n, hash_)
        return self._receive(n, hash_, verdicts.refused(n, refusal))

    async def _place_of(self, hash_: str) -> int:
        sql = "SELECT MIN(n) AS n FROM receipts WHERE device = ? AND hash = ?"
        row = await database.fetch_one(sql, self._device, hash_)
        return row["n"] if row and row["n"] else self._processed + 1

    async def _verdict_again(self, n: int, hash_: str) -> Verdict:
        pending = [text for _, number, kept, text in self._receipts if number == n and kept == hash_]
        if pending:
            return verdicts.read(pending[0])
        row = await database.fetch_one("SELECT hash, verdict FROM receipts WHERE device = ? AND n = ?", self._device, n)
        if row is None or row["hash"] != hash_:
            raise DeviceCloned(n=n)
        return verdicts.read(row["verdict"])

    def _receive(self, n: int, hash_: str, verdict: Verdict) -> Verdict:
        self._receipts.append((self._device, n, hash_, verdicts.stored(verdict)))
        self._processed = n
        return verdict

    async def apply(self, n: int, handler: Handler, raw: msgspec.Raw) -> Verdict:
        """Runs one command in its own savepoint; a refusal or a bug undoes that one alone."""
        try:
            async with database.savepoint():
                command = decoding.decode(raw, handler.command)
                self._entries.append(await self._act(handler, command))
            return verdicts.applied(n)
        except (Unavailable, *database.TRY_AGAIN):
            raise
        except Refusal as refusal:
            self._note_refusal(handler, refusal, n)
            return verdicts.refused(n, refusal)
        except database.INTEGRITY as error:
            refusal = Conflicting(field=decoding.column_of(str(error)))
            self._note_refusal(handler, refusal, n)
            return verdicts.refused(n, refusal)
        except Exception:
            fault = InternalFault(reference=str(uuid.uuid4())[:8])
            log.exception("command failed", reference=fault.facts["reference"], command=handler.name)
            self._note_refusal(handler, fault, n)
            return verdicts.refused(n, fault)

    async def _act(self, handler: Handler, command: Command) -> Buffered:
        if command.at is None:
            raise decoding.NoTime(field="at")
        actor = self._sender.actor
        record = await policy.permitted(actor, handler.name, handler.kind, getattr(command, handler.field))
        call = Call(
            actor=actor, at=self._corrected(command.at), now=clock.text(self._now), record=record,
            device=self._device, ip=self._sender.ip, user_agent=self._sender.user_agent,
        )  # fmt: skip
        return Buffered(await handler.action(command, call), Author(actor.person, self._device, call.at))

    def _corrected(self, at: datetime) -> str:
        """Capture time by the server's clock; nothing was captured after it arrived."""
        at = clock.between(clock.EPOCH, at, self._now + MOST_SKEW)
        return clock.text(clock.between(clock.EPOCH, at + self._sender.skew, self._now))

    def _note_refusal(self, handler: Handler, refusal: Refusal, n: int) -> None:
        facts = {"command": handler.name, "code": refusal.code, "n": n}
        entry = Entry("command_refused", "device", self._device or "", Scope(), facts)
        author = Author(self._sender.actor.person, self._device, clock.text(self._now))
        self._entries.append(Buffered(Change(entry), author))

    async def finish(self, acknowledged: int) -> None:
        """Receipts, the device's number and the entries, in the transaction that did the work.

        What came in this batch can't have been acknowledged yet, whatever the device says.
        """
        acknowledged = min(acknowledged, self._before)
        await database.execute_many(
            "INSERT INTO receipts (device, n, hash, verdict) VALUES (?, ?, ?, ?)", self._receipts
        )
        await database.execute(
            "UPDATE devices SET processed = ?, acknowledged = ? WHERE id = ?",
            self._processed, acknowledged, self._device,
        )  # fmt: skip
        if acknowledged > 0:
            await database.execute("DELETE FROM receipts WHERE device = ? AND n <= ?", self._device, acknowledged)
        await self.number()

    async def number(self) -> None:
        self.seq = await commit_entries(self._entries, clock.text(self._now))
        company = await database.fetch_one("SELECT epoch FROM company")
        self._epoch = company["epoch"] if company else ""


async def once(key: str, raw: msgspec.Raw, sender: Sender, now: datetime) -> Verdict:
    """One command under an idempotency key; the same key with the same command gets the same verdict again."""
    verdict, seq = await database.retrying(lambda: _keyed_transaction(key, raw, sender, now))
    committed(seq)
    return verdict


async def _keyed_transaction(key: str, raw: msgspec.Raw, sender: Sender, now: datetime) -> tuple[Verdict, int]:
    envelope = decoding.envelope(raw)
    handler, hash_ = decoding.known(envelope.type), decoding.content_hash(raw)
    key = _own(sender.actor, key)
    async with database.write():
        batch = Batch(sender, now, None, 0)
        claimed = await database.execute(
            "INSERT INTO idempotency (key, hash, verdict, at) VALUES (?, ?, '', ?) ON CONFLICT (key) DO NOTHING",
            key, hash_, clock.text(now),
        )  # fmt: skip
        if not claimed:
            return await _kept(key, hash_), 0
        verdict = await batch.apply(0, handler, raw)
        await database.execute("UPDATE idempotency SET verdict = ? WHERE key = ?", verdicts.stored(verdict), key)
        await batch.number()
    return verdict, batch.seq


def _own(actor: Actor, key: str) -> str:
    return f"{actor.kind}:{actor.person or actor.link_order or actor.name}:{key}"


async def verdict_of(actor: Actor, key: str) -> Verdict | None:
    """What somebody's command under this key came to, whatever it said; None where there was none."""
    row = await database.fetch_one("SELECT verdict FROM idempotency WHERE key = ?", _own(actor, key))
    return verdicts.read(row["verdict"]) if row else None


async def _kept(key: str, hash_: str) -> Verdict:
    row = await database.fetch_one("SELECT hash, verdict FROM idempotency WHERE key = ?", key)
    if row is None or row["hash"] != hash_:
        raise verdicts.IdempotencyKeyUsed
    return verdicts.read(row["verdict"])


async def inside(command: Command, actor: Actor, key: str, now: datetime) -> Verdict:
    """A command that one of our own readers sends; `key` is the entry's id plus the step's name."""
    fields = msgspec.to_builtins(command)
    del fields["n"]  # numbers are for devices; the key does here what a number does there
    return await once(key, msgspec.Raw(msgspec.json.encode(fields)), Sender(actor), now)
