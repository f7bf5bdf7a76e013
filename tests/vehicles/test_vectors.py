"""Vitals and plans by the vectors that the tablet runs too, and what holds for any of them."""

import gzip
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotwalk.vehicles.decoding import decoded
from lotwalk.vehicles.plans import plan_state
from lotwalk.vehicles.tablet_table import table
from lotwalk.vehicles.vitals import months_between, vital

VECTORS = Path(__file__).parents[1] / "vectors"
ORDER = ["active", "missed_visit", "potential_lost", "lost"]
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
INTERVALS = st.integers(1, 60)


def vectors(name: str) -> dict[str, Any]:
    return msgspec.json.decode((VECTORS / f"{name}.json").read_bytes())


PLANS = vectors("plans")


@pytest.mark.parametrize("vector", vectors("vitals")["vitals"], ids=str)
def test_a_vital(vector: dict[str, Any]) -> None:
    last = vector["last"] and date.fromisoformat(vector["last"])
    found = vital(last, vector["has_come"], date.fromisoformat(vector["today"]), vector["interval"])
    assert (found.state, found.months, found.missed) == (vector["state"], vector["months"], vector["missed"])


@pytest.mark.parametrize("vector", PLANS["states"], ids=str)
def test_a_plan_on_a_day_and_an_odometer(vector: dict[str, Any]) -> None:
    day = PLANS["day"] | vector["day"]
    today = date.fromisoformat(day["today"])
    assert plan_state(PLANS["plan"] | vector["plan"], today, day["odometer"], day["unit"]) == vector["state"]


@given(DAYS, DAYS, st.booleans(), INTERVALS)
def test_time_only_makes_it_worse(last: date, today: date, has_come: bool, interval: int) -> None:
    now, tomorrow = (vital(last, has_come, day, interval) for day in (today, today + timedelta(days=1)))
    assert ORDER.index(now.state) <= ORDER.index(tomorrow.state)
    assert now.missed <= tomorrow.missed


@given(DAYS, DAYS, INTERVALS)
def test_the_arithmetic_is_the_one_that_is_shown(last: date, today: date, interval: int) -> None:
    found = vital(last, True, today, interval)
    assert found.months is not None and found.missed == max(0, (found.months - 1) // interval)
    assert (found.state == "lost") == (found.missed >= 4 or found.months >= 24)


@given(DAYS, DAYS)
def test_whole_months_are_never_more_than_have_gone_by(first: date, second: date) -> None:
    first, second = min(first, second), max(first, second)
    assert months_between(first, second) * 28 <= (second - first).days <= (months_between(first, second) + 1) * 31


@given(DAYS, st.one_of(st.none(), DAYS), st.one_of(st.none(), st.integers(0, 200_000)), st.integers(0, 200_000))
def test_a_plan_never_comes_back(today: date, ends_on: date | None, ends_at: int | None, odometer: int) -> None:
    plan = PLANS["plan"] | {"ends_on": ends_on and ends_on.isoformat(), "ends_at": ends_at}
    order = ["active", "ends_soon", "expired"]
    now = order.index(plan_state(plan, today, odometer, "mi"))
    assert now <= order.index(plan_state(plan, today + timedelta(days=1), odometer, "mi"))
    assert now <= order.index(plan_state(plan, today, odometer + 1, "mi"))


DECODED = vectors("decoded")


@pytest.mark.parametrize("vector", [*DECODED["vins"], *DECODED["before_the_table"]], ids=lambda it: it["vin"])
def test_a_vin_is_read(vector: dict[str, Any]) -> None:
    found = decoded(vector["vin"])
    assert found is not None
    assert (found.year, found.make, found.model) == (vector["year"], vector["make"], vector["model"])
    assert (found.body, found.body_class) == (vector["body"], vector["body_class"])


@pytest.mark.parametrize("vin", ["", "1HGCV1F13LA012345", "1M2AX04CXKM012345", "ZZZ0000000A000000", "TR-1"])
def test_what_vpic_does_not_know_is_nothing(vin: str) -> None:
    assert decoded(vin) is None


def test_the_tablets_table_stays_small() -> None:
    """What a tablet downloads; gzip's is nearly twice brotli's, with which it is sent."""
    assert len(gzip.compress(msgspec.json.encode(table()))) < 260_000
