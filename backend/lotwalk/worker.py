"""The night porter: everything that follows the journal, in the app's process or in one of its own."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from lotwalk.approvals import opening
from lotwalk.dms import running as dms
from lotwalk.foundation.clock import Clock
from lotwalk.foundation.waking import first_of
from lotwalk.journal import leases, verify
from lotwalk.journal.readers import follow, start_at_beginning
from lotwalk.journal.writer import on_commit
from lotwalk.notices import porter
from lotwalk.oem import running as oem
from lotwalk.settings import Settings

log = structlog.get_logger()
ANCHOR_EVERY = 60.0  # seconds
NAP = 2.0  # seconds; how soon it is looked for what no commit told of, and for what a dead process has left
Task = Callable[[], Awaitable[None]]


async def run_readers(settings: Settings, clock: Clock, stop: asyncio.Event) -> None:
    """Until `stop`. A reader that fails is logged and started again; the others go on."""
    try:
        await asyncio.gather(
            _again("notices", lambda: porter.run(settings, clock, stop), stop),
            _again("approvals", lambda: _open_approvals(clock, stop), stop),
            _again("dms", lambda: dms.run(settings, clock, stop), stop),
            _again("oem", lambda: oem.run(settings, clock, stop), stop),
            _again("anchors", lambda: _drop_anchors(settings, stop), stop),
        )
    finally:
        await leases.give_up()


async def _again(name: str, task: Task, stop: asyncio.Event) -> None:
    while not stop.is_set():
        try:
            await task()
        except Exception:
            log.exception("reader failed", reader=name)
            await _pause(stop, 1.0)


async def _open_approvals(clock: Clock, stop: asyncio.Event) -> None:
    """Opens an approval as soon as the last photo of its evidence is stored."""
    await start_at_beginning("approvals")
    moved = asyncio.Event()
    forget = on_commit(lambda _: moved.set())
    try:
        while not stop.is_set():
            moved.clear()
            while await follow("approvals", opening.GATHERING, lambda entry: opening.open_ready(entry, clock)):
                continue
            await first_of(moved, stop, seconds=NAP)
    finally:
        forget()


async def _drop_anchors(settings: Settings, stop: asyncio.Event) -> None:
    while not stop.is_set():
        await verify.drop_anchor(settings.keys)
        await _pause(stop, ANCHOR_EVERY)


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
