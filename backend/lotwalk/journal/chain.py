"""The hash chain: pure. An entry's hash covers its header, its facts' salted digest and the hash before."""

import hashlib
import hmac
from typing import Any

import msgspec

START = "0" * 64
HEADER = (
    "seq", "id", "at", "recorded_at", "by_person", "on_behalf_of", "device",
    "kind", "subject_kind", "subject", "location", "client", "digest", "previous",
)  # fmt: skip


def canonical(value: Any) -> bytes:
    """JSON with sorted keys and no spaces: the one byte form that hashes are taken of."""
    return msgspec.json.encode(value, order="sorted")


def digest(facts: str, salt: str) -> str:
    """Salted, so that erased facts can't be guessed back from their digest."""
    return hmac.new(salt.encode(), facts.encode(), hashlib.sha256).hexdigest()


def entry_hash(row: dict[str, Any]) -> str:
    return hashlib.sha256(canonical([row[name] for name in HEADER])).hexdigest()


def linked(row: dict[str, Any], previous: str) -> dict[str, Any]:
    """The row with its place in the chain."""
    placed = row | {"previous": previous, "digest": digest(row["facts"], row["salt"])}
    return placed | {"hash": entry_hash(placed)}


def first_fault(rows: list[dict[str, Any]], previous: str, seq: int) -> str | None:
    """What is wrong with rows that should follow (`previous`, `seq`), or None. Erased facts are None and pass."""
    for row in rows:
        seq += 1
        if row["seq"] != seq:
            return f"entry {seq} is missing: {row['seq']} follows"
        if row["previous"] != previous:
            return f"entry {seq} doesn't follow the one before it"
        if row["facts"] is not None and digest(row["facts"], row["salt"]) != row["digest"]:
            return f"the facts of entry {seq} were changed"
        if entry_hash(row) != row["hash"]:
            return f"entry {seq} was changed"
        previous = row["hash"]
    return None
