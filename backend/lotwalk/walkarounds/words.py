"""The walk-around's fixed words: areas, kinds of damage, checks, positions."""

from typing import Literal

Kind = Literal[
    "dent", "ding", "hail", "scratch", "scuff", "chip", "crack", "rust", "paint_defect", "bent", "misaligned",
    "broken", "missing", "curb_rash", "tear", "stain", "burn", "prior_repair", "other",
]  # fmt: skip
Severity = Literal["minor", "moderate", "severe"]
View = Literal["unfolded", "front", "left", "rear", "right", "top", "inside"]
Check = Literal[
    "low_beams", "high_beams", "turn_signals", "brake_lamps", "reverse_lamps", "plate_lamp", "marker_lamps", "hazard",
    "front_wipers", "rear_wiper", "washer", "windshield_glass", "side_glass", "rear_glass_check", "mirrors_glass",
]  # fmt: skip
Position = Literal[
    "left_front", "right_front", "left_rear", "right_rear", "left_rear_inner", "right_rear_inner",
    "left_rear_2", "right_rear_2", "left_rear_2_inner", "right_rear_2_inner", "spare",
]  # fmt: skip

_middle = ("front_bumper", "grille", "hood", "windshield", "roof", "rear_glass", "decklid", "rear_bumper")
_side = (
    "fender", "front_door", "rear_door", "quarter_panel", "rocker", "mirror",
    "front_wheel", "rear_wheel", "glass", "headlamp", "tail_lamp",
)  # fmt: skip
_bed = ("bed", "left_bedside", "right_bedside")
_inside = ("dash", "seats", "carpet", "headliner", "cargo")
AREAS = frozenset((*_middle, *(f"{side}_{part}" for side in ("left", "right") for part in _side), *_bed, *_inside))

_absent = {"pickup": ("quarter_panel",), "truck": ("rear_door", "rear_glass")}


def areas_of(body: str) -> frozenset[str]:
    """Every area of such a body that a walk-around looks at (tests/vectors/areas.json)."""
    absent = _absent.get(body, ())
    side = (*(part for part in _side if part not in absent), *(("bedside",) if body == "pickup" else ()))
    middle = (*(part for part in _middle if part not in absent), *(("bed",) if body == "pickup" else ()))
    return frozenset((*middle, *(f"{way}_{part}" for way in ("left", "right") for part in side), *_inside))
