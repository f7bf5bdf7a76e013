"""How a location is found."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.people.policy import locates


@locates("location")
async def locate(id: str) -> dict[str, Any] | None:
    row = await database.fetch_one("SELECT * FROM locations WHERE id = ?", id)
    return row and row | {"location": id, "client": None}
