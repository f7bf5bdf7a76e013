"""Whether e-mail can go out, for whoever looks after the installation."""

from aiosmtplib import SMTPException

from lotwalk.notices.mails import called
from lotwalk.notices.relays import Relay, Server, sender_of, server_of
from lotwalk.settings import Settings


async def found(settings: Settings) -> tuple[bool, str]:
    """Fine or not, and the sentence about it. Connects and signs in, sends nothing."""
    if not settings.smtp_url:
        return True, "no mail server (LOTWALK_SMTP_URL): history says so where an e-mail would have gone"
    try:
        server, sender = server_of(settings.smtp_url), sender_of(settings.mail_from)
    except ValueError as unreadable:
        return False, str(unreadable)
    trouble = await _trouble(server, called(settings.address))
    if trouble:
        return False, f"mail server {server.place} doesn't let us in: {trouble}"
    return True, f"mail server {server.place} lets us in; e-mail comes from {sender.addr_spec}"


async def _trouble(server: Server, name: str) -> str:
    try:
        await Relay(server, name).check()
    except (SMTPException, OSError) as error:
        return str(error) or type(error).__name__
    return ""
