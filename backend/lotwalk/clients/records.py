"""How clients and contacts are found. They belong to the company: staff of every location see them."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.people.policy import locates


@locates("client")
async def locate(id: str) -> dict[str, Any] | None:
    row = await database.fetch_one("SELECT * FROM clients WHERE id = ?", id)
    return row and row | {"location": None, "client": id}


@locates("contact")
async def locate_contact(id: str) -> dict[str, Any] | None:
    row = await database.fetch_one("SELECT * FROM contacts WHERE id = ?", id)
    return row and row | {"location": None}
