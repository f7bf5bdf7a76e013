"""Checks the whole chain, and the signed anchors outside the database against it."""

import hashlib
import hmac
from pathlib import Path

import msgspec

from lotwalk.foundation import database
from lotwalk.foundation.keys import secret_key
from lotwalk.journal import chain

PAGE = 5_000


class Anchor(msgspec.Struct, frozen=True):
    """A head as it once was, signed with a key that is not in the database."""

    seq: int
    hash: str
    signature: str


def anchor_key(keys: Path) -> bytes:
    return secret_key(keys, "anchor.key")


def sign(seq: int, hash_: str, key: bytes) -> str:
    return hmac.new(key, f"{seq}:{hash_}".encode(), hashlib.sha256).hexdigest()


async def drop_anchor(keys: Path) -> Anchor:
    """Appends the present head to `anchors.jsonl`, unless it is there already."""
    head = await database.fetch_one("SELECT seq, hash FROM journal_head WHERE id = 1")
    assert head is not None
    anchors = read_anchors(keys)
    if anchors and anchors[-1].seq == head["seq"]:
        return anchors[-1]
    anchor = Anchor(head["seq"], head["hash"], sign(head["seq"], head["hash"], anchor_key(keys)))
    with (keys / "anchors.jsonl").open("ab") as file:
        file.write(msgspec.json.encode(anchor) + b"\n")
    return anchor


def read_anchors(keys: Path) -> list[Anchor]:
    file = keys / "anchors.jsonl"
    lines = file.read_bytes().splitlines() if file.exists() else []
    return [msgspec.json.decode(line, type=Anchor) for line in lines]


async def first_fault(keys: Path | None = None) -> str | None:
    """The first thing wrong with the journal in plain words, or None when all of it holds."""
    anchors = {anchor.seq: anchor for anchor in read_anchors(keys)} if keys else {}
    if keys and (forged := _forged(list(anchors.values()), anchor_key(keys))):
        return f"the anchor of entry {forged.seq} isn't signed by this installation"
    seq, previous = 0, chain.START
    while rows := await database.fetch("SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?", seq, PAGE):
        if fault := chain.first_fault(rows, previous, seq):
            return fault
        if fault := _differing(rows, anchors):
            return fault
        seq, previous = rows[-1]["seq"], rows[-1]["hash"]
    return await _tail_fault(seq, previous, anchors)


def _forged(anchors: list[Anchor], key: bytes) -> Anchor | None:
    return next((a for a in anchors if not hmac.compare_digest(a.signature, sign(a.seq, a.hash, key))), None)


def _differing(rows: list[database.Row], anchors: dict[int, Anchor]) -> str | None:
    wrong = [row["seq"] for row in rows if row["seq"] in anchors and anchors[row["seq"]].hash != row["hash"]]
    return f"entry {wrong[0]} differs from its anchor" if wrong else None


async def _tail_fault(seq: int, previous: str, anchors: dict[int, Anchor]) -> str | None:
    head = await database.fetch_one("SELECT seq, hash FROM journal_head WHERE id = 1")
    if head is None or (head["seq"], head["hash"]) != (seq, previous):
        return f"the journal ends at {seq}, but its head says {head and head['seq']}"
    cut = [number for number in anchors if number > seq]
    return f"the journal ends at {seq}, but entry {max(cut)} was anchored" if cut else None
