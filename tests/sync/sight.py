"""Who may see what, said once more without the app's policy: every byte that a person is fed is held against it."""

import re

from lotwalk.foundation import database
from tests.cast.world import VEHICLES, known
from tests.sync.ground import MORE_VEHICLES, PAST, canary

TOKEN = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[57][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


class Leak(AssertionError):
    """Somebody was sent what isn't theirs."""


class Sight:
    """Each id and each canary in a free text is about an order, a visit, a vehicle or a client.

    `audience` says from when on a client's own people may see it: `client` always, `signed` once the walk-around
    is signed, `submitted:<inspection>` once that is submitted, `staff` never.
    """

    def __init__(self) -> None:
        self._orders: dict[str, tuple[str, str]] = {}
        self._visits: set[str] = set()
        vehicles = (*VEHICLES, *MORE_VEHICLES)
        self._vehicles = {canary("vehicle", name): known(name) for name in vehicles}
        self._clients = {canary("client", name): known(name) for name in ("harbor_fleet", "meridian", "cora")}
        for name, (client, _) in PAST.items():
            self._clients |= dict.fromkeys((canary("declined", name), known(f"{name}:past:declined")), known(client))

    def about_order(self, token: str, order: str, audience: str) -> None:
        self._orders[token] = (order, audience)

    def about_visit(self, visit: str) -> None:
        self._visits.add(visit)

    async def watch(self, person: str, words: str) -> None:
        """Raises Leak for the first thing in these words that isn't for this person now."""
        tokens = sorted(set(TOKEN.findall(words)))
        grants = await database.fetch("SELECT role, location, client FROM role_grants WHERE person = ?", known(person))
        locations = {grant["location"] for grant in grants if grant["location"]}
        clients = {grant["client"] for grant in grants if grant["client"]}
        staff = person not in ("ines", "stan")
        await self._watch_orders(person, tokens, locations, clients, words)
        await self._watch_visits(person, tokens, locations, clients)
        if not staff:
            await self._watch_company(person, tokens, clients, words)

    async def _watch_orders(
        self, person: str, tokens: list[str], locations: set[str], clients: set[str], words: str
    ) -> None:
        known_ones = [token for token in tokens if token in self._orders]
        if not known_ones:
            return
        rows = await database.fetch(
            "SELECT o.id, o.location, o.client, w.signed_at FROM repair_orders o LEFT JOIN walkarounds w ON w.id = o.id"
        )
        orders = {row["id"]: row for row in rows}
        done = await database.fetch("SELECT id FROM inspections WHERE state = 'submitted'")
        reached = {"client", *(f"submitted:{row['id']}" for row in done)}
        for token in known_ones:
            order, audience = orders.get(self._orders[token][0]), self._orders[token][1]
            if order and order["location"] in locations:
                continue
            shown = audience in reached or (audience == "signed" and order is not None and order["signed_at"])
            if not (order and shown and order["client"] in clients):
                raise Leak(f"{person} was sent {token}, which is {audience} of order {self._orders[token][0]}: {words_about(words, token)}")

    async def _watch_visits(self, person: str, tokens: list[str], locations: set[str], clients: set[str]) -> None:
        for token in tokens:
            if token in self._visits:
                row = await database.fetch_one("SELECT location, client FROM service_requests WHERE id = ?", token)
                if row is None or not (row["location"] in locations or row["client"] in clients):
                    raise Leak(f"{person} was sent the visit {token}")

    async def _watch_company(self, person: str, tokens: list[str], clients: set[str], words: str) -> None:
        for token in tokens:
            owner = self._clients.get(token)
            if token in self._vehicles:
                row = await database.fetch_one("SELECT client FROM vehicles WHERE id = ?", self._vehicles[token])
                owner = row and row["client"]
            if owner and owner not in clients:
                raise Leak(f"{person} was sent {token} of another client: {words_about(words, token)}")


def words_about(words: str, token: str) -> str:
    """Where it stood in what was sent."""
    at = words.index(token)
    return words[max(0, at - 90) : at + 130]
