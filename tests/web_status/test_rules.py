"""The rules of the web status on whatever people type."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotwalk.repair_orders import promises
from lotwalk.web_status import rules

FAMILY = "👨‍👩‍👧‍👦"
PARTS = ["a", "é", "e\u0301", "ñ", "王", FAMILY, "🇺🇸", "👍🏽", "✈️", "नि", " ", "각", "ㄱ"]
visible = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf")))


@given(st.lists(st.sampled_from(["a", "é", FAMILY, "王", "👍🏽", "e\u0301"]), max_size=200))
def test_each_thing_that_people_see_counts_as_one(seen: list[str]) -> None:
    assert rules.graphemes("".join(seen)) == len(seen)


@given(st.integers(0, 300), st.sampled_from(["x", "é", FAMILY, "👍🏽"]))
def test_140_fit_and_141_do_not(count: int, one: str) -> None:
    if count <= 140:
        rules.refuse_long_note(one * count)
    else:
        with pytest.raises(rules.NoteTooLong) as refused:
            rules.refuse_long_note(one * count)
        assert refused.value.facts == {"limit": 140, "length": count}


@given(st.lists(st.sampled_from(PARTS), max_size=60).map("".join))
def test_the_count_is_never_more_than_code_points_and_stays_under_normalization(note: str) -> None:
    assert rules.graphemes(note) <= len(note)
    assert rules.graphemes(unicodedata.normalize("NFD", note)) == rules.graphemes(unicodedata.normalize("NFC", note))


@given(visible)
def test_what_can_be_seen_is_readable(note: str) -> None:
    rules.refuse_unreadable_note(note)


@given(
    visible, st.sampled_from([*map(chr, range(32)), "\x7f", "\x85", "\u2028", "\u2029", "\u202e", "\u2066"]), visible
)
def test_control_characters_are_refused_wherever_they_hide(before: str, hidden: str, after: str) -> None:
    with pytest.raises(rules.NoteUnreadable):
        rules.refuse_unreadable_note(before + hidden + after)


instants = st.one_of(st.none(), st.integers(0, 9).map(lambda hour: f"2026-11-24T0{hour}:00:00.000Z"))


@given(instants, instants, st.sampled_from([None, "parts_back_ordered"]))
def test_a_reason_goes_with_a_change_and_only_with_one(
    before: str | None, after: str | None, reason: str | None
) -> None:
    refusal = None
    try:
        rules.refuse_unexplained_due_out(before, after, reason)
    except rules.Refusal as error:
        refusal = error.code
    if before == after:
        assert refusal == ("reason_without_change" if reason else None)
    elif before is not None:
        assert refusal == (None if reason else "reason_missing")
    else:
        assert refusal is None


@given(instants, instants, st.integers(0, 9).map(lambda hour: f"2026-11-24T0{hour}:30:00.000Z"))
def test_a_new_due_out_lies_ahead_and_an_unchanged_one_may_have_passed(
    before: str | None, after: str | None, at: str
) -> None:
    wrong = after is not None and after != before and after < at
    try:
        promises.refuse_past_due_out(before, after, at)
        assert not wrong
    except promises.DueOutPast:
        assert wrong


@given(instants, instants, instants)
def test_the_number_is_green_while_what_was_published_is_true(
    published: str | None, told: str | None, due_out: str | None
) -> None:
    assert rules.is_green(published, told, due_out) == (published is not None and told == due_out)


def history(*authors: str) -> list[dict[str, str]]:
    """Newest first; ids are positions from the oldest."""
    return [{"id": str(n), "by_person": who, "by_name": who.title()} for n, who in reversed(list(enumerate(authors)))]


@given(st.lists(st.sampled_from(["sam", "mia"]), max_size=6), st.integers(-1, 6))
def test_only_what_others_did_since_then_is_a_reason(authors: list[str], seen: int) -> None:
    based_on = str(seen) if 0 <= seen < len(authors) else None
    since = authors[seen + 1 :] if based_on else authors
    try:
        rules.refuse_moved(history(*authors), based_on, "sam")
        assert "mia" not in since
    except rules.StatusMoved:
        assert "mia" in since
