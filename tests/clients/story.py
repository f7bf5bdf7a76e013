"""What tests about clients begin with."""

from datetime import timedelta
from typing import Any

from lotwalk.clients.commands import ChangeClient, CreateClient, RecordOwner
from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.intake.batch import inside
from lotwalk.intake.verdicts import Verdict
from lotwalk.people.actors import reader
from tests.cast.world import World, known

CORA = {
    "first_name": "Cora", "last_name": "Lindqvist", "street": "12 Alder Street", "city": "Halden", "region": "OH",
    "postal_code": "43991", "email": "cora@example.test", "phone": "(614) 555-0142",
}  # fmt: skip


async def row(table: str, id: str) -> dict[str, Any]:
    found = await database.fetch_one(f"SELECT * FROM {table} WHERE id = ?", id)
    assert found is not None
    return found


async def cora(world: World) -> str:
    """Cora with all that is asked of a client."""
    await world.applied("sam", ChangeClient(client=known("cora"), **CORA))  # pyright: ignore
    return known("cora")


async def newcomer(world: World, by: str = "sam", **fields: Any) -> str:
    id = new_id()
    said = {"first_name": "Nils", "last_name": "Okoro"} | fields
    await world.applied(by, CreateClient(id=id, location=known("eastgate"), **said))  # pyright: ignore
    return id


async def says(world: World, source: str, vehicle: str = "civic", found: bool = True, **fields: Any) -> Verdict:
    """The source answers about the owner of a vehicle, a minute after it did before."""
    world.later(minutes=1)
    owner: dict[str, Any] = CORA | {"name": "Cora Lindqvist", "number": f"{source}-77"} | fields
    command = RecordOwner(
        vehicle=known(vehicle), source=source, found=found, fetched_at=world.now - timedelta(seconds=1), at=world.now,
        **owner if found else {},
    )  # pyright: ignore  # fmt: skip
    return await inside(command, reader(source), new_id(), world.now)
