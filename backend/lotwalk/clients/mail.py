"""Opting out of e-mail by the link in it, and taking that back: allowed whatever state an order is in."""

from typing import Any

from lotwalk.clients.commands import ChooseContactMail, ChooseMail
from lotwalk.clients.records import store
from lotwalk.foundation.refusals import Refusal
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, same


class NotStoppedHere(Refusal):
    code, status = "not_stopped_here", 409
    sentence = "This was agreed with the shop. Ask there to have e-mail again."


@handles(ChooseMail, on="client", by="client")
async def choose_mail(command: ChooseMail, call: Call) -> Change:
    return await _choose(call.record, "client", command.stopped, call)


@handles(ChooseContactMail, on="contact", by="contact")
async def choose_contact_mail(command: ChooseContactMail, call: Call) -> Change:
    return await _choose(call.record, "contact", command.stopped, call)


async def _choose(record: dict[str, Any], kind: str, stopped: bool, call: Call) -> Change:
    """Said again it changes nothing."""
    if bool(record["opted_out"]) == stopped:
        return Change()
    if not stopped and not resumable(record):
        raise NotStoppedHere
    said = {"opted_out": stopped, "mail_stopped_at": call.now if stopped else None}
    await store(f"{kind}s", record["id"], said)
    scope = Scope(None, record["client"])
    facts = {"changed": {"opted_out": [not stopped, stopped]}, "by": "link"}
    entry = Entry("mail_stopped" if stopped else "mail_resumed", kind, record["id"], scope, facts)
    return Change(entry, (same(kind, record["id"], scope),))


def resumable(record: dict[str, Any]) -> bool:
    """Only what was stopped by the link, and not since gone through with the shop. Pure."""
    reviewed = record.get("preferences_reviewed_at") or ""
    return bool(record["opted_out"] and record["mail_stopped_at"] and record["mail_stopped_at"] >= reviewed)
