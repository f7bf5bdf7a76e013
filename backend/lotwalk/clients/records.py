"""How clients and what belongs to them are found. They belong to the company: staff of every location see them."""

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


@locates("billing_account")
async def locate_billing_account(id: str) -> dict[str, Any] | None:
    row = await database.fetch_one("SELECT * FROM billing_accounts WHERE id = ?", id)
    return row and row | {"location": None}


@locates("owner_record")
async def locate_owner_record(id: str) -> dict[str, Any] | None:
    row = await database.fetch_one("SELECT * FROM owner_records WHERE id = ?", id)
    return row and row | {"location": None}


async def locked(client: str) -> dict[str, Any]:
    """The client as it is now: name, faults and search words follow from fields that others change too."""
    row = await database.fetch_one(f"SELECT * FROM clients WHERE id = ?{database.for_update()}", client)
    assert row is not None, "somebody has just found it, or refers to it by a foreign key"
    return row


async def store(table: str, id: str, fields: dict[str, Any]) -> None:
    names = ", ".join(f"{name} = ?" for name in fields)
    await database.execute(f"UPDATE {table} SET {names} WHERE id = ?", *fields.values(), id)
