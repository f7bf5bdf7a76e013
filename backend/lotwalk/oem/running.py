"""Runs the `oem` reader: it follows the journal and asks about vehicles that come."""

import asyncio
from typing import Any

from lotwalk.dms.running import STALE
from lotwalk.foundation import clock as clocks
from lotwalk.foundation.clock import Clock
from lotwalk.interfaces import errands
from lotwalk.interfaces.porter import Porter, Work
from lotwalk.interfaces.visits import ASKING, asked_by
from lotwalk.oem.connecting import connected
from lotwalk.oem.lookups import Lookups
from lotwalk.oem.protocol import Oem
from lotwalk.settings import Settings


def porter(oem: Oem, clock: Clock) -> Porter:
    works = {"lookup": Work(Lookups(oem, clock).do, lasts=STALE)}
    return Porter("oem", ASKING, lambda entry: note(entry, clock), works, clock)


async def note(entry: dict[str, Any], clock: Clock) -> None:
    """Inside the transaction that moves the cursor: what this entry asks for is not forgotten."""
    if about := await asked_by(entry):
        await errands.want("oem", "lookup", about.vehicle, about.location, entry, clocks.text(clock()))


async def run(settings: Settings, clock: Clock, stop: asyncio.Event) -> None:
    async with connected(settings, clock) as oem:
        await porter(oem, clock).run(stop)
