"""Claims on deliveries: whoever holds the lease sends, and a lease that lapses is another's to take."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from lotwalk.foundation import clock, database
from lotwalk.journal.entries import Scope
from lotwalk.notices import fates
from lotwalk.notices.fates import Outcome
from lotwalk.notices.routes import Channel
from lotwalk.people import policy
from lotwalk.people.actors import load_actors

# A push takes ten seconds at most; an e-mail may wait for three before it, each with the minute that a mail server
# may take to say that it has it. And settling waits for a disk.
LASTS = {"push": timedelta(seconds=45), "email": timedelta(minutes=5)}


async def claim(now: datetime, channel: Channel, most: int, but_not: Iterable[str] = ()) -> list[dict[str, Any]]:
    """Due deliveries of a channel with their notices and subscriptions, leased to the caller.

    `but_not` are origins (`https://host`) that have enough to do. By one way nothing is claimed while something is
    on its way there: what is older must not overtake what is newer.
    """
    await _expire(clock.text(now))
    others = tuple(f"{origin}/%" for origin in but_not)
    apart = " AND s.endpoint NOT LIKE ?" * len(others)
    lock = " FOR UPDATE OF d SKIP LOCKED" if database.engine().dialect == "postgres" else ""
    at, until = clock.text(now), clock.text(now + LASTS[channel])
    # The list of what is due is made once: as a plain subquery PostgreSQL may run it again for each row, past LIMIT.
    claimed = await database.fetch(
        "WITH due AS MATERIALIZED ("
        "SELECT d.id FROM deliveries d LEFT JOIN push_subscriptions s ON s.id = d.subscription"
        " WHERE d.state = 'waiting' AND d.not_before <= ? AND d.channel = ?"
        " AND (d.lease_until IS NULL OR d.lease_until <= ?)"
        f"{apart} AND NOT EXISTS (SELECT 1 FROM deliveries b WHERE b.way = d.way AND b.id <> d.id"
        f" AND b.lease_until > ?) ORDER BY d.not_before, d.id LIMIT ?{lock})"
        " UPDATE deliveries SET lease_until = ?, attempts = attempts + 1 WHERE id IN (SELECT id FROM due) RETURNING id",
        at, channel, at, *others, at, most, until,
    )  # fmt: skip
    return await _details([row["id"] for row in claimed])


async def _expire(now: str) -> None:
    """What nobody took in its time is told as failed."""
    rows = await database.fetch(
        "SELECT id, way, lease_until FROM deliveries"
        " WHERE state = 'waiting' AND not_before <= ? AND expires_at <= ?"
        " AND (lease_until IS NULL OR lease_until <= ?) LIMIT 500",
        now, now, now,
    )  # fmt: skip
    late = [Outcome(row["id"], row["way"], row["lease_until"] or "", "failed", "expired") for row in rows]
    if late:
        await fates.settle(late, clock.parse(now))


async def _details(ids: list[str]) -> list[dict[str, Any]]:
    if not ids:
        return []
    marks = ", ".join("?" * len(ids))
    rows = await database.fetch(
        "SELECT d.id, d.way, d.attempts, d.expires_at, d.lease_until, n.kind, n.title, n.body, n.navigate, n.tag,"
        " n.language, n.tracker_link, n.person, n.contact, n.location, n.client, n.subject_kind, n.created_at,"
        " s.endpoint, s.p256dh,"
        " s.auth, s.vapid_key, s.ended_at, s.person AS holder, s.tracker_link AS holder_link,"
        " l.revoked_at, l.client AS link_client, o.client AS order_client, p.name AS shop, p.phone AS shop_phone"
        " FROM deliveries d JOIN notices n ON n.id = d.notice"
        " LEFT JOIN push_subscriptions s ON s.id = d.subscription LEFT JOIN locations p ON p.id = n.location"
        " LEFT JOIN tracker_links l ON l.id = n.tracker_link LEFT JOIN repair_orders o ON o.id = n.repair_order"
        f" WHERE d.id IN ({marks}) ORDER BY d.not_before, d.id",
        *ids,
    )
    actors = await load_actors({row["person"] for row in rows if row["person"]})
    return [row | {"actor": actors.get(row["person"])} for row in rows]


def objection(row: dict[str, Any]) -> str | None:
    """Why this claimed delivery may not be sent any more: between writing and claiming much can happen."""
    if row["tracker_link"]:
        return "withdrawn" if row["revoked_at"] or row["link_client"] != row["order_client"] else None
    scope = Scope(row["location"], row["order_client"] or row["client"])
    return None if row["actor"] and policy.sees(row["actor"], row["subject_kind"], scope) else "may_not_see"


async def give_back(claimed: Iterable[tuple[str, str]]) -> None:
    """Ids with their leases: what was claimed and isn't being sent is free at once, also for another process."""
    await database.execute_many(
        "UPDATE deliveries SET lease_until = NULL WHERE id = ? AND lease_until = ?", list(claimed)
    )
