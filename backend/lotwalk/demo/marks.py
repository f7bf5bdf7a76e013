"""Marks on a vehicle: where they lie on its drawing, and that they stay until somebody repairs them."""

from msgspec import Struct

from lotwalk.demo.book import Car
from lotwalk.demo.chance import Chance
from lotwalk.demo.data import read

# What happens to which part; wheels and everything sided stand here without their side.
HAPPENS: dict[str, tuple[str, ...]] = {
    "front_bumper": ("scuff", "scratch", "chip", "crack"), "grille": ("broken", "chip"),
    "hood": ("chip", "chip", "dent"), "windshield": ("chip", "crack"), "roof": ("scratch", "dent"),
    "decklid": ("ding", "scratch"),
    "rear_bumper": ("scuff", "scratch", "dent"), "fender": ("dent", "scratch", "ding"),
    "front_door": ("ding", "ding", "scratch", "dent"), "rear_door": ("ding", "scratch", "dent"),
    "quarter_panel": ("dent", "scratch", "prior_repair", "rust"), "rocker": ("rust", "scratch", "dent"),
    "mirror": ("scuff", "crack"), "front_wheel": ("curb_rash",), "rear_wheel": ("curb_rash",), "headlamp": ("chip",),
    "tail_lamp": ("crack",), "bed": ("scratch", "rust", "dent"), "bedside": ("dent", "scratch"),
}  # fmt: skip
LIKELY = ("front_bumper", "rear_bumper", "front_door", "rear_door", "front_wheel", "quarter_panel", "bedside", "hood")
SIZES = {
    "dent": (30, 160), "ding": (8, 25), "scratch": (40, 320), "scuff": (30, 200), "chip": (2, 8), "crack": (15, 120),
    "rust": (10, 90), "curb_rash": (20, 140), "prior_repair": (120, 400), "broken": (20, 90),
}  # fmt: skip
PANELS = ("dent", "ding")


class Mark(Struct, frozen=True):
    area: str
    view: str
    x: float
    y: float
    kind: str
    severity: str
    size_mm: int
    note: str


def areas(body: str) -> list[str]:
    """All that a walk-around of such a vehicle looks at, in walking order."""
    return list(read("spots")[body])


def first_marks(car: Car, chance: Chance) -> list[Mark]:
    """What a vehicle has when it first comes: more where it works."""
    expected = {"family": 1.2, "sales": 1.0, "pickup": 2.4, "van": 2.2, "medium": 2.6, "heavy": 2.2}[car.group]
    return [new_mark(car.body, chance) for _ in range(chance.times(expected, 5))]


def new_mark(body: str, chance: Chance) -> Mark:
    possible = [area for area in areas(body) if _part(area) in HAPPENS]
    likely = [area for area in possible if _part(area) in LIKELY]
    area = chance.choice(likely if chance.happens(0.65) else possible)
    kind = chance.choice(HAPPENS[_part(area)])
    return mark(body, area, kind, chance)


def mark(body: str, area: str, kind: str, chance: Chance) -> Mark:
    """Somewhere well inside the area."""
    view, x, y, reach = read("spots")[body][area]
    x, y = (round(middle + chance.uniform(-0.6, 0.6) * reach, 4) for middle in (x, y))
    size = chance.randint(*SIZES[kind])
    return Mark(area, view, x, y, kind, _severity(size, kind), size, _note(kind, chance))


def repaired(marks: list[Mark]) -> tuple[list[Mark], list[Mark]]:
    """Without the dents that can be pressed out, and those."""
    pressed = [mark for mark in marks if mark.kind in PANELS]
    return [mark for mark in marks if mark.kind not in PANELS], pressed


def _part(area: str) -> str:
    return area.removeprefix("left_").removeprefix("right_")


def _severity(size: int, kind: str) -> str:
    least, most = SIZES[kind]
    share = (size - least) / (most - least)
    return "minor" if share < 0.55 else "moderate" if share < 0.9 else "severe"


def _note(kind: str, chance: Chance) -> str:
    return read("talk")["marks"].get(kind, "") if chance.happens(0.4) else ""
