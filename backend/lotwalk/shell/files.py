"""Files of the built app with their compressed neighbours."""

import hashlib
import mimetypes
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

mimetypes.add_type("application/manifest+json", ".webmanifest")
mimetypes.add_type("font/woff2", ".woff2")
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))


class BuiltFile(Struct, frozen=True):
    body: bytes
    media_type: str
    encoding: str | None
    etag: str


def find(folder: Path, name: str, accepted: str) -> BuiltFile | None:
    """The file in the best encoding that is accepted; None for what isn't a file inside the folder."""
    path = _inside(folder, name)
    if path is None or path.suffix in (".br", ".gz"):
        return None
    for encoding, suffix in ENCODINGS:
        packed = path.with_name(path.name + suffix)
        if encoding in accepted and packed.is_file():
            return _read(packed, path.name, encoding, packed.stat().st_mtime_ns)
    return _read(path, path.name, None, path.stat().st_mtime_ns)


def _inside(folder: Path, name: str) -> Path | None:
    try:
        path = (folder / name).resolve()
        return path if path.is_relative_to(folder.resolve()) and path.is_file() else None
    except (OSError, ValueError):  # a name that no file system takes: too long, or with a zero byte
        return None


@lru_cache(maxsize=200)
def _read(path: Path, name: str, encoding: str | None, _: int) -> BuiltFile:
    body = path.read_bytes()
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    text = kind.startswith("text/") or kind in ("application/javascript", "application/manifest+json")
    etag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    return BuiltFile(body, f"{kind}; charset=utf-8" if text else kind, encoding, etag)
