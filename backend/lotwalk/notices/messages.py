"""A push as it goes over the wire: Declarative Web Push inside RFC 8291 encryption."""

import hashlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec
from pywebpush import WebPusher

from lotwalk.foundation import clock, signed_ids
from lotwalk.foundation.keys import secret_key
from lotwalk.foundation.refusals import Refusal
from lotwalk.tracker.tokens import token_of

URGENT = ("approval_opened", "web_status_updated")  # somebody waits for these with the phone in the pocket
RECEIPT = "delivery"


class KeysRefused(Refusal):
    code, status, sentence = "push_keys_refused", 422, "These keys aren't those of a push subscription."


def refuse_wrong_keys(p256dh: str, auth: str) -> None:
    """A point of the curve and 16 bytes, in base64url (RFC 8291, 3.1)."""
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _bytes(p256dh))
        secret = _bytes(auth)
    except ValueError:
        raise KeysRefused(field="keys") from None
    if len(secret) != 16:
        raise KeysRefused(field="keys")


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4))


def receipt_of(delivery: str, keys: Path) -> str:
    """What the device shows when it reports: only who could decrypt the push has it."""
    return signed_ids.signed(delivery, RECEIPT, _key(keys))


def delivery_of(receipt: str, keys: Path) -> str | None:
    return signed_ids.read(receipt, RECEIPT, _key(keys))


@lru_cache(maxsize=8)
def _key(keys: Path) -> bytes:
    return secret_key(keys, "receipts.key")


def plaintext(row: dict[str, Any], address: str, keys: Path) -> bytes:
    """`row` is a claimed delivery with its notice."""
    notification = {
        "title": row["title"], "body": row["body"], "navigate": _navigate(row, address, keys),
        "tag": row["tag"], "lang": row["language"], "data": {"delivery": receipt_of(row["id"], keys)},
    }  # fmt: skip
    return msgspec.json.encode({"web_push": 8030, "notification": notification})


def _navigate(row: dict[str, Any], address: str, keys: Path) -> str:
    token = token_of(row["tracker_link"], keys) if row["tracker_link"] else ""
    return f"{address}{row['navigate']}{token}"


def encrypted(row: dict[str, Any], plain: bytes) -> bytes:
    """For the subscription's eyes only, padded to hide nothing: lengths here tell nothing that matters."""
    subscription = {"endpoint": row["endpoint"], "keys": {"p256dh": row["p256dh"], "auth": row["auth"]}}
    return WebPusher(subscription).encode(plain)["body"]


def headers(row: dict[str, Any], authorization: str, now: datetime) -> dict[str, str]:
    left = clock.parse(row["expires_at"]) - now
    return {
        "Authorization": authorization,
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(max(0, int(left.total_seconds()))),
        "Topic": topic(row["tag"]),
        "Urgency": "high" if row["kind"] in URGENT else "normal",
    }


def topic(tag: str) -> str:
    """At most 32 characters of base64url (RFC 8030, 5.4): upstream too only the newest of a tag is kept."""
    return urlsafe_b64encode(hashlib.sha256(tag.encode()).digest())[:32].decode()
