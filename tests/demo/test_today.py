"""The present, whatever the hour: arrivals are today's, promises lie ahead, and nothing happened later than now."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotwalk.approvals.commands import SubmitInspection
from lotwalk.demo.book import Shop
from lotwalk.demo.build import Draft, drafted
from lotwalk.demo.chance import Chance
from lotwalk.demo.hours import Hours
from lotwalk.demo.places import LOCATIONS
from lotwalk.demo.today import arrivals
from lotwalk.foundation import clock
from lotwalk.inspections.tables import Inspection
from lotwalk.notices.tables import Notice
from lotwalk.repair_orders.tables import RepairOrder
from lotwalk.requests.tables import ServiceRequest
from lotwalk.vehicles.tables import VehicleDocument
from lotwalk.web_status.tables import WebStatus

HOURS = [Hours(ZoneInfo(values["time_zone"]), week) for values, week in LOCATIONS.values()]
FIRST, LAST = datetime(2024, 1, 2, tzinfo=UTC), datetime(2035, 12, 30, tzinfo=UTC)
moments = st.integers(0, int((LAST - FIRST).total_seconds())).map(lambda seconds: FIRST + timedelta(seconds=seconds))
AWKWARD = {
    "just after midnight in New York": datetime(2026, 11, 24, 5, 0, 20, tzinfo=UTC),
    "still yesterday in Chicago": datetime(2026, 11, 24, 5, 30, tzinfo=UTC),
    "a Sunday afternoon": datetime(2026, 11, 22, 19, 0, tzinfo=UTC),
    "the hour that comes twice": datetime(2026, 11, 1, 6, 30, tzinfo=UTC),
    "the hour that never was": datetime(2027, 3, 14, 7, 10, tzinfo=UTC),
}


@given(moments, st.sampled_from(HOURS), st.integers())
def test_arrivals_are_today_s_in_the_zone_and_never_ahead(now: datetime, hours: Hours, seed: int) -> None:
    for arrived in arrivals(Shop("here", {}, hours), now, 11, Chance(seed, "arrivals")):
        assert hours.today(arrived) == hours.today(now)
        assert now - timedelta(hours=4) <= arrived <= now


@given(moments, st.sampled_from(HOURS))
def test_a_promise_lies_ahead_and_within_opening_hours(now: datetime, hours: Hours) -> None:
    promised = hours.promise(now, "15:00", "17:30")
    day = hours.today(promised)
    assert promised >= now + timedelta(hours=1)
    assert hours.is_open(day) and hours.opens(day) <= promised <= hours.closes(day)


@given(moments, st.timedeltas(timedelta(), timedelta(days=9)), st.sampled_from(HOURS), st.floats(0, 1), st.floats(0, 1))
def test_moments_between_keep_their_order(
    start: datetime, length: timedelta, hours: Hours, one: float, other: float
) -> None:
    early, late = sorted((one, other))
    first, second = hours.between(start, start + length, early), hours.between(start, start + length, late)
    assert start <= first <= second <= start + length


@pytest.fixture(scope="module", params=AWKWARD.values(), ids=AWKWARD)
def awkward(request: pytest.FixtureRequest) -> Draft:
    return drafted(request.param, seed=3)


def test_as_many_as_there_should_be(awkward: Draft) -> None:
    """Eleven and five came today, twenty-one more are expected."""
    book = awkward.book
    for key, count in (("eastgate", 11), ("harborview", 5)):
        shop = book.shops[key]
        midnight = clock.text(shop.hours.midnight(shop.hours.today(book.now)))
        rows = [row for row in book.ledger.rows(ServiceRequest) if row["location"] == shop.id and row["arrived_at"]]
        assert sum(row["arrived_at"] >= midnight for row in rows) == count
    expected = [row for row in book.ledger.rows(ServiceRequest) if row["state"] in ("requested", "confirmed")]
    assert len(expected) == 21 and all(row["scheduled_at"] > book.at for row in expected)


def test_nothing_happened_later_than_now(awkward: Draft) -> None:
    book = awkward.book
    for order in book.ledger.rows(RepairOrder):
        assert order["arrived_at"] <= order["opened_at"] <= (order["closed_at"] or book.at) <= book.at
    assert all(row["at"] <= book.at for row in book.ledger.rows(WebStatus))


def test_what_is_in_work_is_promised_ahead(awkward: Draft) -> None:
    book = awkward.book
    open_orders = [row for row in book.ledger.rows(RepairOrder) if row["status"] in ("open", "on_hold")]
    assert len(open_orders) == 12
    assert all(row["due_out"] > book.at for row in open_orders)


def test_cora_s_promise_was_moved_once_and_she_was_told_why(awkward: Draft) -> None:
    demo, book = awkward.demo, awkward.book
    said = [row for row in book.ledger.rows(WebStatus) if row["repair_order"] == demo.orders["civic"]]
    assert [row["stage"] for row in said] == ["arrived", "inspection", "inspection"]
    moved = [row for row in said if row["due_out_before"] not in (None, row["due_out"])]
    assert [row["reason"] for row in moved] == ["longer_diagnosis"]
    assert book.at < moved[0]["due_out"] > moved[0]["due_out_before"] > moved[0]["at"]


def test_the_cascadia_is_offered_what_was_found(awkward: Draft) -> None:
    """In the order in which a shop does it, and nothing later than now."""
    book, order = awkward.book, awkward.demo.orders["cascadia"]
    (inspection,) = [row for row in book.ledger.rows(Inspection) if row["repair_order"] == order]
    *recommended, submitted = [letter.command for letter in book.letters]
    assert isinstance(submitted, SubmitInspection) and submitted.inspection == inspection["id"]
    assert {"front_pads", "tire_left_front", "air_filter"} <= {command.item for command in recommended}
    assert len({command.op_code for command in recommended}) == len(recommended)
    assert inspection["started_at"] <= clock.text(recommended[0].at) <= clock.text(submitted.at) <= book.at


def test_whoever_was_told_was_told_after_it_was_said(awkward: Draft) -> None:
    book = awkward.book
    said = {row["id"]: row for row in book.ledger.rows(WebStatus)}
    notices = book.ledger.rows(Notice)
    today = [row["id"] for row in book.ledger.rows(RepairOrder) if row["status"] != "closed"]
    assert {row["subject"] for row in notices} == {id for id, row in said.items() if row["repair_order"] in today}
    for notice in notices:
        assert said[notice["subject"]]["at"] <= notice["fate_at"] <= book.at
        assert (notice["fate"] == "not_sent") == bool(notice["fate_reason"])


def test_visits_that_came_to_nothing_are_over(awkward: Draft) -> None:
    """Some of each kind at both locations, none of whom is in the lot or comes again in these days."""
    rows = awkward.book.ledger.rows(ServiceRequest)
    ended = [row for row in rows if row["state"] in ("cancelled", "no_show")]
    assert len(ended) == 5 and len({row["location"] for row in ended}) == 2
    assert all(row["ended_at"] <= awkward.book.at and row["arrived_at"] is None for row in ended)
    assert all(row["scheduled_at"] < awkward.book.at for row in ended if row["state"] == "no_show")
    assert all(bool(row["end_reason"]) == (row["state"] == "cancelled") for row in ended)
    current = [row["vehicle"] for row in rows if row["state"] != "written_up"]
    assert len(current) == len(set(current))


def test_kept_reports_are_there_to_be_opened(draft: Draft) -> None:
    kept = draft.book.ledger.rows(VehicleDocument)
    assert [row["sha256"] for row in kept] == [report.sha256 for report in draft.reports]
    assert all(report.body.startswith(b"%PDF-") for report in draft.reports) and len(kept) == 2
