"""How Sam builds an order, and how he knows that its figures are the server's."""

import re

from playwright.sync_api import Locator, expect

from tests.journeys.cast import Cast, Keeper
from tests.journeys.hands import Hands, order_of
from tests.journeys.people import Person

CAMRY = "8KTN 294"
OIL, PADS = "Oil and filter change, synthetic", "Replace front brake pads"


def builds(sam: Person) -> Person:
    sam.opens(CAMRY)
    sam.turns_to("Build RO")
    sam.sees("To offer")
    return sam


def takes_declined_work(cast: Cast, sam: Person) -> None:
    """It stands on the order and on the vehicle's list until the customer has agreed."""
    sam.sees(re.compile("^declined .* months ago|^put off .* months ago"))
    adds(sam, "Exchange brake fluid")
    expect(line(sam, "Exchange brake fluid")).to_contain_text("declined earlier")
    offer(sam, "Exchange brake fluid", there=False)
    listed = cast.shop.knows(
        "SELECT count(*) FROM declined_services d JOIN vehicles v ON v.id = d.vehicle"
        " WHERE v.plate = ? AND d.op_code = 'BRK-FL' AND d.settled_at IS NULL", CAMRY,
    )  # fmt: skip
    assert listed == [(1,)]


def finds_pads(sam: Person) -> None:
    sam.page.get_by_label("Find a ready-made service").fill("front brake pads")
    adds(sam, PADS)
    expect(line(sam, PADS)).to_contain_text("ready-made")
    sam.page.get_by_label("Find a ready-made service").fill("")


def writes_an_entry_with_a_discount(sam: Person) -> None:
    sam.taps("Write")
    sam.taps("Save")
    sam.sees("Say what is done.")
    sam.writes("What is done", "Reseat the door seal")
    sam.writes("Labor, hours", "0.7")
    sam.writes("Fees", "4.50")
    sam.writes("Discount", "1000")
    sam.sees(re.compile("^More than labor, parts and fees together"))
    sam.writes("Discount", "15.25")
    sam.taps("Add a part")
    part = sam.page.get_by_role("group", name="Part 1")
    sam.writes("Part", "Seal", within=part)
    sam.writes("Quantity", "1.5", within=part)
    sam.writes("Price for one", "12.35", within=part)
    sam.finds_it_accessible()
    sam.taps("Save")
    expect(line(sam, "Reseat the door seal")).to_contain_text("discount $15.25")


def bills_pads_to_the_leasing(sam: Person) -> None:
    opens_line(sam, PADS)
    sam.chooses("Billing type", "Fleet")
    sam.chooses("Billing account", "Pierpoint Leasing · PL-2207")
    sam.writes("Internal comment", "Ask for the rotors next time")
    sam.taps("Save")
    sam.sees("Fleet · Pierpoint Leasing")


def takes_the_recall(sam: Person) -> None:
    sam.sees("Open recalls")
    adds(sam, "Parking brake cable may chafe")
    expect(line(sam, "Parking brake cable may chafe")).to_be_visible()
    sam.sees("Recall", within=sam.page.get_by_label("What it costs"))


def works_offline(sam: Keeper) -> None:
    finds_pads(sam)
    discounts(sam, PADS, "20")
    adds(sam, OIL)
    expect(line(sam, OIL)).to_be_visible()
    with_oil = grand(sam).inner_text()
    sam.taps(f"Remove {OIL}")
    expect(line(sam, OIL)).to_have_count(0)
    expect(grand(sam)).not_to_have_text(with_oil)
    sam.taps("Undo")
    expect(line(sam, OIL)).to_be_visible()
    expect(grand(sam)).to_have_text(with_oil)
    sam.sees_pill(re.compile("Offline · \\d+ saved on this tablet"))


def discounts(sam: Person, name: str, amount: str) -> None:
    opens_line(sam, name)
    sam.writes("Discount", amount)
    sam.taps("Save")
    expect(line(sam, name)).to_contain_text(f"discount ${float(amount):.2f}")


def agrees_with_the_server(cast: Cast, sam: Person) -> None:
    """Every figure in the foot of the page is the server's, once it has confirmed them all."""
    expect(sam.page.locator(".build-reckoned")).to_have_count(0)
    _, order = order_of(cast.shop, CAMRY)
    told = Hands(cast.shop, "sam").http.get(f"/api/repair-orders/{order}/totals").json()
    expect(grand(sam)).to_have_text(money(told["total"]))
    foot = sam.page.get_by_label("What it costs")
    for name, label in (("labour", "Labor"), ("parts", "Parts"), ("tax", "Tax")):
        expect(foot.locator("div").filter(has_text=re.compile(f"^{label}")).first).to_contain_text(money(told[name]))
    if len(told["shares"]) > 1:
        expect(foot.locator(".build-shares dd")).to_have_text([money(share["total"]) for share in told["shares"]])
    assert sum(share["total"] for share in told["shares"]) == told["total"]


def reads_only(tess: Person, order: str) -> None:
    tess.goes_to(f"/app/ro/{order}/build")
    tess.sees(PADS)
    tess.sees_nothing_of("To offer")
    expect(tess.page.get_by_role("button", name=re.compile("^(Change|Remove|Add) "))).to_have_count(0)
    tess.finds_it_accessible()


def line(person: Person, name: str) -> Locator:
    return person.page.locator(".build-service").filter(has_text=name)


def offer(person: Person, name: str, there: bool) -> None:
    expect(offered(person, name)).to_have_count(1 if there else 0)


def offered(person: Person, name: str) -> Locator:
    return person.page.get_by_role("button", name=re.compile(f"^Add {name}"))


def adds(person: Person, name: str) -> None:
    offered(person, name).click()
    person.taps_made += 1


def opens_line(person: Person, name: str) -> None:
    line(person, name).get_by_role("button", name=re.compile("^Change ")).click()


def grand(person: Person) -> Locator:
    return person.page.locator(".build-grand b")


def money(minor: int) -> str:
    return f"${minor / 100:,.2f}"
