"""The one policy: a predicate per record kind, from which the check of a record and the filter of a list come."""

from collections.abc import Awaitable, Callable
from typing import Any

from lotwalk.foundation.refusals import NotFound, NotPermitted
from lotwalk.journal.entries import Scope
from lotwalk.people.actors import Actor
from lotwalk.people.permissions import READ, WRITE, Rights

Locate = Callable[[str], Awaitable[dict[str, Any] | None]]
_locators: dict[str, Locate] = {}


def locates(kind: str) -> Callable[[Locate], Locate]:
    """A room says how a record of `kind` is found: a row with at least `location` and `client`."""

    def register(locate: Locate) -> Locate:
        _locators[kind] = locate
        return locate

    return register


def scope_of(row: dict[str, Any]) -> Scope:
    return Scope(row.get("location"), row.get("client"))


def _holds(actor: Actor, rights: Rights, scope: Scope) -> bool:
    return any(_reaches(rights.get(grant.role), grant.location, grant.client, scope) for grant in actor.grants)


def _reaches(relation: str | None, location: str | None, client: str | None, scope: Scope) -> bool:
    if relation == "all":
        return True
    if relation == "location":
        return location is not None and location == scope.location
    return relation == "client" and client is not None and client == scope.client


def sees(actor: Actor, kind: str, scope: Scope) -> bool:
    return actor.kind == "reader" or _holds(actor, READ.get(kind, {}), scope)


def may(actor: Actor, command: str, scope: Scope) -> bool:
    return actor.kind == "reader" or _holds(actor, WRITE.get(command, {}), scope)


def may_anywhere(actor: Actor, command: str) -> bool:
    """Whether some record could be meant: what a screen offers at all."""
    return any(grant.role in WRITE.get(command, {}) for grant in actor.grants)


def sees_somewhere(actor: Actor, kind: str) -> bool:
    """For what belongs to no location of ours, and is for those who have such a role at any."""
    return any(grant.role in READ.get(kind, {}) for grant in actor.grants)


def filter_sql(actor: Actor, kind: str, alias: str) -> tuple[str, list[Any]]:
    """The same predicate as SQL over `alias.location` and `alias.client`."""
    rights = READ.get(kind, {})
    reached: dict[tuple[str, str | None], None] = {}  # once, however many roles somebody has there
    for grant in actor.grants:
        relation = rights.get(grant.role)
        if relation == "all":
            return "1 = 1", []
        if relation in ("location", "client"):
            reached[relation, grant.location if relation == "location" else grant.client] = None
    parts = [f"{alias}.{column} = ?" for column, _ in reached]
    return (f"({' OR '.join(parts)})", [value for _, value in reached]) if parts else ("1 = 0", [])


async def record(actor: Actor, kind: str, id: str) -> dict[str, Any]:
    """The record, or NotFound: alike for what doesn't exist and for what this actor can't see."""
    row = await _locators[kind](id)
    if row is None or not sees(actor, kind, scope_of(row)):
        raise NotFound(what=kind.replace("_", " "))
    return row


async def permitted(actor: Actor, command: str, kind: str, id: str) -> dict[str, Any]:
    """The record that `command` is about, once the actor is known to see it and to be allowed the command."""
    row = await record(actor, kind, id)
    if not may(actor, command, scope_of(row)):
        raise NotPermitted
    return row
