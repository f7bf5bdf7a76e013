"""Hours of work through opening hours: the vectors that the tablet runs too, and what holds for all of them."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotwalk.foundation import clock
from lotwalk.places.hours import DAYS, QUARTER, TENTH, earliest_promise, spans_of_work


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


VECTORS = msgspec.json.decode((Path(__file__).parents[1] / "vectors" / "hours.json").read_bytes())
ZONES = ("America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Europe/Madrid", "Asia/Kathmandu", "UTC")
# Half an hour a day at least: with a minute a week the work takes decades, and so does the test.
hours = st.tuples(st.integers(0, 1_409), st.integers(0, 1_439)).map(
    lambda pair: (_clock(pair[0]), _clock(max(pair[1], pair[0] + 30)))
)
weeks = st.dictionaries(st.sampled_from(DAYS), hours, min_size=1)
# Around the nights on which the clocks change, and any other time.
seconds = st.one_of(
    st.integers(1_772_323_200, 1_775_606_400), st.integers(1_790_812_800, 1_794_096_000),
    st.integers(1_514_764_800, 1_893_456_000),
)  # fmt: skip
starts = seconds.map(lambda second: datetime.fromtimestamp(second, UTC))
work = st.integers(0, 300)
zones = st.sampled_from(ZONES)


@pytest.mark.parametrize("vector", VECTORS["promises"], ids=lambda vector: vector["name"])
def test_the_vectors(vector: dict[str, Any]) -> None:
    asked = (clock.parse(vector["start"]), vector["work"], VECTORS["weeks"][vector["week"]], vector["zone"])
    spans = [[clock.text(since), clock.text(till)] for since, till in spans_of_work(*asked)]
    assert (spans, clock.text(earliest_promise(*asked))) == (vector["spans"], vector["earliest"])


def done(start: datetime, tenths: int, week: dict[str, Any], zone: str) -> datetime:
    return spans_of_work(start, tenths, week, zone)[-1][1]


@settings(deadline=None)
@given(starts, work, weeks, zones)
def test_all_the_work_is_done_and_only_while_it_is_open(start: Any, tenths: int, week: Any, zone: str) -> None:
    spans = spans_of_work(start, tenths, week, zone)
    assert sum((till - since for since, till in spans), timedelta()) == tenths * TENTH
    assert all(one[1] <= next_[0] for one, next_ in pairwise(spans))
    for since, till in spans:
        assert since >= start
        assert is_open(since + (till - since) / 2, week, zone), (since, till)


@settings(deadline=None)
@given(starts, work, weeks, zones)
def test_a_promise_is_never_in_closed_time(start: Any, tenths: int, week: Any, zone: str) -> None:
    promise = earliest_promise(start, tenths, week, zone)
    assert promise >= done(start, tenths, week, zone)
    assert is_open(promise, week, zone) or promise == done(promise, 0, week, zone)


@settings(deadline=None)
@given(starts, work, work, weeks, zones)
def test_more_work_is_never_done_sooner(start: Any, some: int, more: int, week: Any, zone: str) -> None:
    assert done(start, some, week, zone) <= done(start, some + more, week, zone)
    assert earliest_promise(start, some, week, zone) <= earliest_promise(start, some + more, week, zone)


@settings(deadline=None)
@given(starts, st.integers(0, 200_000), work, weeks, zones)
def test_a_later_start_is_never_done_sooner(start: Any, seconds: int, tenths: int, week: Any, zone: str) -> None:
    later = start + timedelta(seconds=seconds)
    assert done(start, tenths, week, zone) <= done(later, tenths, week, zone)
    assert earliest_promise(start, tenths, week, zone) <= earliest_promise(later, tenths, week, zone)


@settings(deadline=None)
@given(starts, work, work, weeks, zones)
def test_work_in_two_parts_takes_as_long_as_in_one(start: Any, one: int, two: int, week: Any, zone: str) -> None:
    assert done(done(start, one, week, zone), two, week, zone) == done(start, one + two, week, zone)


@settings(deadline=None)
@given(starts, work, weeks, zones)
def test_a_promise_is_at_most_a_quarter_or_an_opening_later(start: Any, tenths: int, week: Any, zone: str) -> None:
    last = done(start, tenths, week, zone)
    promise = earliest_promise(start, tenths, week, zone)
    assert promise - last < QUARTER or promise == done(last + QUARTER, 0, week, zone)


def is_open(moment: datetime, week: dict[str, Any], zone: str) -> bool:
    """Said once more by the clock on the wall, closing time included; at a wall that shows it twice, either is it."""
    there = moment.astimezone(ZoneInfo(zone))
    opens, closes = week.get(DAYS[there.weekday()], ("99:99", "00:00"))
    return opens <= f"{there:%H:%M}" and f"{there:%H:%M:%S.%f}" <= f"{closes}:00.000000"
