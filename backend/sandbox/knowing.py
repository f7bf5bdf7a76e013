"""Who and what is known about a vehicle: as it was seeded, else as it is made from the VIN, and kept from then on."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
from msgspec.structs import replace

from sandbox import people, vehicles
from sandbox.records import Customer
from sandbox.store import Store, packed
from sandbox.vehicle_records import Owner, Plan, Recall, Seed, Seeds, Visit

FIRST_NUMBER = 20_101
POPULATION = 40  # customers of vehicles that never come, so that a search finds more than one


def plain(text: str) -> str:
    """Words as they are compared: case folded, phones by their digits as well."""
    return f"{text.casefold()} {re.sub(r'[^0-9]', '', text)}"


class Knowledge:
    def __init__(self, store: Store) -> None:
        self.store = store

    def populate(self) -> None:
        """Once: customers to search among."""
        if self.store.rows("SELECT 1 FROM customers LIMIT 1"):
            return
        with self.store.writing():
            for place in range(POPULATION):
                made = people.customer_of(f"population-{place}")
                if made:
                    self.keep(made)

    def seed(self, seeds: Seeds, again: bool) -> None:
        """`again` says it anew where something is known already; else that stays."""
        with self.store.writing():
            for one in seeds.vehicles:
                if again or not self._row(one.vin):
                    self._know(one)

    def seed_from(self, file: Path) -> None:
        if file.exists():
            self.seed(msgspec.json.decode(file.read_bytes(), type=Seeds), again=False)

    def _know(self, seed: Seed) -> None:
        customer = self.keep(seed.dms, seed.vin) if seed.dms else None
        self.store.write(
            "INSERT INTO vehicles VALUES (?, ?, ?)"
            " ON CONFLICT (vin) DO UPDATE SET customer = excluded.customer, seed = excluded.seed",
            seed.vin, customer and customer.number, packed(seed),
        )  # fmt: skip

    def keep(self, customer: Customer, vin: str = "") -> Customer:
        """Under its number, or a new one; a customer with this `external_id` is the same one."""
        known = self._same(customer)
        number = customer.number or (known.number if known else f"C{self.store.count('customer', FIRST_NUMBER)}")
        kept = msgspec.convert(msgspec.to_builtins(replace(customer, number=number)), Customer)
        words = plain(" ".join((kept.name, kept.first_name, kept.last_name, kept.email, number, vin)))
        words += "".join(plain(phone) for phone in (kept.phone, kept.mobile, kept.work_phone))
        self.store.write(
            "INSERT INTO customers (number, external_id, vins, words, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (number)"
            " DO UPDATE SET external_id = excluded.external_id, words = excluded.words, body = excluded.body,"
            " vins = customers.vins || excluded.vins",
            number, kept.external_id, f" {vin.casefold()}" if vin else "", words, packed(kept),
        )  # fmt: skip
        return kept

    def _same(self, customer: Customer) -> Customer | None:
        if not customer.external_id:
            return None
        sql = "SELECT body FROM customers WHERE external_id = ?"
        return next(iter(self.store.bodies(Customer, sql, customer.external_id)), None)

    def seed_of(self, vin: str) -> Seed:
        """Made and kept at the first question; the same ever after."""
        row = self._row(vin)
        if row is None:
            with self.store.writing():
                self._know(Seed(vin=vin, dms=people.customer_of(vin), oem=people.owner_of(vin)))
            row = self._row(vin)
        assert row is not None
        return msgspec.json.decode(row["seed"], type=Seed)

    def _row(self, vin: str):
        return next(iter(self.store.rows("SELECT * FROM vehicles WHERE vin = ?", vin)), None)

    def customer(self, number: str) -> Customer | None:
        return next(iter(self.store.bodies(Customer, "SELECT body FROM customers WHERE number = ?", number)), None)

    def customer_of(self, vin: str) -> Customer | None:
        self.seed_of(vin)
        row = self._row(vin)
        return self.customer(row["customer"]) if row and row["customer"] else None

    def search(self, text: str, limit: int) -> list[Customer]:
        """Who has every word of it somewhere."""
        words = [re.sub(r"[^\w@.]", "", word) for word in text.casefold().split()] or [""]
        marks = " AND ".join("(words || vins) LIKE ? ESCAPE '!'" for _ in words)
        sql = f"SELECT body FROM customers WHERE {marks} ORDER BY number LIMIT ?"
        return self.store.bodies(Customer, sql, *[f"%{_literal(word)}%" for word in words], limit)

    def owner(self, vin: str) -> Owner | None:
        return self.seed_of(vin).oem

    def plans(self, vin: str) -> list[Plan]:
        seeded = self.seed_of(vin).plans
        return vehicles.plans_of(vin) if seeded is None else seeded

    def recalls(self, vin: str) -> list[Recall]:
        seeded = self.seed_of(vin).recalls
        return vehicles.recalls_of(vin) if seeded is None else seeded

    def history(self, vin: str) -> list[Visit]:
        seeded = self.seed_of(vin).history
        return vehicles.history_of(vin, today()) if seeded is None else seeded


def _literal(word: str) -> str:
    return re.sub(r"([!%_])", r"!\1", word)


def today() -> date:
    return datetime.now(UTC).date()
