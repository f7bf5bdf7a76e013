"""`python -m lotwalk.vehicles.tablet_table`: what the tablet decodes VINs with while it is offline, as JSON.

Written at the app's build from the package's copy of vPIC: makers and makes by WMI, models and body classes by the
characters behind it, from model year `SINCE` on. It has no trims, engines or older years; the server has more.
"""

import sqlite3
import sys
from collections.abc import Iterable
from typing import Any

from msgspec import json
from vin.constants import CARS_AND_LIGHT_TRUCKS
from vin.database import DATABASE_PATH

from lotwalk.vehicles.bodies import body_of

SINCE = 1996  # what is older is rare in a shop, and the table would grow by a third
LAST = SINCE + 35  # a year is one character of base 36
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# In the order in which the decoder looks: of two rules that fit, the first one counts.
RULES = (
    "SELECT wmi, vds, from_year, to_year, {column} AS value FROM pattern WHERE {column} IS NOT NULL AND to_year >= ?"
    " ORDER BY wmi, from_year DESC, COALESCE(updated, created) DESC, id"
)
WMIS = (
    "SELECT w.code, f.name AS maker, t.name AS type, COALESCE(m.name, '') AS make FROM wmi w"
    " JOIN manufacturer f ON f.id = w.manufacturer_id JOIN vehicle_type t ON t.id = w.vehicle_type_id"
    " LEFT JOIN make m ON m.id = w.make_id ORDER BY w.code"
)
MODELS = (
    "SELECT o.id, k.name AS make, o.name FROM model o JOIN make_model j ON j.model_id = o.id"
    " JOIN make k ON k.id = j.make_id ORDER BY o.id"
)
Rule = tuple[str, Any]


class Numbered:
    """Values in the order in which they first came, each known by its number."""

    def __init__(self) -> None:
        self._numbers: dict[Any, int] = {}

    def __call__(self, value: Any) -> int:
        return self._numbers.setdefault(value, len(self._numbers))

    @property
    def values(self) -> list[Any]:
        return list(self._numbers)


def table() -> dict[str, Any]:
    """`wmis` names maker, type, make, whether the seventh character tells the century, and the two sets of rules.

    A set of rules is text: `pattern years number` joined by `;`, with the years as two digits of base 36 from `since`.
    """
    with sqlite3.connect(f"file:{DATABASE_PATH}?immutable=1", uri=True) as source:
        source.row_factory = sqlite3.Row
        models = {row["id"]: (row["make"], row["name"]) for row in source.execute(MODELS)}
        bodies = {row["id"]: row["name"] for row in source.execute("SELECT id, name FROM body_class")}
        by_model, by_body = _rules(source, "model_id"), _rules(source, "body_class_id")
        wmis = list(source.execute(WMIS))
        (released,) = source.execute("SELECT effective FROM vpic_version").fetchone()
    makers, types, makes, sets, named, drawn = (Numbered() for _ in range(6))
    light = frozenset(CARS_AND_LIGHT_TRUCKS)
    rows = {
        row["code"]: [
            makers(row["maker"]), types(row["type"]), makes(row["make"]), int(row["code"] in light),
            sets(_written(by_model.get(row["code"], ()), lambda id: named((makes(models[id][0]), models[id][1])))),
            sets(_written(by_body.get(row["code"], ()), lambda id: drawn((bodies[id], body_of(bodies[id]))))),
        ]
        for row in wmis
    }  # fmt: skip
    return {
        "released": str(released)[:10], "since": SINCE, "makers": makers.values, "types": types.values,
        "makes": makes.values, "models": named.values, "bodies": drawn.values, "rules": sets.values, "wmis": rows,
    }  # fmt: skip


def _rules(source: sqlite3.Connection, column: str) -> dict[str, list[tuple[str, int, int, int]]]:
    """By WMI: pattern, first and last year, value."""
    found: dict[str, list[tuple[str, int, int, int]]] = {}
    for row in source.execute(RULES.format(column=column), [SINCE]):
        years = max(row["from_year"], SINCE), min(row["to_year"], LAST)
        found.setdefault(row["wmi"], []).append((row["vds"], *years, row["value"]))
    return found


def _written(rules: Iterable[tuple[str, int, int, int]], number: Any) -> str:
    """Rules that say the same for years that follow each other are one."""
    years: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for pattern, first, last, value in rules:
        years.setdefault((pattern, value), []).append((first, last))
    return ";".join(
        f"{pattern} {DIGITS[first - SINCE]}{DIGITS[last - SINCE]} {number(value)}"
        for (pattern, value), spans in years.items()
        for first, last in _joined(spans)
    )


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


if __name__ == "__main__":
    sys.stdout.buffer.write(json.encode(table()))
