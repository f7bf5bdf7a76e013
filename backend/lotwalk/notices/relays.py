"""The mail server: what its address says, and one connection to it that is kept for a burst."""

import asyncio
import contextlib
from collections.abc import Awaitable
from email.headerregistry import Address
from email.utils import parseaddr
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from aiosmtplib import SMTP, SMTPException, SMTPResponseException, SMTPServerDisconnected
from msgspec import Struct

from lotwalk.notices.mailboxes import is_plain, written

PORTS = {"smtps": 465, "smtp": 587, "smtp+plain": 25}
SECONDS = 10.0  # for each command
# A server may look through a message before it says that it has it. Who hangs up on it then sends it once more.
SECONDS_TO_TAKE = 60.0
IDLE = 5.0  # seconds without a message, and the connection is closed
T = TypeVar("T")


class Server(Struct, frozen=True):
    """`smtps` is TLS from the first byte, `smtp` STARTTLS or nothing, `smtp+plain` a relay in one's own network."""

    scheme: str
    host: str
    port: int
    user: str
    password: str

    @property
    def place(self) -> str:
        """Without what it is signed in with: for people to read."""
        return f"{self.host}:{self.port}"


def server_of(smtp_url: str) -> Server:
    """ValueError, without the password in it, for what can't be read."""
    parts = urlsplit(smtp_url)
    if parts.scheme not in PORTS or not parts.hostname or parts.path not in ("", "/") or parts.query:
        raise ValueError("LOTWALK_SMTP_URL: smtp://user:password@host:587 or smtps://user:password@host:465")
    if parts.scheme == "smtp+plain" and parts.username:
        raise ValueError("LOTWALK_SMTP_URL: a password doesn't go over smtp+plain")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return Server(parts.scheme, parts.hostname, parts.port or PORTS[parts.scheme], user, password)


def sender_of(mail_from: str) -> Address:
    """`Name <address>` or the address alone; ValueError for what can't stand in a header."""
    name, address = parseaddr(mail_from)
    if not is_plain(written(address)) or "\n" in mail_from or "\r" in mail_from:
        raise ValueError("LOTWALK_MAIL_FROM: Name <address@example.com>, from whom e-mails come")
    return Address(name, addr_spec=written(address))


class Relay:
    """One message at a time. Raises what aiosmtplib raises; what a hung server leaves behind is never used again."""

    def __init__(self, server: Server, name: str, seconds: float = SECONDS, to_take: float = SECONDS_TO_TAKE) -> None:
        """`name` is how this machine calls itself."""
        self._server, self._name = server, name
        self._seconds, self._to_take = seconds, to_take
        self._turn = asyncio.Lock()
        self._open: SMTP | None = None
        self._closing: asyncio.Task[None] | None = None

    async def send(self, sender: str, to: str, message: bytes) -> None:
        """Returns when the server has said that it has it."""
        async with self._turn:
            self._stay()
            smtp = await self._begun(sender)
            await self._step(smtp, smtp.rcpt(to))
            await self._step(smtp, smtp.data(message, timeout=self._to_take))
            self._closing = asyncio.create_task(self._close_idle())

    async def _begun(self, sender: str) -> SMTP:
        """A kept connection may have been closed from the other side meanwhile: that is no failure of a message."""
        if self._open and self._open.is_connected:
            with contextlib.suppress(SMTPServerDisconnected):
                await self._step(self._open, self._open.mail(sender))
                return self._open
        smtp = await self._connected()
        await self._step(smtp, smtp.mail(sender))
        return smtp

    async def _connected(self) -> SMTP:
        server = self._server
        self._open = SMTP(
            hostname=server.host, port=server.port, username=server.user or None, password=server.password or None,
            use_tls=server.scheme == "smtps", start_tls=server.scheme == "smtp", timeout=self._seconds,
            local_hostname=self._name,
        )  # fmt: skip
        try:
            await self._open.connect()
        except BaseException:
            self._drop()
            raise
        return self._open

    async def _step(self, smtp: SMTP, step: Awaitable[T]) -> T:
        """A refusal leaves the connection usable; whatever else happens to it doesn't."""
        try:
            return await step
        except SMTPResponseException as refusal:
            await self._begin_anew(smtp, refusal.code)
            raise
        except BaseException:
            self._drop()
            raise

    async def _begin_anew(self, smtp: SMTP, code: int) -> None:
        """421 means that the server hangs up after it (RFC 5321, 3.8)."""
        try:
            if code == 421:
                raise SMTPServerDisconnected("421")
            await smtp.rset()
        except (SMTPException, OSError):
            self._drop()

    def _drop(self) -> None:
        if self._open:
            self._open.close()
        self._open = None

    def _stay(self) -> None:
        if self._closing:
            self._closing.cancel()
        self._closing = None

    async def _close_idle(self) -> None:
        await asyncio.sleep(IDLE)
        async with self._turn:
            await self._say_goodbye()

    async def _say_goodbye(self) -> None:
        if self._open and self._open.is_connected:
            with contextlib.suppress(SMTPException, OSError):
                await self._open.quit(timeout=2.0)
        self._drop()

    async def check(self) -> None:
        """Connects and signs in, sends nothing."""
        await self._connected()
        await self._say_goodbye()

    async def close(self) -> None:
        self._stay()
        await self._say_goodbye()
