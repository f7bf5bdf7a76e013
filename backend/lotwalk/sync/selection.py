"""The SQL of one noun for one actor: policy's filter, the audience's view, and what is held."""

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from msgspec import Raw, Struct

from lotwalk.foundation import clock
from lotwalk.people import policy
from lotwalk.people.actors import Actor
from lotwalk.sync.nouns import VISITS, Noun, boolean_fields, columns, json_fields

AROUND = timedelta(days=7)
OWN_CLIENT = {"client": "id"}  # nouns whose scope is in another column than `client`


class Selection(Struct, frozen=True):
    """`SELECT … FROM noun t WHERE …`, up to where keys and order follow; `held` is a column of its own."""

    sql: str
    args: tuple[Any, ...]
    view: type


def selection(noun: Noun, actor: Actor, now: datetime) -> Selection | None:
    """None when this audience has no view of the noun."""
    view = noun.staff if actor.kind == "staff" else noun.client
    if view is None:
        return None
    held, held_args = _held(noun, actor, now)
    allowed, allowed_args = _allowed(noun, actor)
    shown = noun.shown if actor.kind == "client" else "1 = 1"
    names = ", ".join(f"t.{name}" for name in columns(view))
    sql = f"SELECT {names}, ({held}) AS held FROM {noun.table} t WHERE {allowed} AND {shown}"
    return Selection(sql, (*held_args, *allowed_args), view)


def _allowed(noun: Noun, actor: Actor) -> tuple[str, list[Any]]:
    sql, args = policy.filter_sql(actor, noun.kind, "t")
    return (sql.replace("t.client", "t.id"), args) if noun.kind == "client" else (sql, args)


def _held(noun: Noun, actor: Actor, now: datetime) -> tuple[str, list[Any]]:
    for mark, column in (("{vehicle_visits}", "o.vehicle"), ("{client_visits}", "o.client")):
        if mark in noun.held:
            return _visits(noun, actor, now, mark, column)
    return _dated(noun.held, now)


def _dated(sql: str, now: datetime) -> tuple[str, list[Any]]:
    """With the days around today in place of their names. By whole days, as the cursor: inside one nothing moves."""
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    bounds = {"{since}": clock.text(today - AROUND), "{till}": clock.text(today + AROUND + timedelta(days=1))}
    named = re.findall(r"\{(?:since|till)\}", sql)
    return re.sub(r"\{(?:since|till)\}", "?", sql), [bounds[name] for name in named]


def _visits(noun: Noun, actor: Actor, now: datetime, mark: str, column: str) -> tuple[str, list[Any]]:
    """A client's people hold all of their own; staff what has a visit at their locations."""
    if actor.kind == "client":
        return "1 = 1", []
    allowed, args = policy.filter_sql(actor, "repair_order", "o")
    parts = [_dated(one.replace("{column}", column).replace("{allowed}", allowed), now) for one in VISITS]
    visits = " UNION ".join(sql for sql, _ in parts)
    return noun.held.replace(mark, visits), [arg for _, dates in parts for arg in (*dates, *args)]


@lru_cache(maxsize=100)
def _shape(view: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return json_fields(view), boolean_fields(view)


def sent(view: type, row: dict[str, Any]) -> dict[str, Any]:
    """The row as it goes out: JSON columns as they are, booleans as booleans on SQLite too."""
    as_json, as_boolean = _shape(view)
    row.pop("held", None)
    for name in as_json:
        if row[name] is not None:
            row[name] = Raw(row[name].encode())
    for name in as_boolean:
        row[name] = bool(row[name])
    return row
