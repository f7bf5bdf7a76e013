"""Who asks: a signed-in person, a customer by link, or one of our own readers."""

from collections.abc import Collection
from itertools import groupby
from typing import Any, Literal

from msgspec import Struct

from lotwalk.foundation import database
from lotwalk.people.permissions import Role


class Grant(Struct, frozen=True):
    role: Role
    location: str | None
    client: str | None


class Actor(Struct, frozen=True):
    """`person` is None for a customer by link and for readers; `link_order` is the one order that a link opens."""

    kind: Literal["staff", "client", "customer", "reader"]
    name: str
    person: str | None = None
    language: str = "en"
    email: str = ""
    grants: tuple[Grant, ...] = ()
    scope_version: int = 1
    link_order: str | None = None

    @property
    def client(self) -> str | None:
        """The client whose person this is."""
        return next((grant.client for grant in self.grants if grant.client), None)

    @property
    def locations(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(grant.location for grant in self.grants if grant.location))


def reader(name: str) -> Actor:
    """One of our own readers, which sends commands like everybody else."""
    return Actor(kind="reader", name=name)


async def load_actor(person: str) -> Actor | None:
    """The active person with what they may do now; None when they may not sign in any more."""
    return next(iter(await actors_where("persons p", "p.id = ?", person)), None)


async def load_actors(persons: Collection[str]) -> dict[str, Actor]:
    """The same of many, by id; who may not sign in any more is missing."""
    marks = ", ".join("?" * len(persons))
    found = await actors_where("persons p", f"p.id IN ({marks})", *persons) if persons else []
    return {actor.person: actor for actor in found if actor.person}


async def actors_where(source: str, condition: str, *args: str) -> list[Actor]:
    """The active persons that a session or a device leads to: asked at every request, so in one question."""
    rows = await database.fetch_near(
        "SELECT p.id, p.kind, p.name, p.language, p.email, p.scope_version, g.role, g.location, g.client"
        f" FROM {source} LEFT JOIN role_grants g ON g.person = p.id WHERE p.active AND {condition} ORDER BY p.id, g.id",
        *args,
    )
    return [_actor(list(own)) for _, own in groupby(rows, lambda row: row["id"])]


def _actor(rows: list[dict[str, Any]]) -> Actor:
    row = rows[0]
    grants = tuple(Grant(row["role"], row["location"], row["client"]) for row in rows if row["role"])
    return Actor(
        kind=row["kind"], name=row["name"], person=row["id"], language=row["language"], email=row["email"],
        grants=grants, scope_version=row["scope_version"],
    )  # fmt: skip
