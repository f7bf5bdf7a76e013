"""The one family that documents are set in, and which characters it can show."""

import struct
import unicodedata
from functools import lru_cache
from importlib import resources
from pathlib import Path

import typst

FAMILY = "Source Sans Pro"
# Stand around the code of a character that the font lacks; the template draws a box. Being private-use, they
# are themselves never let through from anybody's text.
OPEN, CLOSE = "\ue000", "\ue001"
LONGEST_WORD = 32
WEIGHTS = ("Regular", "Semibold", "Bold")


def folder() -> Path:
    return Path(str(resources.files("font_source_sans_pro") / "files"))


@lru_cache(maxsize=1)
def fonts() -> typst.Fonts:
    """Only what is shipped: a document looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder())])


def printable(text: str) -> str:
    """The text with a mark for each character that can't be shown, without controls, long words breakable.

    Nothing is an error: a name in any script is printed, at worst as boxes with its codes.
    """
    shown = "".join(_shown(char) for char in unicodedata.normalize("NFC", text))
    return " ".join(_breakable(word) for word in shown.split())


def _shown(char: str) -> str:
    if char.isspace():
        return " "
    if unicodedata.category(char) in ("Cc", "Cf") or char in "\ufe0e\ufe0f":
        return ""  # joiners, direction marks, variation selectors: nothing to see, and able to reorder a price
    return char if ord(char) in coverage() else f"{OPEN}{ord(char):04X}{CLOSE}"


def _breakable(word: str) -> str:
    if len(word) <= LONGEST_WORD or OPEN in word:
        return word
    return "\u200b".join(word[at : at + 16] for at in range(0, len(word), 16))


@lru_cache(maxsize=1)
def coverage() -> frozenset[int]:
    """Characters that every weight in use can show."""
    return frozenset.intersection(*(_characters(folder() / f"SourceSansPro-{weight}.ttf") for weight in WEIGHTS))


def _characters(file: Path) -> frozenset[int]:
    """The code points of the font's Unicode table (OpenType `cmap`, formats 4 and 12)."""
    data = file.read_bytes()
    start = _table(data, b"cmap")
    found: set[int] = set()
    for index in range(struct.unpack_from(">H", data, start + 2)[0]):
        platform, _, offset = struct.unpack_from(">HHI", data, start + 4 + 8 * index)
        at = start + offset
        kind = struct.unpack_from(">H", data, at)[0]
        if platform in (0, 3) and kind in (4, 12):
            found |= _segments(data, at) if kind == 4 else _groups(data, at)
    return frozenset(found)


def _table(data: bytes, tag: bytes) -> int:
    for index in range(struct.unpack_from(">H", data, 4)[0]):
        name, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if name == tag:
            return offset
    raise ValueError(f"no table {tag.decode()}")


def _segments(data: bytes, at: int) -> set[int]:
    count = struct.unpack_from(">H", data, at + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 4 * count)
    ranges = at + 16 + 6 * count
    found: set[int] = set()
    for index, (first, last) in enumerate(zip(starts, ends, strict=True)):
        offset = struct.unpack_from(">H", data, ranges + 2 * index)[0]
        listed = ranges + 2 * index + offset
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = struct.unpack_from(">H", data, listed + 2 * (code - first))[0] if offset else code
            if glyph and (glyph + deltas[index]) & 0xFFFF:
                found.add(code)
    return found


def _groups(data: bytes, at: int) -> set[int]:
    count = struct.unpack_from(">I", data, at + 12)[0]
    found: set[int] = set()
    for index in range(count):
        first, last, _ = struct.unpack_from(">III", data, at + 16 + 12 * index)
        found.update(range(first, last + 1))
    return found
