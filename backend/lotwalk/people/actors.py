"""Who asks: a signed-in person, a customer by link, or one of our own readers."""

from typing import Literal

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
    row = await database.fetch_one("SELECT * FROM persons WHERE id = ? AND active = ?", person, True)
    if row is None:
        return None
    grants = await database.fetch("SELECT role, location, client FROM role_grants WHERE person = ? ORDER BY id", person)
    return Actor(
        kind=row["kind"], name=row["name"], person=row["id"], language=row["language"], email=row["email"],
        grants=tuple(Grant(**grant) for grant in grants), scope_version=row["scope_version"],
    )  # fmt: skip
