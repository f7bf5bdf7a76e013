"""The rules of decisions, against an oracle of their own words."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotwalk.approvals import consent, rules, words
from lotwalk.approvals.commands import DecidedLine
from lotwalk.approvals.content import Offer, ShownLine
from lotwalk.foundation.refusals import Refusal
from lotwalk.inspections.ratings import Bound, Limit
from lotwalk.repair_orders.totals import Part, part_price, totals

TODAY = date(2026, 11, 23)
REASONS = ["", None, "too_expensive", "later", "other"]


def offer(total: int) -> Offer:
    return Offer("Work", 0, 0, (), total, 0, 0, total)


def shown(total: int, alternative: int | None) -> ShownLine:
    cheaper = None if alternative is None else offer(alternative)
    return ShownLine("line", 1, "recommendation", "OP", "soon", "", offer(total), cheaper, None)


decided = st.builds(
    DecidedLine,
    line=st.just("line"),
    state=st.sampled_from(["approved", "declined", "deferred", "countered"]),
    choice=st.sampled_from(["offered", "alternative"]),
    reason=st.sampled_from(REASONS),
    offer_again_on=st.none() | st.integers(-3, 3).map(lambda days: TODAY + timedelta(days)),
    counter_amount=st.none() | st.integers(0, 60),
)
lines = st.builds(shown, total=st.integers(0, 50), alternative=st.none() | st.integers(0, 49))


def fits(line: ShownLine, said: DecidedLine) -> bool:
    """The domain's sentences, once more and in other words."""
    price = line.alternative.total if said.choice == "alternative" and line.alternative else line.offered.total
    chosen = said.choice == "offered" or line.alternative is not None
    return {
        "approved": chosen,
        "declined": said.reason not in ("", None),
        "deferred": said.offer_again_on is not None and said.offer_again_on > TODAY,
        "countered": chosen and said.counter_amount is not None and 0 < said.counter_amount < price,
    }[said.state]


@given(lines, decided)
def test_a_line_is_refused_exactly_when_it_doesnt_fit(line: ShownLine, said: DecidedLine) -> None:
    try:
        rules.refuse_unfit(line, said, TODAY, "line")
    except Refusal:
        assert not fits(line, said)
    else:
        assert fits(line, said)


@given(lines, decided)
def test_what_is_agreed_never_exceeds_what_was_shown(line: ShownLine, said: DecidedLine) -> None:
    if not fits(line, said):
        return
    agreed, offered = rules.agreed(line, said), rules.chosen(line, said)
    assert offered is not None and 0 <= agreed <= offered.total
    assert (agreed == offered.total) if said.state == "approved" else (agreed < offered.total or agreed == 0)


@given(decided)
def test_only_what_the_state_needs_is_kept(said: DecidedLine) -> None:
    kept = rules.kept(said)
    assert (kept["counter_amount"] is not None) <= (said.state == "countered")
    assert (kept["offer_again_on"] is not None) <= (said.state == "deferred")
    assert bool(kept["reason"]) <= (said.state in ("declined", "deferred"))
    assert (kept["choice"] == "alternative") <= (said.state in ("approved", "countered"))


@given(st.lists(st.sampled_from(["approved", "declined", "deferred", "countered"]), max_size=6))
def test_a_line_moves_once_and_never_again(wishes: list[str]) -> None:
    state = "pending"
    for wish in wishes:
        state = wish if wish in rules.MOVES[state] else state
    assert state == (wishes[0] if wishes else "pending")


@given(st.lists(st.sampled_from("abcd"), max_size=6), st.sets(st.sampled_from("abc"), min_size=1))
def test_every_line_exactly_once(sent: list[str], there: set[str]) -> None:
    content: Any = type("Shown", (), {"lines": [type("Line", (), {"id": id}) for id in there]})
    said = [DecidedLine(line, "approved") for line in sent]
    if sorted(sent) == sorted(there):
        rules.refuse_incomplete(content, said)
    else:
        with pytest.raises((rules.LineUnknown, rules.LineTwice, rules.LinesUndecided)):
            rules.refuse_incomplete(content, said)


parts = st.lists(st.builds(Part, st.just("part"), st.integers(1, 100_000), st.integers(0, 100_000_000)), max_size=8)


@given(st.integers(0, 10_000), st.integers(0, 100_000_000), parts, st.integers(0, 10_000))
def test_totals_add_up_and_are_never_a_whole_unit_off(tenths: int, rate: int, parts: list[Part], tax: int) -> None:
    price = totals(tenths, rate, parts, tax)
    assert price.total == price.labour + price.parts + price.tax
    assert price.parts == sum(part_price(part) for part in parts)
    assert abs(10 * price.labour - tenths * rate) <= 5
    assert abs(10_000 * price.tax - (price.labour + price.parts) * tax) <= 5_000


def test_limits_are_worded_in_the_language_of_who_decides() -> None:
    pads = Limit("mm", Bound(above=5), Bound(below=3), 0, 30)
    pressure = Limit("psi", Bound(at_most=5), Bound(above=10), -120, 120, deviation=True)
    assert (words.limits(pads, "en"), words.limits(pads, "es")) == ("red below 3 mm", "rojo por debajo de 3 mm")
    assert (words.limits(pressure, "en"), words.limits(None, "en")) == ("red above 10 psi off", "")
    assert words.limits(pads, "fr") == "red below 3 mm"


def test_the_sentence_over_the_signature_is_there_in_each_language() -> None:
    sentence = consent.TEXTS[consent.CURRENT]
    assert words.of(sentence, "es") != words.of(sentence, "en") == words.of(sentence, "fr")
