"""Vehicle identification numbers: their form and check digit. Pure.

Source: ISO 3779 and 49 CFR 565.15 (check digit). The tablet's copy runs the same vectors (tests/vectors/vins.json).
"""

from typing import Literal

VinFault = Literal["missing", "length", "letters", "check_digit"]
LENGTH = 17
_VALUES = dict(zip("0123456789ABCDEFGHJKLMNPRSTUVWXYZ", [*range(10), *range(1, 9), 1, 2, 3, 4, 5, 7, 9, *range(2, 10)],
                   strict=True))  # fmt: skip
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_CHECK_AT = 8


def vin_fault(vin: str) -> VinFault | None:
    """What keeps this from being a full VIN; of several faults the first that a person would see."""
    if not vin:
        return "missing"
    if any(character not in _VALUES for character in vin):
        return "letters"
    if len(vin) != LENGTH:
        return "length"
    return None if vin[_CHECK_AT] == check_digit(vin) else "check_digit"


def check_digit(vin: str) -> str:
    """Of 17 permitted characters; what stands at the ninth place doesn't count."""
    remainder = sum(_VALUES[character] * weight for character, weight in zip(vin, _WEIGHTS, strict=True)) % 11
    return "X" if remainder == 10 else str(remainder)
