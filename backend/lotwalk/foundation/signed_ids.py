"""Ids that can be handed out: whoever brings one back proves that it came from here."""

import hashlib
import hmac
import uuid
from base64 import urlsafe_b64decode, urlsafe_b64encode

SIGNED = 16  # bytes of the signature: 128 bits, nobody guesses them
LENGTH = 43  # characters of 32 bytes in base64url without padding


def signed(id: str, purpose: str, key: bytes) -> str:
    """A token for an id. One for another purpose is worth nothing."""
    raw = uuid.UUID(id).bytes
    return urlsafe_b64encode(raw + _signature(raw, purpose, key)).rstrip(b"=").decode()


def read(token: str, purpose: str, key: bytes) -> str | None:
    """The id; None for whatever wasn't signed here. Takes the same time for a near miss as for a far one."""
    if len(token) != LENGTH or not token.isascii():
        return None
    try:
        raw = urlsafe_b64decode(token + "=")[:16].ljust(16, b"\0")
    except ValueError:
        return None
    id = str(uuid.UUID(bytes=raw))
    # Compared as text: decoders look past stray characters and bits, and one id shall have one token.
    return id if hmac.compare_digest(token, signed(id, purpose, key)) else None


def _signature(raw: bytes, purpose: str, key: bytes) -> bytes:
    return hmac.digest(key, purpose.encode() + b":" + raw, hashlib.sha256)[:SIGNED]
