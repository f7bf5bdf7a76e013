"""What is known of a vehicle is changed field by field; its VIN is full or explained, and nobody else's."""

from datetime import date
from typing import Any

import pytest

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.vehicles.commands import ChangeVehicle, RegisterVehicle
from tests.cast.world import VINS, World, known

ACCORD = "1HGCV1F19LA012345"  # 2020 Honda Accord
CAMRY = known("camry")


async def row(vehicle: str) -> dict[str, Any]:
    found = await database.fetch_one("SELECT * FROM vehicles WHERE id = ?", vehicle)
    assert found is not None
    return found


def registering(client: str, **said: Any) -> RegisterVehicle:
    return RegisterVehicle(id=said.pop("id", new_id()), client=known(client), **said)


async def test_two_people_at_one_vehicle_merge_field_by_field(world: World) -> None:
    await world.applied("sam", ChangeVehicle(vehicle=CAMRY, plate="8KTN 294", color=" Silver "))
    await world.applied("mia", ChangeVehicle(vehicle=CAMRY, unit_number="117", in_service_on=date(2021, 4, 2)))
    found = await row(CAMRY)
    assert (found["plate"], found["color"], found["unit_number"]) == ("8KTN 294", "Silver", "117")
    assert (found["in_service_on"], found["changed_by"]) == ("2021-04-02", "Mia")


async def test_what_changes_nothing_leaves_no_trace(world: World) -> None:
    await world.applied("sam", ChangeVehicle(vehicle=CAMRY, model="Camry"))
    assert await database.fetch("SELECT * FROM journal WHERE kind = 'vehicle_changed'") == []


async def test_the_servers_decoder_replaces_what_the_tablet_read(world: World) -> None:
    command = ChangeVehicle(
        vehicle=CAMRY, vin=ACCORD, make="Honda", model="Accord or Civic", color="Red", decoded=["make", "model", "year"]
    )
    await world.applied("sam", command)
    found = await row(CAMRY)
    assert (found["year"], found["make"], found["model"], found["color"]) == (2020, "Honda", "Accord", "Red")


async def test_what_a_person_typed_stays(world: World) -> None:
    await world.applied("sam", ChangeVehicle(vehicle=CAMRY, vin=ACCORD, make="Honda", model="Accord Coupe"))
    assert (await row(CAMRY))["model"] == "Accord Coupe"


@pytest.mark.parametrize(("vin", "reason", "code"), [
    ("", "", "vin_unexplained"), ("1HGCV1F13LA012345", "", "vin_unexplained"), ("1HGCV1F1", "  ", "vin_unexplained"),
    ("O0Q", "", "vin_unexplained"), ("", "trailer without a plate", None), ("TR-7781", "equipment", None),
    ("1HGCV1F13LA012345", "plate says so", None), (ACCORD, "", None),
])  # fmt: skip
async def test_a_vin_is_full_or_explained(world: World, vin: str, reason: str, code: str | None) -> None:
    assert await world.refusal("sam", ChangeVehicle(vehicle=CAMRY, vin=vin, vin_reason=reason)) == code
    if code is None:
        kept = await row(CAMRY)
        assert (kept["vin"], kept["vin_reason"]) == (vin, "" if vin == ACCORD else reason)


async def test_short_serials_may_coincide(world: World) -> None:
    for vehicle in (CAMRY, known("ram")):
        await world.applied("sam", ChangeVehicle(vehicle=vehicle, vin="1001", vin_reason="equipment"))


async def test_a_vin_of_another_client_is_told_to_staff_by_name(world: World) -> None:
    verdict = (await world.send("sam", ChangeVehicle(vehicle=CAMRY, vin=VINS["ram"], vin_reason="as read")))[0]
    assert (verdict.code, verdict.field) == ("vin_of_other_client", "vin")
    assert "Meridian" in str(verdict.detail) and "2021 Make Ram" in str(verdict.detail)
    assert (await row(known("ram")))["client"] == known("meridian")


async def test_a_vin_of_the_same_client_is_told_too(world: World) -> None:
    command = ChangeVehicle(vehicle=CAMRY, vin=VINS["cascadia"], vin_reason="as read")
    assert await world.refusal("sam", command) == "vin_of_other_vehicle"


async def test_a_new_vehicle_is_named_by_its_vin(world: World) -> None:
    id = new_id()
    await world.applied("tess", registering("cora", id=id, vin=ACCORD, plate="7ABC 123"))
    found = await row(id)
    assert (found["client"], found["year"], found["make"], found["body"]) == (known("cora"), 2020, "Honda", "car")


async def test_a_vehicle_that_nobody_named_is_refused(world: World) -> None:
    assert await world.refusal("sam", registering("cora", vin="TR-1", vin_reason="trailer")) == "vehicle_unnamed"
    named = registering("cora", vin="TR-1", vin_reason="trailer", make="Wells", model="Cargo")
    assert await world.refusal("sam", named) is None


@pytest.mark.parametrize("vehicle", ["ram", "camry"])
async def test_a_clients_person_hears_nothing_of_whose_it_is(world: World, vehicle: str) -> None:
    command = registering("harbor_fleet", vin=VINS[vehicle], vin_reason="as read", make="X", model="Y")
    verdict = (await world.send("carl", command))[0]
    assert verdict.code == "vin_not_taken"
    assert "Meridian" not in str(verdict.detail) and "Ram" not in str(verdict.detail)


@pytest.mark.parametrize(("name", "code"), [
    ("sam", None), ("mia", None), ("ada", None), ("hal", None), ("tess", "not_permitted"), ("fay", "not_permitted"),
    ("ines", "not_permitted"), ("carl", "not_permitted"), ("stan", "not_found"),
])  # fmt: skip
async def test_the_desk_changes_vehicles(world: World, name: str, code: str | None) -> None:
    assert await world.refusal(name, ChangeVehicle(vehicle=CAMRY, color="Blue")) == code


@pytest.mark.parametrize(("name", "code"), [
    ("tess", None), ("sam", None), ("carl", None), ("fay", "not_permitted"), ("otto", "not_permitted"),
    ("stan", "not_found"),
])  # fmt: skip
async def test_who_may_register_a_vehicle(world: World, name: str, code: str | None) -> None:
    command = registering("harbor_fleet", vin=ACCORD)
    assert await world.refusal(name, command) == code
