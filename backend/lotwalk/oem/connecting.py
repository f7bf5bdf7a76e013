"""Opens the line to the OEM that the settings name, or to none."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from lotwalk.foundation.clock import Clock
from lotwalk.interfaces.line import SECONDS, Line
from lotwalk.oem.adapter import HttpOem, NoOem
from lotwalk.oem.protocol import Oem
from lotwalk.settings import Settings


@asynccontextmanager
async def connected(settings: Settings, clock: Clock, seconds: float = SECONDS) -> AsyncGenerator[Oem]:
    absent: Oem = NoOem()
    if not settings.oem_url:
        yield absent
        return
    async with Line("oem", settings.oem_url, clock, seconds) as line:
        yield HttpOem(line)
