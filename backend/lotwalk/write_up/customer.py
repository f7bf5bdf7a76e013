"""Change of customer: the order goes over to another client, and what the former one had of it ends."""

from typing import Any

from lotwalk.clients.records import store
from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, Touch, same
from lotwalk.repair_orders.records import refuse_closed
from lotwalk.write_up.belongings import hand_over
from lotwalk.write_up.commands import ChangeCustomer

Row = dict[str, Any]


@handles(ChangeCustomer, on="repair_order", by="repair_order")
async def change_customer(command: ChangeCustomer, call: Call) -> Change:
    """Decisions stay as they were made; nothing that was only offered can be approved by the former client."""
    order = await _locked(command.repair_order)
    refuse_closed(order)
    if await database.fetch_one("SELECT 1 AS found FROM clients WHERE id = ?", command.client) is None:
        raise NotFound(what="client", field="client")
    if command.client == order["client"]:
        return Change()
    ended = await _end_former(order, call.now)
    touched = await hand_over(order, command.client, command.vehicle)
    chosen = {"owner_choice": "found", "owner_chosen_at": call.at, "contact": None}
    await store("repair_orders", order["id"], chosen)
    facts = {"from": order["client"], "to": command.client, "vehicle": command.vehicle} | ended
    scope = Scope(order["location"], command.client)
    entry = Entry("customer_changed", "repair_order", order["id"], scope, facts)
    return Change(entry, (*touched, *_held(order, command.client, touched)))


async def _locked(repair_order: str) -> Row:
    row = await database.fetch_one(f"SELECT * FROM repair_orders WHERE id = ?{database.for_update()}", repair_order)
    assert row is not None, "intake has just found it"
    return row


async def _end_former(order: Row, now: str) -> Row:
    """Links, subscriptions to them, offers that nobody has decided, and who would have paid."""
    links = await database.fetch(
        "UPDATE tracker_links SET revoked_at = ? WHERE repair_order = ? AND revoked_at IS NULL RETURNING id",
        now, order["id"],
    )  # fmt: skip
    subscriptions = await database.execute(
        "UPDATE push_subscriptions SET ended_at = ?, end_reason = 'customer_changed' WHERE ended_at IS NULL"
        " AND tracker_link IN (SELECT id FROM tracker_links WHERE repair_order = ?)",
        now, order["id"],
    )  # fmt: skip
    approvals = await database.fetch(
        "UPDATE approvals SET state = 'superseded' WHERE repair_order = ? AND state IN ('gathering', 'open')"
        " RETURNING id",
        order["id"],
    )
    await database.execute("UPDATE services SET billing_account = NULL WHERE repair_order = ?", order["id"])
    ids = [[row["id"] for row in rows] for rows in (links, approvals)]
    return {"links_revoked": ids[0], "approvals_superseded": ids[1], "subscriptions_ended": subscriptions}


def _held(order: Row, client: str, touched: tuple[Touch, ...]) -> tuple[Touch, ...]:
    """What comes onto the tablets with the one client, and leaves them with the other; the vehicle as it is."""
    moved = {touch.kind for touch in touched}
    former = order["client"]
    vehicle = () if "vehicle" in moved else (same("vehicle", order["vehicle"], Scope(None, former)),)
    company = (same("last_visit", order["vehicle"], Scope(None, client)), *vehicle)
    return (*company, *(same("client", id, Scope(None, id)) for id in (former, client)))
