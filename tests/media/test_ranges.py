"""Parts of a photo, as RFC 9110 has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotwalk.media import ranges

TAG = '"abc"'


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-0", (0, 1)), ("bytes=0-", (0, 100)), ("bytes=10-19", (10, 20)), ("bytes=90-500", (90, 100)),
        ("bytes=-10", (90, 100)), ("bytes=-500", (0, 100)), ("", None), ("bytes=", None), ("bytes=-", None),
        ("bytes=9-3", None), ("bytes=0-1,5-6", None), ("items=0-1", None), ("bytes=a-b", None), ("bytes 0-1", None),
    ],
)  # fmt: skip
def test_what_is_asked_for(header: str, part: tuple[int, int] | None) -> None:
    assert ranges.wanted(header, "", TAG, 100) == part


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=100-200", "bytes=-0"])
def test_what_begins_after_the_end(header: str) -> None:
    with pytest.raises(ranges.Unsatisfiable):
        ranges.wanted(header, "", TAG, 100)


def test_a_range_of_another_entity_gets_the_whole() -> None:
    assert ranges.wanted("bytes=0-1", '"old"', TAG, 100) is None
    assert ranges.wanted("bytes=0-1", TAG, TAG, 100) == (0, 2)


def test_known_already() -> None:
    assert ranges.matches('W/"abc"', TAG) and ranges.matches('"x", "abc"', TAG) and ranges.matches("*", TAG)
    assert not ranges.matches('"x"', TAG) and not ranges.matches("", TAG)


@given(st.text(alphabet="bytes=0123456789-, ", max_size=24), st.integers(0, 50))
def test_never_a_byte_that_is_not_there(header: str, length: int) -> None:
    try:
        part = ranges.wanted(header, "", TAG, length)
    except ranges.Unsatisfiable:
        return
    assert part is None or 0 <= part[0] < part[1] <= length
