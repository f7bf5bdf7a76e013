"""Rules of visits: pure.

The tablet tells the same before it is tried (pwa/src/appointments/booking.ts), by the same vectors
(tests/vectors/visits.json).
"""

from datetime import UTC, datetime, timedelta

from lotwalk.foundation import clock
from lotwalk.foundation.refusals import Refusal
from lotwalk.places.hours import Week, is_open_through

# "Now" on a form is some minutes old when it is saved.
GRACE = timedelta(minutes=15)
FURTHEST = timedelta(days=731)  # a slip of the finger in the year
LAST = datetime(9000, 1, 1, tzinfo=UTC)
EXPECTED = ("requested", "confirmed")


class VisitPast(Refusal):
    code, status, sentence = "visit_past", 422, "A visit can't be booked for a time that is over."


class VisitTooFar(Refusal):
    code, status, sentence = "visit_too_far", 422, "A visit can't be booked more than two years ahead."


class OutsideHours(Refusal):
    code, status = "outside_hours", 422
    sentence = "The location isn't open all that time. Choose another time, or confirm this one."


class NoShowEarly(Refusal):
    code, status = "no_show_early", 409
    sentence = "This visit is booked for {scheduled_at}: until then nobody is missing."


class NotExpected(Refusal):
    code, status = "not_expected", 409
    sentence = "This visit is {state}; only a requested or confirmed one can be changed, arrive or end."


class ReasonMissing(Refusal):
    code, status, sentence = "reason_missing", 422, "Say why the visit is cancelled."


def refuse_time(since: datetime, at: datetime) -> None:
    """`at` is when it was entered: a tablet that was offline for hours booked into the future all the same."""
    if since < at - GRACE:
        raise VisitPast(field="scheduled_at")
    if since - at > FURTHEST:
        raise VisitTooFar(field="scheduled_at")


def refuse_closed_hours(since: datetime, minutes: int, week: Week, zone: str) -> None:
    """All of it has to lie within one day's opening hours, closing time included."""
    if not is_open_through(since, since + timedelta(minutes=minutes), week, zone):
        raise OutsideHours(field="scheduled_at")


def refuse_early_no_show(scheduled_at: str, at: str) -> None:
    if at < scheduled_at:
        raise NoShowEarly(field="service_request", scheduled_at=scheduled_at)


def refuse_unexpected(state: str) -> None:
    if state not in EXPECTED:
        raise NotExpected(state=state.replace("_", " "))


def refuse_no_reason(reason: str) -> None:
    if not reason.strip():
        raise ReasonMissing(field="reason")


def as_kept(moment: datetime) -> str:
    """Whole minutes: nobody books seconds. Years that no zone can say come out as the nearest that can be refused."""
    return clock.text(clock.between(clock.EPOCH, moment.replace(second=0, microsecond=0), LAST))
