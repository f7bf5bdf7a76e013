"""How photos and their bytes are found."""

from typing import Any, Literal

from msgspec import Struct

from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound
from lotwalk.media import visibility
from lotwalk.people.actors import Actor
from lotwalk.people.policy import locates

Size = Literal["thumb", "large"]


class Renditions(Struct, frozen=True):
    """The hashes of what is served for one photo's bytes."""

    large: str
    thumb: str

    def of(self, size: Size) -> str:
        return self.large if size == "large" else self.thumb


@locates("photo")
async def locate(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM photos WHERE id = ?", id)


async def photo_on(id: str, repair_order: str) -> dict[str, Any]:
    """The photo while it is on this repair order; NotFound for another's, alike for one that was removed."""
    row = await database.fetch_one(
        "SELECT * FROM photos WHERE id = ? AND repair_order = ? AND removed_at IS NULL", id, repair_order
    )
    if row is None:
        raise NotFound(what="photo", field="id")
    return row


async def renditions(sha256: str) -> Renditions | None:
    """None while the bytes haven't arrived."""
    row = await database.fetch_one("SELECT large_sha256, thumb_sha256 FROM media WHERE sha256 = ?", sha256)
    return Renditions(row["large_sha256"], row["thumb_sha256"]) if row else None


async def readable(actor: Actor, sha256: str, size: Size) -> str:
    """The hash of the rendition for this actor; NotFound alike for foreign bytes and for none."""
    if not await visibility.may_read(actor, sha256):
        raise NotFound(what="photo")
    return await _rendition(sha256, size)


async def tracker_photo(link_order: str, sha256: str, size: Size = "large") -> str:
    """The hash of the rendition that the customer's page of this repair order may show; else NotFound."""
    if not await visibility.shared_with_customer(link_order, sha256):
        raise NotFound(what="photo")
    return await _rendition(sha256, size)


async def _rendition(sha256: str, size: Size) -> str:
    found = await renditions(sha256)
    if found is None:
        raise NotFound(what="photo")
    return found.of(size)
