"""DMS and OEM differ about whose vehicle it is: each way out of it."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.cast import Cast
from tests.journeys.customers import dialog, opens, search
from tests.journeys.devices import TABLET
from tests.journeys.hands import order_of
from tests.journeys.people import Person
from tests.journeys.shop import Shop

pytestmark = pytest.mark.browser
OUTBACK, PRIYA, CELIA = "7BWK 118", "Priya Raman", "Celia Moran"
DIFFER = "DMS and OEM differ about the owner"


def test_sam_takes_the_record_of_the_dms(cast: Cast):
    sam = opens(cast, OUTBACK)
    sees_both(sam)
    sam.finds_it_accessible()
    sam.taps("Take the DMS record")
    sam.sees("The customer’s record says the same already.")
    sam.taps("Take it")
    is_settled(cast.shop, OUTBACK, "dms", PRIYA)
    sam.sees("Settled: the DMS’s record was taken.")
    sam.finds_it_accessible()
    sam.turns_to("History")
    sam.sees("Customer settled: the DMS’s record was taken")


def test_sam_takes_the_record_of_the_oem_and_is_told_what_changes(cast: Cast):
    sam = opens(cast, OUTBACK)
    sam.taps("Take the OEM record")
    sam.sees("was (614) 555-0151", within=dialog(sam))
    sam.finds_it_accessible()
    sam.taps("Take it")
    sam.sees("(614) 555-0163", within=sam.page.get_by_role("region", name="Name and address"))
    is_settled(cast.shop, OUTBACK, "oem", PRIYA)
    assert cast.shop.knows("SELECT phone FROM clients WHERE name = ?", PRIYA) == [("(614) 555-0163",)]


def test_a_record_of_somebody_else_makes_them_the_customer(cast: Cast):
    plate = sold(cast.shop)
    sam = opens(cast, plate)
    sam.taps("Take the OEM record")
    expect(dialog(sam).get_by_label("Last name")).to_have_value("Moran")
    sam.finds_it_accessible()
    sam.taps("Go on")
    sam.sees("offers that nobody has decided", within=dialog(sam))
    sam.finds_it_accessible()
    sam.taps("Change customer")
    expect(sam.page.get_by_role("heading", level=1)).to_have_text(CELIA)
    is_settled(cast.shop, plate, "oem", CELIA)
    assert owner_of(cast.shop, plate) == CELIA


def test_neither_is_right_and_a_new_customer_is_created(cast: Cast):
    sam = opens(cast, OUTBACK)
    sam.taps("Neither of these")
    sam.finds_it_accessible()
    sam.taps("Create a new customer")
    sam.writes("E-mail", "nils@")
    sam.taps("Go on")
    sam.sees("Please fill this in.", within=dialog(sam))
    sam.sees("This isn’t an e-mail address.", within=dialog(sam))
    sam.finds_it_accessible()
    for label, said in (("First name", "Nils"), ("Last name", "Okoro"), ("E-mail", "nils@example.test")):
        sam.writes(label, said)
    sam.taps("Go on")
    sam.taps("The repair order and the vehicle", kind="radio")
    sam.taps("Change customer")
    is_settled(cast.shop, OUTBACK, "created", "Nils Okoro")
    assert owner_of(cast.shop, OUTBACK) == "Nils Okoro"
    sam.sees("Restriction preferences reviewed")


def test_neither_is_right_and_the_customer_is_found(cast: Cast):
    sam = opens(cast, OUTBACK)
    sam.taps("Neither of these")
    sam.taps("Search")
    search(sam, "penrose", "Arthur Penrose")
    sam.finds_it_accessible()
    dialog(sam).get_by_role("button", name=re.compile("^Arthur Penrose")).click()
    sam.taps("This repair order only", kind="radio")
    sam.taps("Change customer")
    expect(sam.page.get_by_role("heading", level=1)).to_have_text("Arthur Penrose")
    is_settled(cast.shop, OUTBACK, "found", "Arthur Penrose")
    assert owner_of(cast.shop, OUTBACK) == PRIYA


def test_closing_without_a_choice_asks_once_and_the_page_stays_marked(cast: Cast):
    sam = opens(cast, OUTBACK)
    sees_both(sam)
    sam.presses("Escape")
    sam.sees("The records still differ. Please choose one of these two.")
    for choice in ("Create a new customer", "Search"):
        expect(dialog(sam).get_by_role("button", name=choice)).to_be_visible()
    sam.presses("Escape")
    expect(dialog(sam)).to_have_count(0)
    expect(sam.page.get_by_role("link", name=re.compile("^Customer 1 thing to do"))).to_be_visible()
    sam.goes_home()
    sam.opens(OUTBACK)
    sam.sees("They name different records for the owner of this vehicle.")
    expect(dialog(sam)).to_have_count(0)
    sam.taps("Which customer record")
    expect(sam.page.get_by_role("button", name="Compare the records")).to_be_focused()
    sam.taps("Compare the records")
    sees_both(sam)


def test_the_next_session_compares_again(cast: Cast):
    sam = opens(cast, OUTBACK)
    sees_both(sam)
    sam.presses("Escape")
    sam.taps("Decide later")
    sam.taps("Menu")
    sam.taps("Sign out")
    sam.taps("Sign out")
    sam.page.wait_for_url("**/sign-in**")
    sam.signs_in()
    sam.opens(OUTBACK)
    sees_both(sam)


def test_it_is_settled_without_a_network(cast: Cast):
    sam = cast.keeper("sam", TABLET).signs_in()
    sam.has_whole_app()
    sam.loses_network()
    sam.opens(OUTBACK)
    sees_both(sam)
    sam.taps("Neither of these")
    sam.taps("Search")
    sam.writes("Name, phone, e-mail, plate or VIN", "5jrd 201")
    sam.sees("No network: only customers on this tablet are searched.")
    dialog(sam).get_by_role("button", name=re.compile("^Cora Lindqvist")).click()
    sam.taps("The repair order and the vehicle", kind="radio")
    sam.taps("Change customer")
    expect(sam.page.get_by_role("heading", level=1)).to_have_text("Cora Lindqvist")
    sam.closes_the_browser()
    sam.starts_again()
    sam.regains_network()
    is_settled(cast.shop, OUTBACK, "found", "Cora Lindqvist")


def sees_both(person: Person) -> None:
    """What differs is said, not only coloured."""
    person.sees(DIFFER, within=dialog(person))
    row = dialog(person).get_by_role("row", name=re.compile("^Phone differs"))
    expect(row).to_contain_text("(614) 555-0151")
    expect(row).to_contain_text("(614) 555-0163")


def is_settled(shop: Shop, plate: str, choice: str, client: str) -> None:
    _, order = order_of(shop, plate)
    settled = "SELECT o.owner_choice, c.name FROM repair_orders o JOIN clients c ON c.id = o.client WHERE o.id = ?"
    shop.comes_to_know([(choice, client)], settled, order)


def owner_of(shop: Shop, plate: str) -> str:
    ((name,),) = shop.knows("SELECT c.name FROM vehicles v JOIN clients c ON c.id = v.client WHERE v.plate = ?", plate)
    return name


def sold(shop: Shop) -> str:
    """The one that stands there and whose owner the OEM knows to be another."""
    ((plate,),) = shop.knows(
        "SELECT v.plate FROM owner_records r JOIN vehicles v ON v.id = r.vehicle WHERE r.name = ?", CELIA
    )
    return plate
