"""The appointment manager: who comes, who came, who didn't; and the documents for the VIN."""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, expect
from pypdf import PdfReader

from lotwalk.foundation.ids import new_id
from tests.cast.sandbox import Sandbox
from tests.journeys.cast import Cast
from tests.journeys.devices import DESKTOP, PHONE, TABLET
from tests.journeys.hands import Hands
from tests.journeys.people import Person
from tests.journeys.shop import Shop

pytestmark = pytest.mark.browser
NEW_YORK = ZoneInfo("America/New_York")
FIND = "Name, phone, plate, unit or VIN"
VIN = "1M8GDM9AXKP042788"
LATEST = "SELECT state FROM service_requests WHERE vehicle = ? ORDER BY created_at DESC LIMIT 1"


@pytest.fixture
def shop(prepared: Path, tmp_path: Path, sandbox: Sandbox) -> Iterator[Shop]:
    """With an OEM to ask."""
    opened = Shop(prepared, tmp_path / "data", LOTWALK_OEM_URL=sandbox.oem).opens()
    yield opened
    opened.closes()


def open_day(after: int = 1) -> str:
    """A weekday at Eastgate, so many days from now or the next one."""
    day = datetime.now(NEW_YORK).date() + timedelta(days=after)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day.isoformat()


def away_from_here(shop: Shop) -> tuple[str, str, str]:
    """A private person's only vehicle, which no tablet of Eastgate holds: its id, plate, and whose it is."""
    return shop.knows(
        "SELECT v.id, v.plate, c.name FROM vehicles v JOIN clients c ON c.id = v.client WHERE c.kind = 'retail'"
        " AND v.plate <> '' AND NOT EXISTS (SELECT 1 FROM service_requests r WHERE r.client = c.id"
        " AND (r.state <> 'written_up' OR r.arrived_at > ?)) ORDER BY v.id LIMIT 1",
        (datetime.now(UTC) - timedelta(days=30)).isoformat(),
    )[0]  # fmt: skip


def card(person: Person, plate: str) -> Locator:
    return person.page.locator(".visit").filter(has_text=plate)


def test_booked_confirmed_arrived_and_in_the_queue(cast: Cast):
    vehicle, plate, client = away_from_here(cast.shop)
    sam = cast.person("sam", TABLET).signs_in()
    sam.page.get_by_role("link", name="Appointments").click()
    sam.sees(re.compile("expected"))
    sam.finds_it_accessible()
    books(sam, client, plate, open_day())
    cast.shop.comes_to_know([("requested",)], LATEST, vehicle)
    sam.sees_pill("All sent")
    card(sam, plate).click()
    sam.finds_it_accessible()
    sam.taps("Confirm")
    sam.sees("confirmed", card(sam, plate))
    card(sam, plate).click()
    sam.taps("Arrived")
    sam.sees("arrived", card(sam, plate))
    sam.goes_home()
    expect(sam.row(plate)).to_be_visible()
    sam.opens(plate)
    sam.page.wait_for_url(re.compile("/app/ro/"))
    cast.shop.comes_to_know([("written_up",)], LATEST, vehicle)


def books(sam: Person, client: str, plate: str, day: str) -> None:
    """Of a customer who isn't on the tablet: found online, then their vehicle."""
    sam.goes_to(f"/app/appointments/day/{day}")
    sam.taps("Book")
    sam.page.get_by_label(FIND).fill(client)
    found = sam.page.get_by_role("listitem").filter(has_text=client).filter(has_text=plate)
    sam.finds_it_accessible()
    found.get_by_role("button", name="Show vehicles").click()
    sam.page.get_by_role("button", name=re.compile(plate)).click()
    sam.finds_it_accessible()
    sam.taps("Shuttle", kind="radio")
    sam.taps("Confirmed with the customer")
    sam.page.get_by_role("button", name=re.compile(r"^Book .*\d")).last.click()
    expect(card(sam, plate)).to_be_visible()


def test_closed_hours_are_told_and_may_be_taken(cast: Cast):
    _, plate, client = away_from_here(cast.shop)
    sam = cast.person("sam", DESKTOP).signs_in()
    day = open_day()
    sam.goes_to(f"/app/appointments/day/{day}")
    sam.sees(re.compile("expected"))
    sam.presses("b")
    sam.page.get_by_label(FIND).fill(client)
    sam.page.get_by_role("button", name="Show vehicles").click()
    sam.page.get_by_role("button", name=re.compile(plate)).click()
    sam.page.get_by_label("When").fill(f"{day}T22:00")
    sam.sees("It isn’t open all that time.")
    expect(sam.page.get_by_role("button", name=re.compile(r"^Book .*\d")).last).to_be_disabled()
    sam.finds_it_accessible()
    sam.taps("Take it all the same")
    sam.page.get_by_role("button", name=re.compile(r"^Book .*\d")).last.click()
    expect(card(sam, plate)).to_be_visible()
    sam.sees_pill("All sent")


def late_visit(shop: Shop) -> tuple[str, str]:
    """Booked ten minutes ago for then: the plate, and the day by Eastgate's clock."""
    vehicle, plate, _ = away_from_here(shop)
    ((eastgate,),) = shop.knows("SELECT id FROM locations WHERE name LIKE 'Eastgate%'")
    then = datetime.now(UTC) - timedelta(minutes=10)
    Hands(shop, "mia").has_tablet().does_all({
        "type": "book_visit", "id": new_id(), "location": eastgate, "vehicle": vehicle, "confirmed": True,
        "scheduled_at": then.isoformat(timespec="seconds"), "outside_hours": True,
    })  # fmt: skip
    return plate, then.astimezone(NEW_YORK).date().isoformat()


def comes_to(shop: Shop, plate: str, state: str, reason: str = "") -> None:
    shop.comes_to_know(
        [(state, reason)],
        "SELECT r.state, r.end_reason FROM service_requests r JOIN vehicles v ON v.id = r.vehicle"
        " WHERE v.plate = ? AND r.arrived_at IS NULL", plate,
    )  # fmt: skip


def test_nobody_came(cast: Cast):
    plate, day = late_visit(cast.shop)
    sam = cast.person("sam", PHONE).signs_in()
    sam.goes_to(f"/app/appointments/day/{day}")
    sam.sees("late", card(sam, plate))
    sam.finds_it_accessible()
    card(sam, plate).click()
    sam.taps("No-show")
    sam.sees("no-show", card(sam, plate))
    sam.sees_pill("All sent")
    comes_to(cast.shop, plate, "no_show")


@pytest.mark.wide
def test_called_off_with_its_reason(cast: Cast):
    plate, day = late_visit(cast.shop)
    sam = cast.person("sam", TABLET).signs_in()
    sam.goes_to(f"/app/appointments/day/{day}")
    card(sam, plate).click()
    sam.taps("Cancel the visit")
    sam.taps("Cancel the visit")
    sam.sees("Say why it is cancelled.")
    sam.finds_it_accessible()
    sam.taps("Vehicle sold")
    sam.taps("Cancel the visit")
    sam.sees("cancelled", card(sam, plate))
    sam.sees_pill("All sent")
    comes_to(cast.shop, plate, "cancelled", "Vehicle sold")


@pytest.mark.wide
def test_moved_to_another_day(cast: Cast):
    plate, day = late_visit(cast.shop)
    sam = cast.person("sam", TABLET).signs_in()
    sam.goes_to(f"/app/appointments/day/{day}")
    card(sam, plate).click()
    sam.taps("Move or change")
    far = open_day(20)
    sam.page.get_by_label("When").fill(f"{far}T10:00")
    sam.taps("Save")
    expect(card(sam, plate)).to_have_count(0)
    sam.goes_to(f"/app/appointments/week/{far}")
    expect(card(sam, "10:00").first).to_be_visible()
    sam.finds_it_accessible()


def test_a_walk_in_of_somebody_new_without_a_network(cast: Cast):
    tess = cast.keeper("tess", TABLET).signs_in()
    tess.has_whole_app()
    tess.loses_network()
    tess.page.get_by_role("link", name="Appointments").click()
    far = open_day(20)
    tess.goes_to(f"/app/appointments/day/{far}")
    tess.sees("Days outside this week need the network")
    tess.taps("Today")
    tess.taps("Walk-in")
    tess.page.get_by_label(FIND).fill("Nora")
    tess.sees("Without a network only what is on this tablet is found.")
    tess.taps("New customer")
    tess.writes("First name", "Nora")
    tess.writes("Last name", "Vance")
    tess.writes("VIN", VIN)
    tess.writes("Plate", "NORA 1")
    for field, text in (("Make", "Motor Coach"), ("Model", "D4000")):
        if not tess.page.get_by_label(field, exact=True).input_value():
            tess.writes(field, text)
    tess.finds_it_accessible()
    tess.taps("Go on")
    tess.page.get_by_label("What the customer says").fill("Rattles")
    tess.taps("Record arrival and write up")
    tess.page.wait_for_url(re.compile("/app/ro/"))
    tess.closes_the_browser()
    tess.starts_again()
    expect(tess.row("NORA 1")).to_be_visible()
    assert not cast.shop.knows("SELECT 1 FROM vehicles WHERE vin = ?", VIN)
    tess.regains_network()
    tess.sees_pill("All sent")
    cast.shop.comes_to_know(
        [("Nora Vance", "walk_in", "written_up", "Rattles")],
        "SELECT c.name, r.source, r.state, r.concern FROM vehicles v JOIN clients c ON c.id = v.client"
        " JOIN service_requests r ON r.vehicle = v.id WHERE v.vin = ?", VIN,
    )  # fmt: skip


@pytest.mark.wide
def test_who_is_booked_today_is_not_walked_in_twice(cast: Cast):
    plate, day = late_visit(cast.shop)
    if day != datetime.now(NEW_YORK).date().isoformat():
        pytest.skip("midnight in New York lies between")
    sam = cast.person("sam", TABLET).signs_in()
    sam.goes_to("/app/appointments")
    expect(card(sam, plate)).to_be_visible()
    sam.taps("Walk-in")
    sam.page.get_by_label(FIND).fill(plate)
    sam.page.locator("dialog").get_by_role("button", name=re.compile(plate)).click()
    sam.sees(re.compile("This vehicle is booked for"))
    sam.taps("Open its visit")
    sam.taps("Arrived: write up")
    sam.page.wait_for_url(re.compile("/app/ro/"))


def opens_documents(sam: Person, plate: str) -> None:
    sam.opens(plate)
    sam.page.wait_for_url(re.compile("/app/ro/"))
    sam.turns_to("Service History")
    sam.taps("Documents")


def one_in_work(shop: Shop) -> tuple[str, str]:
    """An order at Eastgate and its plate, of a vehicle with plans."""
    return shop.knows(
        "SELECT o.id, v.plate FROM repair_orders o JOIN vehicles v ON v.id = o.vehicle"
        " JOIN locations l ON l.id = o.location WHERE o.status = 'open' AND v.plate <> '' AND l.name LIKE 'Eastgate%'"
        " ORDER BY o.number LIMIT 1"
    )[0]


def test_a_report_is_pulled_and_opened_again_from_the_history(cast: Cast):
    order, plate = one_in_work(cast.shop)
    sam = cast.person("sam", DESKTOP).signs_in()
    opens_documents(sam, plate)
    sam.sees("Vehicle report")
    sam.finds_it_accessible()
    with sam.page.expect_popup():
        sam.taps("Vehicle report")
    sam.sees(re.compile("pulled by Sam"))
    ((kept, vin),) = cast.shop.knows("SELECT id, vin FROM vehicle_documents WHERE repair_order = ?", order)
    assert vin in read(cast.shop, f"/api/vehicle-documents/{kept}")
    assert "Maintenance Menu" in read(cast.shop, f"/api/repair-orders/{order}/maintenance-menu.pdf")
    with sam.page.expect_popup():
        sam.taps("Maintenance Menu")
    sam.presses("Escape")
    sam.turns_to("History")
    sam.sees(re.compile("pulled a document from the OEM"))
    sam.goes_to("/app/appointments")
    sam.page.get_by_role("link", name="Report History").click()
    sam.page.get_by_label("VIN, vehicle, plate, customer or who pulled it").fill(vin[9:])
    sam.sees(re.compile("by Sam"))
    sam.finds_it_accessible()
    with sam.page.expect_popup():
        sam.taps(f"Open the report of {vin}")


def read(shop: Shop, path: str) -> str:
    answer = Hands(shop, "sam").http.get(path)
    assert answer.headers["content-type"] == "application/pdf", answer.text
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)


@pytest.mark.wide
def test_a_blocked_tab_is_told_with_a_link(cast: Cast):
    order, plate = one_in_work(cast.shop)
    sam = cast.person("sam", TABLET)
    sam.page.add_init_script("window.open = () => null")
    sam.signs_in()
    opens_documents(sam, plate)
    sam.taps("Vehicle report")
    sam.sees("Your browser blocked the new tab.")
    link = sam.page.get_by_role("link", name="Open: Vehicle report")
    ((kept,),) = cast.shop.knows("SELECT id FROM vehicle_documents WHERE repair_order = ?", order)
    expect(link).to_have_attribute("href", f"/api/vehicle-documents/{kept}")
    sam.finds_it_accessible()


@pytest.mark.wide
def test_an_oem_that_is_away_is_told_and_what_was_kept_is_there(cast: Cast, sandbox: Sandbox):
    order, plate = one_in_work(cast.shop)
    mia = Hands(cast.shop, "mia")
    assert mia.http.post(f"/api/repair-orders/{order}/documents", json={"name": "vehicle-report"}).status_code == 201
    sandbox.break_next("500", "/oem", times=None)
    sam = cast.person("sam", TABLET).signs_in()
    cast.faults.expect("status of 503")
    opens_documents(sam, plate)
    sam.sees(re.compile("The OEM doesn’t answer at the moment"))
    sam.finds_it_accessible()
    with sam.page.expect_popup():
        sam.page.get_by_role("button", name=re.compile("^Vehicle report · Open the one of")).click()


@pytest.mark.wide
def test_hal_in_chicago_sees_his_own_days(cast: Cast):
    """By his location's clock, and nothing of Eastgate."""
    hal = cast.person("hal", DESKTOP).signs_in()
    hal.goes_to("/app/appointments")
    hal.sees(re.compile("America/Chicago"))
    eastgate = cast.shop.knows(
        "SELECT DISTINCT v.plate FROM service_requests r JOIN vehicles v ON v.id = r.vehicle JOIN locations l"
        " ON l.id = r.location WHERE l.name LIKE 'Eastgate%' AND v.plate <> '' AND r.state <> 'written_up'"
    )
    hal.taps("Week", kind="radio")
    hal.sees_nothing_of(*(plate for (plate,) in eastgate))
