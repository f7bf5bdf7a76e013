"""VINs that are valid by their check digit, and what vPIC says about them."""

import re
from random import Random

from msgspec import Struct
from vin import VIN

from lotwalk.demo.data import read
from lotwalk.walkarounds.words import Body

BODIES: dict[Body, tuple[str, ...]] = {
    "pickup": ("Pickup", "Sport Utility Truck"),
    "van": ("Van", "Cargo Van", "Minivan", "Step Van"),
    "suv": ("Sport Utility Vehicle", "Crossover"),
    "truck": ("Truck", "Truck-Tractor", "Incomplete"),
    "car": ("Sedan", "Coupe", "Hatchback", "Wagon", "Convertible", "Roadster"),
}
# Platform codes and groups of trims that vPIC files under series or trim: nobody in a shop says them.
UNSPOKEN = re.compile(r"[/(,]|^(LD|WK|JL|DJ|DT|DS|RU|VF|F-Series|Crossover)$|^[A-Z]{2,4}\d{2}|\+(ES|M)|.{23}")
PADDING = re.compile(r"^Grade | [Gg]rade$| \(1L[ST]\)$| - Single Rear Wheel$|/Lonestar$")


class Prefix(Struct, frozen=True):
    """Positions 1–8 and 10–11 of a VIN: maker, kind of vehicle, model year, plant. vPIC here has no engines."""

    wmi_vds: str
    year_plant: str
    engine: str


class Decoded(Struct, frozen=True):
    year: int
    make: str
    model: str
    trim: str
    body: Body
    body_class: str


def prefixes(group: str) -> list[Prefix]:
    """Of `family`, `sales`, `pickup`, `van`, `medium` or `heavy`."""
    return [Prefix(**row) for row in read("vins")[group]]


def spelled(prefix: Prefix, chance: Random) -> str:
    """A VIN with a serial number by chance and the check digit that belongs to it."""
    bare = f"{prefix.wmi_vds}0{prefix.year_plant}{chance.randrange(100_000, 1_000_000)}"
    return f"{bare[:8]}{VIN.calculate_check_digit(bare)}{bare[9:]}"


def decoded(vin: str) -> Decoded:
    """Offline, from the package's copy of vPIC. Raises what the decoder raises for a VIN it can't read."""
    found = VIN(vin)
    return Decoded(found.model_year, found.make, found.model, _trim(found), body_of(found.body_class), found.body_class)


def body_of(body_class: str) -> Body:
    """The drawing for a body class of vPIC; a car's for what is none of the others."""
    for body, starts in BODIES.items():
        if body_class.startswith(starts):
            return body
    return "car"


def _trim(found: VIN) -> str:
    spoken = [PADDING.sub("", PADDING.sub("", words)).strip() for words in (found.series, found.trim)]
    return next((words for words in spoken if words and not _unspoken(words, found.model)), "")


def _unspoken(words: str, model: str) -> bool:
    return bool(UNSPOKEN.search(words)) or model.startswith(words)
