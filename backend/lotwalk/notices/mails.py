"""E-mail as a carrier of notices: one message to one mailbox, over the company's mail server."""

from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

import structlog
from aiosmtplib import SMTPException, SMTPResponseException

from lotwalk.notices import leases, letters, replies
from lotwalk.notices.answers import Meaning
from lotwalk.notices.mailboxes import Mailbox, mailbox_of
from lotwalk.notices.relays import Relay, sender_of, server_of
from lotwalk.notices.routes import Channel
from lotwalk.settings import Settings

LANE = 4  # they go one after the other, and each lease has to outlast those before it
log = structlog.get_logger()


class Mails:
    """A carrier, as `sender.Carrier` says it; its one lane is the one connection."""

    channel: Channel = "email"
    lane = most = LANE

    def __init__(self, settings: Settings, relay: Relay | None = None) -> None:
        """ValueError where the settings can't be read."""
        self._sender = sender_of(settings.mail_from)
        self._relay = relay or Relay(server_of(settings.smtp_url), called(settings.address))
        self._address: str = settings.address
        self._keys: Path = settings.keys

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._relay.close()

    def lane_of(self, row: dict[str, Any]) -> str:
        return "email"

    async def attempt(self, row: dict[str, Any]) -> Meaning:
        box = await mailbox_of(row["person"], row["contact"], row["order_client"] or row["client"])
        if why := leases.objection(row) or box.why or ("" if box.address == row["way"] else "address_changed"):
            return Meaning("failed", why)
        return await self._send(row, box)

    async def _send(self, row: dict[str, Any], box: Mailbox) -> Meaning:
        message = letters.message(row, box, self._sender, self._address, self._keys)
        try:
            await self._relay.send(self._sender.addr_spec, box.address, message)
        except (SMTPException, OSError) as trouble:
            self._tell(trouble)
            return replies.meaning(trouble, row["attempts"])
        return Meaning("sent", "250")

    def _tell(self, trouble: Exception) -> None:
        """Whoever looks after the server reads it here; history says only what it comes to."""
        code = trouble.code if isinstance(trouble, SMTPResponseException) else 0
        log.warning("an e-mail wasn't taken", trouble=type(trouble).__name__, code=code)


def called(address: str) -> str:
    """How this machine calls itself to a mail server: its public name, or an address in brackets (RFC 5321, 4.1.3)."""
    host = urlsplit(address).hostname or "localhost"
    return f"[{host}]" if host.replace(".", "").isdigit() else f"[IPv6:{host}]" if ":" in host else host


def refuse_unreadable(settings: Settings) -> None:
    """ValueError at the start rather than at the first e-mail."""
    if settings.smtp_url:
        server_of(settings.smtp_url)
        sender_of(settings.mail_from)
