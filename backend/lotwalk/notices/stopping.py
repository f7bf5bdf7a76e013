"""The link at the end of each e-mail: whose e-mail it stops, and stopping. Whoever has it needs no sign-in."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from lotwalk.clients.commands import ChooseContactMail, ChooseMail
from lotwalk.clients.mail import NotStoppedHere, resumable
from lotwalk.foundation import database, signed_ids
from lotwalk.foundation.ids import new_id
from lotwalk.foundation.refusals import Unavailable
from lotwalk.intake.batch import inside
from lotwalk.intake.command import Command
from lotwalk.people.actors import reader
from lotwalk.people.commands import ChoosePersonMail
from lotwalk.tracker.tokens import key

Whose = Literal["client", "contact", "person"]
SELF = reader("mail_stop")
_COMMANDS: dict[Whose, Callable[[str, bool], Command]] = {
    "client": lambda id, stopped: ChooseMail(client=id, stopped=stopped),
    "contact": lambda id, stopped: ChooseContactMail(contact=id, stopped=stopped),
    "person": lambda id, stopped: ChoosePersonMail(person=id, stopped=stopped),
}
_QUESTIONS: dict[Whose, str] = {
    "client": "SELECT opted_out, mail_stopped_at, preferences_reviewed_at, language FROM clients WHERE id = ?",
    "contact": "SELECT k.opted_out, k.mail_stopped_at, c.language FROM contacts k"
    " JOIN clients c ON c.id = k.client WHERE k.id = ? AND k.removed_at IS NULL",
    "person": "SELECT mail_stopped_at IS NOT NULL AS opted_out, mail_stopped_at, language FROM persons"
    " WHERE id = ? AND active",
}


class Stop(Struct, frozen=True):
    """Whose e-mail."""

    whose: Whose
    id: str


class Standing(Struct, frozen=True):
    """How it stands. It is resumed here only where it was stopped here: what somebody told the shop is the shop's."""

    stopped: bool
    resumable: bool
    language: str


def token_of(stop: Stop, keys: Path) -> str:
    return signed_ids.signed(stop.id, _purpose(stop.whose), key(keys))


def stop_of(token: str, keys: Path) -> Stop | None:
    """None for whatever wasn't signed here."""
    for whose in _COMMANDS:
        if id := signed_ids.read(token, _purpose(whose), key(keys)):
            return Stop(whose, id)
    return None


def _purpose(whose: Whose) -> str:
    return f"stop {whose}"


async def stop_page_of(client: str, keys: Path) -> str:
    """Where a customer stops e-mail from their own page; empty for a business, and where none goes to them."""
    sql = "SELECT 1 AS found FROM clients WHERE id = ? AND kind = 'retail' AND email <> '' AND NOT opted_out"
    if await database.fetch_one(sql, client) is None:
        return ""
    return f"/stop/{token_of(Stop('client', client), keys)}"


async def standing_of(stop: Stop) -> Standing | None:
    """None where nobody is there any more."""
    row: dict[str, Any] | None = await database.fetch_one(_QUESTIONS[stop.whose], stop.id)
    if row is None:
        return None
    return Standing(bool(row["opted_out"]), resumable(row), row["language"])


async def choose(stop: Stop, stopped: bool, now: datetime) -> None:
    """Through intake like everything else; said again it changes nothing. Unavailable where it wasn't kept: who asked
    must not believe it."""
    command = replace(_COMMANDS[stop.whose](stop.id, stopped), at=now)
    verdict = await inside(command, SELF, new_id(), now)
    if verdict.verdict != "applied" and verdict.code != NotStoppedHere.code:
        raise Unavailable
