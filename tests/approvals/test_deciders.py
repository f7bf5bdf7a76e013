"""Who decides, and that there is only one decision."""

import asyncio

import msgspec
import pytest
from msgspec.structs import replace

from lotwalk.approvals.commands import DecideApproval
from lotwalk.approvals.verify import first_fault as evidence_fault
from lotwalk.foundation import database
from lotwalk.intake.batch import Sender, from_device, once
from lotwalk.journal.verify import first_fault
from tests.approvals.story import decision, on_behalf, opened, submitted
from tests.cast.world import World, known
from tests.inspections.story import row


@pytest.mark.parametrize("name", ["sam", "mia"])
async def test_the_shop_decides_on_behalf(world: World, name: str) -> None:
    approval = await opened(world)
    decided = on_behalf(approval)
    await world.applied(name, decided)
    kept = await row("decisions", decided.id)
    assert (kept["method"], kept["said_by"], kept["by_person"]) == ("phone", "Ines Duarte", known(name))
    assert evidence_fault(kept["evidence"].encode()) is None


async def test_only_the_clients_inspector_and_the_shop_on_behalf(world: World) -> None:
    approval = await opened(world)
    for name in ("otto", "carl", "sam", "mia", "tess", "ada", "fay"):
        assert await world.refusal(name, decision(approval)) == "not_permitted"
    for name in ("stan", "hal"):
        assert await world.refusal(name, decision(approval)) == "not_found"
        assert await world.refusal(name, on_behalf(approval)) == "not_found"
    for name in ("ines", "tess", "ada", "fay"):
        assert await world.refusal(name, on_behalf(approval)) == "not_permitted"


@pytest.mark.parametrize("missing", ["said_by", "reason"])
async def test_on_behalf_says_by_whom_and_why(world: World, missing: str) -> None:
    approval = await opened(world)
    assert await world.refusal("sam", on_behalf(approval, **{missing: ""})) == "invalid"


def unnumbered(command: DecideApproval, world: World) -> msgspec.Raw:
    """As a browser without a device sends it, under an idempotency key."""
    fields = msgspec.to_builtins(replace(command, at=world.now))
    return msgspec.Raw(msgspec.json.encode({name: value for name, value in fields.items() if name != "n"}))


async def test_of_two_at_once_one_wins(world: World) -> None:
    approval = await opened(world)
    ines, sam = await world.actor("ines"), await world.actor("sam")
    sent = (
        (decision(approval, {"state": "declined", "reason": "later"}), ines), (on_behalf(approval), sam)
    )  # fmt: skip
    verdicts = await asyncio.gather(
        *(once(command.id, unnumbered(command, world), Sender(actor), world.now) for command, actor in sent)
    )
    assert sorted((verdict.code or "") for verdict in verdicts) == ["", "approval_decided"]
    assert len(await database.fetch("SELECT * FROM decisions")) == 1
    assert len(await database.fetch("SELECT * FROM services")) in (2, 3)
    assert await first_fault() is None


async def test_sent_again_it_is_the_same_decision(world: World) -> None:
    approval = await opened(world)
    device, sender = await world.device("ines"), Sender(await world.actor("ines"))
    raw = msgspec.Raw(msgspec.json.encode(replace(decision(approval), n=1, at=world.now)))
    first = await from_device(device, [raw], 0, sender, world.now)
    again = await from_device(device, [raw], 0, sender, world.now)
    assert first.verdicts == again.verdicts and first.verdicts[0].verdict == "applied"
    assert len(await database.fetch("SELECT * FROM journal WHERE kind = 'approval_decided'")) == 1
    assert len(await database.fetch("SELECT * FROM services")) == 3


async def test_a_decisions_id_is_its_own(world: World) -> None:
    first = await opened(world)
    decided = decision(first)
    await world.applied("ines", decided)
    second = await opened(world)
    assert await world.refusal("ines", decision(second, id=decided.id)) == "id_taken"
    assert (await row("approvals", second.id))["state"] == "open"


async def test_another_locations_approval_is_its_own(world: World) -> None:
    approval = await submitted(world, "ram_visit", "hal")
    kept = await row("approvals", approval)
    assert (kept["location"], kept["client"]) == (known("harborview"), known("meridian"))
