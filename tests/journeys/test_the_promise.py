"""A promise moves; the customer reads on her own phone why, and nobody calls anybody."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.journeys.cast import Cast
from tests.journeys.devices import DESKTOP, PHONE
from tests.journeys.hands import Hands, order_of
from tests.journeys.people import Person

pytestmark = pytest.mark.browser
CIVIC, NOTE = "5JRD 201", "The seal ships tonight. We call nobody's bluff: it will be Friday."


def test_cora_reads_why_her_promise_moved(cast: Cast):
    cora = cast.person("cora", PHONE)
    cora.page.goto(tracker_of(cast, CIVIC))
    cora.sees(re.compile("Honda Civic"))
    promise = cora.page.locator(".promise time").inner_text()
    expect(cora.page.locator(".earlier s")).to_have_count(1)
    cora.finds_it_accessible()
    sam = cast.person("sam", DESKTOP).signs_in()
    sam.opens(CIVIC)
    sam.turns_to("Web status")
    moves_the_promise(sam)
    expect(sam.page.get_by_role("banner").locator(".ro.told")).to_contain_text("published")
    sam.sees(NOTE)
    cora.sees(NOTE)
    cora.sees("because a part is out of stock at the maker")
    cora.sees("Waiting for a part")
    expect(cora.page.locator(".promise time")).not_to_have_text(promise)
    expect(cora.page.locator(".earlier s")).to_have_count(2)
    sam.sees("Not sent: no device said to be told here", within=sam.row(NOTE))
    for person in (cora, sam):
        person.finds_it_accessible()


def test_a_number_turns_green_when_it_is_published(cast: Cast):
    sam = cast.person("sam", DESKTOP).signs_in()
    sam.row("8KTN 294").get_by_role("link").click()
    number = sam.page.get_by_role("banner").locator(".ro")
    expect(number).to_have_text(re.compile("^R-1"))
    expect(number).not_to_have_class(re.compile("told"))
    sam.turns_to("Web status")
    sam.chooses("Repair stage", "Arrived")
    sam.chooses("Job status", "On schedule")
    sam.taps("Update status")
    expect(number).to_have_class(re.compile("told"))
    sam.goes_home()
    expect(sam.row("8KTN 294").locator(".ro.told")).to_contain_text("published")


def moves_the_promise(sam: Person) -> None:
    later = datetime.now(UTC) + timedelta(days=5)
    sam.chooses("Repair stage", "Parts on order")
    sam.chooses("Job status", "Waiting for parts")
    sam.writes("Due out", f"{later:%Y-%m-%d}T16:00")
    sam.chooses("Due-out change reason", "Parts back-ordered")
    sam.writes("Note to the customer", NOTE)
    sam.taps("Update status")


def tracker_of(cast: Cast, plate: str) -> str:
    _, order = order_of(cast.shop, plate)
    return Hands(cast.shop, "sam").http.get(f"/api/repair-orders/{order}/tracker").json()["url"]
