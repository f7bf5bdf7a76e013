"""`python -m tests.dms.exporting_process DATABASE DMS_URL NOW`: does once what is due, to be killed in it."""

import asyncio
import sys
from pathlib import Path

import lotwalk.rooms  # noqa: F401
from lotwalk.dms import running
from lotwalk.dms.connecting import connected
from lotwalk.foundation import clock, database
from lotwalk.settings import Settings


async def main(address: str, url: str, now: str) -> None:
    await database.open_database(address)
    stands = clock.parse(now)
    async with connected(Settings(data=Path("."), dms_url=url), lambda: stands) as dms:
        porter = running.porter(dms, lambda: stands)
        await porter.read()
        await porter.pump()
        await porter.idle()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
