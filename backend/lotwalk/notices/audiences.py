"""Who hears of a journal entry. Policy is asked for every person: nobody hears of what they can't see."""

from typing import Any

from msgspec import Struct

from lotwalk.foundation import database
from lotwalk.journal.entries import Scope
from lotwalk.people import policy
from lotwalk.people.actors import load_actor

TOLD = ("approval_opened", "approval_decided", "web_status_updated")


class Recipient(Struct, frozen=True):
    """A person, a tracker link, or nobody. `unreached` says, as a key, why nothing may be sent here at all."""

    language: str
    person: str | None = None
    link: str | None = None
    unreached: str = ""


def nobody(reason: str) -> list[Recipient]:
    return [Recipient("en", unreached=reason)]


async def of_entry(entry: dict[str, Any]) -> list[Recipient]:
    """Empty for entries that concern nobody outside."""
    find = {
        "approval_opened": _inspectors,
        "approval_decided": _workers,
        "web_status_updated": _followers,
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
    order = await database.fetch_one(
        "SELECT o.*, c.kind AS client_kind, c.language FROM repair_orders o JOIN clients c ON c.id = o.client"
        " WHERE o.id = ?",
        entry["subject"],
    )
    assert order is not None, "the entry refers to it"
    if await _is_silent(order["location"], entry["facts"]["stage"]):
        return nobody("silent_stage")
    if order["client"] != entry["client"]:
        return nobody("customer_changed")
    links = await _links(order)
    if order["client_kind"] == "retail":
        return links or nobody("no_tracker_link")
    named = await _contact(order, entry)
    return links if links and named[0].person is None else [*named, *links]


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


async def _contact(order: dict[str, Any], entry: dict[str, Any]) -> list[Recipient]:
    """The contact named on the order, while it is a contact of the order's client."""
    row = order["contact"] and await database.fetch_one(
        "SELECT person FROM contacts WHERE id = ? AND client = ?", order["contact"], order["client"]
    )
    if not row:
        return nobody("nobody_named")
    if not row["person"]:
        return nobody("contact_has_no_access")
    return await _persons([row["person"]], "web_status", entry) or nobody("contact_has_no_access")


async def _persons(persons: list[str], kind: str, entry: dict[str, Any]) -> list[Recipient]:
    scope = Scope(entry["location"], entry["client"])
    return [await _recipient(person, kind, scope) for person in persons]


async def _recipient(person: str, kind: str, scope: Scope) -> Recipient:
    actor = await load_actor(person)
    if actor is None or not policy.sees(actor, kind, scope):
        return Recipient(actor.language if actor else "en", person=person, unreached="may_not_see")
    return Recipient(actor.language, person=person)
