"""What DMS and OEM say about a vehicle is kept as they said it last, and reaches the tablets that hold the vehicle."""

from datetime import date
from typing import Any

import pytest

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.intake.batch import inside
from lotwalk.intake.command import Command
from lotwalk.people.actors import reader
from lotwalk.repair_orders.commands import OpenRepairOrder, SeePage
from lotwalk.sync.feed import page
from lotwalk.vehicles import commands as c
from lotwalk.vehicles.guidance import add_guidance, renew_guidance, shipped
from tests.cast.world import World, known

CAMRY = known("camry")
GOLD = c.GivenPlan(number="P-1", name="Gold Care", kind="service_contract", ends_on=date(2027, 1, 1), ends_at=60_000)
PAINT = c.GivenPlan(number="P-2", name="Paint Guard", deductible=10_000)
AIRBAG = c.GivenRecall(number="24V-117", description="Airbag inflator", labour_tenths=8)


async def told(world: World, command: Command) -> None:
    """As the readers of DMS and OEM say it."""
    at = world.now
    verdict = await inside(c.__dict__[type(command).__name__](**fields(command), at=at), reader("oem"), new_id(), at)
    assert verdict.verdict == "applied", verdict


def fields(command: Command) -> dict[str, Any]:
    return {name: getattr(command, name) for name in command.__struct_fields__ if name not in ("n", "at")}


async def held(world: World, name: str, after: str = "") -> tuple[dict[str, list[Any]], dict[str, list[str]], str]:
    rows: dict[str, list[Any]] = {}
    removed: dict[str, list[str]] = {}
    while True:
        one = await page(await world.actor(name), after, None, world.now)
        for kind, more in one.rows.items():
            rows.setdefault(kind, []).extend(more)
        removed |= one.removed
        after = one.cursor
        if not one.more:
            return rows, removed, after


async def closed_visit(name: str, client: str, closed_at: str, **more: Any) -> str:
    id = known(name)
    values = {
        "id": id, "location": known("eastgate"), "client": known(client), "vehicle": CAMRY, "number": name,
        "status": "closed", "arrived_at": closed_at, "opened_at": closed_at, "closed_at": closed_at,
    } | more  # fmt: skip
    marks = ", ".join("?" * len(values))
    await database.execute(f"INSERT INTO repair_orders ({', '.join(values)}) VALUES ({marks})", *values.values())
    return id


async def serviced(order: str, description: str, state: str = "completed") -> None:
    await database.execute(
        "INSERT INTO services (id, repair_order, location, client, description, labour_tenths, labour_rate, labour,"
        " parts_total, tax, total, state) VALUES (?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 4500, ?)",
        new_id(), order, known("eastgate"), known("harbor_fleet"), description, state,
    )  # fmt: skip


async def test_plans_reach_the_tablets_that_hold_the_vehicle(world: World) -> None:
    _, _, cursor = await held(world, "tess")
    await told(world, c.RecordPlans(vehicle=CAMRY, plans=[GOLD, PAINT]))
    rows, _, cursor = await held(world, "tess", cursor)
    assert sorted((row["name"], row["ends_on"]) for row in rows["plan"]) == [
        ("Gold Care", "2027-01-01"),
        ("Paint Guard", None),
    ]
    assert rows["vehicle"][0]["plans_asked_at"] == "2026-11-23T17:00:00.000Z"
    assert "plan" not in (await held(world, "hal"))[0]


async def test_what_isnt_named_any_more_leaves(world: World) -> None:
    await told(world, c.RecordPlans(vehicle=CAMRY, plans=[GOLD, PAINT]))
    rows, _, cursor = await held(world, "tess")
    gone = next(row["id"] for row in rows["plan"] if row["name"] == "Paint Guard")
    await told(world, c.RecordPlans(vehicle=CAMRY, plans=[GOLD]))
    rows, removed, _ = await held(world, "tess", cursor)
    assert [row["name"] for row in rows["plan"]] == ["Gold Care"]
    assert removed["plan"] == [gone]


async def test_each_source_speaks_for_itself(world: World) -> None:
    await told(world, c.RecordPlans(vehicle=CAMRY, plans=[GOLD]))
    await told(world, c.RecordPlans(vehicle=CAMRY, plans=[PAINT], source="dms"))
    await told(world, c.RecordPlans(vehicle=CAMRY, plans=[], source="oem"))
    assert [row["name"] for row in (await held(world, "tess"))[0]["plan"]] == ["Paint Guard"]


async def test_recalls_are_kept_open_or_done(world: World) -> None:
    done = c.GivenRecall(number="22V-001", description="Hood latch", open=False)
    await told(world, c.RecordRecalls(vehicle=CAMRY, recalls=[AIRBAG, done, AIRBAG]))
    rows, _, _ = await held(world, "tess")
    assert {(row["number"], row["is_open"]) for row in rows["recall"]} == {("24V-117", True), ("22V-001", False)}


async def test_the_history_is_ours_and_theirs_newest_first(world: World) -> None:
    order = await closed_visit("R-9", "harbor_fleet", "2026-03-14T20:00:00.000Z", odometer=44_100)
    await serviced(order, "Oil change")
    await serviced(order, "Wiper blades", "refused")
    elsewhere = c.GivenVisit(
        number="D-77", date=date(2026, 5, 1), odometer=45_000, services=[c.GivenService("Two tires", 31_000)]
    )
    await told(world, c.RecordOutsideVisits(vehicle=CAMRY, visits=[elsewhere]))
    rows, _, _ = await held(world, "tess")
    (history,) = [row for row in rows["service_history"] if row["id"] == CAMRY]
    assert [(v["source"], v["number"], [s["description"] for s in v["services"]]) for v in history["visits"]] == [
        ("dms", "D-77", ["Two tires"]), ("here", "R-9", ["Oil change"]),
    ]  # fmt: skip


async def test_a_history_that_grows_is_sent_again(world: World) -> None:
    _, _, cursor = await held(world, "tess")
    visit = c.GivenVisit(number="D-77", date=date(2026, 5, 1))
    await told(world, c.RecordOutsideVisits(vehicle=CAMRY, visits=[visit]))
    rows, _, _ = await held(world, "tess", cursor)
    assert [len(row["visits"]) for row in rows["service_history"]] == [1]


async def test_a_client_returns_with_whatever_vehicle(world: World) -> None:
    rows, _, _ = await held(world, "tess")
    assert all(row["returning"] == [] for row in rows["service_history"])
    await closed_visit("R-9", "harbor_fleet", "2026-03-14T20:00:00.000Z", vehicle=known("cascadia"))
    rows, _, _ = await held(world, "tess")
    returning = {row["id"]: row["returning"] for row in rows["service_history"]}
    assert (returning[CAMRY], returning[known("civic")]) == ([known("harbor_fleet")], [])


async def test_a_clients_person_holds_none_of_it(world: World) -> None:
    await told(world, c.RecordPlans(vehicle=CAMRY, plans=[GOLD]))
    await told(world, c.RecordRecalls(vehicle=CAMRY, recalls=[AIRBAG]))
    rows, _, _ = await held(world, "ines")
    assert not {"plan", "recall", "service_history", "vital_guidance"} & rows.keys()
    assert "plans_asked_at" not in rows["vehicle"][0]


@pytest.mark.parametrize("name", ["ada", "sam", "tess", "fay", "ines"])
async def test_nobody_says_it_in_their_place(world: World, name: str) -> None:
    for command in (
        c.RecordPlans(vehicle=CAMRY, plans=[]), c.RecordRecalls(vehicle=CAMRY, recalls=[]),
        c.RecordOutsideVisits(vehicle=CAMRY, visits=[]),
    ):  # fmt: skip
        assert await world.refusal(name, command) == "not_permitted"


async def test_the_first_look_at_a_page_counts(world: World) -> None:
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    order = world.order("camry_visit")
    await world.applied("sam", SeePage(repair_order=order, page="plans"))
    world.later(minutes=5)
    await world.applied("mia", SeePage(repair_order=order, page="plans"), SeePage(repair_order=order, page="history"))
    row = await database.fetch_one("SELECT plans_seen_at, history_seen_at FROM repair_orders WHERE id = ?", order)
    assert row == {"plans_seen_at": "2026-11-23T17:00:00.000Z", "history_seen_at": "2026-11-23T17:05:00.000Z"}


async def test_a_closed_order_is_not_looked_at_any_more(world: World) -> None:
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    await database.execute("UPDATE repair_orders SET status = 'closed'")
    command = SeePage(repair_order=world.order("camry_visit"), page="plans")
    assert await world.refusal("sam", command) == "repair_order_closed"


async def test_guidance_comes_once_and_stays_as_the_company_wrote_it(world: World) -> None:
    _, _, cursor = await held(world, "tess")
    await renew_guidance(world.now)
    rows, _, _ = await held(world, "tess", cursor)
    assert {row["id"] for row in rows["vital_guidance"]} == set(shipped())
    await database.execute("UPDATE vital_guidance SET text_en = 'Say hello.' WHERE id = 'new'")
    await renew_guidance(world.now)
    assert (await add_guidance()).entry is None
    rows = await database.fetch("SELECT text_en FROM vital_guidance WHERE id = 'new'")
    assert rows == [{"text_en": "Say hello."}]
