"""The vectors that the tablet's copy runs too."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from lotwalk.inspections.ratings import Limit, Measurement, proposed, rating
from lotwalk.inspections.wear import Reading, months_left

VECTORS = Path(__file__).parents[1] / "vectors"


def vectors(name: str) -> dict[str, Any]:
    return msgspec.json.decode((VECTORS / f"{name}.json").read_bytes())


RATINGS = vectors("ratings")
LIMITS = msgspec.convert(RATINGS["limits"], dict[str, Limit])


@pytest.mark.parametrize("vector", RATINGS["readings"], ids=str)
def test_a_reading_is_rated(vector: dict[str, Any]) -> None:
    assert rating(LIMITS[vector["limit"]], vector["value"], vector.get("target", 0)) == vector["rating"]


@pytest.mark.parametrize("vector", RATINGS["items"], ids=str)
def test_an_item_is_proposed_its_worst_rating(vector: dict[str, Any]) -> None:
    measurements = msgspec.convert([one | {"name": {}} for one in vector["measurements"]], list[Measurement])
    measurements = [measurement.on(vector.get("body", "car")) for measurement in measurements]
    assert proposed(measurements, LIMITS, vector["readings"]) == vector["proposed"]


@pytest.mark.parametrize("vector", vectors("wear")["projections"], ids=str)
def test_wear_is_projected(vector: dict[str, Any]) -> None:
    earlier, later = (
        Reading(vector[name]["value"], date.fromisoformat(vector[name]["on"])) for name in ("earlier", "later")
    )
    assert months_left(earlier, later, LIMITS[vector["limit"]]) == vector["months_left"]


def test_there_are_enough_of_them() -> None:
    assert len(RATINGS["readings"]) >= 40
