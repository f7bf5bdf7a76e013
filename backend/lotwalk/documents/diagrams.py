"""The unfolded vehicle with its damages, from the drawings that the tablet shows (pwa/tests/diagrams/printed.test.ts).

A mark stands where it was tapped on the unfolded vehicle; one that was tapped in another view stands in the middle
of its area. What is inside isn't drawn, it is listed.
"""

from functools import lru_cache
from importlib import resources
from typing import Any

import msgspec
from msgspec import Struct

Row = dict[str, Any]


class Drawing(Struct, frozen=True):
    """`anchors` are shares of width and height from the left and the top, by area."""

    width: int
    height: int
    anchors: dict[str, tuple[float, float]]
    svg: str


@lru_cache(maxsize=8)
def drawing(body: str) -> Drawing:
    source = resources.files("lotwalk.documents") / "drawings" / f"{body}.json"
    return msgspec.json.decode(source.read_bytes(), type=Drawing)


def marked(body: str, damages: list[Row]) -> Row:
    """The drawing, and each mark with the number that the damage has in the list."""
    drawn = drawing(body)
    marks = [(number, _place(drawn, damage)) for number, damage in enumerate(damages, start=1)]
    return {
        "svg": drawn.svg, "width": drawn.width, "height": drawn.height,
        "marks": [{"number": number, "x": place[0], "y": place[1]} for number, place in marks if place],
    }  # fmt: skip


def _place(drawn: Drawing, damage: Row) -> tuple[float, float] | None:
    if damage["view"] == "unfolded":
        return damage["x"], damage["y"]
    return drawn.anchors.get(damage["area"])
