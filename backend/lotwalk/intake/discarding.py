"""Giving up a refused command: said with a reason, so that history knows what became of it."""

from typing import Annotated, Any

from msgspec import Meta

from lotwalk.foundation import database
from lotwalk.foundation.ids import Id
from lotwalk.foundation.refusals import NotFound
from lotwalk.intake.command import Call, Command, handles
from lotwalk.journal.entries import Change, Entry, Scope
from lotwalk.people.policy import locates


class DiscardRefused(Command, frozen=True):
    """`refused` is the number that the refused command had on `device`, one of the sender's own."""

    device: Id
    refused: Annotated[int, Meta(ge=1, le=2**53)]
    reason: Annotated[str, Meta(min_length=1, max_length=500)]


@locates("device")
async def locate_device(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT id, person FROM devices WHERE id = ?", id)


@handles(DiscardRefused, on="device", by="device")
async def discard_refused(command: DiscardRefused, call: Call) -> Change:
    if call.record["person"] != call.actor.person:
        raise NotFound(what="device")
    facts = {"n": command.refused, "reason": command.reason}
    return Change(Entry("refused_command_discarded", "device", command.device, Scope(), facts))
