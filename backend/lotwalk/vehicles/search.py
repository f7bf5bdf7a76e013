"""Finding a vehicle by what stands on it: VIN or its end, plate, unit number."""

import re
from typing import Any

from msgspec import Struct

from lotwalk.foundation import database
from lotwalk.people import policy
from lotwalk.people.actors import Actor

MOST, MOST_OF_CLIENT = 20, 200
_LAST = "\U0010ffff"  # behind every text that goes on from a beginning
# Each has an index of its own, so it doesn't matter how many vehicles there are.
_MARKS = (
    "SUBSTR(v.vin, 10)",
    "SUBSTR(v.vin, 12)",
    "REPLACE(REPLACE(UPPER(v.plate), ' ', ''), '-', '')",
    "UPPER(v.unit_number)",
)


async def found(actor: Actor, words: str) -> list[dict[str, Any]]:
    """By a whole VIN, or by how its last eight or six, a plate or a unit number begin; with the client's name."""
    mark = re.sub(r"[\s-]", "", words).upper()
    return await database.fetch_near(*found_sql(actor, mark)) if mark else []


def found_sql(actor: Actor, mark: str) -> tuple[Any, ...]:
    """`mark` is what was typed as it would stand on a plate."""
    allowed, args = policy.filter_sql(actor, "vehicle", "v")
    own = database.bytewise()
    alike = " UNION ".join(f"SELECT v.id FROM vehicles v WHERE {it}{own} >= ? AND {it}{own} < ?" for it in _MARKS)
    sql = (
        "SELECT v.id, v.vin, v.year, v.make, v.model, v.trim, v.plate, v.unit_number, v.client, c.name AS client_name"
        f" FROM vehicles v JOIN clients c ON c.id = v.client WHERE {allowed}"
        f" AND v.id IN ({alike} UNION SELECT v.id FROM vehicles v WHERE v.vin = ?) ORDER BY c.name, v.id LIMIT {MOST}"
    )
    return (sql, *args, *[mark, mark + _LAST] * len(_MARKS), mark)


class ClientsVehicle(Struct, frozen=True):
    id: str
    vin: str
    year: int | None
    make: str
    model: str
    trim: str
    plate: str
    unit_number: str


async def of_client(actor: Actor, client: str) -> list[ClientsVehicle]:
    """All that this client has and the actor may see, at most `MOST_OF_CLIENT`: a large fleet is searched by mark."""
    allowed, args = policy.filter_sql(actor, "vehicle", "v")
    names = ", ".join(f"v.{name}" for name in ClientsVehicle.__struct_fields__)
    sql = f"SELECT {names} FROM vehicles v WHERE v.client = ? AND {allowed} ORDER BY v.unit_number, v.id LIMIT ?"
    return [ClientsVehicle(**row) for row in await database.fetch(sql, client, *args, MOST_OF_CLIENT)]
