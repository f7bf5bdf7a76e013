"""Who hears of a journal entry. Policy is asked for every person: nobody hears of what they can't see."""

from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from lotwalk.foundation import database
from lotwalk.journal.entries import Scope
from lotwalk.people import policy
from lotwalk.people.actors import load_actor

TOLD = ("approval_opened", "approval_decided", "web_status_updated", "order_finalized")


class Recipient(Struct, frozen=True):
    """A person, a tracker link, or nobody. `unreached` says, as a key, why nothing may be sent here at all.

    `contact` is the one of the client whom an e-mail is for, not its person or the client itself; `channel` is the
    one that was chosen, where one was.
    """

    language: str
    person: str | None = None
    link: str | None = None
    contact: str | None = None
    channel: Literal["email"] | None = None
    unreached: str = ""


def nobody(reason: str) -> list[Recipient]:
    return [Recipient("en", unreached=reason)]


async def of_entry(entry: dict[str, Any]) -> list[Recipient]:
    """Empty for entries that concern nobody outside."""
    find = {
        "approval_opened": _inspectors,
        "approval_decided": _workers,
        "web_status_updated": _followers,
        "order_finalized": _signer,
    }[entry["kind"]]
    return await find(entry)


async def _inspectors(entry: dict[str, Any]) -> list[Recipient]:
    rows = await database.fetch(
        "SELECT DISTINCT person FROM role_grants WHERE role = 'client_inspector' AND client = ? ORDER BY person",
        entry["client"],
    )
    persons = [row["person"] for row in rows]
    return await _persons(persons, "approval", entry) or nobody("no_inspector")


async def _workers(entry: dict[str, Any]) -> list[Recipient]:
    """Those who work on it, without the one who decided: they know."""
    row = await database.fetch_one(
        "SELECT o.technician, o.advisor, i.submitted_by FROM approvals a JOIN repair_orders o ON o.id = a.repair_order"
        " JOIN inspections i ON i.id = a.inspection WHERE a.id = ?",
        entry["subject"],
    )
    working = list(dict.fromkeys(person for person in (row or {}).values() if person))
    others = [person for person in working if person != entry["by_person"]]
    if working and not others:
        return []
    return await _persons(others, "approval", entry) or nobody("nobody_assigned")


async def _followers(entry: dict[str, Any]) -> list[Recipient]:
    order = await _order(entry["subject"])
    if await _is_silent(order["location"], entry["facts"]["stage"]):
        return nobody("silent_stage")
    if order["client"] != entry["client"]:
        return nobody("customer_changed")
    links = await _links(order)
    if order["client_kind"] == "retail":
        return links or nobody("no_tracker_link")
    named = await _contact(order, entry, links)
    others = [link for link in links if link.link != named[0].link and await _is_followed(link)]
    return others if others and named[0].unreached and not named[0].person else [*named, *others]


async def _order(id: str) -> dict[str, Any]:
    order = await database.fetch_one(
        "SELECT o.*, c.kind AS client_kind, c.language FROM repair_orders o JOIN clients c ON c.id = o.client"
        " WHERE o.id = ?",
        id,
    )
    assert order is not None, "the entry refers to it"
    return order


async def _is_silent(location: str, stage: str) -> bool:
    row = await database.fetch_one(
        "SELECT noisy FROM list_entries WHERE location = ? AND list = 'stage' AND key = ?", location, stage
    )
    return row is not None and not row["noisy"]


async def _links(order: dict[str, Any]) -> list[Recipient]:
    rows = await database.fetch(
        "SELECT id FROM tracker_links WHERE repair_order = ? AND client = ? AND revoked_at IS NULL ORDER BY id",
        order["id"], order["client"],
    )  # fmt: skip
    return [Recipient(order["language"], link=row["id"]) for row in rows]


async def _is_followed(to: Recipient) -> bool:
    """A page that a business passed around is told of by push alone: nobody's address belongs to it."""
    sql = "SELECT 1 AS found FROM push_subscriptions WHERE tracker_link = ? AND ended_at IS NULL LIMIT 1"
    return await database.fetch_one(sql, to.link) is not None


async def _contact(order: dict[str, Any], entry: dict[str, Any], links: list[Recipient]) -> list[Recipient]:
    """The contact named on the order. Who doesn't sign in is led to the customer's page."""
    row = await _named(order)
    if not row:
        return nobody("nobody_named")
    if row["person"]:
        return [replace(to, contact=row["id"]) for to in await _persons([row["person"]], "web_status", entry)]
    if not row["email"]:
        return nobody("contact_has_no_access")
    return [replace(link, contact=row["id"]) for link in links[:1]] or nobody("no_tracker_link")


async def _named(order: dict[str, Any]) -> dict[str, Any] | None:
    """While it is a contact of the order's client, and one at all."""
    return order["contact"] and await database.fetch_one(
        "SELECT id, person, email FROM contacts WHERE id = ? AND client = ? AND removed_at IS NULL",
        order["contact"], order["client"],
    )  # fmt: skip


async def _signer(entry: dict[str, Any]) -> list[Recipient]:
    """Whoever gets the link, by the channel chosen when it was signed. Other channels are the shop's to use."""
    facts, order = entry["facts"], await _order(entry["subject"])
    if facts.get("channel") != "email" or not facts.get("tracker_link"):
        return nobody(facts.get("why") or "by_hand")
    if order["client"] != entry["client"]:
        return nobody("customer_changed")
    named = await _named(order) if order["client_kind"] == "wholesale" else None
    contact = named["id"] if named else None
    return [Recipient(order["language"], link=facts["tracker_link"], contact=contact, channel="email")]


async def _persons(persons: list[str], kind: str, entry: dict[str, Any]) -> list[Recipient]:
    scope = Scope(entry["location"], entry["client"])
    return [await _recipient(person, kind, scope) for person in persons]


async def _recipient(person: str, kind: str, scope: Scope) -> Recipient:
    actor = await load_actor(person)
    if actor is None or not policy.sees(actor, kind, scope):
        return Recipient(actor.language if actor else "en", person=person, unreached="may_not_see")
    return Recipient(actor.language, person=person)
