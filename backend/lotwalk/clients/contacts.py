"""Contacts: who is told about work on a client's vehicles, each with preferences of their own."""

from typing import Any

from lotwalk.clients import rules
from lotwalk.clients.actions import given
from lotwalk.clients.commands import AddContact, ChangeContact, RemoveContact
from lotwalk.clients.records import store
from lotwalk.clients.tables import Contact
from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, Touch, new, same


@handles(AddContact, on="client", by="client")
async def add_contact(command: AddContact, call: Call) -> Change:
    row = given(command) | {"id": command.id, "client": command.client}
    rules.refuse_faulty_contact(row)
    await database.insert(Contact, [row])
    return _change("contact_added", row, new("contact", command.id, Scope(None, command.client)))


@handles(ChangeContact, on="contact", by="contact")
async def change_contact(command: ChangeContact, call: Call) -> Change:
    """Only what is given changes; what the contact is with it must be without faults."""
    _refuse_removed(call.record)
    said = given(command)
    rules.refuse_faulty_contact(call.record | said)
    if not (changed := {name: value for name, value in said.items() if value != call.record[name]}):
        return Change()
    await store("contacts", command.contact, changed)
    return _change("contact_changed", call.record | changed, same("contact", command.contact, call.scope))


@handles(RemoveContact, on="contact", by="contact")
async def remove_contact(command: RemoveContact, call: Call) -> Change:
    """Kept for what was sent to them; nobody holds them any more."""
    _refuse_removed(call.record)
    await store("contacts", command.contact, {"removed_at": call.now})
    return _change("contact_removed", call.record, Touch("contact", command.contact, call.scope, None))


def _refuse_removed(contact: dict[str, Any]) -> None:
    if contact["removed_at"]:
        raise NotFound(what="contact", field="contact")


def _change(kind: str, contact: dict[str, Any], touch: Touch) -> Change:
    scope = Scope(None, contact["client"])
    return Change(Entry(kind, "contact", contact["id"], scope, {"name": contact["name"]}), (touch,))
