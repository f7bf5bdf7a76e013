"""VINs that are valid by their check digit."""

from random import Random

from msgspec import Struct
from vin import VIN

from lotwalk.demo.data import read


class Prefix(Struct, frozen=True):
    """Positions 1–8 and 10–11 of a VIN: maker, kind of vehicle, model year, plant. vPIC here has no engines."""

    wmi_vds: str
    year_plant: str
    engine: str


def prefixes(group: str) -> list[Prefix]:
    """Of `family`, `sales`, `pickup`, `van`, `medium` or `heavy`."""
    return [Prefix(**row) for row in read("vins")[group]]


def spelled(prefix: Prefix, chance: Random) -> str:
    """A VIN with a serial number by chance and the check digit that belongs to it."""
    bare = f"{prefix.wmi_vds}0{prefix.year_plant}{chance.randrange(100_000, 1_000_000)}"
    return f"{bare[:8]}{VIN.calculate_check_digit(bare)}{bare[9:]}"
