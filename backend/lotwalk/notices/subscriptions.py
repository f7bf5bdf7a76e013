"""Subscriptions: who wants to be told, by which device. Consent is given and withdrawn here, and in the journal."""

from datetime import datetime
from pathlib import Path
from typing import Any

from msgspec import Struct

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.foundation.refusals import NotFound
from lotwalk.journal.entries import Author, Change, Entry, Scope
from lotwalk.journal.writer import Buffered, commit_entries, committed
from lotwalk.people.actors import Actor
from lotwalk.tracker.records import open_link

# Browsers of one person, with some that were never told of their end; more than that is no person.
MOST = 20


class Owner(Struct, frozen=True):
    """A person or a tracker link, never both."""

    language: str
    subject_kind: str
    subject: str
    scope: Scope
    person: str | None = None
    link: str | None = None


class Subscription(Struct, frozen=True):
    endpoint: str
    p256dh: str
    auth: str


def of_person(actor: Actor) -> Owner:
    return Owner(actor.language, "person", actor.person or "", Scope(), person=actor.person)


async def of_link(token: str, keys: Path) -> Owner:
    """NotFound alike for every token that opens nothing."""
    link = await open_link(token, keys)
    if link is None:
        raise NotFound(what="page")
    scope = Scope(link["location"], link["client"])
    return Owner(link["language"], "repair_order", link["repair_order"], scope, link=link["id"])


async def subscribe(owner: Owner, made: Subscription, named_key: str | None, current_key: str, now: datetime) -> str:
    """The subscription's id; the same for the same endpoint, whoever it belongs to from now on.

    It keeps the key that it was made with, unless the browser names another one.
    """
    id, seq = await database.retrying(lambda: _subscribed(owner, made, named_key, current_key, clock.text(now)))
    committed(seq)
    return id


async def _subscribed(
    owner: Owner, made: Subscription, named_key: str | None, current_key: str, now: str
) -> tuple[str, int]:
    async with database.write():
        before = await database.fetch_one(
            f"SELECT * FROM push_subscriptions WHERE endpoint = ?{database.for_update()}", made.endpoint
        )
        id = await _store(owner, made, before, named_key or (before["vapid_key"] if before else current_key), now)
        if before and _is_active(before, owner):
            return id, 0
        await _end_oldest(owner, now)
        return id, await _journal("push_subscribed", owner, id, now)


def _is_active(row: dict[str, Any], owner: Owner) -> bool:
    return not row["ended_at"] and (row["person"], row["tracker_link"]) == (owner.person, owner.link)


async def _store(owner: Owner, made: Subscription, before: dict[str, Any] | None, key: str, now: str) -> str:
    rows = await database.fetch(
        "INSERT INTO push_subscriptions"
        " (id, person, tracker_link, endpoint, p256dh, auth, vapid_key, language, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (endpoint) DO UPDATE SET person = excluded.person,"
        " tracker_link = excluded.tracker_link, p256dh = excluded.p256dh, auth = excluded.auth,"
        " vapid_key = excluded.vapid_key, language = excluded.language, ended_at = NULL, end_reason = NULL"
        " RETURNING id",
        before["id"] if before else new_id(), owner.person, owner.link, made.endpoint, made.p256dh, made.auth, key,
        owner.language, now,
    )  # fmt: skip
    return rows[0]["id"]


async def _end_oldest(owner: Owner, now: str) -> None:
    column, value = _whose(owner)
    await database.execute(
        "UPDATE push_subscriptions SET ended_at = ?, end_reason = 'replaced'"
        f" WHERE id IN (SELECT id FROM push_subscriptions WHERE {column} = ? AND ended_at IS NULL"
        " ORDER BY created_at DESC, id DESC LIMIT 1000 OFFSET ?)",
        now, value, MOST,
    )  # fmt: skip


def _whose(owner: Owner) -> tuple[str, str | None]:
    return ("person", owner.person) if owner.person else ("tracker_link", owner.link)


async def withdraw(owner: Owner, endpoint: str, now: datetime) -> None:
    """Ends the owner's subscription with this endpoint. Silent about endpoints that aren't theirs."""
    seq = await database.retrying(lambda: _withdrawn(owner, endpoint, clock.text(now)))
    committed(seq)


async def _withdrawn(owner: Owner, endpoint: str, now: str) -> int:
    column, value = _whose(owner)
    async with database.write():
        rows = await database.fetch(
            "UPDATE push_subscriptions SET ended_at = ?, end_reason = 'withdrawn'"
            f" WHERE endpoint = ? AND {column} = ? AND ended_at IS NULL RETURNING id",
            now, endpoint, value,
        )  # fmt: skip
        return await _journal("push_unsubscribed", owner, rows[0]["id"], now) if rows else 0


async def _journal(kind: str, owner: Owner, id: str, now: str) -> int:
    facts = {"subscription": id, "tracker_link": owner.link}
    entry = Entry(kind, owner.subject_kind, owner.subject, owner.scope, facts)
    return await commit_entries([Buffered(Change(entry), Author(owner.person, None, now))], now)
