"""Without a mouse, and by axe in every brightness."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.journeys import axe
from tests.journeys.cast import Cast
from tests.journeys.devices import DESKTOP, PHONE, TABLET
from tests.journeys.hands import has_three_lines_approvable, order_of
from tests.journeys.people import Person
from tests.journeys.test_the_promise import tracker_of

pytestmark = pytest.mark.browser
CAMRY, CIVIC = "8KTN 294", "5JRD 201"


def test_tess_marks_a_damage_with_the_keyboard_alone(cast: Cast):
    tess = cast.person("tess", DESKTOP).signs_in()
    expect(tess.row(CAMRY)).to_be_visible()
    while CAMRY not in focused_row(tess):
        tess.presses("j")
    tess.presses("Enter")
    part = tess.page.locator("svg.diagram [data-area]:focus")
    goes_by_tab(tess, "svg.diagram [data-area]")
    tess.presses("ArrowDown")
    name = (part.get_attribute("aria-label") or "").split(":")[0]
    tess.presses("Enter")
    goes_by_tab(tess, ".kind-choice button")
    tess.presses("Enter")
    expect(tess.page.get_by_role("button", name=f"{name}: Damage")).to_be_visible()
    expect(tess.page.get_by_role("button", name=re.compile("^Damage 1: "))).to_be_visible()


def test_ines_decides_with_the_keyboard_alone(cast: Cast):
    has_three_lines_approvable(cast.shop, CAMRY)
    ines = cast.person("ines", DESKTOP).signs_in()
    ines.sees("2 decisions wait for you")
    goes_by_tab(ines, "li:last-child > a.approvals-entry")
    ines.presses("Enter")
    ines.sees("Replace front brake pads")
    ines.presses("a")
    ines.sees("Replace engine air filter")
    ines.presses("d")
    goes_by_tab(ines, "dialog .sheet-choices button")
    ines.presses("Enter")
    ines.sees("Replace cabin air filter")
    ines.presses("l")
    goes_by_tab(ines, "dialog .sheet-foot button")
    ines.presses("Enter")
    goes_by_tab(ines, "form button[type=submit]")
    ines.presses("Enter")
    ines.sees("Decided")


WIDE = pytest.mark.wide


@pytest.mark.parametrize("theme", ["light", pytest.param("dark", marks=WIDE), pytest.param("sun", marks=WIDE)])
def test_axe_finds_nothing(cast: Cast, theme: str):
    order = has_three_lines_approvable(cast.shop, CAMRY)
    found = [*of_staff(cast, theme, order), *of_ines(cast, theme), *of_pages(cast, theme)]
    assert not found, "\n".join(found)


def test_nothing_is_wider_than_a_phone(cast: Cast):
    _, civic = order_of(cast.shop, CIVIC)
    sam = cast.person("sam", PHONE).signs_in()
    for page in ("customer", "walk-around", "inspection", "approval", "web-status", "history"):
        sam.goes_to(f"/app/ro/{civic}/{page}")
        expect(sam.page.locator(".order-page > *").first).to_be_visible()
        assert sam.page.evaluate("document.documentElement.scrollWidth") == PHONE["viewport"]["width"], page
        expect(sam.page.get_by_role("banner").get_by_text(CIVIC)).to_be_in_viewport(ratio=1)
        expect(sam.page.get_by_role("banner").get_by_text("Honda Civic")).to_be_in_viewport(ratio=1)


def of_staff(cast: Cast, theme: str, order: str) -> Iterator[str]:
    sam = in_theme(cast.person("sam", TABLET).signs_in(), theme)
    _, civic = order_of(cast.shop, CIVIC)
    sam.sees("In Progress")
    yield from told(sam, "queue")
    for page in ("customer", "walk-around", "inspection", "approval", "web-status", "history"):
        for id in (order, civic) if theme == "light" else (order,):
            sam.goes_to(f"/app/ro/{id}/{page}")
            expect(sam.page.locator(".order-page > *").first).to_be_visible()
            yield from told(sam, page)
    sam.pill().click()
    sam.sees("Everything has arrived.")
    yield from told(sam, "tray")


def of_ines(cast: Cast, theme: str) -> Iterator[str]:
    ines = in_theme(cast.person("ines", PHONE).signs_in(), theme)
    ines.sees("2 decisions wait for you")
    yield from told(ines, "approvals")
    ines.opens("Camry")
    ines.sees("Replace front brake pads")
    yield from told(ines, "approval")


def of_pages(cast: Cast, theme: str) -> Iterator[str]:
    """Those without the app follow the browser's own wish for light or dark."""
    wish = {"color_scheme": "dark" if theme == "dark" else "light"}
    cora = cast.person("cora", PHONE, **wish)
    for address in (tracker_of(cast, CIVIC), f"{cast.shop.address}/sign-in"):
        cora.page.goto(address)
        yield from told(cora, address)


def told(person: Person, screen: str) -> list[str]:
    return [f"{screen}: {it}" for it in axe.violations(person.page)]


def in_theme(person: Person, theme: str) -> Person:
    person.page.evaluate("theme => localStorage.setItem('theme', theme)", theme)
    person.page.reload()
    expect(person.page.locator(f"html[data-theme={theme}]")).to_be_attached()
    return person


def focused_row(person: Person) -> str:
    return person.page.evaluate("document.activeElement.closest('li')?.textContent ?? ''")


def goes_by_tab(person: Person, selector: str) -> None:
    """Tab until the focus is on such a thing; after a hundred it can't be reached."""
    for _ in range(100):
        if person.page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        person.presses("Tab")
    raise AssertionError(f"{selector} can't be reached by Tab at {person.page.url}")
