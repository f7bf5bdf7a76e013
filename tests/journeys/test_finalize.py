"""The end of a write-up: assigned in a few taps, signed, and in everybody's hands; offline too."""

import io
import re

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.journeys.cast import Cast, Keeper
from tests.journeys.devices import DESKTOP, PHONE, TABLET
from tests.journeys.hands import Hands
from tests.journeys.people import Person
from tests.journeys.writing_up import is_all_but_assigned, one_of_a_person, work

pytestmark = pytest.mark.browser


def test_assigned_and_signed_in_a_few_taps(cast: Cast):
    order, plate = one_of_a_person(cast.shop)
    is_all_but_assigned(cast.shop, order)
    sam = cast.person("sam", TABLET).signs_in()
    sam.opens(plate)
    assert taps_of(sam, assigns) <= 3
    sam.finds_it_accessible()
    assert taps_of(sam, signs) <= 4
    sam.sees("Export waiting since")
    sam.sees("No DMS is connected to this installation.")
    sam.sees_pill("All sent")
    sam.finds_it_accessible()
    expect(sam.page.get_by_role("img", name="QR code of the customer’s page")).to_be_visible()
    is_in_the_customers_hands(cast, sam)
    is_printed(cast, sam, order)
    is_final(cast, order)


def assigns(sam: Person) -> None:
    sam.turns_to("Assign RO")
    sam.sees("1.2 hours of work")
    sam.page.get_by_role("button", name=re.compile(r"^(Take it and p|P)romise .*\d")).first.click()
    sam.taps_made += 1
    sam.sees("Promised for")
    sam.taps("Waits", kind="radio")
    sam.sees("Saved")


def signs(sam: Person) -> None:
    sam.turns_to("Finalize RO")
    sam.sees("Nothing is missing")
    sam.draws(sam.page.get_by_role("img", name="Sign here"))
    sam.taps("Sign and finalize")
    sam.sees(re.compile("Signed by"))


def taps_of(person: Person, deed: object) -> int:
    before = person.taps_made
    deed(person)  # pyright: ignore
    return person.taps_made - before


def is_in_the_customers_hands(cast: Cast, sam: Person) -> None:
    link = sam.page.get_by_role("link", name="Open the customer’s page").get_attribute("href")
    assert link
    customer = cast.person("cora", PHONE)
    customer.page.goto(link)
    expect(customer.page.locator(".promise time")).to_be_visible()


def is_printed(cast: Cast, sam: Person, order: str) -> None:
    """In a tab of its own, which asks for the document; what it is given is read back."""
    path = f"/api/repair-orders/{order}/document.pdf"
    with (
        sam.page.expect_popup() as popup,
        sam.page.context.expect_event("request", lambda request: request.url == cast.shop.address + path),
    ):
        sam.taps("Print repair order")
    assert popup.value != sam.page
    answer = Hands(cast.shop, "sam").http.get(path)
    pages = PdfReader(io.BytesIO(answer.content)).pages
    said = " ".join(" ".join(page.extract_text() for page in pages).split())
    for words in ("Replace front brake pads", "Grinds in the morning", "P-1", "$315.55", "Key drop"):
        assert words in said, words


def is_final(cast: Cast, order: str) -> None:
    facts = "status, export_state, finalized_at IS NOT NULL, json_extract(signature, '$.matches')"
    assert cast.shop.knows(f"SELECT {facts} FROM repair_orders WHERE id = ?", order) == [("open", "waiting", 1, 1)]
    assert cast.shop.knows("SELECT count(*) FROM tracker_links WHERE repair_order = ?", order) == [(1,)]


def test_each_missing_thing_is_named_and_led_to(cast: Cast):
    order, plate = one_of_a_person(cast.shop)
    sam = cast.person("sam", DESKTOP).signs_in()
    sam.opens(plate)
    sam.turns_to("Finalize RO")
    sam.sees(re.compile(r"\d things are missing before it can be signed"))
    sam.sees("It can be signed when nothing is missing.")
    assert sam.page.get_by_role("button", name="Sign and finalize").count() == 0
    sam.finds_it_accessible()
    missing = sam.page.locator(".finalize-summary .button")
    hrefs = [link.get_attribute("href") or "" for link in missing.all()]
    assert len(hrefs) >= 4, hrefs
    for href in hrefs:
        sam.page.locator(f'.finalize-summary a.button[href="{href}"]').click()
        leads_to(sam, href)
        sam.turns_to("Finalize RO")
    Hands(cast.shop, "mia").has_tablet().does_all(*work(order))
    expect(sam.page.locator('.finalize-summary [href$="#services"]')).to_have_count(0)


def leads_to(sam: Person, href: str) -> None:
    """To the page and the place on it; the walk-around, a page of tabs, is led to as a whole."""
    page, _, need = href.partition("#")
    sam.page.wait_for_url(re.compile(re.escape(page)))
    if "walk-around" not in page:
        expect(sam.page.locator(f'[data-need~="{need}"]').first).to_be_in_viewport()


def test_a_blocked_tab_is_told_with_a_link(cast: Cast):
    order, plate = one_of_a_person(cast.shop)
    sam = cast.person("sam", TABLET)
    sam.page.add_init_script("window.open = () => null")
    sam.signs_in()
    sam.opens(plate)
    sam.turns_to("Finalize RO")
    sam.taps("Print a draft")
    sam.sees("Your browser blocked the new tab.")
    link = sam.page.get_by_role("link", name="Open: Print a draft")
    expect(link).to_have_attribute("href", f"/api/repair-orders/{order}/document.pdf")
    sam.finds_it_accessible()


def test_signed_without_a_network(cast: Cast):
    order, plate = one_of_a_person(cast.shop)
    is_all_but_assigned(cast.shop, order)
    sam = with_no_network(cast)
    sam.opens(plate)
    assigns(sam)
    signs(sam)
    sam.sees("Signed here, waiting for the network")
    sam.sees("Link and QR code follow at contact.")
    expect(sam.page.get_by_role("button", name="Print repair order")).to_be_disabled()
    sam.finds_it_accessible()
    sam.battery_dies()
    sam.starts_again(path=f"/app/ro/{order}/finalize")
    sam.sees("Signed here, waiting for the network")
    assert cast.shop.knows("SELECT status FROM repair_orders WHERE id = ?", order) == [("writing_up",)]
    sam.regains_network()
    sam.sees_pill("All sent")
    sam.sees("Export waiting since")
    expect(sam.page.get_by_role("img", name="QR code of the customer’s page")).to_be_visible()
    is_final(cast, order)


def with_no_network(cast: Cast) -> Keeper:
    """He signed in this morning; since then his tablet was closed."""
    sam = cast.keeper("sam", TABLET).signs_in()
    sam.has_whole_app()
    sam.closes_the_browser()
    sam.starts_again()
    return sam
