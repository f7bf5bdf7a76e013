"""Finding clients among all of the company, by what anybody would type."""

from typing import Any

from lotwalk.clients.terms import asked, plain
from lotwalk.clients.views import FoundClient
from lotwalk.foundation import database
from lotwalk.people import policy
from lotwalk.people.actors import Actor

MOST = 20
VEHICLES_SHOWN = 3
_LAST = "\U0010ffff"  # behind every text that goes on from a beginning
_PLATE = "REPLACE(REPLACE(UPPER(plate), ' ', ''), '-', '')"
_SHOWN = [name for name in FoundClient.__struct_fields__ if name != "vehicles"]


async def search(actor: Actor, query: str) -> list[FoundClient]:
    """By name, e-mail, digits of a phone, and plate or VIN of their vehicles: at most `MOST`, by name.

    A VIN is found whole or by its last eight.
    """
    words = asked(query)
    if not words:
        return []
    sql, args = search_sql(actor, words, plain(query).upper())
    rows = await database.fetch(sql, *args)
    vehicles = await _vehicles([row["id"] for row in rows])
    return [FoundClient(**row, vehicles=vehicles.get(row["id"], [])) for row in rows]


def search_sql(actor: Actor, words: list[str], mark: str) -> tuple[str, list[Any]]:
    """`mark` is the query as it would stand on a plate."""
    allowed, args = policy.filter_sql(actor, "client", "c")
    by_terms, terms = _by_terms(words)
    by_vehicles, marks = _by_vehicles(mark)
    names = ", ".join(f"c.{name}" for name in _SHOWN)
    return (
        f"SELECT {names} FROM clients c WHERE {allowed.replace('c.client', 'c.id')}"
        f" AND c.id IN ({by_terms} UNION {by_vehicles}) ORDER BY c.name, c.id LIMIT {MOST}",
        [*args, *terms, *marks],
    )


def _by_terms(words: list[str]) -> tuple[str, list[Any]]:
    """Each word has to be the beginning of some term. Side by side: nested, SQLite's parser gives up at some twenty."""
    one = "SELECT client FROM client_terms WHERE term >= ? AND term < ?"
    more = f" AND client IN ({one})" * (len(words) - 1)
    return one + more, [bound for word in words for bound in (word, word + _LAST)]


def _by_vehicles(mark: str) -> tuple[str, list[Any]]:
    ranges = " UNION ".join(
        f"SELECT client FROM vehicles WHERE {column}{database.bytewise()} >= ? AND {column}{database.bytewise()} < ?"
        for column in (_PLATE, "SUBSTR(vin, 10)")
    )
    return f"{ranges} UNION SELECT client FROM vehicles WHERE vin = ?", [mark, mark + _LAST] * 2 + [mark]


async def _vehicles(clients: list[str]) -> dict[str, list[str]]:
    """A few of each, as people call them."""
    marks = ", ".join("?" * len(clients))
    sql = f"SELECT client, year, make, model, plate FROM vehicles WHERE client IN ({marks}) ORDER BY client, id"
    found: dict[str, list[str]] = {}
    for row in await database.fetch(sql, *clients) if clients else []:
        named = " ".join(str(row[name]) for name in ("year", "make", "model") if row[name])
        found.setdefault(row["client"], []).append(f"{named} · {row['plate']}" if row["plate"] else named)
    return {client: vehicles[:VEHICLES_SHOWN] for client, vehicles in found.items()}
