"""Secret keys in files of their own, outside the database, readable by their owner only."""

import os
import secrets
from pathlib import Path


def secret_key(folder: Path, name: str) -> bytes:
    """32 random bytes kept in `name`; made at the first call. Raises OSError where the folder can't be written."""
    file = folder / name
    if not file.exists():
        write_secret(file, secrets.token_bytes(32))
    return file.read_bytes()


def write_secret(file: Path, content: bytes) -> None:
    """Never overwrites: two processes that start at once agree on the first one's."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(descriptor, content)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
