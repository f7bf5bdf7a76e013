"""Drawn signatures: cut to size, and nothing in them but lines."""

import re

import pytest

from lotwalk.documents.signatures import drawn


@pytest.mark.parametrize(
    ("strokes", "points"),
    [
        ("M10 10 L 30 20", "M 10.00 10.00 L 30.00 20.00"),
        ("M10,10l20,10", "M 10.00 10.00 L 30.00 20.00"),
        ("m1 1 2 2 2 2", "M 1.00 1.00 L 3.00 3.00 L 5.00 5.00"),
        ("M0 0H10V10h-5v-5z", "M 0.00 0.00 L 10.00 0.00 L 10.00 10.00 L 5.00 10.00 L 5.00 5.00 L 0.00 0.00"),
        ("M0 0 c 1 1 2 2 3 3", "M 0.00 0.00 C 1.00 1.00 2.00 2.00 3.00 3.00"),
        ("M0 0 Q 5 9 10 0", "M 0.00 0.00 Q 5.00 9.00 10.00 0.00"),
    ],
)
def test_a_path_is_drawn(strokes: str, points: str) -> None:
    svg = drawn(strokes)
    assert svg is not None and f'd="{points}"' in svg


@pytest.mark.parametrize(
    "strokes",
    [
        None, "", "M", "M 1", "M 1 1", "L 1 1 2 2", "1 2 3 4", "M 1 1 A 1 1 0 0 0 5 5", "M0 0L1 1\"/><script>",
        "M 0 0 L &#39;", "M 0 0 L 1e400 1e400", "M 0 0 L 9e9 9e9", "M 1 1 L 1 1", "M 0 0 C 1 1 2 2", "hello",
        "M 0 0 Z 5 5", "M" * 300_000,
    ],
)  # fmt: skip
def test_what_is_no_signature_is_not_drawn(strokes: str | None) -> None:
    assert drawn(strokes) is None


def test_the_sheet_is_cut_to_the_drawing() -> None:
    svg = drawn("M 100 200 L 200 220")
    assert svg is not None
    left, top, width, height = map(float, re.findall(r'viewBox="([^"]+)"', svg)[0].split())
    assert 98 < left < 100 and 198 < top < 200 and 100 < width < 104 and 20 < height < 24
