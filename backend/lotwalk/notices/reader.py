"""Follows the journal: writes what is to be said, to whom, and by which subscriptions. Sends nothing itself."""

from datetime import datetime, timedelta
from typing import Any

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.journal.entries import Author, Change, Entry, Scope, Touch, new
from lotwalk.journal.writer import Buffered, commit_entries
from lotwalk.notices import audiences, fates, matters, wording
from lotwalk.notices.audiences import Recipient
from lotwalk.notices.matters import Matter
from lotwalk.notices.tables import Delivery, Notice

NAME = "notices"
# A server that was off over the week-end doesn't wake people with what was true on Friday.
TOO_OLD = timedelta(hours=1)
# As long as a phone may be off and its owner still wants to know.
LASTS = timedelta(hours=24)


async def take(entry: dict[str, Any], now: datetime) -> None:
    """One journal entry, inside the transaction that moves this reader's cursor past it."""
    if entry["kind"] not in audiences.TOLD:
        return
    recipients = await _recipients(entry, now)
    if not recipients:
        return
    matter = await matters.of_entry(entry)
    written = [await _write(entry, matter, to, now) for to in recipients]
    overtaken = await fates.retell({notice for _, outdated in written for notice in outdated}, clock.text(now))
    told = Buffered(_told(entry, [notice for notice, _ in written]), Author(None, None, clock.text(now)))
    await commit_entries([told, *(fates.entry(row, clock.text(now)) for row in overtaken)], clock.text(now))


async def _recipients(entry: dict[str, Any], now: datetime) -> list[Recipient]:
    if now - clock.parse(entry["recorded_at"]) > TOO_OLD:
        return audiences.nobody("too_old")
    return await audiences.of_entry(entry)


async def _write(
    entry: dict[str, Any], matter: Matter, to: Recipient, now: datetime
) -> tuple[dict[str, Any], set[str]]:
    """The notice, and the ids of earlier ones that it overtakes."""
    subscriptions = [] if to.unreached else await _subscriptions(to)
    notice = _notice(entry, matter, to, subscriptions, now)
    await database.insert(Notice, [notice])
    if not subscriptions:
        return notice, set()
    waiting = await _waiting(subscriptions)
    outdated = [row for row in waiting if row["tag"] == notice["tag"]]
    await _supersede(outdated, now)
    deliveries = [_delivery(notice["id"], id, _not_before(id, waiting, now), now) for id in subscriptions]
    await database.insert(Delivery, deliveries)
    return notice, {row["notice"] for row in outdated}


async def _subscriptions(to: Recipient) -> list[str]:
    column, value = ("person", to.person) if to.person else ("tracker_link", to.link)
    rows = await database.fetch(
        f"SELECT id FROM push_subscriptions WHERE {column} = ? AND ended_at IS NULL ORDER BY id", value
    )
    return [row["id"] for row in rows]


def _notice(
    entry: dict[str, Any], matter: Matter, to: Recipient, subscriptions: list[str], now: datetime
) -> dict[str, Any]:
    words = wording.said(matter, to, now)
    return {
        "id": new_id(), "seq": entry["seq"], "kind": entry["kind"], "subject_kind": matter.subject_kind,
        "subject": matter.subject, "repair_order": matter.repair_order, "location": entry["location"],
        "client": entry["client"], "person": to.person, "tracker_link": to.link, "channel": "push",
        "title": words.title, "body": words.body, "navigate": words.path, "tag": words.tag, "language": words.language,
        "fate": "waiting" if subscriptions else "not_sent",
        "fate_reason": "" if subscriptions else (to.unreached or "no_subscription"),
        "fate_at": clock.text(now), "created_at": clock.text(now),
    }  # fmt: skip


async def _waiting(subscriptions: list[str]) -> list[dict[str, Any]]:
    marks = ", ".join("?" * len(subscriptions))
    return await database.fetch(
        "SELECT d.id, d.notice, d.subscription, d.not_before, n.tag FROM deliveries d JOIN notices n ON n.id = d.notice"
        f" WHERE d.state = 'waiting' AND d.subscription IN ({marks}) ORDER BY d.id",
        *subscriptions,
    )


async def _supersede(outdated: list[dict[str, Any]], now: datetime) -> None:
    """What waits under the same tag must not come after what is newer, and replace it."""
    await database.execute_many(
        "UPDATE deliveries SET state = 'failed', answer = 'superseded', settled_at = ?"
        " WHERE id = ? AND state = 'waiting'",
        [(clock.text(now), row["id"]) for row in outdated],
    )


def _not_before(subscription: str, waiting: list[dict[str, Any]], now: datetime) -> str:
    """A service that told us to wait is not asked sooner because there is something new."""
    told = [row["not_before"] for row in waiting if row["subscription"] == subscription]
    return max([clock.text(now), *told])


def _delivery(notice: str, subscription: str, not_before: str, now: datetime) -> dict[str, Any]:
    return {
        "id": new_id(), "notice": notice, "subscription": subscription, "state": "waiting", "attempts": 0,
        "not_before": not_before, "expires_at": clock.text(now + LASTS), "answer": "",
    }  # fmt: skip


def _told(entry: dict[str, Any], written: list[dict[str, Any]]) -> Change:
    scope = Scope(entry["location"], entry["client"])
    names = ("id", "person", "tracker_link", "channel", "fate", "fate_reason")
    facts = {"entry": entry["id"], "notices": [{name: row[name] for name in names} for row in written]}
    touched: list[Touch] = [new("notice", row["id"], scope) for row in written]
    about = written[0]
    told = Entry("notices_prepared", about["subject_kind"], about["subject"], scope, facts)
    return Change(told, tuple(touched))
