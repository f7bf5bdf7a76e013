"""From the lot to "approved" to the customer's phone."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys import inspecting, walking
from tests.journeys.cast import Cast, Keeper
from tests.journeys.devices import PHONE, TABLET
from tests.journeys.people import Person
from tests.journeys.walking import Picture

pytestmark = pytest.mark.browser
CAMRY = "8KTN 294"


def test_from_the_lot_to_approved(cast: Cast, picture: Picture):
    sam = cast.person("sam", TABLET).signs_in()
    sam.sees("to write up", within=sam.row(CAMRY))
    tess = cast.keeper("tess", TABLET).signs_in()
    tess.has_whole_app()
    tess.loses_network()
    tess_walks_around(tess, picture)
    tess_inspects(tess, picture)
    tess.regains_network()
    tess.sees_pill("All sent")


def tess_walks_around(tess: Keeper, picture: Picture) -> None:
    tess.opens(CAMRY)
    walking.marks_damages(tess, picture)
    walking.says_the_rest_is_fine(tess)
    walking.measures_tires(tess)
    walking.reads_the_instruments(tess)
    walking.lets_sign(tess, "Dana Reyes")
    tess.sees_pill(re.compile("Offline · \\d+ saved on this tablet"))
    tess.battery_dies()
    tess.starts_again()
    tess.opens(CAMRY)
    walking.finds_it_all(tess)


def tess_inspects(tess: Person, picture: Picture) -> None:
    inspecting.starts(tess, "Standard")
    inspecting.finds_worn_brakes(tess, picture("front pads"))
    inspecting.finds_small_things(tess)
    inspecting.says_the_rest_is_green(tess)
