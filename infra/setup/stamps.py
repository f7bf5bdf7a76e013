"""Stamps: what a thing was made from, so that it is made again only when that changed."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def fingerprint(files: Iterable[Path], base: Path) -> str:
    """One hash over names, relative to `base`, and contents."""
    total = hashlib.sha256()
    for file in sorted(files):
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        total.update(f"{file.relative_to(base)}\0{content}\n".encode())
    return total.hexdigest()


def holds(stamp: Path, made_from: str) -> bool:
    return stamp.is_file() and stamp.read_text() == made_from


def put(stamp: Path, made_from: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(made_from)
