"""Bytes at rest, each under its own SHA-256: in a folder, or in S3-compatible storage where machines share them."""

from pathlib import Path
from typing import Protocol

from lotwalk.media.folder import Folder


class Store(Protocol):
    """Raises Unavailable where the place can't be reached or takes no more; nothing was consumed then."""

    async def put(self, sha256: str, body: bytes) -> None:
        """Durable when it returns; whole or not at all. The same again changes nothing."""
        ...

    async def read(self, sha256: str) -> bytes:
        """FileNotFoundError for bytes that were never put."""
        ...

    async def holds(self, sha256: str) -> bool: ...


_store: Store | None = None


def open_store(address: str | Path) -> Store:
    """A folder, made where there is none, or `s3://bucket/prefix`; from then on `store()` is it.

    ValueError for another scheme, or without a bucket. Whether the storage answers shows at the first byte.
    """
    global _store
    _store = _opened(str(address))
    return _store


def _opened(address: str) -> Store:
    if address.startswith("s3://"):
        from lotwalk.media.bucket import Bucket  # its client takes longer to load than all else in this room

        return Bucket(address)
    if "://" in address:
        raise ValueError(f"LOTWALK_MEDIA: {address} is neither a folder nor s3://bucket/prefix")
    return Folder(Path(address))


def store() -> Store:
    if _store is None:
        raise RuntimeError("no store of media is open")
    return _store
