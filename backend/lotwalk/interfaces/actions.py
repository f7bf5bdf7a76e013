"""Trying now what would be tried later."""

from datetime import datetime

from lotwalk.foundation import clock
from lotwalk.intake.command import Call, handles
from lotwalk.interfaces import states
from lotwalk.interfaces.commands import RetryInterface
from lotwalk.interfaces.states import System
from lotwalk.journal.entries import Change, Entry, same


@handles(RetryInterface, on="location", by="location")
async def retry_interface(command: RetryInterface, call: Call) -> Change:
    """Closes the breaker: if the system is still away it opens again."""
    waiting = await retry(command.system, clock.parse(call.now), command.location)
    facts = {"system": command.system, "waiting": waiting}
    entry = Entry("interface_retried", "location", command.location, call.scope, facts)
    return Change(entry, (same("location", command.location, call.scope),))


async def retry(system: System, now: datetime, location: str | None = None) -> int:
    """How many waited for another attempt."""
    await states.close(system)
    return await states.make_due(system, clock.text(now), location)
