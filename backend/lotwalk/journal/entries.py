"""What an action hands over: one entry with its facts, and the records it touched."""

from typing import Any

from msgspec import Struct


class Scope(Struct, frozen=True):
    """Where a record belongs. A company-wide record has no location; a record of the shop's own has no client."""

    location: str | None = None
    client: str | None = None


class Touch(Struct, frozen=True):
    """A changed record; `before` is None for a new one, `after` for one that is gone."""

    kind: str
    id: str
    before: Scope | None
    after: Scope | None


class Entry(Struct, frozen=True):
    """One journal line to be: `facts` are what later wording needs, JSON-able."""

    kind: str
    subject_kind: str
    subject: str
    scope: Scope
    facts: dict[str, Any]


class Change(Struct, frozen=True):
    """The outcome of an action. No entry means that nothing had to change."""

    entry: Entry | None = None
    touched: tuple[Touch, ...] = ()


class Author(Struct, frozen=True):
    """Who an entry is by, as the journal keeps it, and when by the author's corrected clock."""

    person: str | None
    device: str | None
    at: str
    on_behalf_of: str | None = None


def same(kind: str, id: str, scope: Scope) -> Touch:
    """A record changed where it is."""
    return Touch(kind, id, scope, scope)


def new(kind: str, id: str, scope: Scope) -> Touch:
    return Touch(kind, id, None, scope)
