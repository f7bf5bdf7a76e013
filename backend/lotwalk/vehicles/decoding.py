"""What a VIN says about its vehicle: offline, from the package's copy of vPIC."""

import re
import sqlite3

from msgspec import Struct
from vin import VIN, DecodingError

from lotwalk.vehicles.bodies import Body, body_of
from lotwalk.vehicles.vin import vin_fault

# Platform codes and groups of trims that vPIC files under series or trim: nobody in a shop says them.
_UNSPOKEN = re.compile(r"[/(,]|^(LD|WK|JL|DJ|DT|DS|RU|VF|F-Series|Crossover)$|^[A-Z]{2,4}\d{2}|\+(ES|M)|.{23}")
_PADDING = re.compile(r"^Grade | [Gg]rade$| \(1L[ST]\)$| - Single Rear Wheel$|/Lonestar$")


class Decoded(Struct, frozen=True):
    """Text that vPIC doesn't have is empty. It has no engines here, and no colours."""

    year: int
    make: str
    model: str
    trim: str
    body: Body
    body_class: str


def decoded(vin: str) -> Decoded | None:
    """None for what isn't a full VIN, and for one that vPIC doesn't know."""
    if vin_fault(vin):
        return None
    try:
        found = VIN(vin)
    except (DecodingError, ValueError, sqlite3.Error):  # a VIN of another continent has no model year at its place
        return None
    body_class = found.body_class
    return Decoded(found.model_year, found.make, found.model, _trim(found), body_of(body_class), body_class)


def _trim(found: VIN) -> str:
    spoken = [_PADDING.sub("", _PADDING.sub("", words)).strip() for words in (found.series, found.trim)]
    return next((words for words in spoken if words and not _unspoken(words, found.model)), "")


def _unspoken(words: str, model: str) -> bool:
    return bool(_UNSPOKEN.search(words)) or model.startswith(words)
