"""A vehicle arrives, and the OEM is asked for its owner, plans, recalls and history. Whatever it does, nothing is
lost."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from msgspec.structs import replace

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.interfaces.porter import Porter
from lotwalk.journal.readers import start_at_head
from lotwalk.oem import running
from lotwalk.oem.connecting import connected
from lotwalk.requests.commands import RecordWalkIn
from lotwalk.settings import Settings
from tests.cast.sandbox import FAULTS, Sandbox
from tests.cast.world import World, known
from tests.dms.test_fault_matrix import PROBLEM

SECONDS = 0.4
VIN = "1M8GDM9AXKP042788"
OWNER = {"number": "V1", "name": "Cora Lindqvist", "last_name": "Lindqvist", "restrict_phone": True}
PLAN = {"number": "P1", "name": "Powertrain", "kind": "warranty", "coverage": "Engine", "starts_on": "2024-01-01",
        "ends_on": "2029-01-01", "ends_at": 60_000, "deductible": 10_000}  # fmt: skip
RECALL = {"number": "SC-1", "description": "Fuel pump", "remedy": "Replace", "labour_tenths": 18, "open": True}
VISIT = {"number": "77", "date": "2025-04-01", "odometer": 30_000,
         "services": [{"description": "Oil", "amount": 7_495}]}  # fmt: skip


class Desk:
    def __init__(self, world: World, porter: Porter, sandbox: Sandbox) -> None:
        self.world, self.porter, self.sandbox = world, porter, sandbox

    async def arrive(self) -> None:
        arrival = RecordWalkIn(id=new_id(), location=known("eastgate"), vehicle=known("civic"))
        await self.world.applied("sam", arrival)

    async def attempt(self) -> None:
        await self.porter.read()
        await self.porter.pump()
        await self.porter.idle()


@pytest.fixture
async def desk(world: World, settings: Settings, sandbox: Sandbox) -> AsyncIterator[Desk]:
    await database.execute("UPDATE vehicles SET vin = ? WHERE id = ?", VIN, known("civic"))
    await start_at_head("oem")
    sandbox.know(VIN, oem=OWNER, plans=[PLAN], recalls=[RECALL], history=[VISIT])
    async with connected(replace(settings, oem_url=sandbox.oem), world.clock, SECONDS) as oem:
        yield Desk(world, running.porter(oem, world.clock), sandbox)


async def one(table: str) -> dict[str, Any]:
    (row,) = await database.fetch(f"SELECT * FROM {table} WHERE vehicle = ? AND source = 'oem'", known("civic"))
    return row


async def all_known() -> None:
    owner, plan, recall = await one("owner_records"), await one("plans"), await one("recalls")
    assert (owner["number"], bool(owner["restrict_phone"])) == ("V1", True)
    assert (plan["number"], plan["ends_at"], plan["deductible"]) == ("P1", 60_000, 10_000)
    assert (recall["number"], bool(recall["is_open"]), recall["labour_tenths"]) == ("SC-1", True, 18)
    assert (await one("outside_visits"))["number"] == "77"
    assert [row["state"] for row in await database.fetch("SELECT state FROM errands")] == ["done"]


async def test_all_four_arrive(desk: Desk) -> None:
    await desk.arrive()
    await desk.attempt()
    await all_known()


async def test_nobody_known_is_an_answer_and_no_trouble(desk: Desk) -> None:
    desk.sandbox.know(VIN)
    await desk.arrive()
    await desk.attempt()
    state = await database.fetch_one("SELECT * FROM interface_states WHERE system = 'oem'")
    assert not (await one("owner_records"))["found"] and state and state["problem"] == ""


@pytest.mark.parametrize(("fault", "what"), [
    *((fault, "owner") for fault in FAULTS),
    *((fault, what) for what in ("plans", "recalls", "history") for fault in ("reset", "other_id")),
])  # fmt: skip
async def test_no_fault_loses_a_look_up(desk: Desk, fault: str, what: str) -> None:
    desk.sandbox.break_next(fault, f"/oem/vehicles/{VIN}/{what}")
    await desk.arrive()
    await desk.attempt()
    (waiting,) = await database.fetch("SELECT state, problem FROM errands")
    assert (waiting["state"], waiting["problem"]) == ("waiting", PROBLEM[fault])
    desk.world.later(minutes=20)
    await desk.attempt()
    await all_known()


async def test_what_is_known_already_is_not_lost_to_a_later_fault(desk: Desk) -> None:
    desk.sandbox.break_next("500", f"/oem/vehicles/{VIN}/recalls", times=None)
    await desk.arrive()
    await desk.attempt()
    assert (await one("plans"))["number"] == "P1" and await database.fetch("SELECT id FROM recalls") == []


async def test_a_document_is_a_pdf_or_nothing(world: World, settings: Settings, sandbox: Sandbox) -> None:
    async with connected(replace(settings, oem_url=sandbox.oem), world.clock, 5) as oem:
        names = [paper.name for paper in await oem.documents_of(VIN)]
        assert (await oem.document(VIN, names[0])).startswith(b"%PDF-")
        sandbox.break_next("not_json", "/oem")
        with pytest.raises(Exception, match="strange"):
            await oem.document(VIN, names[0])
