"""A mail server for stories: takes every e-mail and keeps it for whoever reads it."""

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from queue import Queue

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.cast.server import free_port


class MailServer:
    def __init__(self) -> None:
        self.letters: Queue[EmailMessage] = Queue()
        port = free_port()
        self._listener = Controller(self, hostname="127.0.0.1", port=port)
        self.url = f"smtp+plain://127.0.0.1:{port}"

    def opens(self) -> "MailServer":
        self._listener.start()
        return self

    def closes(self) -> None:
        self._listener.stop()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        message = message_from_bytes(envelope.original_content or b"", policy=default)
        assert isinstance(message, EmailMessage)
        self.letters.put(message)
        return "250 Ok"


def link_in(letter: EmailMessage, path: str) -> str:
    """The address in its text that leads there."""
    text = letter.get_body(("plain",))
    assert text is not None
    found = re.search(rf"http://\S+{path}\S+", text.get_content())
    assert found, text.get_content()
    return found[0]
