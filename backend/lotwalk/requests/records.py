"""How a service request is found."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.people.policy import locates


@locates("service_request")
async def locate(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM service_requests WHERE id = ?", id)
