"""The vehicle before the advisor: which it is, what covers it, what was done to it, and how its customer stands."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Playwright, expect

from tests.journeys.barcodes import camera_seeing, photo_of
from tests.journeys.cast import Cast, Keeper
from tests.journeys.devices import CHROMIUM, PHONE, TABLET
from tests.journeys.people import Person
from tests.journeys.shop import Shop

pytestmark = pytest.mark.browser

CAMRY, OUTBACK = "8KTN 294", "7BWK 118"
ACCORD = "1HGCV1F19LA012345"  # a 2020 Honda Accord LX
OF_PLATE = "SELECT vin, vin_reason, year, make, model, trim FROM vehicles WHERE plate = ?"


def vin_field(person: Person) -> Locator:
    return person.page.get_by_role("textbox", name="VIN", exact=True)


def at_the_vehicle(sam: Person, plate: str = CAMRY) -> None:
    sam.opens(plate)
    sam.turns_to("Vehicle")
    sam.taps("Edit")


def without_network(sam: Keeper) -> None:
    sam.has_whole_app()
    sam.loses_network()


def test_a_vin_is_typed_with_faults_and_read_offline(cast: Cast, shop: Shop):
    sam = cast.keeper("sam", TABLET)
    sam.signs_in()
    at_the_vehicle(sam)
    without_network(sam)
    sam.writes("VIN", "1hgo")
    sam.sees("Place 4: a VIN has no O. Is it 0?")
    sam.writes("VIN", "1HGCV1F13LA012345")
    sam.sees("Place 9 is 3, the other characters ask for 9. One of them is misread: compare each.")
    sam.taps("Save")
    sam.sees("Complete the VIN, or say why there is none.")
    sam.finds_it_accessible()
    sam.writes("VIN", ACCORD)
    sam.sees(re.compile("Read on this tablet from vPIC"))
    for label, value in (("Year", "2020"), ("Make", "Honda"), ("Model", "Accord"), ("Trim", "")):
        expect(sam.page.get_by_label(label, exact=True)).to_have_value(value)
    sam.finds_it_accessible()
    sam.taps("Save")
    sam.sees(re.compile("Changed by Sam"))
    sam.finds_it_accessible()
    sam.regains_network()
    sam.sees_pill("All sent")
    shop.comes_to_know([(ACCORD, "", 2020, "Honda", "Accord", "LX")], OF_PLATE, CAMRY)
    sam.sees("LX")


@pytest.mark.parametrize(("kind", "text"), [
    ("Code39", f"I{ACCORD}"), ("Code128", ACCORD), ("DataMatrix", ACCORD), ("QRCode", f"https://vin.test/{ACCORD}"),
])  # fmt: skip
def test_a_barcode_in_a_photo_is_read_offline(cast: Cast, tmp_path: Path, kind: str, text: str):
    sam = cast.keeper("sam", TABLET)
    sam.signs_in()
    at_the_vehicle(sam)
    without_network(sam)
    sam.taps("Scan")
    sam.photographs("Read from a photo", photo_of(tmp_path, kind, text))
    expect(vin_field(sam)).to_have_value(ACCORD)
    expect(sam.page.get_by_label("Model", exact=True)).to_have_value("Accord")


@pytest.mark.wide
def test_what_is_no_vin_is_said_and_nothing_taken(cast: Cast, tmp_path: Path):
    sam = cast.person("sam", TABLET).signs_in()
    at_the_vehicle(sam)
    before = vin_field(sam).input_value()
    sam.taps("Scan")
    sam.photographs("Read from a photo", photo_of(tmp_path, "Code128", "PART-4711"))
    sam.sees("The barcode says “PART-4711”. That isn’t a full VIN.")
    sam.finds_it_accessible()
    sam.taps("Close")
    expect(vin_field(sam)).to_have_value(before)


def test_the_camera_reads_it_by_itself(cast: Cast, playwright: Playwright, shop: Shop, tmp_path: Path):
    film = camera_seeing(tmp_path, "Code39", f"I{ACCORD}")
    options = CHROMIUM | {"args": [*CHROMIUM["args"], f"--use-file-for-fake-video-capture={film}"]}
    browser = playwright.chromium.launch(headless=True, **options)
    context = browser.new_context(**TABLET)
    cast.watch(context)
    sam = Person("sam", context.new_page(), shop).signs_in()
    at_the_vehicle(sam)
    sam.taps("Scan")
    expect(vin_field(sam)).to_have_value(ACCORD)
    context.close()
    browser.close()


def test_a_vin_of_somebody_else_is_told(cast: Cast, shop: Shop):
    ((civic,),) = shop.knows("SELECT vin FROM vehicles WHERE plate = '5JRD 201'")
    sam = cast.person("sam", TABLET).signs_in()
    at_the_vehicle(sam)
    sam.writes("VIN", civic)
    sam.sees(re.compile("This VIN is the 2017 Honda Civic .*of Cora Lindqvist"))
    expect(sam.page.get_by_role("button", name="Save")).to_be_disabled()
    sam.finds_it_accessible()
    sam.page.get_by_role("link", name="Go to Customer").click()
    sam.page.wait_for_url("**/customer")


@pytest.mark.wide
def test_one_that_the_tablet_does_not_hold_is_refused_by_name(cast: Cast, shop: Shop):
    """Its vehicle is of the other location: only the server can know."""
    ((vin, client),) = shop.knows(
        "SELECT v.vin, c.name FROM vehicles v JOIN clients c ON c.id = v.client WHERE c.name = 'Bayline Rentals'"
        " AND NOT EXISTS (SELECT 1 FROM service_requests s WHERE s.vehicle = v.id AND s.state <> 'written_up') LIMIT 1"
    )
    ((before,),) = shop.knows("SELECT vin FROM vehicles WHERE plate = ?", CAMRY)
    sam = cast.person("sam", TABLET).signs_in()
    at_the_vehicle(sam)
    sam.writes("VIN", vin)
    sam.taps("Save")
    sam.sees_pill("1 needs you")
    sam.pill().click()
    sam.sees(re.compile(f"This VIN is the .* of {client}"))
    assert shop.knows("SELECT vin FROM vehicles WHERE plate = ?", CAMRY) == [(before,)]


@pytest.mark.wide
def test_equipment_without_a_vin_has_a_reason(cast: Cast, shop: Shop):
    sam = cast.person("sam", PHONE).signs_in()
    at_the_vehicle(sam)
    sam.writes("VIN", "TR-7781")
    sam.writes("Why there is no full VIN", "Trailer with a serial number")
    sam.taps("Save")
    sam.sees("Why: Trailer with a serial number")
    sam.sees_pill("All sent")
    assert shop.knows(OF_PLATE, CAMRY)[0][:2] == ("TR-7781", "Trailer with a serial number")


def test_plans_and_history_are_looked_at(cast: Cast, shop: Shop):
    sam = cast.person("sam", TABLET).signs_in()
    sam.opens(CAMRY)
    sam.turns_to("Plans")
    sam.sees("Care Plan Plus")
    sam.sees(re.compile("^21 days left"))
    sam.sees("2 expired plans")
    sam.sees("1 open recall")
    sam.finds_it_accessible()
    sam.turns_to("Service History")
    sam.sees("2 declined services")
    sam.sees("Exchange brake fluid")
    sam.finds_it_accessible()
    pages = sam.page.get_by_role("navigation", name="Pages of this repair order")
    for page in ("Plans", "Service History"):
        expect(pages.get_by_role("link", name=re.compile(f"^{page}"))).to_contain_text("done")
    sam.sees_pill("All sent")
    seen = "SELECT plans_seen_at IS NOT NULL, history_seen_at IS NOT NULL FROM repair_orders o"
    at = f"{seen} JOIN vehicles v ON v.id = o.vehicle WHERE v.plate = ? AND o.status = 'writing_up'"
    assert shop.knows(at, CAMRY) == [(1, 1)]


@pytest.mark.wide
def test_a_technician_only_reads(cast: Cast, shop: Shop):
    tess = cast.person("tess", TABLET).signs_in()
    tess.opens(CAMRY)
    tess.turns_to("Vehicle")
    tess.sees("Advisors and managers change this. You can read the odometer and take the photo.")
    expect(tess.page.get_by_role("button", name="Edit")).to_have_count(0)
    tess.writes("Odometer", "48310")
    tess.sees_pill("All sent")
    tess.turns_to("Service History")
    tess.sees("2 declined services")
    tess.sees_pill("All sent")
    assert shop.knows("SELECT COUNT(*) FROM repair_orders WHERE history_seen_at IS NOT NULL") == [(0,)]


def test_the_vital_says_what_to_make_of_it(cast: Cast):
    sam = cast.keeper("sam", TABLET)
    sam.signs_in()
    sam.opens(CAMRY)
    without_network(sam)
    sam.turns_to("Vehicle")
    vital = sam.page.locator("button.vital")
    expect(vital).to_contain_text("Missed Visit")
    expect(vital).to_contain_text("1 interval missed · tap for guidance")
    vital.click()
    sam.sees(re.compile("^Tell Harbor Fleet Services which required services were missed"))
    sam.sees("Oil and filter change, synthetic", within=sam.page.get_by_role("dialog"))
    sam.sees("How this is counted")
    sam.sees(re.compile(r"÷ 6, rounded down: 1"))
    sam.finds_it_accessible()


@pytest.mark.wide
def test_one_who_comes_first_is_shown_around(cast: Cast):
    sam = cast.person("sam", PHONE).signs_in()
    sam.opens(OUTBACK)
    sam.taps("Take the DMS record")
    sam.taps("Take it")
    sam.page.locator(".order-fold").click()
    sam.page.locator("button.vital").click()
    sam.finds_it_accessible()
    sam.sees(re.compile("^Welcome Priya and show them around"))
    sam.sees("Neither this vehicle nor another one of this customer has been here before.")
