"""A mail server on the wire: takes what it is given, or behaves as it is told. Nothing of ours is in here."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

TAKEN = "250 2.0.0 Ok"
Behaviour = str | Callable[["Conversation"], Any]


class Conversation(SMTP):
    """One connection; it counts itself."""

    def __init__(self, server: "MailServer", **options: Any) -> None:
        super().__init__(server, hostname="mail.test", ident="Sink", **options)
        self._mail_server = server

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._mail_server.connections += self.transport is None  # STARTTLS makes a second one of the same
        super().connection_made(transport)

    async def smtp_DATA(self, arg: str) -> None:
        if self._mail_server.drops_data:
            self._mail_server.drops_data -= 1
            await self.push("354 Go on")
            self.hang_up()
            return
        await super().smtp_DATA(arg)

    def hang_up(self) -> None:
        assert self.transport is not None
        self.transport.abort()


class MailServer:
    """Answers RCPT and the end of DATA in turn as told, `TAKEN` when nothing is; the last holds for what follows."""

    def __init__(self) -> None:
        self.port = 0
        self.scheme = "smtp+plain"
        self.received: list[EmailMessage] = []
        self.envelopes: list[tuple[str, list[str]]] = []
        self.connections = 0
        self.drops_data = 0
        self.on_rcpt: list[Behaviour] = []
        self.on_data: list[Behaviour] = []
        self.users: dict[str, str] = {}
        self.open = asyncio.Event()

    @property
    def url(self) -> str:
        user, password = next(iter(self.users.items()), ("", ""))
        who = f"{user}:{password}@" if user else ""
        return f"{self.scheme}://{who}localhost:{self.port}"

    @property
    def message_ids(self) -> list[str]:
        return [message["Message-ID"] for message in self.received]

    async def handle_RCPT(
        self, server: Conversation, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = await self._behave(self.on_rcpt, server)
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Conversation, session: Session, envelope: Envelope) -> str:
        message = message_from_bytes(envelope.original_content or b"", policy=default)
        assert isinstance(message, EmailMessage)
        answer = await self._behave(self.on_data, server)
        if answer.startswith("2"):
            self.received.append(message)
            self.envelopes.append((envelope.mail_from or "", list(envelope.rcpt_tos)))
        return answer

    async def _behave(self, told: list[Behaviour], server: Conversation) -> str:
        behaviour = (told.pop(0) if len(told) > 1 else told[0]) if told else TAKEN
        if isinstance(behaviour, str):
            return behaviour
        answer = behaviour(server)
        return await answer if asyncio.iscoroutine(answer) else answer

    async def hang(self, _: Conversation) -> str:
        await self.open.wait()
        return TAKEN

    def knows(self, server: Any, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        is_right = isinstance(data, LoginPassword) and self.users.get(data.login.decode()) == data.password.decode()
        return AuthResult(success=is_right)


def hangs_up(server: Conversation) -> str:
    """After the whole message, before the answer: it is here, and the sender never hears so."""
    server.hang_up()
    return TAKEN


@asynccontextmanager
async def running(tls: ssl.SSLContext | None = None, implicit: bool = False) -> AsyncIterator[MailServer]:
    """With `tls` it offers STARTTLS, or speaks TLS from the first byte where that is `implicit`."""
    server = MailServer()
    loop = asyncio.get_running_loop()
    options: dict[str, Any] = {"authenticator": server.knows, "auth_require_tls": not implicit}
    starttls = None if implicit else tls
    made: list[Conversation] = []

    def conversation() -> Conversation:
        made.append(Conversation(server, tls_context=starttls, **options))
        return made[-1]

    listener = await loop.create_server(conversation, "localhost", 0, ssl=tls if implicit else None)
    server.port = listener.sockets[0].getsockname()[1]
    yield server
    server.open.set()
    listener.close()
    for one in made:
        if one.transport is not None:
            one.transport.abort()
    await asyncio.sleep(0)


def certificate(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """A server's context for `localhost`, and the file of who vouches for it: itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    pem, private = folder / "mail.pem", folder / "mail.key"
    pem.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, private)
    return context, pem
