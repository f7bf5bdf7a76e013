"""What a mail server's answer means. Pure."""

from aiosmtplib import SMTPDataError, SMTPRecipientRefused, SMTPResponseException, SMTPSenderRefused

from lotwalk.notices.answers import Meaning, back_off, unreachable

FOR_GOOD = 500  # replies below may be others later (RFC 5321, 4.2.1)
_REFUSED: dict[type[SMTPResponseException], str] = {
    SMTPRecipientRefused: "mailbox_refused",
    SMTPSenderRefused: "sender_refused",
    SMTPDataError: "message_refused",
}


def meaning(trouble: Exception, attempts: int) -> Meaning:
    """A server that doesn't let us in at all is ours to mend, so the message waits for that."""
    if isinstance(trouble, SMTPResponseException):
        refused = _REFUSED.get(type(trouble))
        if refused and trouble.code >= FOR_GOOD:
            return Meaning("failed", refused)
        return Meaning("waiting", str(trouble.code), back_off(attempts))
    return unreachable("hung" if isinstance(trouble, TimeoutError) else "unreachable", attempts)
