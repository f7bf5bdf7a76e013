"""Follows the journal: writes what is to be said, to whom, and by which way. Sends nothing itself."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.journal.entries import Author, Change, Entry, Scope, Touch, new
from lotwalk.journal.writer import Buffered, commit_entries
from lotwalk.notices import audiences, fates, matters, wording
from lotwalk.notices.audiences import Recipient
from lotwalk.notices.matters import Matter
from lotwalk.notices.routes import Route, route_to
from lotwalk.notices.tables import Delivery, Notice

NAME = "notices"
# A server that was off over the week-end doesn't wake people with what was true on Friday.
TOO_OLD = timedelta(hours=1)
# As long as a phone may be off and its owner still wants to know.
LASTS = timedelta(hours=24)


async def take(entry: dict[str, Any], now: datetime, has_mail_server: bool) -> None:
    """One journal entry, inside the transaction that moves this reader's cursor past it."""
    if entry["kind"] not in audiences.TOLD:
        return
    recipients = await _recipients(entry, now)
    if not recipients:
        return
    matter = await matters.of_entry(entry)
    routes = [await route_to(to, entry["client"], has_mail_server) for to in recipients]
    written = [await _write(entry, matter, to, route, now) for to, route in zip(recipients, routes, strict=True)]
    overtaken = await fates.retell({notice for _, outdated in written for notice in outdated}, clock.text(now))
    told = Buffered(_told(entry, [notice for notice, _ in written]), Author(None, None, clock.text(now)))
    await commit_entries([told, *(fates.entry(row, clock.text(now)) for row in overtaken)], clock.text(now))


async def _recipients(entry: dict[str, Any], now: datetime) -> list[Recipient]:
    if now - clock.parse(entry["recorded_at"]) > TOO_OLD:
        return audiences.nobody("too_old")
    return await audiences.of_entry(entry)


async def _write(
    entry: dict[str, Any], matter: Matter, to: Recipient, route: Route, now: datetime
) -> tuple[dict[str, Any], set[str]]:
    """The notice, and the ids of earlier ones that it overtakes."""
    notice = _notice(entry, matter, to, route, now)
    await database.insert(Notice, [notice])
    if not route.ways:
        return notice, set()
    waiting = await _waiting(route.ways)
    outdated = [row for row in waiting if row["tag"] == notice["tag"]]
    await _supersede(outdated, now)
    deliveries = [_delivery(notice, way, _not_before(way, waiting, now), now) for way in route.ways]
    await database.insert(Delivery, deliveries)
    return notice, {row["notice"] for row in outdated}


def _notice(entry: dict[str, Any], matter: Matter, to: Recipient, route: Route, now: datetime) -> dict[str, Any]:
    words = wording.said(matter, to, now)
    return {
        "id": new_id(), "seq": entry["seq"], "kind": entry["kind"], "subject_kind": matter.subject_kind,
        "subject": matter.subject, "repair_order": matter.repair_order, "location": entry["location"],
        "client": entry["client"], "person": to.person, "tracker_link": to.link, "contact": to.contact,
        "channel": route.channel,
        "title": words.title, "body": words.body, "navigate": words.path, "tag": words.tag, "language": words.language,
        "fate": "waiting" if route.ways else "not_sent", "fate_reason": route.why,
        "fate_at": clock.text(now), "created_at": clock.text(now),
    }  # fmt: skip


async def _waiting(ways: Sequence[str]) -> list[dict[str, Any]]:
    marks = ", ".join("?" * len(ways))
    return await database.fetch(
        "SELECT d.id, d.notice, d.way, d.not_before, n.tag FROM deliveries d JOIN notices n ON n.id = d.notice"
        f" WHERE d.state = 'waiting' AND d.way IN ({marks}) ORDER BY d.id",
        *ways,
    )


async def _supersede(outdated: list[dict[str, Any]], now: datetime) -> None:
    """What waits under the same tag must not come after what is newer, and replace it."""
    await database.execute_many(
        "UPDATE deliveries SET state = 'failed', answer = 'superseded', settled_at = ?"
        " WHERE id = ? AND state = 'waiting'",
        [(clock.text(now), row["id"]) for row in outdated],
    )


def _not_before(way: str, waiting: list[dict[str, Any]], now: datetime) -> str:
    """A service that told us to wait is not asked sooner because there is something new."""
    told = [row["not_before"] for row in waiting if row["way"] == way]
    return max([clock.text(now), *told])


def _delivery(notice: dict[str, Any], way: str, not_before: str, now: datetime) -> dict[str, Any]:
    subscription = way if notice["channel"] == "push" else None
    return {
        "id": new_id(), "notice": notice["id"], "channel": notice["channel"], "way": way,
        "subscription": subscription, "state": "waiting", "attempts": 0,
        "not_before": not_before, "expires_at": clock.text(now + LASTS), "answer": "",
    }  # fmt: skip


def _told(entry: dict[str, Any], written: list[dict[str, Any]]) -> Change:
    scope = Scope(entry["location"], entry["client"])
    names = ("id", "person", "tracker_link", "contact", "channel", "fate", "fate_reason")
    facts = {"entry": entry["id"], "notices": [{name: row[name] for name in names} for row in written]}
    touched: list[Touch] = [new("notice", row["id"], scope) for row in written]
    about = written[0]
    told = Entry("notices_prepared", about["subject_kind"], about["subject"], scope, facts)
    return Change(told, tuple(touched))
