"""Who may see what, said once more without the app's policy: every byte that a person is fed is held against it."""

import re

from msgspec import Struct

from lotwalk.foundation import database
from lotwalk.journal.entries import Scope
from tests.cast.world import VEHICLES, known
from tests.sync.ground import MORE_VEHICLES, PAST, canary

TOKEN = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[57][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
# Inside an approval's content, which says what the vehicle was called when its client was asked, whoever has it since.
FROZEN = re.compile(r'\\"unit_number\\":\\"[^"]*"')
CLIENTS = ("harbor_fleet", "meridian", "cora")


class Leak(AssertionError):
    """Somebody was sent what isn't theirs."""


class Reach(Struct, frozen=True):
    """Where a person works, or whose person they are; a client's people never have a location."""

    locations: frozenset[str]
    clients: frozenset[str]

    def covers(self, scope: Scope) -> bool:
        return scope.location in self.locations or scope.client in self.clients


class Sight:
    """Each id and each canary in a free text is about an order, a visit, a vehicle or a client.

    `audience` says from when on a client's own people may see it: `client` always, `signed` once the walk-around
    is signed, `submitted:<inspection>` once that is submitted, `staff` never.
    """

    def __init__(self) -> None:
        self._orders: dict[str, tuple[str, str]] = {}
        self._visits: set[str] = set()
        self._before: dict[str, list[Scope]] = {}
        self._vehicles = {canary("vehicle", name): known(name) for name in (*VEHICLES, *MORE_VEHICLES)}
        self._clients = {canary("client", name): known(name) for name in CLIENTS}
        for name, (client, _) in PAST.items():
            self._clients |= dict.fromkeys((canary("declined", name), known(f"{name}:past:declined")), known(client))

    def about_order(self, token: str, order: str, audience: str) -> None:
        self._orders[token] = (order, audience)

    def about_visit(self, visit: str) -> None:
        self._visits.add(visit)

    def moved(self, order: str, before: Scope) -> None:
        self._before.setdefault(order, []).append(before)

    async def watch(self, person: str, page: str) -> None:
        """Raises Leak for the first thing on this page of the feed that isn't for this person now."""
        page = FROZEN.sub("", page)
        rows, _, _ = page.rpartition(',"removed":{')
        reach, shown = await _reach(person), await _shown()
        for token in sorted(set(TOKEN.findall(page))):
            if not await self._may_see(reach, token, shown) and (token in rows or not self._could_see(reach, token)):
                raise Leak(f"{person} was sent {token}, {self._orders.get(token)}: {_around(page, token)}")

    async def _may_see(self, reach: Reach, token: str, shown: dict[str, Scope]) -> bool:
        if token in self._orders:
            order, audience = self._orders[token]
            scope = shown.get(order, Scope())
            reached = audience == "client" or f"{audience}:{order}" in shown or audience in shown
            return scope.location in reach.locations or (scope.client in reach.clients and reached)
        if token in self._visits:
            return reach.covers(await _scope_of("service_requests", token))
        if token in self._vehicles and reach.clients:
            return (await _scope_of("vehicles", self._vehicles[token])).client in reach.clients
        return token not in self._clients or not reach.clients or self._clients[token] in reach.clients

    def _could_see(self, reach: Reach, token: str) -> bool:
        """That a record has left may be told to whom it has left. A client's people are told so even of what they
        weren't shown yet: that is an id and no more."""
        order = self._orders.get(token, ("", ""))[0]
        return any(reach.covers(scope) for scope in self._before.get(order, []))


async def _reach(person: str) -> Reach:
    rows = await database.fetch("SELECT location, client FROM role_grants WHERE person = ?", known(person))
    locations = frozenset(row["location"] for row in rows if row["location"])
    nobody = {""} if person in ("ines", "stan") else set[str]()  # still a client's person without any role
    return Reach(locations, frozenset({row["client"] for row in rows if row["client"]} | nobody))


async def _shown() -> dict[str, Scope]:
    """Where each order is; and, as `signed:…` and `submitted:…`, what clients' people may see since."""
    orders = await database.fetch(
        "SELECT o.id, o.location, o.client, w.signed_at FROM repair_orders o LEFT JOIN walkarounds w ON w.id = o.id"
    )
    found = {row["id"]: Scope(row["location"], row["client"]) for row in orders}
    found |= {f"signed:{row['id']}": Scope() for row in orders if row["signed_at"]}
    done = await database.fetch("SELECT id FROM inspections WHERE state = 'submitted'")
    return found | {f"submitted:{row['id']}": Scope() for row in done}


async def _scope_of(table: str, id: str) -> Scope:
    location = "location" if table == "service_requests" else "NULL AS location"
    row = await database.fetch_one(f"SELECT {location}, client FROM {table} WHERE id = ?", id)
    return Scope(row["location"], row["client"]) if row else Scope()


def _around(words: str, token: str) -> str:
    at = words.index(token)
    return words[max(0, at - 90) : at + 130]
