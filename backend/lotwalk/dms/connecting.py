"""Opens the line to the DMS that the settings name, or to none."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from lotwalk.dms.adapter import HttpDms, NoDms
from lotwalk.dms.protocol import Dms
from lotwalk.foundation.clock import Clock
from lotwalk.interfaces.line import SECONDS, Line
from lotwalk.settings import Settings


@asynccontextmanager
async def connected(settings: Settings, clock: Clock, seconds: float = SECONDS) -> AsyncGenerator[Dms]:
    absent: Dms = NoDms()
    if not settings.dms_url:
        yield absent
        return
    async with Line("dms", settings.dms_url, clock, seconds) as line:
        yield HttpDms(line)
