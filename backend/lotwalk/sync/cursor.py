"""The feed's cursor: opaque to devices, bound to the person, their rights, the day and the installation's epoch."""

import hashlib
from datetime import datetime

from msgspec import Struct

from lotwalk.people.actors import Actor


class Cursor(Struct, frozen=True):
    """`seq` is what has been seen; while a snapshot is paged, `noun` and `after` say where it goes on."""

    binding: str
    seq: int
    noun: int = -1
    after: str = ""

    @property
    def in_snapshot(self) -> bool:
        return self.noun >= 0

    def text(self) -> str:
        return f"{self.binding}.{self.seq}.{self.noun}.{self.after}"


def binding(actor: Actor, epoch: str, now: datetime) -> str:
    """Another person, other rights, a restored backup or a new day need a fresh snapshot: what is held moved."""
    parts = (actor.person or "", str(actor.scope_version), epoch, f"{now:%Y-%m-%d}")
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:16]


def read(text: str) -> Cursor | None:
    """None for what isn't a cursor: a device that lost its place starts anew."""
    try:
        bound, seq, noun, after = text.split(".", 3)
        cursor = Cursor(bound, int(seq), int(noun), after)
        return cursor if 0 <= cursor.seq < 2**63 else None
    except ValueError:
        return None
