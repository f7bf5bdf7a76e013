"""From the lot to "approved" to the customer's phone."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Locator, expect
from pypdf import PdfReader

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
    tess = tess_with_no_signal(cast)
    tess_walks_around(tess, picture)
    tess_inspects(tess, picture)
    tess.regains_network()
    tess.sees_pill("All sent")
    it_arrived_once(cast)
    sam.sees(re.compile("^R-1"), within=sam.row(CAMRY))
    sam.sees("Build RO next · Tess", within=sam.row(CAMRY))
    tess.taps("Send for approval")
    tess.sees(re.compile("decides"))
    tess.taps("Send for approval")
    sam.sees("approval", within=sam.row(CAMRY))
    ines = cast.person("ines", PHONE).signs_in()
    ines.sees("2 decisions wait for you")
    ines.opens("Toyota Camry")
    decides(ines)
    holds_the_proof(ines)
    sam.sees("approved 1 of 3", within=sam.row(CAMRY))
    tess.turns_to("Approval")
    tess.sees("Too expensive")
    looks_at_the_evidence(tess)
    tess.turns_to("History")
    tess.sees(re.compile("^Tess Marlow finished the standard inspection and offered 3 services for \\$"))
    tess.sees("Ines Duarte approved 1 of 3 services.")


def test_ines_finds_a_decision_with_its_evidence_on_her_first_day(cast: Cast):
    ines = cast.person("ines", PHONE).signs_in()
    ines.sees("1 decision waits for you")
    ines.opens("Cascadia")
    shows_a_picture(ines.page.get_by_role("img", name="Photo 1 of 2: Front brake pads"))
    ines.sees(re.compile("^Approve \\$"))


def looks_at_the_evidence(tess: Person) -> None:
    """What the inspector saw, small on the page and large at a tap."""
    tess.taps("Photo 1 of 1: Front brake pads")
    shows_a_picture(tess.page.get_by_role("dialog").get_by_role("img"))
    tess.taps("Close")


def shows_a_picture(image: Locator) -> None:
    """The bytes are here and are a picture; a frame around nothing isn't one."""
    expect(image).to_be_visible()
    expect(image).to_have_js_property("complete", True)
    assert image.evaluate("it => it.naturalWidth") > 300


def tess_with_no_signal(cast: Cast) -> Keeper:
    """She signed in this morning; since then her tablet was closed."""
    tess = cast.keeper("tess", TABLET).signs_in()
    tess.has_whole_app()
    tess.closes_the_browser()
    tess.starts_again()
    return tess


def it_arrived_once(cast: Cast) -> None:
    """Nothing is there twice, though it may have been sent twice."""
    (order,) = cast.shop.knows(
        "SELECT repair_orders.id, repair_orders.odometer FROM repair_orders JOIN vehicles ON vehicles.id = vehicle"
        " WHERE plate = ? ORDER BY repair_orders.arrived_at DESC LIMIT 1", CAMRY,
    )  # fmt: skip
    assert order[1] == 48310
    for table, count in (("damages", 2), ("photos", 3), ("recommendations", 3), ("inspections", 1)):
        found = cast.shop.knows(f"SELECT count(*) FROM {table} WHERE repair_order = ?", order[0])
        assert found == [(count,)], table


def decides(ines: Person) -> None:
    ines.page.get_by_role("button", name=re.compile("^Approve \\$")).click()
    ines.taps("Decline…")
    ines.taps("Too expensive")
    ines.taps("Later…")
    ines.taps("Save")
    ines.draws(ines.page.get_by_role("img", name="Sign here"))
    ines.finds_it_accessible()
    ines.taps("Sign and send")
    ines.sees("Decided")
    ines.finds_it_accessible()


def holds_the_proof(ines: Person) -> None:
    """As PDF and as JSON, and the command line says that the JSON holds."""
    pdf = PdfReader(BytesIO(downloads(ines, "Proof as PDF")))
    text = "".join(page.extract_text() for page in pdf.pages)
    assert "Ines Duarte" in text and "Replace front brake pads" in text
    evidence = ines.shop.data / "evidence.json"
    evidence.write_bytes(downloads(ines, "Proof as JSON"))
    assert "holds" in ines.shop.says("verify-evidence", str(evidence))


def downloads(person: Person, name: str) -> bytes:
    address = person.page.get_by_role("link", name=name).get_attribute("href")
    answer = person.page.context.request.get(f"{person.shop.address}{address}")
    assert answer.ok, answer.text()
    return answer.body()


def tess_walks_around(tess: Keeper, picture: Picture) -> None:
    tess.opens(CAMRY)
    walking.marks_damages(tess, picture)
    walking.is_told_what_was_not_seen(tess)
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
