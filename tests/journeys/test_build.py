"""Sam builds an order: with one tap, from every list, offline, and to the cent as the server has it."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.building import (
    CAMRY,
    OIL,
    PADS,
    adds,
    agrees_with_the_server,
    bills_pads_to_the_leasing,
    builds,
    discounts,
    finds_pads,
    grand,
    line,
    offer,
    reads_only,
    takes_declined_work,
    takes_the_recall,
    works_offline,
    writes_an_entry_with_a_discount,
)
from tests.journeys.cast import Cast
from tests.journeys.devices import DESKTOP, PHONE, TABLET
from tests.journeys.hands import Hands, order_of
from tests.journeys.test_access import in_theme

pytestmark = pytest.mark.browser
CIVIC = "5JRD 201"


def test_one_tap_and_the_page_is_done(cast: Cast):
    sam = builds(cast.person("sam", TABLET).signs_in())
    sam.sees("One thing is missing:")
    before = sam.taps_made
    adds(sam, OIL)
    expect(line(sam, OIL)).to_be_visible()
    assert sam.taps_made - before == 1
    expect(sam.page.get_by_text("One thing is missing:")).to_have_count(0)
    offer(sam, OIL, there=False)
    sam.finds_it_accessible()


@pytest.mark.wide
def test_what_was_said_when_booked_is_a_concern_with_one_tap(cast: Cast):
    sam = builds(cast.person("sam", PHONE).signs_in())
    sam.page.get_by_role("button", name=re.compile("^Take over: PM service")).click()
    expect(sam.page.get_by_label("Concern 1", exact=True)).to_have_value(re.compile("front brakes"))
    expect(sam.page.get_by_text("One thing is missing:")).to_have_count(0)
    sam.finds_it_accessible()


def test_from_every_list_to_the_cent(cast: Cast):
    sam = builds(cast.person("sam", TABLET).signs_in())
    adds(sam, OIL)
    takes_declined_work(cast, sam)
    finds_pads(sam)
    writes_an_entry_with_a_discount(sam)
    bills_pads_to_the_leasing(sam)
    takes_the_recall(sam)
    sam.finds_it_accessible()
    sam.sees_pill("All sent")
    agrees_with_the_server(cast, sam)
    tess = cast.person("tess", TABLET).signs_in()
    reads_only(tess, order_of(cast.shop, CAMRY)[1])


def test_offline_undone_and_sent_later(cast: Cast):
    sam = cast.keeper("sam", TABLET).signs_in()
    builds(sam)
    sam.sees_pill("All sent")
    sam.has_whole_app()
    sam.closes_the_browser()
    sam.starts_again()
    builds(sam)
    works_offline(sam)
    sam.battery_dies()
    sam.starts_again()
    builds(sam)
    expect(line(sam, PADS)).to_contain_text("discount $20.00")
    reckoned = grand(sam).inner_text()
    sam.regains_network()
    sam.sees_pill("All sent")
    expect(grand(sam)).to_have_text(reckoned)
    agrees_with_the_server(cast, sam)


@pytest.mark.wide
def test_two_who_change_a_price_at_once(cast: Cast):
    """The later one is told, keeps nothing on the screen that isn't so, and finds the entry in the tray."""
    sam = cast.keeper("sam", TABLET).signs_in()
    builds(sam)
    adds(sam, OIL)
    _, order = order_of(cast.shop, CAMRY)
    on_it = "FROM services WHERE repair_order = ? AND removed_at IS NULL"
    cast.shop.comes_to_know([(1,)], f"SELECT count(*) {on_it}", order)
    ((service,),) = cast.shop.knows(f"SELECT id {on_it}", order)
    sam.loses_network()
    discounts(sam, OIL, "5")
    mia = Hands(cast.shop, "mia").has_tablet()
    change = {"type": "change_service", "id": service, "repair_order": order, "revision": service, "based_on": ""}
    mia.does_all(change | {"discount": 1_000})
    sam.regains_network()
    sam.sees_pill(re.compile("1 needs you"))
    expect(line(sam, OIL)).to_contain_text("discount $10.00")


@pytest.mark.wide
def test_the_desk_needs_no_mouse(cast: Cast):
    sam = builds(cast.person("sam", DESKTOP).signs_in())
    sam.presses("/")
    sam.page.keyboard.type("cabin")
    sam.presses("Enter")
    expect(line(sam, "Replace cabin air filter")).to_be_visible()
    sam.presses("Escape", "Tab")
    sam.page.evaluate("document.activeElement.blur()")
    while not sam.page.evaluate("Boolean(document.activeElement.closest('.build-service'))"):
        sam.presses("j")
    sam.presses("x")
    expect(line(sam, "Replace cabin air filter")).to_have_count(0)
    sam.presses("u")
    expect(line(sam, "Replace cabin air filter")).to_be_visible()
    sam.presses("n")
    sam.sees("What is done")
    sam.presses("Escape", "?")
    sam.sees("Keys")


@pytest.mark.parametrize("theme", ["dark", "sun"])
@pytest.mark.wide
def test_axe_finds_nothing_in_any_light(cast: Cast, theme: str):
    _, civic = order_of(cast.shop, CIVIC)
    sam = in_theme(cast.person("sam", TABLET).signs_in(), theme)
    sam.goes_to(f"/app/ro/{civic}/build")
    sam.sees("On this order")
    sam.finds_it_accessible()
    sam.page.get_by_role("button", name=re.compile("^Change ")).first.click()
    sam.sees("What is done")
    sam.finds_it_accessible()


@pytest.mark.wide
def test_nothing_is_wider_than_a_phone(cast: Cast):
    _, civic = order_of(cast.shop, CIVIC)
    sam = cast.person("sam", PHONE).signs_in()
    sam.goes_to(f"/app/ro/{civic}/build")
    sam.sees("On this order")
    assert sam.page.evaluate("document.documentElement.scrollWidth") == PHONE["viewport"]["width"]
