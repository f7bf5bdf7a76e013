"""A company small enough to know by heart: two locations, three clients, one vehicle of each, everybody of the cast."""

import itertools
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import derived_id, new_id
from lotwalk.intake.batch import Sender, from_device
from lotwalk.intake.command import Command
from lotwalk.intake.verdicts import Verdict
from lotwalk.journal import chain
from lotwalk.people.actors import Actor, load_actor
from lotwalk.people.devices import register

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
PASSWORD = "lotwalk-demo"


def known(name: str) -> str:
    """The fixed id of a named thing: `known("tess")`, `known("eastgate")`, `known("camry")`."""
    return derived_id("test", name)


# name, kind, roles as (role, location or client)
CAST: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "ada": ("staff", (("administrator", "eastgate"), ("administrator", "harborview"))),
    "mia": ("staff", (("manager", "eastgate"),)),
    "sam": ("staff", (("advisor", "eastgate"),)),
    "tess": ("staff", (("technician", "eastgate"),)),
    "fay": ("staff", (("field_manager", ""),)),
    "hal": ("staff", (("advisor", "harborview"), ("technician", "harborview"))),
    "ines": ("client", (("client_inspector", "harbor_fleet"), ("client_user", "harbor_fleet"))),
    "otto": ("client", (("client_monitor_manager", "harbor_fleet"),)),
    "carl": ("client", (("client_user", "harbor_fleet"),)),
    "stan": ("client", (("client_inspector", "meridian"), ("client_monitor_manager", "meridian"))),
}
CLIENTS = {"harbor_fleet": "wholesale", "meridian": "wholesale", "cora": "retail"}
VEHICLES = {"camry": "harbor_fleet", "ram": "meridian", "civic": "cora", "cascadia": "harbor_fleet"}
VINS = {
    "camry": "4T1G11AK5MU000117",
    "ram": "1C6SRFGT0NN000012",
    "civic": "19XFC2F59HE000201",
    "cascadia": "3AKJHHDR7KS000088",
}
# visit → vehicle, location
VISITS = {
    "camry_visit": ("camry", "eastgate"),
    "civic_visit": ("civic", "eastgate"),
    "ram_visit": ("ram", "harborview"),
    "cascadia_visit": ("cascadia", "harborview"),
}
PASSWORD_HASH = "$argon2id$v=19$m=8,t=1,p=1$bG90d2Fsa2xvdHdhbGs$"


class World:
    """What a test acts with; time stands still until `later` moves it."""

    def __init__(self) -> None:
        self.now = NOON
        self._devices: dict[str, tuple[str, itertools.count[int]]] = {}

    def clock(self) -> datetime:
        return self.now

    def later(self, **span: float) -> None:
        self.now += timedelta(**span)

    async def actor(self, name: str) -> Actor:
        actor = await load_actor(known(name))
        assert actor is not None
        return actor

    async def device(self, name: str) -> str:
        if name not in self._devices:
            device = new_id()
            await register(await self.actor(name), device, "test tablet", self.now)
            self._devices[name] = (device, itertools.count(1))
        return self._devices[name][0]

    async def send(self, name: str, *commands: Command) -> list[Verdict]:
        """Sends through the person's device, in order; a verdict for each."""
        device = await self.device(name)
        raws = [self._raw(command, next(self._devices[name][1])) for command in commands]
        sender = Sender(await self.actor(name), "127.0.0.1", "test")
        return (await from_device(device, raws, 0, sender, self.now)).verdicts

    def _raw(self, command: Command, n: int) -> msgspec.Raw:
        at = command.at or self.now
        return msgspec.Raw(msgspec.json.encode(msgspec.structs.replace(command, n=n, at=at)))

    async def applied(self, name: str, *commands: Command) -> None:
        """Sends, and expects that nothing is refused."""
        refused = [verdict for verdict in await self.send(name, *commands) if verdict.verdict != "applied"]
        assert not refused, refused

    async def refusal(self, name: str, command: Command) -> str | None:
        """The code that this command is refused with; None when it is applied."""
        return (await self.send(name, command))[0].code

    def order(self, visit: str) -> str:
        return derived_id("repair_order", known(visit))


async def populate(world: World, password_hash: str) -> None:
    """Rows of the small world, into an empty, migrated database."""
    at = clock.text(world.now)
    await database.execute("INSERT INTO journal_head (id, seq, hash) VALUES (1, 0, ?)", chain.START)
    await _put("company", id=known("company"), name="Lotwalk Test", epoch="epoch-1", created_at=at)
    await _places(at)
    for name, kind in CLIENTS.items():
        await _put("clients", id=known(name), kind=kind, name=name.replace("_", " ").title(), created_at=at)
    for name, (kind, roles) in CAST.items():
        await _person(name, kind, roles, password_hash, at)
    await _put(
        "contacts", id=known("ines_contact"), client=known("harbor_fleet"), name="Ines Duarte", person=known("ines")
    )
    for name, client in VEHICLES.items():
        body = {"ram": "pickup", "cascadia": "truck"}.get(name, "car")
        await _put(
            "vehicles",
            id=known(name),
            client=known(client),
            vin=VINS[name],
            make="Make",
            model=name.title(),
            body=body,
            year=2021,
            plate=f"PL {name.upper()}",
            odometer=48_000,
            odometer_on="2026-03-14",
        )
    for name, (vehicle, location) in VISITS.items():
        await _put(
            "service_requests",
            id=known(name),
            location=known(location),
            client=known(VEHICLES[vehicle]),
            vehicle=known(vehicle),
            state="arrived",
            source="shop",
            arrived_at=at,
            created_at=at,
        )


async def _places(at: str) -> None:
    for name, zone, prefix in (("eastgate", "America/New_York", "R-"), ("harborview", "America/Chicago", "H-")):
        await _put(
            "locations",
            id=known(name),
            name=name.title(),
            time_zone=zone,
            labour_rate=15_000,
            tax_basis_points=825,
            number_prefix=prefix,
            next_number=10_480,
        )
        for list_, keys in LISTS.items():
            for position, (key, noisy) in enumerate(keys):
                words = key.replace("_", " ").capitalize()
                await _put(
                    "list_entries",
                    id=known(f"{name}:{list_}:{key}"),
                    location=known(name),
                    list=list_,
                    key=key,
                    position=position,
                    internal=words,
                    customer_en=words,
                    customer_es=words,
                    noisy=noisy,
                )


LISTS = {
    "stage": (
        ("arrived", True),
        ("inspection_estimate", True),
        ("parts_on_order", True),
        ("mechanical", False),
        ("ready", True),
    ),
    "job_status": (("on_schedule", True), ("delayed", True), ("waiting_for_parts", True)),
    "reason": (("parts_back_ordered", True), ("customer_request", True)),
}


async def _person(name: str, kind: str, roles: tuple[tuple[str, str], ...], password_hash: str, at: str) -> None:
    await _put(
        "persons",
        id=known(name),
        kind=kind,
        name=name.title(),
        email=f"{name}@demo.lotwalk.test",
        password_hash=password_hash,
        created_at=at,
    )
    for role, where in roles:
        column = "client" if kind == "client" else "location"
        await _put(
            "role_grants",
            id=known(f"{name}:{role}:{where}"),
            person=known(name),
            role=role,
            **{column: known(where) if where else None},
        )


async def _put(table: str, **values: Any) -> None:
    marks = ", ".join("?" * len(values))
    await database.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", *values.values())


Act = Callable[[World], Awaitable[None]]
