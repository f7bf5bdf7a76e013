"""What one capture holds, and what every capture needs: ids, canaries, pictures, and what was begun before."""

import base64
import hashlib
import io
from random import Random
from typing import Any

from msgspec import Struct, field
from PIL import Image

from lotwalk.foundation import clock
from lotwalk.foundation.ids import new_id
from tests.cast.world import World
from tests.sync.ground import order_of
from tests.sync.sight import Sight

Command = dict[str, Any]
SPOILED = b"\x89PNG\r\n\x1a\n and then the card was full"  # no server can make a picture of this


def _picture(color: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (9 + color, 8), (color * 20, 90, 160)).save(out, "PNG")
    return out.getvalue()


PICTURES = [_picture(color) for color in range(10)]  # few, so that two people have the same one now and then


class Capture(Struct):
    """What is saved in one go."""

    commands: list[Command] = field(default_factory=list)
    photos: list[dict[str, str]] = field(default_factory=list)

    def add(self, type_: str, **fields: Any) -> None:
        self.commands.append({"type": type_, **fields})


class Notebook:
    """What has been begun, by anybody's hand: people point at each other's work, and at what is gone already."""

    def __init__(self, world: World, chance: Random, sight: Sight) -> None:
        self.world, self.chance, self.sight = world, chance, sight
        self._things: dict[tuple[str, str], list[str]] = {}

    def mint(self) -> str:
        """By the virtual clock and the seed's chance."""
        return new_id(int(self.world.now.timestamp() * 1000), self.chance.randbytes(10))

    def has(self, kind: str, visit: str) -> bool:
        return (kind, visit) in self._things

    def note(self, kind: str, visit: str, id: str) -> str:
        self._things.setdefault((kind, visit), []).append(id)
        return id

    def one(self, kind: str, visit: str) -> str:
        """One of those that are known; an id that nobody has where none is."""
        return self.chance.choice(self._things[kind, visit]) if self.has(kind, visit) else self.mint()

    def new(self, kind: str, visit: str, audience: str) -> str:
        id = self.note(kind, visit, self.mint())
        self.sight.about_order(id, order_of(visit), audience)
        return id

    def words(self, visit: str, audience: str) -> str:
        """Free text with a canary that belongs to this order."""
        token = self.mint()
        self.sight.about_order(token, order_of(visit), audience)
        return f"seen {token} so"

    def attach(self, visit: str, done: Capture, subject: str, of: str | None, audience: str) -> None:
        body = SPOILED if self.chance.random() < 0.04 else self.chance.choice(PICTURES)
        at, sha256 = clock.text(self.world.now), hashlib.sha256(body).hexdigest()
        done.photos.append({"base64": base64.b64encode(body).decode(), "type": "image/png", "taken_at": at})
        done.add(
            "attach_photo", id=self.new("photo", visit, audience), repair_order=order_of(visit), sha256=sha256,
            subject=subject, subject_id=of, captured_at=at,
        )  # fmt: skip
