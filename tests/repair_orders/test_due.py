"""The maintenance menu: when what is due. The tablet runs the same vectors."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotwalk.repair_orders.due import Done, Due, Interval, Present, add_months, due

VECTORS = msgspec.json.decode((Path(__file__).parents[1] / "vectors" / "due.json").read_bytes())


@pytest.mark.parametrize("vector", VECTORS["items"], ids=str)
def test_it_is_due(vector: dict[str, Any]) -> None:
    present = msgspec.convert(VECTORS["present"] | vector.get("present", {}), Present)
    interval = msgspec.convert(vector["interval"], Interval)
    done = msgspec.convert(vector["done"], Done | None)
    assert due(interval, done, present) == msgspec.convert(vector["due"], Due)


days = st.dates(date(2000, 1, 1), date(2060, 1, 1))


@given(days, st.integers(1, 120))
def test_a_month_is_never_skipped(start: date, months: int) -> None:
    found = add_months(start, months)
    assert (found.year - start.year) * 12 + found.month - start.month == months
    assert found.day == start.day or (found.day < start.day and (found + timedelta(days=1)).day == 1)


@given(st.integers(0, 500_000), st.integers(1_000, 100_000), st.integers(0, 500_000), st.integers(0, 5_000))
def test_driving_on_never_makes_it_less_due(done_at: int, distance: int, odometer: int, more: int) -> None:
    urgency = {"later": 0, "due": 1, "overdue": 2}

    def at(reading: int) -> int:
        present = Present(date(2026, 11, 23), reading, None)
        return urgency[due(Interval(distance, None), Done(date(2026, 1, 1), done_at), present).state]

    assert at(odometer) <= at(odometer + more)
