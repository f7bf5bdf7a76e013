"""A clean write-up in one pass: from the queue until the DMS has it, with every tap counted."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.cast.sandbox import Sandbox
from tests.journeys import walking
from tests.journeys.cast import Cast
from tests.journeys.devices import TABLET
from tests.journeys.people import Person
from tests.journeys.shop import Shop

pytestmark = pytest.mark.browser
CAMRY = "8KTN 294"
MOST_TAPS = 40


@pytest.fixture
def dms(prepared: Path, tmp_path: Path) -> Iterator[Sandbox]:
    """The demo's own DMS and OEM: they know its vehicles by the seed that the demo wrote."""
    folder = tmp_path / "sandbox"
    folder.mkdir()
    (folder / "seed.json").write_bytes((prepared / "sandbox" / "seed.json").read_bytes())
    with Sandbox(folder) as running:
        yield running


@pytest.fixture
def shop(prepared: Path, tmp_path: Path, dms: Sandbox) -> Iterator[Shop]:
    connected = {"LOTWALK_DMS_URL": dms.dms, "LOTWALK_OEM_URL": dms.oem}
    opened = Shop(prepared, tmp_path / "data", **connected).opens()
    yield opened
    opened.closes()


def test_from_the_queue_into_the_dms(cast: Cast, dms: Sandbox):
    sam = cast.person("sam", TABLET).signs_in()
    sam.taps_made = 0
    sam.opens(CAMRY)
    looks_at_customer_and_vehicle(sam)
    walks_around(sam)
    builds(sam)
    assigns(sam)
    signs(sam)
    sam.sees(re.compile(r"In the DMS as \S+"))
    assert sam.taps_made <= MOST_TAPS, sam.taps_made
    print(f"{sam.taps_made} taps from the queue into the DMS")
    sam.finds_it_accessible()
    (order,) = dms.orders()
    ((id, number),) = cast.shop.knows("SELECT id, dms_number FROM repair_orders WHERE export_state = 'exported'")
    assert (order["external_id"], order["number"]) == (id, number)


def looks_at_customer_and_vehicle(sam: Person) -> None:
    """Nothing is missing on the customer's page; on the vehicle's it is the odometer."""
    sam.sees("Harbor Fleet Services")
    expect(sam.page.locator(".missing")).to_have_count(0)
    sam.turns_to("Vehicle")
    sam.writes("Odometer", "48310")
    sam.taps_made += 1
    is_done(sam, "Vehicle")


def walks_around(sam: Person) -> None:
    sam.turns_to("Walk Around")
    sam.taps("Rest has no damage")
    walking.lets_sign(sam, "Dana Reyes")
    sam.taps_made += 1
    is_done(sam, "Walk Around")


def builds(sam: Person) -> None:
    """What is due by the menu at this odometer, in one tap."""
    sam.turns_to("Build RO")
    sam.page.get_by_role("button", name=re.compile("Oil and filter change")).click()
    sam.taps_made += 1
    is_done(sam, "Build RO")


def assigns(sam: Person) -> None:
    sam.turns_to("Assign RO")
    sam.page.get_by_role("button", name=re.compile(r"^Promise .*\d")).first.click()
    sam.taps_made += 1
    sam.taps("Waits", kind="radio")
    is_done(sam, "Assign RO")


def signs(sam: Person) -> None:
    sam.turns_to("Finalize RO")
    sam.sees("Nothing is missing")
    sam.draws(sam.page.get_by_role("img", name="Sign here"))
    sam.writes("Name", "Dana Reyes")
    sam.taps_made += 1
    sam.taps("Sign and finalize")


def is_done(sam: Person, page: str) -> None:
    pages = sam.page.get_by_role("navigation", name="Pages of this repair order")
    expect(pages.get_by_role("link", name=f"{page} done")).to_be_visible()
