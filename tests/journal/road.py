"""A road to the database that can be blocked without a word, as a network is."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

SOCKET = ".s.PGSQL.5432"


class Road:
    """Leads from a socket of its own to the server's."""

    def __init__(self, to: str, folder: Path) -> None:
        host = parse_qs(urlsplit(to).query)["host"][0]
        self.url = to.replace(host, str(folder))
        self._from, self._to = folder / SOCKET, Path(host) / SOCKET
        self._free = asyncio.Event()
        self._free.set()
        self._hauls: set[asyncio.Task[None]] = set()

    async def open(self) -> asyncio.Server:
        return await asyncio.start_unix_server(self._travel, self._from)

    def block(self) -> None:
        """Nothing passes any more, and nobody is told."""
        self._free.clear()

    def clear(self) -> None:
        self._free.set()

    async def _travel(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_unix_connection(self._to)
        for source, target in ((reader, back), (there, writer)):
            haul = asyncio.create_task(self._haul(source, target))
            self._hauls.add(haul)
            haul.add_done_callback(self._hauls.discard)

    async def _haul(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        try:
            while part := await source.read(65_536):
                await self._free.wait()
                target.write(part)
                await target.drain()
        except ConnectionError:
            pass
        finally:
            target.close()

    def tear_down(self) -> None:
        for haul in self._hauls:
            haul.cancel()


@asynccontextmanager
async def road(to: str) -> AsyncIterator[Road]:
    with tempfile.TemporaryDirectory(prefix="lotwalk-road-") as folder:
        built = Road(to, Path(folder))
        server = await built.open()
        try:
            yield built
        finally:
            server.close()
            built.tear_down()
