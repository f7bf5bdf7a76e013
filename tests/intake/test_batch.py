"""The one door: receipts, order, refusals, and nothing half-written."""

import msgspec
import pytest

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.intake.batch import Sender, Stopped, from_device
from lotwalk.intake.verdicts import DeviceCloned, OutOfOrder, UnknownCommand
from lotwalk.journal.verify import first_fault
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.walkarounds.commands import ClearAreas, RecordDamage, RecordFuel
from tests.cast.world import World, known


async def opened(world: World) -> str:
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    return world.order("camry_visit")


def dent(order: str, **changes: object) -> RecordDamage:
    plain = RecordDamage(
        id=new_id(), repair_order=order, area="hood", view="unfolded", x=0.5, y=0.2, kind="dent", severity="minor"
    )
    return msgspec.structs.replace(plain, **changes)


def raw(n: int, body: dict[str, object]) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode({"n": n, "at": "2026-11-23T17:00:00Z"} | body))


async def test_a_damage_is_recorded_once_and_journalled(world: World) -> None:
    order = await opened(world)
    damage = dent(order)
    await world.applied("tess", damage)
    rows = await database.fetch("SELECT * FROM damages")
    assert [(row["id"], row["area"], row["location"]) for row in rows] == [(damage.id, "hood", known("eastgate"))]
    kinds = [row["kind"] for row in await database.fetch("SELECT kind FROM journal ORDER BY seq")]
    assert kinds == ["repair_order_opened", "damage_recorded"]
    assert await first_fault() is None


async def test_the_same_number_gets_the_same_verdict_and_no_second_effect(world: World) -> None:
    order = await opened(world)
    device, sender = await world.device("tess"), Sender(await world.actor("tess"))
    command = raw(2, {"type": "record_fuel", "repair_order": order, "eighths": 5})
    first = await from_device(device, [command], 0, sender, world.now)
    again = await from_device(device, [command], 0, sender, world.now)
    assert first.verdicts == again.verdicts
    assert len(await database.fetch("SELECT * FROM journal WHERE kind = 'fuel_recorded'")) == 1


async def test_a_cloned_store_is_told_and_swallows_nothing(world: World) -> None:
    order = await opened(world)
    device, sender = await world.device("tess"), Sender(await world.actor("tess"))
    await from_device(
        device, [raw(2, {"type": "record_fuel", "repair_order": order, "eighths": 5})], 0, sender, world.now
    )
    with pytest.raises(Stopped) as stopped:
        await from_device(
            device, [raw(2, {"type": "record_fuel", "repair_order": order, "eighths": 1})], 0, sender, world.now
        )
    assert isinstance(stopped.value.refusal, DeviceCloned)
    assert (await database.fetch("SELECT fuel FROM walkarounds"))[0]["fuel"] == 5


async def test_a_gap_stops_the_batch(world: World) -> None:
    order = await opened(world)
    device, sender = await world.device("tess"), Sender(await world.actor("tess"))
    commands = [raw(n, {"type": "record_fuel", "repair_order": order, "eighths": n}) for n in (2, 4)]
    with pytest.raises(Stopped) as stopped:
        await from_device(device, commands, 0, sender, world.now)
    assert isinstance(stopped.value.refusal, OutOfOrder)
    assert stopped.value.done.processed == 2


async def test_a_newer_command_is_not_consumed(world: World) -> None:
    await opened(world)
    device, sender = await world.device("tess"), Sender(await world.actor("tess"))
    with pytest.raises(Stopped) as stopped:
        await from_device(device, [raw(2, {"type": "teleport"})], 0, sender, world.now)
    assert isinstance(stopped.value.refusal, UnknownCommand)
    assert stopped.value.done.processed == 1


async def test_one_bad_command_blocks_none_behind_it(world: World) -> None:
    order = await opened(world)
    device, sender = await world.device("tess"), Sender(await world.actor("tess"))
    commands = [
        raw(2, {"type": "record_fuel", "repair_order": order, "eighths": 9}),
        raw(3, {"type": "record_fuel", "repair_order": order, "eighths": 3, "extra": 1}),
        raw(4, {"type": "record_fuel", "repair_order": order, "eighths": 4}),
    ]
    verdicts = (await from_device(device, commands, 0, sender, world.now)).verdicts
    assert [(v.verdict, v.code, v.field) for v in verdicts] == [
        ("refused", "invalid", "eighths"), ("refused", "invalid", "extra"), ("applied", None, None),
    ]  # fmt: skip


async def test_a_refusal_leaves_no_trace_of_its_action(world: World) -> None:
    order = await opened(world)
    await world.applied("tess", dent(order))
    code = await world.refusal("tess", ClearAreas(repair_order=order, areas=["roof", "hood"]))
    assert code == "area_damaged"
    assert (await database.fetch("SELECT areas FROM walkarounds"))[0]["areas"] == "{}"


async def test_a_doubled_id_is_refused_and_not_a_fault(world: World) -> None:
    order = await opened(world)
    damage = dent(order)
    await world.applied("tess", damage)
    assert await world.refusal("tess", msgspec.structs.replace(damage, area="roof")) == "conflict"


@pytest.mark.parametrize("stranger", ["stan", "hal", "carl"])
async def test_strangers_learn_nothing(world: World, stranger: str) -> None:
    """What is somebody else's answers like what doesn't exist; a client's own person may still not write."""
    order = await opened(world)
    theirs = await world.send(stranger, RecordFuel(repair_order=order, eighths=1))
    nowhere = await world.send(stranger, RecordFuel(repair_order=new_id(), eighths=1))
    if stranger == "carl":
        assert theirs[0].code == "not_permitted"
    else:
        assert (
            (theirs[0].code, theirs[0].detail)
            == (nowhere[0].code, nowhere[0].detail)
            == ("not_found", "There is no such repair order.")
        )
