"""Connections to push services: only to addresses that were checked, at each send, and never further than asked."""

import asyncio
import socket
from collections.abc import Awaitable, Callable

from aiohttp import ClientSession, ClientTimeout, DummyCookieJar, TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult

from lotwalk.notices.endpoints import is_public

SECONDS = 10.0
Lookup = Callable[[str, int], Awaitable[list[str]]]


class AddressRefused(OSError):
    """The host's name leads to an address that isn't public: nothing was opened."""


async def look_up(host: str, port: int) -> list[str]:
    """All addresses of a host, from the machine's resolver."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class CheckedResolver(AbstractResolver):
    """Hands out addresses to connect to only when all of a host's are public. `named` hosts may be anywhere.

    The connection is made to the very address that was checked, so a name can't change its mind in between.
    """

    def __init__(self, named: frozenset[str], lookup: Lookup = look_up) -> None:
        self._named = named
        self._look_up = lookup

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        addresses = await self._look_up(host, port)
        if host not in self._named and not (addresses and all(is_public(address) for address in addresses)):
            raise AddressRefused(f"{host} leads to an address that isn't public")
        return [_result(host, port, address) for address in addresses]

    async def close(self) -> None: ...


def _result(host: str, port: int, address: str) -> ResolveResult:
    return ResolveResult(
        hostname=host, host=address, port=port, proto=0, flags=socket.AI_NUMERICHOST,
        family=socket.AF_INET6 if ":" in address else socket.AF_INET,
    )  # fmt: skip


def open_session(named: frozenset[str], lookup: Lookup = look_up) -> ClientSession:
    """One for all services: connections are kept. No cookies, no proxy from the environment, no more than 10 s."""
    connector = TCPConnector(resolver=CheckedResolver(named, lookup), use_dns_cache=False, limit=0)
    timeout = ClientTimeout(total=SECONDS)
    return ClientSession(connector=connector, timeout=timeout, cookie_jar=DummyCookieJar(), trust_env=False)
