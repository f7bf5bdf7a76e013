"""How vehicles are found. They belong to the company: staff of every location see them."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.people.policy import locates


@locates("vehicle")
async def locate(id: str) -> dict[str, Any] | None:
    row = await database.fetch_one("SELECT * FROM vehicles WHERE id = ?", id)
    return row and row | {"location": None}


@locates("declined_service")
async def locate_declined(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM declined_services WHERE id = ?", id)
