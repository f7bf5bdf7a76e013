"""Times of visits: the vectors that the tablet runs too, and what holds for all times."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotwalk.foundation import clock
from lotwalk.foundation.refusals import Refusal
from lotwalk.places.hours import DAYS
from lotwalk.requests import rules
from tests.places.test_hours import starts, weeks, zones

VECTORS = msgspec.json.decode((Path(__file__).parents[1] / "vectors" / "visits.json").read_bytes())
minutes = st.integers(5, 480)
seconds = st.integers(-200_000, 80_000_000)


def fault_of(since: datetime, minutes: int, at: datetime, week: Any, zone: str) -> str | None:
    try:
        rules.refuse_time(since, at)
        rules.refuse_closed_hours(since, minutes, week, zone)
    except Refusal as refusal:
        return refusal.code
    return None


@pytest.mark.parametrize("vector", VECTORS["bookings"], ids=lambda vector: vector["name"])
def test_the_bookings(vector: dict[str, Any]) -> None:
    since, at = clock.parse(vector["since"]), clock.parse(vector["at"])
    week = VECTORS["weeks"][vector["week"]]
    assert fault_of(since, vector["minutes"], at, week, vector["zone"]) == vector["fault"]


@pytest.mark.parametrize("vector", VECTORS["no_shows"], ids=lambda vector: vector["name"])
def test_the_no_shows(vector: dict[str, Any]) -> None:
    if vector["fault"] is None:
        rules.refuse_early_no_show(vector["scheduled_at"], vector["at"])
        return
    with pytest.raises(rules.NoShowEarly):
        rules.refuse_early_no_show(vector["scheduled_at"], vector["at"])


@given(starts, seconds, minutes, weeks, zones)
def test_what_is_taken_is_neither_over_nor_at_closed_doors(
    at: datetime, ahead: int, length: int, week: Any, zone: str
) -> None:
    since = at + timedelta(seconds=ahead)
    if fault_of(since, length, at, week, zone) is not None:
        return
    assert at - rules.GRACE <= since <= at + rules.FURTHEST
    for moment in (since, since + timedelta(minutes=length)):
        there = moment.astimezone(ZoneInfo(zone))
        opens, closes = week[DAYS[there.weekday()]]
        assert opens <= f"{there:%H:%M}" and f"{there:%H:%M:%S.%f}" <= f"{closes}:00.000000"


@given(starts, minutes, weeks, zones)
def test_a_shorter_visit_fits_where_a_longer_one_does(since: datetime, length: int, week: Any, zone: str) -> None:
    if fault_of(since, length, since, week, zone) is None:
        assert fault_of(since, length - 1, since, week, zone) is None


@given(st.datetimes(timezones=st.just(UTC)))
def test_every_time_is_kept_in_whole_minutes(moment: datetime) -> None:
    kept = clock.parse(rules.as_kept(moment))
    assert (kept.second, kept.microsecond) == (0, 0)
    if clock.EPOCH <= moment <= rules.LAST:
        assert timedelta() <= moment - kept < timedelta(minutes=1)
