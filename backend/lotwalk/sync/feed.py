"""The feed: first a snapshot in pages under a fixed number, then only what changed."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from msgspec import Struct

from lotwalk.foundation import clock, database
from lotwalk.journal.entries import Scope
from lotwalk.people import policy
from lotwalk.people.actors import Actor
from lotwalk.people.devices import DeviceTaken
from lotwalk.sync.cursor import Cursor, binding, read
from lotwalk.sync.last_visit import last_visits
from lotwalk.sync.nouns import BY_KIND, NOUNS
from lotwalk.sync.selection import selection, sent
from lotwalk.sync.service_history import service_histories

Fetch = Callable[..., Any]
SNAPSHOT_PAGE = 4_000
CHANGES_PAGE = 500  # journal entries a page
KEYS = 500  # ids in one IN list


class Page(Struct, frozen=True):
    """`processed` is how far the asking device's own commands are in these very rows."""

    epoch: str
    cursor: str
    more: bool
    reset: bool
    rows: dict[str, list[Any]]
    removed: dict[str, list[str]]
    processed: int
    at: str


async def page(actor: Actor, after: str, device: str | None, now: datetime) -> Page:
    """What this actor's device should hold that it doesn't yet; all of one moment of the database."""
    async with database.engine().snapshot() as fetch:
        company = await fetch("SELECT epoch FROM company")
        bound = binding(actor, company[0]["epoch"], now)
        cursor = read(after)
        fresh = cursor is None or cursor.binding != bound
        cursor = Cursor(bound, await _head(fetch), 0) if fresh else cursor
        assert cursor is not None
        step = _snapshot if cursor.in_snapshot else _changes
        rows, removed, following = await step(fetch, actor, cursor, now)
        return Page(
            epoch=company[0]["epoch"], cursor=following.text(), reset=fresh, rows=rows, removed=removed,
            more=following.in_snapshot or following.seq < await _head(fetch),
            processed=await _processed(fetch, device, actor), at=clock.text(now),
        )  # fmt: skip


async def _head(fetch: Fetch) -> int:
    return (await fetch("SELECT seq FROM journal_head WHERE id = 1"))[0]["seq"]


async def _processed(fetch: Fetch, device: str | None, actor: Actor) -> int:
    """Another person's device isn't fed: their replicas lie beside each other on a shared tablet."""
    rows = await fetch("SELECT processed, person FROM devices WHERE id = ?", [device or ""])
    if rows and rows[0]["person"] != actor.person:
        raise DeviceTaken(field="device")
    return rows[0]["processed"] if rows else 0


Step = tuple[dict[str, list[Any]], dict[str, list[str]], Cursor]


async def _snapshot(fetch: Fetch, actor: Actor, cursor: Cursor, now: datetime) -> Step:
    rows: dict[str, list[Any]] = {}
    room, index, after = SNAPSHOT_PAGE, cursor.noun, cursor.after
    while index < len(NOUNS) and room > 0:
        found = await _noun_page(fetch, actor, index, after, room, now)
        if found:
            rows[NOUNS[index].kind] = found
        if NOUNS[index].kind == "vehicle" and actor.kind == "staff":
            for kind, read_out in DERIVED.items():
                rows.setdefault(kind, []).extend(await read_out(fetch, [row["id"] for row in found]))
        full = len(found) == room
        room -= len(found)
        index, after = (index, found[-1]["id"]) if full else (index + 1, "")
    done = index >= len(NOUNS)
    return rows, {}, Cursor(cursor.binding, cursor.seq) if done else Cursor(cursor.binding, cursor.seq, index, after)


async def _noun_page(fetch: Fetch, actor: Actor, index: int, after: str, limit: int, now: datetime) -> list[Any]:
    noun = NOUNS[index]
    chosen = selection(noun, actor, now)
    if chosen is None:
        return []
    sql = f"SELECT * FROM ({chosen.sql} AND t.id > ?) s WHERE held ORDER BY id LIMIT ?"
    return [sent(chosen.view, row) for row in await fetch(sql, [*chosen.args, after, limit])]


async def _changes(fetch: Fetch, actor: Actor, cursor: Cursor, now: datetime) -> Step:
    head = await _head(fetch)
    reach = min(head, cursor.seq + CHANGES_PAGE)
    touches = await fetch("SELECT * FROM touches WHERE seq > ? AND seq <= ? ORDER BY seq", [cursor.seq, reach])
    rows: dict[str, list[Any]] = {}
    removed: dict[str, list[str]] = {}
    for kind, ids in (await _with_dependents(fetch, _by_kind(touches))).items():
        present, gone = await _present(fetch, actor, kind, ids, now)
        lost = _moved_away(actor, kind, touches, {row["id"] for row in present} | set(gone))
        if present:
            rows[kind] = present
        if gone or lost:
            removed[kind] = [*gone, *lost]
    return rows, removed, Cursor(cursor.binding, reach)


def _by_kind(touches: list[dict[str, Any]]) -> dict[str, list[str]]:
    kinds: dict[str, dict[str, None]] = {}
    for touch in touches:
        kinds.setdefault(touch["kind"], {})[touch["id"]] = None
    return {kind: list(ids) for kind, ids in kinds.items()}


# What comes and leaves together with another record, whose touch stands for it: kind, where it is, and what names it.
DEPENDENTS = (
    ("client", "contact", "SELECT id FROM contacts WHERE client IN ({marks})"),
    ("client", "billing_account", "SELECT id FROM billing_accounts WHERE client IN ({marks})"),
    ("vehicle", "owner_record", "SELECT id FROM owner_records WHERE vehicle IN ({marks})"),
    ("vehicle", "declined_service", "SELECT id FROM declined_services WHERE vehicle IN ({marks})"),
    ("vehicle", "plan", "SELECT id FROM plans WHERE vehicle IN ({marks})"),
    ("vehicle", "recall", "SELECT id FROM recalls WHERE vehicle IN ({marks})"),
    ("vehicle", "vehicle_document", "SELECT id FROM vehicle_documents WHERE vehicle IN ({marks})"),
    ("vehicle", "last_visit", "SELECT id FROM vehicles WHERE id IN ({marks})"),
    ("vehicle", "service_history", "SELECT id FROM vehicles WHERE id IN ({marks})"),
)
# Nouns without a table: for staff, read out of the visits of each vehicle that is held, under the vehicle's id.
DERIVED = {"last_visit": last_visits, "service_history": service_histories}


async def _with_dependents(fetch: Fetch, kinds: dict[str, list[str]]) -> dict[str, list[str]]:
    """A visit that comes or goes touches vehicle and client; what hangs on those is held as long as they are."""
    for kind, dependent, sql in DEPENDENTS:
        for start in range(0, len(kinds.get(kind, [])), KEYS):
            keys = kinds[kind][start : start + KEYS]
            rows = await fetch(sql.replace("{marks}", ", ".join("?" * len(keys))), keys)
            kinds[dependent] = list(dict.fromkeys([*kinds.get(dependent, []), *(row["id"] for row in rows)]))
    return kinds


async def _present(fetch: Fetch, actor: Actor, kind: str, ids: list[str], now: datetime) -> tuple[list[Any], list[str]]:
    """Rows to hold, and ids of rows that may be seen but needn't be held any more."""
    if kind in DERIVED:
        if actor.kind != "staff":
            return [], []
        held, _ = await _present(fetch, actor, "vehicle", ids, now)
        found = await DERIVED[kind](fetch, [row["id"] for row in held])
        return found, sorted(set(ids) - {row["id"] for row in found})
    chosen = selection(BY_KIND[kind], actor, now) if kind in BY_KIND else None
    if chosen is None:
        return [], []
    found: list[dict[str, Any]] = []
    for start in range(0, len(ids), KEYS):
        keys = ids[start : start + KEYS]
        found += await fetch(f"{chosen.sql} AND t.id IN ({', '.join('?' * len(keys))})", [*chosen.args, *keys])
    gone = [row["id"] for row in found if not row["held"]]
    return [sent(chosen.view, row) for row in found if row["held"]], gone


def _moved_away(actor: Actor, kind: str, touches: list[dict[str, Any]], known: set[str]) -> list[str]:
    """What this actor could see before and can't now; nobody else hears that it exists."""
    lost: dict[str, None] = {}
    for touch in touches:
        if touch["kind"] != kind or touch["id"] in known or touch["location_before"] is None:
            continue
        if policy.sees(actor, kind, scope_of_touch(touch, "before")) and not _still_sees(actor, kind, touch):
            lost[touch["id"]] = None
    return list(lost)


def _still_sees(actor: Actor, kind: str, touch: dict[str, Any]) -> bool:
    return touch["location_after"] is not None and policy.sees(actor, kind, scope_of_touch(touch, "after"))


def scope_of_touch(touch: dict[str, Any], when: str) -> Scope:
    location, client = touch[f"location_{when}"], touch[f"client_{when}"]
    return Scope(None if location == "*" else location, None if client == "*" else client)
