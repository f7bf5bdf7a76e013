"""Numbers buffered entries at the end of a transaction, all at once, so that order is commit order."""

import secrets
from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.json import encode

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.journal import chain
from lotwalk.journal.entries import Author, Change, Touch
from lotwalk.journal.tables import JournalEntry, Touched


class Buffered(Struct, frozen=True):
    change: Change
    author: Author


async def commit_entries(buffered: list[Buffered], recorded_at: str) -> int:
    """Writes entries and touches; the sequence number reached. Call last in the transaction: it locks the head."""
    kept = [item for item in buffered if item.change.entry]
    head = await database.fetch_one(f"SELECT seq, hash FROM journal_head WHERE id = 1{database.for_update()}")
    assert head is not None
    if not kept:
        return head["seq"]
    rows = _chained([_row(item, recorded_at) for item in kept], head["seq"], head["hash"])
    await database.insert(JournalEntry, rows)
    await database.insert(Touched, _touches(kept, head["seq"]))
    await database.execute(
        f"UPDATE journal_head SET seq = ?, hash = ? WHERE id = 1{database.announcing('seq')}",
        rows[-1]["seq"], rows[-1]["hash"],
    )  # fmt: skip
    return rows[-1]["seq"]


def _row(item: Buffered, recorded_at: str) -> dict[str, Any]:
    entry = item.change.entry
    assert entry is not None
    return {
        "id": new_id(), "at": item.author.at, "recorded_at": recorded_at,
        "by_person": item.author.person, "on_behalf_of": item.author.on_behalf_of, "device": item.author.device,
        "kind": entry.kind, "subject_kind": entry.subject_kind, "subject": entry.subject,
        "location": entry.scope.location, "client": entry.scope.client,
        "facts": encode(entry.facts, order="sorted").decode(), "salt": secrets.token_hex(16),
    }  # fmt: skip


def _chained(rows: list[dict[str, Any]], seq: int, previous: str) -> list[dict[str, Any]]:
    linked: list[dict[str, Any]] = []
    for offset, row in enumerate(rows, start=1):
        linked.append(chain.linked({"seq": seq + offset} | row, previous))
        previous = linked[-1]["hash"]
    return linked


def _touches(kept: list[Buffered], seq: int) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for offset, item in enumerate(kept, start=1):
        last = {(touch.kind, touch.id): touch for touch in item.change.touched}
        rows += [_touch_row(seq + offset, touch) for touch in last.values()]
    return rows


def _touch_row(seq: int, touch: Touch) -> dict[str, Any]:
    return {
        "seq": seq, "kind": touch.kind, "id": touch.id,
        "location_before": touch.before and (touch.before.location or "*"),
        "client_before": touch.before and (touch.before.client or "*"),
        "location_after": touch.after and (touch.after.location or "*"),
        "client_after": touch.after and (touch.after.client or "*"),
    }  # fmt: skip


Listener = Callable[[int], None]
_listeners: list[Listener] = []


def on_commit(listener: Listener) -> Callable[[], None]:
    """Calls `listener` with the head's number after each commit of which this process hears; returns how to stop that.

    Its own are always heard of; others' only while `hear_others` has a line to the database.
    """
    _listeners.append(listener)
    return lambda: _listeners.remove(listener)


def committed(seq: int) -> None:
    for listener in list(_listeners):
        listener(seq)
