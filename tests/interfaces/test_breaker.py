"""The circuit breaker against a system that fails and answers as it likes."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lotwalk.interfaces.breaker import LONGEST_REST, LONGEST_TOLD, THRESHOLD, TRIAL_LASTS, Breaker, rest
from lotwalk.interfaces.waiting import LONGEST, back_off, told_wait

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
waits = st.integers(0, 10_000).map(lambda seconds: timedelta(seconds=seconds))
outcomes = st.one_of(st.sampled_from(["ok", "failed", "silent"]), waits)


def after(breaker: Breaker, outcome: object, now: datetime) -> Breaker:
    """`silent` is one who asked and was killed: nothing was written down."""
    asked = breaker.asked(now)
    if outcome == "silent":
        return asked
    if outcome == "ok":
        return Breaker()
    return asked.failed(now) if outcome == "failed" else asked.told_to_wait(now, outcome)  # pyright: ignore


@given(st.lists(st.tuples(outcomes, waits), max_size=40))
def test_whatever_happens_it_is_asked_again_in_the_end(steps: list[tuple[object, timedelta]]) -> None:
    breaker, now = Breaker(), NOON
    for outcome, pause in steps:
        if breaker.may_ask(now):
            breaker = after(breaker, outcome, now)
        now += pause
    assert breaker.may_ask(now + max(LONGEST_REST, LONGEST_TOLD) + TRIAL_LASTS)


@given(st.lists(st.tuples(outcomes, waits), max_size=40))
def test_while_open_nobody_asks_and_on_trial_only_one(steps: list[tuple[object, timedelta]]) -> None:
    breaker, now = Breaker(), NOON
    for outcome, pause in steps:
        if breaker.state(now) == "open":
            assert not breaker.may_ask(now)
        if breaker.state(now) == "half_open" and breaker.may_ask(now):
            assert not breaker.asked(now).may_ask(now)
        if breaker.may_ask(now):
            breaker = after(breaker, outcome, now)
        now += pause


@given(st.integers(1, 30))
def test_so_many_failures_in_a_row_open_it(failures: int) -> None:
    breaker = Breaker()
    for _ in range(failures):
        breaker = breaker.failed(NOON)
    assert (breaker.state(NOON) == "open") == (failures >= THRESHOLD)


@given(st.integers(THRESHOLD, 200))
def test_a_rest_grows_and_ends(failures: int) -> None:
    assert timedelta() < rest(failures) <= rest(failures + 1) <= LONGEST_REST


@given(waits, st.integers(0, THRESHOLD - 1))
def test_who_is_told_to_wait_waits(wait: timedelta, failures: int) -> None:
    told = Breaker(failures).told_to_wait(NOON, wait)
    just_before = NOON + min(wait, LONGEST_TOLD) - timedelta(milliseconds=1)
    assert not told.may_ask(just_before) and told.failures == failures


@given(st.integers(1, 500), st.floats(0, 1))
def test_back_off_keeps_at_least_half_and_has_an_end(attempts: int, spread: float) -> None:
    assert timedelta(seconds=2) < back_off(attempts, spread) <= LONGEST
    assert back_off(attempts, 1.0) * 2 == back_off(attempts, 0.0)


def test_retry_after_is_seconds_or_a_date_or_nothing() -> None:
    assert told_wait("90", NOON) == timedelta(seconds=90)
    assert told_wait("Mon, 23 Nov 2026 17:01:00 GMT", NOON) == timedelta(minutes=1)
    assert told_wait("Mon, 23 Nov 2020 17:01:00 GMT", NOON) == timedelta()
    assert [told_wait(text, NOON) for text in ("", None, "soon", "-5")] == [None] * 4
