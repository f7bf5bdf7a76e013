"""Bytes in a folder of this machine; what was put is on the disk before it is said to be."""

import asyncio
import os
import secrets
from pathlib import Path

from lotwalk.foundation.refusals import Unavailable


class Folder:
    """Files in subfolders of the first two hexadecimal digits. A file appears whole or not at all."""

    def __init__(self, root: Path) -> None:
        root.mkdir(parents=True, exist_ok=True)
        self._root = root

    def path(self, sha256: str) -> Path:
        return self._root / sha256[:2] / sha256

    async def put(self, sha256: str, body: bytes) -> None:
        """Durable when it returns. Refuses with Unavailable where the disk can't take it."""
        try:
            await asyncio.to_thread(self._write, sha256, body)
        except OSError as error:
            raise Unavailable from error

    async def read(self, sha256: str) -> bytes:
        """FileNotFoundError for bytes that were never put."""
        return await asyncio.to_thread(self.path(sha256).read_bytes)

    async def holds(self, sha256: str) -> bool:
        return self.path(sha256).is_file()

    def _write(self, sha256: str, body: bytes) -> None:
        target = self.path(sha256)
        if not target.parent.is_dir():
            target.parent.mkdir(parents=True, exist_ok=True)
            _sync_folder(self._root)
        draft = target.parent / f".{sha256}.{secrets.token_hex(4)}"
        try:
            _write_durably(draft, body)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
        _sync_folder(target.parent)


def _write_durably(path: Path, body: bytes) -> None:
    with path.open("xb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """A new name is durable only once its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
