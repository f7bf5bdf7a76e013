"""Finalizing an order: nothing is missing, the customer has signed, and from here on it goes to the DMS.

A signature is never refused for what others changed while a tablet was offline: it is kept with the very text that
stood above it, and what differs from that text is marked. Whether the promise still lay ahead is asked of the moment
of signing; that it has become too early for the work since is recorded, not refused.
"""

from typing import Any

import msgspec

from lotwalk.clients.telling import Way, way_to_tell
from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.foundation.refusals import Refusal
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, same
from lotwalk.places.hours import QUARTER
from lotwalk.repair_orders import promises
from lotwalk.repair_orders.assigning import earliest_of
from lotwalk.repair_orders.records import refuse_closed
from lotwalk.repair_orders.settling import settle_taken
from lotwalk.web_status.links import add_link, open_link
from lotwalk.write_up import content
from lotwalk.write_up.commands import FinalizeOrder, OrderSignature
from lotwalk.write_up.facts import facts_of
from lotwalk.write_up.gathering import content_now
from lotwalk.write_up.needs import needs_of, refuse_incomplete

Row = dict[str, Any]


class AlreadyFinal(Refusal):
    code, status, sentence = "already_final", 409, "This repair order is final already."


class ContentTorn(Refusal):
    code, status = "content_torn", 422
    sentence = "The signature came with another text than the one that it names."


@handles(FinalizeOrder, on="repair_order", by="repair_order")
async def finalize_order(command: FinalizeOrder, call: Call) -> Change:
    order = await _locked(command.repair_order)
    refuse_closed(order)
    _refuse_final(order)
    _refuse_torn(command.signature, order)
    refuse_incomplete(needs_of(await facts_of(order)))
    promises.refuse_past_due_out(None, order["due_out"], call.at)
    now = await content_now(order, command.signature.name)
    await _store(order, _signature(command.signature, now, call), call)
    settled = await settle_taken(order, call.now)
    touched = (same("repair_order", order["id"], call.scope), *settled)
    return Change(await _entry(order, command.signature, now, call), touched)


async def _locked(repair_order: str) -> Row:
    row = await database.fetch_one(f"SELECT * FROM repair_orders WHERE id = ?{database.for_update()}", repair_order)
    assert row is not None, "intake has just found it"
    return row


def _refuse_final(order: Row) -> None:
    if order["status"] != "writing_up":
        raise AlreadyFinal


def _refuse_torn(signature: OrderSignature, order: Row) -> None:
    """Whose hash fits must also be of this order and by this name, or another order's signature could be shown."""
    try:
        signed = content.read(signature.shown)
    except msgspec.MsgspecError:
        raise ContentTorn(field="signature") from None
    about = (signed.repair_order, signed.signed_by, content.sha256_of(signature.shown))
    if about != (order["id"], signature.name, signature.content):
        raise ContentTorn(field="signature")


def _signature(signature: OrderSignature, now: content.Content, call: Call) -> Row:
    """`matches` while what was signed is what the order is."""
    matches = content.text_of(now) == signature.shown
    return msgspec.to_builtins(signature) | {"at": call.at, "matches": matches}


async def _store(order: Row, signature: Row, call: Call) -> None:
    """Where no DMS is connected the order waits too: one that is connected later may ask for it."""
    await database.execute(
        "UPDATE repair_orders SET status = 'open', signature = ?, finalized_at = ?, finalized_by = ?,"
        " export_state = 'waiting' WHERE id = ?",
        msgspec.json.encode(signature).decode(), call.at, call.actor.person, order["id"],
    )  # fmt: skip


async def _entry(order: Row, signature: OrderSignature, now: content.Content, call: Call) -> Entry:
    facts = {
        "number": order["number"], "signed_by": signature.name, "content": signature.content,
        "matches": content.text_of(now) == signature.shown, "total": now.total, "due_out": order["due_out"],
    }  # fmt: skip
    told = await _told(order, call.now)
    return Entry("order_finalized", "repair_order", order["id"], call.scope, facts | await _promise(order, call) | told)


async def _promise(order: Row, call: Call) -> Row:
    """Computed again: work may have come onto the order since it was promised."""
    earliest = await earliest_of(order, clock.parse(call.at))
    return {"earliest": clock.text(earliest), "early": clock.parse(order["due_out"]) < earliest - QUARTER}


async def _told(order: Row, now: str) -> Row:
    """The link to the customer's page, and by which channel it is handed over; whoever sends follows the entry."""
    await add_link(new_id(), order["id"], now)
    way = await _way(order)
    return {"tracker_link": await open_link(order["id"]), "channel": way.channel, "why": way.why}


async def _way(order: Row) -> Way:
    client = await database.fetch_one("SELECT * FROM clients WHERE id = ?", order["client"])
    assert client is not None, "an order refers to it by a foreign key"
    contact = await database.fetch_one(
        "SELECT * FROM contacts WHERE id = ? AND client = ?", order["contact"] or "", order["client"]
    )
    return way_to_tell(client, contact if client["kind"] == "wholesale" else None)
