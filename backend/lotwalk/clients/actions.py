"""Making and changing clients, and going through their preferences."""

from typing import Any

from msgspec import UNSET
from msgspec.structs import asdict

from lotwalk.clients import rules
from lotwalk.clients.commands import (
    ChangeClient,
    ChangeTerms,
    CreateClient,
    CreateWholesaleClient,
    NewClient,
    ReviewPreferences,
)
from lotwalk.clients.records import locked, store
from lotwalk.clients.tables import Client
from lotwalk.clients.terms import keep_terms
from lotwalk.foundation import database
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, new, same

ENVELOPE = ("n", "at", "id", "client", "location", "contact")


@handles(CreateClient, on="location", by="location")
async def create_client(command: CreateClient, call: Call) -> Change:
    return await _create(command, "retail", call)


@handles(CreateWholesaleClient, on="location", by="location")
async def create_wholesale_client(command: CreateWholesaleClient, call: Call) -> Change:
    return await _create(command, "wholesale", call)


async def _create(command: NewClient, kind: str, call: Call) -> Change:
    """A client with a number that another one has is that other one, and refused."""
    row = rules.named(_blank() | given(command) | {"id": command.id, "kind": kind, "created_at": call.at})
    rules.refuse_faulty(row)
    await _refuse_known(row)
    await database.insert(Client, [row])
    await keep_terms(row)
    scope = Scope(None, command.id)
    entry = Entry("client_created", "client", command.id, scope, {"kind": kind, "name": row["name"]})
    return Change(entry, (new("client", command.id, scope),))


def _blank() -> dict[str, Any]:
    return {column._meta.name: column._meta.params["default"] for column in Client._meta.columns}


def given(command: Any) -> dict[str, Any]:
    """The fields of the record that a command names, without what names the record."""
    said = {name: value for name, value in asdict(command).items() if name not in ENVELOPE and value is not UNSET}
    return rules.trimmed(said)


async def _refuse_known(row: dict[str, Any]) -> None:
    for name in ("dms_number", "oem_number"):
        sql = f"SELECT 1 AS found FROM clients WHERE {name} = ?"
        if row[name] and await database.fetch_one(sql, row[name]):
            raise rules.ClientKnown(field=name)


@handles(ChangeClient, on="client", by="client")
async def change_client(command: ChangeClient, call: Call) -> Change:
    """Field by field, the later arrival wins; what the client is with it must be without faults."""
    client, said = await locked(command.client), given(command)
    rules.refuse_other_names(client, said)
    after = rules.named(client | said)
    rules.refuse_faulty(after)
    return await change(client, {name: after[name] for name in (*said, "name")}, "client_changed")


@handles(ChangeTerms, on="client", by="client")
async def change_terms(command: ChangeTerms, call: Call) -> Change:
    client = await locked(command.client)
    rules.refuse_terms_of_person(client)
    return await change(client, given(command), "client_terms_changed")


@handles(ReviewPreferences, on="client", by="client")
async def review_preferences(command: ReviewPreferences, call: Call) -> Change:
    client, said = await locked(command.client), given(command)
    rules.refuse_restricted_preferred(client | said)
    return await change(client, said | {"preferences_reviewed_at": call.at}, "preferences_reviewed")


async def change(client: dict[str, Any], fields: dict[str, Any], kind: str) -> Change:
    """Writes what is new of these fields; nothing where all is as it was."""
    changed = {name: value for name, value in fields.items() if value != client[name]}
    if not changed:
        return Change()
    await store("clients", client["id"], changed)
    await keep_terms(client | changed)
    scope = Scope(None, client["id"])
    facts = {"changed": {name: [client[name], value] for name, value in changed.items()}}
    return Change(Entry(kind, "client", client["id"], scope, facts), (same("client", client["id"], scope),))
