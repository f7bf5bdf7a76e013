"""Sam edits what is wrong about a customer, and hands an order over to another one."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.cast import Cast
from tests.journeys.customers import dialog, opens, search
from tests.journeys.devices import PHONE
from tests.journeys.hands import has_three_lines_approvable
from tests.journeys.people import Person

pytestmark = pytest.mark.browser
CAMRY = "8KTN 294"


def test_sam_edits_a_customer_and_is_told_all_faults_at_once(cast: Cast):
    sam = opens(cast, CAMRY)
    sam.taps("Edit")
    expect(sam.page.get_by_role("button", name="Edit", exact=True).first).not_to_be_in_viewport()
    for label, said in (("Name", " "), ("E-mail", "office@"), ("Phone", "12")):
        sam.writes(label, said)
    sam.taps("Save")
    for told in ("Please fill this in.", "This isn’t an e-mail address.", "A phone number has 7 to 15 digits."):
        sam.sees(told)
    sam.finds_it_accessible()
    sam.taps("Cancel")
    sam.sees("office.harbor.fleet.services@example.test")
    sam.taps("Edit")
    sam.writes("Street", "1 Pier Road")
    sam.taps("Save")
    sam.sees(re.compile("1 Pier Road"))
    kept = "SELECT street FROM clients WHERE name = 'Harbor Fleet Services'"
    cast.shop.comes_to_know([("1 Pier Road",)], kept)


def test_sam_goes_through_the_preferences(cast: Cast):
    sam = opens(cast, CAMRY)
    chooses_to_be_called(sam)
    sam.page.get_by_label("Restrict phone").check()
    sam.sees("The preferred contact is restricted by this. Choose another one with it:")
    expect(sam.page.get_by_role("button", name="Save as reviewed")).to_be_disabled()
    sam.finds_it_accessible()
    sam.chooses("Preferred contact", "E-mail")
    sam.taps("Save as reviewed")
    kept = "SELECT restrict_phone, preferred_contact FROM clients WHERE name = 'Harbor Fleet Services'"
    cast.shop.comes_to_know([(1, "email")], kept)
    sam.taps("Opt out: no e-mail at all", kind="radio")
    expect(sam.page.get_by_label("Restrict e-mail")).to_be_disabled()
    sam.sees("Restricted by the opt out.")


def test_sam_keeps_the_contacts(cast: Cast):
    sam = opens(cast, CAMRY)
    sam.taps("Add a contact")
    sam.writes("Name", "Lena Fisk")
    sam.writes("Phone", "12")
    sam.taps("Save")
    sam.sees("A phone number has 7 to 15 digits.", within=dialog(sam))
    sam.finds_it_accessible()
    sam.writes("Phone", "(614) 555-0177")
    sam.taps("Save")
    sam.taps("Edit Lena Fisk")
    sam.taps("Remove")
    sam.sees("They will be told nothing any more")
    sam.taps("Remove", within=dialog(sam).get_by_role("alert"))
    expect(sam.page.get_by_text("Lena Fisk")).to_have_count(0)
    cast.shop.comes_to_know([(1,)], "SELECT COUNT(removed_at) FROM contacts WHERE name = 'Lena Fisk'")


def test_the_former_clients_inspector_sees_nothing_of_it_any_more(cast: Cast):
    order = has_three_lines_approvable(cast.shop, CAMRY)
    ines = cast.person("ines", PHONE).signs_in()
    ines.opens("Toyota Camry")
    ines.sees("Replace front brake pads")
    sam = opens(cast, CAMRY)
    sam.taps("Change customer")
    search(sam, "cora", "Cora Lindqvist")
    dialog(sam).get_by_role("button", name=re.compile("^Cora Lindqvist")).click()
    sam.sees("What Harbor Fleet Services had of this repair order ends", within=dialog(sam))
    sam.taps("The repair order and the vehicle", kind="radio")
    sam.taps("Change customer")
    superseded = "SELECT state FROM approvals WHERE repair_order = ?"
    cast.shop.comes_to_know([("superseded",)], superseded, order)
    ines.sees_nothing_of("Replace front brake pads")
    ines.goes_to("/app/")
    ines.sees_pill("All sent")
    ines.sees_nothing_of("Camry", "Replace front brake pads")


def chooses_to_be_called(person: Person) -> None:
    person.taps("Edit")
    person.chooses("Preferred contact", "Phone")
    person.taps("Save")
    person.sees("Phone", within=person.page.get_by_role("region", name="Name and address").locator("dd"))
