"""How vehicles and what is known of them are found. They belong to the company: staff of every location see them."""

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


@locates("plan")
async def locate_plan(id: str) -> dict[str, Any] | None:
    return await database.fetch_one(_OF_VEHICLE.format(table="plans"), id)


@locates("recall")
async def locate_recall(id: str) -> dict[str, Any] | None:
    return await database.fetch_one(_OF_VEHICLE.format(table="recalls"), id)


# Whose it is follows the vehicle, so a vehicle that changes hands takes it along.
_OF_VEHICLE = "SELECT t.*, v.client, NULL AS location FROM {table} t JOIN vehicles v ON v.id = t.vehicle WHERE t.id = ?"
