"""A person's own word about e-mail: theirs alone, whatever their company says."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope
from lotwalk.people.commands import ChoosePersonMail
from lotwalk.people.policy import locates


@locates("person")
async def locate(id: str) -> dict[str, Any] | None:
    row = await database.fetch_one("SELECT * FROM persons WHERE id = ?", id)
    return row and row | {"location": None, "client": None}


@handles(ChoosePersonMail, on="person", by="person")
async def choose_person_mail(command: ChoosePersonMail, call: Call) -> Change:
    """Said again it changes nothing. Nobody else's screen shows it, so nothing is touched."""
    if bool(call.record["mail_stopped_at"]) == command.stopped:
        return Change()
    stopped_at = call.now if command.stopped else None
    await database.execute("UPDATE persons SET mail_stopped_at = ? WHERE id = ?", stopped_at, command.person)
    kind = "mail_stopped" if command.stopped else "mail_resumed"
    return Change(Entry(kind, "person", command.person, Scope(), {"by": "link"}))
