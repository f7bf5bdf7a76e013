"""Sam's queue."""

import pytest

from tests.journeys.cast import Cast
from tests.journeys.devices import TABLET

pytestmark = pytest.mark.browser


def test_sam_sees_what_stands_in_his_lot(cast: Cast):
    sam = cast.person("sam", TABLET).signs_in()
    sam.sees("In Progress")
    sam.sees("Harbor Fleet Services", within=sam.row("8KTN 294"))
    sam.sees("Cora Lindqvist", within=sam.row("5JRD 201"))
    sam.finds_it_accessible()
