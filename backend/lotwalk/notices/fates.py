"""What became of deliveries and so of notices: one journal entry for each notice whose fate changed."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Literal

from msgspec import Struct

from lotwalk.foundation import clock, database
from lotwalk.journal.entries import Author, Change, Entry, Scope, same
from lotwalk.journal.writer import Buffered, commit_entries, committed

REACHED = ("opened", "shown", "sent")
# Failures that are this side's own decision: nothing was sent, rather than lost.
OWN = (
    "superseded", "may_not_see", "withdrawn", "endpoint_refused", "address_refused", "opted_out", "shop_restricts",
    "oem_restricts", "no_address", "address_malformed", "address_changed",
    "nobody_named",
)  # fmt: skip


class Outcome(Struct, frozen=True):
    """What one attempt came to. `lease` is the claim under which it was made.

    `way` is the subscription or the address that it went by. `waiting` tries again at `not_before`; `ended` is why
    the subscription is to be forgotten.
    """

    delivery: str
    way: str
    lease: str
    state: Literal["sent", "failed", "waiting"]
    answer: str
    not_before: str = ""
    ended: str = ""


def fate_of(deliveries: Sequence[dict[str, Any]]) -> tuple[str, str]:
    """Fate and reason of a notice by `state` and `answer` of its deliveries: the best that any device came to. Pure."""
    states = {row["state"] for row in deliveries}
    for state in (*REACHED, "waiting"):
        if state in states:
            return state, ""
    answers = [row["answer"] for row in deliveries]
    foreign = [answer for answer in answers if answer not in OWN]
    return ("failed", foreign[-1]) if foreign else ("not_sent", answers[-1])


async def settle(outcomes: list[Outcome], now: datetime) -> None:
    """All in one durable transaction; what another claim has taken over meanwhile stays with it."""
    seq = await database.retrying(lambda: _settled(outcomes, clock.text(now)))
    committed(seq)


async def _settled(outcomes: list[Outcome], now: str) -> int:
    ordered = sorted(outcomes, key=lambda outcome: outcome.delivery)
    async with database.write():
        await _release(ordered)
        await _write_done([o for o in ordered if o.state != "waiting"], now)
        await _write_waiting([o for o in ordered if o.state == "waiting"])
        forgotten = await _forget([o for o in ordered if o.ended], now)
        notices = await _notices_of([o.delivery for o in ordered])
        return await journal(await retell(notices | forgotten, now), now)


async def _release(outcomes: list[Outcome]) -> None:
    """Leases that are still ours; one that was taken over meanwhile has another end."""
    await database.execute_many(
        "UPDATE deliveries SET lease_until = NULL WHERE id = ? AND lease_until = ?",
        [(o.delivery, o.lease) for o in outcomes],
    )


async def _write_done(outcomes: list[Outcome], now: str) -> None:
    """What was taken is sent, whoever holds the lease by now."""
    await database.execute_many(
        "UPDATE deliveries SET state = ?, answer = ?, settled_at = ?"
        " WHERE id = ? AND state = 'waiting' AND lease_until IS NULL",
        [(o.state, o.answer, now, o.delivery) for o in outcomes if o.state != "sent"],
    )
    await database.execute_many(
        "UPDATE deliveries SET state = 'sent', answer = ?, settled_at = ?"
        " WHERE id = ? AND state IN ('waiting', 'failed')",
        [(o.answer, now, o.delivery) for o in outcomes if o.state == "sent"],
    )


async def _write_waiting(outcomes: list[Outcome]) -> None:
    """A service that says wait means the device or mailbox, so what else waits for it waits as well."""
    await database.execute_many(
        "UPDATE deliveries SET answer = ? WHERE id = ? AND state = 'waiting' AND lease_until IS NULL",
        [(o.answer, o.delivery) for o in outcomes],
    )
    await database.execute_many(
        "UPDATE deliveries SET not_before = ? WHERE way = ? AND state = 'waiting' AND not_before < ?",
        [(o.not_before, o.way, o.not_before) for o in outcomes],
    )


async def _forget(outcomes: list[Outcome], now: str) -> set[str]:
    """Ends subscriptions that are gone; the notices whose other deliveries go with them."""
    notices: set[str] = set()
    for outcome in outcomes:
        await database.execute(
            "UPDATE push_subscriptions SET ended_at = ?, end_reason = ? WHERE id = ? AND ended_at IS NULL",
            now, outcome.ended, outcome.way,
        )  # fmt: skip
        rows = await database.fetch(
            "UPDATE deliveries SET state = 'failed', answer = ?, lease_until = NULL, settled_at = ?"
            " WHERE way = ? AND state = 'waiting' RETURNING notice",
            outcome.answer, now, outcome.way,
        )  # fmt: skip
        notices |= {row["notice"] for row in rows}
    return notices


async def _notices_of(deliveries: list[str]) -> set[str]:
    marks = ", ".join("?" * len(deliveries))
    rows = await database.fetch(f"SELECT DISTINCT notice FROM deliveries WHERE id IN ({marks})", *deliveries)
    return {row["notice"] for row in rows}


async def report(delivery: str, fate: Literal["shown", "opened"], now: datetime) -> None:
    """The device says that it was shown or opened; an earlier step that comes late changes nothing."""
    seq = await database.retrying(lambda: _reported(delivery, fate, clock.text(now)))
    committed(seq)


async def _reported(delivery: str, fate: str, now: str) -> int:
    before = "('waiting', 'sent', 'failed')" if fate == "shown" else "('waiting', 'sent', 'failed', 'shown')"
    async with database.write():
        await database.execute(
            f"UPDATE deliveries SET state = ?, lease_until = NULL, settled_at = ? WHERE id = ? AND state IN {before}",
            fate, now, delivery,
        )  # fmt: skip
        return await journal(await retell(await _notices_of([delivery]), now), now)


async def retell(notices: Iterable[str], now: str) -> list[dict[str, Any]]:
    """Brings the fate of these notices up to date; the rows of those that changed. Inside a transaction."""
    ids = sorted(notices)
    if not ids:
        return []
    marks = ", ".join("?" * len(ids))
    rows = await database.fetch(f"SELECT * FROM notices WHERE id IN ({marks}) ORDER BY id{database.for_update()}", *ids)
    states: dict[str, list[dict[str, Any]]] = {}
    for row in await database.fetch(
        f"SELECT notice, state, answer FROM deliveries WHERE notice IN ({marks}) ORDER BY id", *ids
    ):
        states.setdefault(row["notice"], []).append(row)
    told = [(row, fate_of(states[row["id"]])) for row in rows if row["id"] in states]
    changed = [
        row | {"fate": fate, "fate_reason": reason, "fate_at": now}
        for row, (fate, reason) in told
        if (row["fate"], row["fate_reason"]) != (fate, reason)
    ]
    await database.execute_many(
        "UPDATE notices SET fate = ?, fate_reason = ?, fate_at = ? WHERE id = ?",
        [(row["fate"], row["fate_reason"], row["fate_at"], row["id"]) for row in changed],
    )
    return changed


async def journal(changed: list[dict[str, Any]], now: str) -> int:
    """Numbers an entry for each; the head's number. Call last in the transaction."""
    return await commit_entries([entry(row, now) for row in changed], now)


def entry(row: dict[str, Any], now: str) -> Buffered:
    scope = Scope(row["location"], row["client"])
    facts = {name: row[name] for name in ("kind", "repair_order", "fate", "fate_reason")}
    change = Change(Entry("notice_fate", "notice", row["id"], scope, facts), (same("notice", row["id"], scope),))
    return Buffered(change, Author(None, None, now))
