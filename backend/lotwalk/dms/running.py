"""Runs the `dms` reader: it follows the journal, asks about vehicles that come, and exports final orders."""

import asyncio
from datetime import timedelta
from typing import Any

from lotwalk.dms.connecting import connected
from lotwalk.dms.export import FINAL, LATER, Export, exported_by
from lotwalk.dms.lookups import Lookups
from lotwalk.dms.protocol import Dms
from lotwalk.foundation import clock as clocks
from lotwalk.foundation.clock import Clock
from lotwalk.interfaces import errands
from lotwalk.interfaces.porter import Porter, Work
from lotwalk.interfaces.visits import ASKING, asked_by
from lotwalk.settings import Settings

KINDS = (FINAL, *LATER, *ASKING)
STALE = timedelta(days=2)  # by then the visit is over, and the next one asks again


def porter(dms: Dms, clock: Clock) -> Porter:
    export = Export(dms, clock)
    works = {"export": Work(export.do, export.tell), "lookup": Work(Lookups(dms, clock).do, lasts=STALE)}
    return Porter("dms", KINDS, lambda entry: note(entry, clock), works, clock)


async def note(entry: dict[str, Any], clock: Clock) -> None:
    """Inside the transaction that moves the cursor: what this entry asks for is not forgotten."""
    now = clocks.text(clock())
    if entry["kind"] in ASKING:
        if about := await asked_by(entry):
            await errands.want("dms", "lookup", about.vehicle, about.location, entry, now)
    elif order := await exported_by(entry):
        await errands.want("dms", "export", order["id"], order["location"], entry, now)


async def run(settings: Settings, clock: Clock, stop: asyncio.Event) -> None:
    async with connected(settings, clock) as dms:
        await porter(dms, clock).run(stop)
