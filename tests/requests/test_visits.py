"""A visit from booking to its end, as the desk has it."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from lotwalk.clients.commands import CreateClient
from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.requests.commands import (
    BookVisit,
    CancelVisit,
    ConfirmVisit,
    MoveVisit,
    RecordArrival,
    RecordNoShow,
    RecordWalkIn,
    RequestVisit,
)
from lotwalk.sync.feed import page
from lotwalk.vehicles.commands import RegisterVehicle
from tests.cast.world import CAST, World, known
from tests.sync.test_feed import all_of

HOURS = '{"mon":["07:30","18:00"],"tue":["07:30","18:00"],"wed":["07:30","18:00"]}'
DESK = {"sam", "mia", "ada"}


def booking(world: World, **changes: Any) -> BookVisit:
    """The Cascadia at Eastgate, tomorrow at noon there."""
    tomorrow = world.now + timedelta(days=1)
    plain = BookVisit(id=new_id(), location=known("eastgate"), vehicle=known("cascadia"), scheduled_at=tomorrow)
    return replace(plain, **changes)


async def booked(world: World, **changes: Any) -> str:
    command = booking(world, **changes)
    await world.applied("sam", command)
    return command.id


async def row(id: str) -> dict[str, Any]:
    found = await database.fetch_one("SELECT * FROM service_requests WHERE id = ?", id)
    assert found is not None
    return found


async def entry_of(id: str) -> tuple[str, dict[str, Any]]:
    rows = await database.fetch("SELECT kind, facts FROM journal WHERE subject = ? ORDER BY seq DESC LIMIT 1", id)
    return rows[0]["kind"], msgspec.json.decode(rows[0]["facts"])


@pytest.fixture
async def open_world(world: World) -> World:
    await database.execute("UPDATE locations SET opening_hours = ?", HOURS)
    return world


async def test_booked_confirmed_moved_and_here(open_world: World) -> None:
    visit = await booked(open_world, minutes=30, advisor=known("sam"), transportation="loaner", concern="Pulls left")
    assert (await row(visit))["state"] == "requested"
    assert await entry_of(visit) == (
        "visit_booked", {"scheduled_at": "2026-11-24T17:00:00.000Z", "source": "shop", "state": "requested"},
    )  # fmt: skip
    later = open_world.now + timedelta(days=1, hours=2, seconds=7)
    move = MoveVisit(service_request=visit, scheduled_at=later, minutes=45, advisor=None, transportation="waits")
    await open_world.applied("sam", ConfirmVisit(service_request=visit), move, RecordArrival(service_request=visit))
    kept = await row(visit)
    assert (kept["state"], kept["minutes"], kept["advisor"]) == ("arrived", 45, None)
    assert (kept["transportation"], kept["concern"]) == ("waits", "Pulls left")
    assert kept["scheduled_at"] == "2026-11-24T19:00:00.000Z"


async def test_confirmed_at_once_and_again(world: World) -> None:
    visit = await booked(world, confirmed=True)
    assert (await row(visit))["state"] == "confirmed"
    await world.applied("sam", ConfirmVisit(service_request=visit))
    assert (await entry_of(visit))[0] == "visit_booked", "nothing had to change"


@pytest.mark.parametrize(("changes", "code"), [
    ({"scheduled_at": timedelta(minutes=-16)}, "visit_past"),
    ({"scheduled_at": timedelta(days=732)}, "visit_too_far"),
    ({"scheduled_at": timedelta(hours=12)}, "outside_hours"),
    ({"vehicle": new_id()}, "not_found"),
    ({"advisor": known("tess")}, "not_an_advisor_here"),
    ({"advisor": known("hal")}, "not_an_advisor_here"),
])  # fmt: skip
async def test_what_cannot_be_booked(open_world: World, changes: dict[str, Any], code: str) -> None:
    when = changes.get("scheduled_at")
    said = changes | ({"scheduled_at": open_world.now + when} if when else {})
    assert await open_world.refusal("sam", booking(open_world, **said)) == code


async def test_closed_hours_are_taken_when_confirmed(open_world: World) -> None:
    late = open_world.now + timedelta(hours=12)
    visit = await booked(open_world, scheduled_at=late, outside_hours=True)
    await open_world.applied("sam", MoveVisit(service_request=visit, advisor=known("sam")))
    longer = MoveVisit(service_request=visit, minutes=90)
    assert await open_world.refusal("sam", longer) == "outside_hours", "what moves is looked at"
    await open_world.applied("sam", replace(longer, outside_hours=True))


async def test_the_same_id_twice_is_told(world: World) -> None:
    visit = await booked(world)
    assert await world.refusal("sam", booking(world, id=visit)) == "conflict"


async def test_a_no_show_only_after_the_time(world: World) -> None:
    visit = await booked(world)
    assert await world.refusal("sam", RecordNoShow(service_request=visit)) == "no_show_early"
    world.later(days=1)
    await world.applied("sam", RecordNoShow(service_request=visit))
    assert (await row(visit))["state"] == "no_show"
    assert (await entry_of(visit))[0] == "visit_not_kept"
    assert await world.refusal("sam", RecordArrival(service_request=visit)) == "not_expected"


async def test_cancelled_with_its_reason(world: World) -> None:
    visit = await booked(world)
    assert await world.refusal("sam", CancelVisit(service_request=visit, reason="  ")) == "reason_missing"
    await world.applied("sam", CancelVisit(service_request=visit, reason=" Sold the truck "))
    kept = await row(visit)
    assert (kept["state"], kept["end_reason"], kept["ended_at"]) == (
        "cancelled",
        "Sold the truck",
        clock.text(world.now),
    )


@pytest.mark.parametrize("end", ["arrive", "cancel", "miss"])
async def test_what_has_ended_stays_as_it_is(world: World, end: str) -> None:
    visit = await booked(world)
    world.later(days=2)
    ends = {"arrive": RecordArrival(service_request=visit), "miss": RecordNoShow(service_request=visit),
            "cancel": CancelVisit(service_request=visit, reason="sold")}  # fmt: skip
    await world.applied("sam", ends[end])
    before = await row(visit)
    again = (*ends.values(), ConfirmVisit(service_request=visit), MoveVisit(service_request=visit, minutes=30))
    assert [await world.refusal("sam", command) for command in again] == ["not_expected"] * 5
    assert await row(visit) == before


@pytest.mark.parametrize("name", CAST)
async def test_booking_is_for_the_desk_of_the_location(world: World, name: str) -> None:
    command = booking(world, vehicle=known("camry"))
    assert await world.refusal(name, command) == (None if name in DESK else "not_permitted")


@pytest.mark.parametrize(("name", "code"), [
    ("carl", None), ("ines", None), ("otto", "not_permitted"), ("stan", "not_found"), ("sam", "not_permitted"),
    ("fay", "not_permitted"),
])  # fmt: skip
async def test_client_users_wish_visits_of_their_own_vehicles(world: World, name: str, code: str | None) -> None:
    wish = RequestVisit(id=new_id(), vehicle=known("camry"), location=known("harborview"),
                        scheduled_at=world.now + timedelta(days=2), transportation="shuttle")  # fmt: skip
    assert await world.refusal(name, wish) == code
    if code is None:
        kept = await row(wish.id)
        assert (kept["state"], kept["source"], kept["client"]) == ("requested", "client_user", known("harbor_fleet"))
        held, _ = await all_of(world, name)
        assert wish.id in held["service_request"]
        assert "minutes" not in held["service_request"][wish.id], "how the shop plans is the shop's"


async def test_a_wish_keeps_to_opening_hours(open_world: World) -> None:
    wish = RequestVisit(id=new_id(), vehicle=known("camry"), location=known("eastgate"),
                        scheduled_at=open_world.now + timedelta(hours=12))  # fmt: skip
    assert await open_world.refusal("carl", wish) == "outside_hours"
    assert await open_world.refusal("carl", replace(wish, location=new_id())) == "not_found"


async def test_a_new_customers_new_vehicle_walks_in(world: World) -> None:
    client, vehicle, visit = new_id(), new_id(), new_id()
    await world.applied(
        "tess",
        CreateClient(id=client, location=known("eastgate"), first_name="Nora", last_name="Vance", phone="614 555 0100"),
        RegisterVehicle(id=vehicle, client=client, vin="1M8GDM9AXKP042788", make="Audi", model="A4"),
        RecordWalkIn(id=visit, location=known("eastgate"), vehicle=vehicle, concern="Rattles"),
    )
    held, _ = await all_of(world, "sam")
    assert held["service_request"][visit]["source"] == "walk_in"
    assert held["client"][client]["name"] == "Nora Vance" and vehicle in held["vehicle"]


async def test_a_booking_brings_vehicle_and_client_and_takes_them_along(world: World) -> None:
    held, cursor = await all_of(world, "tess")
    assert known("cascadia") not in held["vehicle"]
    far = await booked(world, scheduled_at=world.now + timedelta(days=20))
    near = await booked(world, scheduled_at=world.now + timedelta(days=3))
    came = await page(await world.actor("tess"), cursor, None, world.now)
    assert [visit["id"] for visit in came.rows["service_request"]] == [near]
    assert far in came.removed["service_request"], "days outside this week aren't held"
    assert [it["id"] for it in came.rows["vehicle"]] == [known("cascadia")]
    away = world.now + timedelta(days=30)
    await world.applied("sam", MoveVisit(service_request=near, scheduled_at=away))
    left = await page(await world.actor("tess"), came.cursor, None, world.now)
    assert left.removed["vehicle"] == [known("cascadia")] and near in left.removed["service_request"]


async def test_who_did_not_come_stays_in_sight_for_a_week(world: World) -> None:
    visit = await booked(world)
    world.later(days=1)
    await world.applied("sam", RecordNoShow(service_request=visit))
    held, _ = await all_of(world, "tess")
    assert held["service_request"][visit]["state"] == "no_show" and known("cascadia") in held["vehicle"]
    world.later(days=8)
    held, _ = await all_of(world, "tess")
    assert visit not in held["service_request"] and known("cascadia") not in held["vehicle"]
