"""Identifiers: UUIDv7 as canonical text, minted where the thing is born."""

import os
import time
import uuid
from typing import Annotated

from msgspec import Meta

# `$` alone also stands before a line end, and an id that ends in one is another id.
Id = Annotated[
    str,
    Meta(
        pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$(?!\n)",
        description="UUID in lower-case canonical form; new things bring a UUIDv7.",
        examples=["0193a5b0-0000-7000-8000-000000000000"],
    ),
]
Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$(?!\n)", description="SHA-256 as 64 hexadecimal digits.")]


def new_id(at_ms: int | None = None, noise: bytes | None = None) -> str:
    """A UUIDv7 (RFC 9562, 5.7) of the given or present millisecond; `noise` is 10 bytes."""
    ms = int(time.time() * 1000) if at_ms is None else at_ms
    value = (ms << 80) | int.from_bytes(noise or os.urandom(10), "big")
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return str(uuid.UUID(int=value))


def derived_id(*parts: str) -> str:
    """The same id for the same parts everywhere: two tablets that open one visit offline make one order."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, ":".join(parts)))
