"""What DMS and OEM of the demo know agrees with the demo, but for the few owners of whom the OEM says otherwise."""

import msgspec

from lotwalk.clients.matching import COMPARED, differences
from lotwalk.demo.build import build
from lotwalk.demo.outside import seed
from lotwalk.foundation import database
from lotwalk.foundation.database import AnyEngine
from tests.cast.sandbox import Sandbox
from tests.demo.conftest import MORNING


async def test_the_sandbox_knows_the_demos_people(engine: AnyEngine, sandbox: Sandbox) -> None:
    await build(MORNING, seed=1)
    made = msgspec.json.decode(await seed())
    sandbox.client.put("/admin/vehicles", json=made).raise_for_status()
    clients = {row["id"]: row for row in await database.fetch("SELECT * FROM clients")}
    rows = await database.fetch("SELECT vin, client FROM vehicles WHERE LENGTH(vin) = 17")
    assert len(made["vehicles"]) == len(rows) > 150
    for row in rows:
        (known,) = sandbox.client.get("/dms/customers", params={"vin": row["vin"]}).json()["customers"]
        client = clients[row["client"]]
        assert differences(known, client) == () and known["number"] == client["dms_number"]


async def test_the_oem_says_the_same_of_most_and_of_some_what_was_recorded(engine: AnyEngine) -> None:
    await build(MORNING, seed=1)
    made = msgspec.json.decode(await seed())["vehicles"]
    odd = {one["vin"] for one in made if differences(one["dms"], one["oem"])}
    recorded = await database.fetch(
        f"SELECT v.vin, {', '.join(f'o.{name}' for name in COMPARED)} FROM owner_records o"
        " JOIN vehicles v ON v.id = o.vehicle WHERE o.source = 'oem'"
    )
    told = {one["vin"]: one["oem"] for one in made}
    assert all(differences(row, told[row["vin"]]) == () for row in recorded)
    assert 2 <= len(odd) <= 10 and odd <= {row["vin"] for row in recorded}
