"""Takes the pictures: each size has a browser window for each person, and each window sees every brightness."""

import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, expect, sync_playwright

from infra.shooting import scene
from infra.shooting.screens import Screen, screens
from tests.journeys.devices import CHROMIUM, DESKTOP, PHONE, TABLET
from tests.journeys.hands import Hands
from tests.journeys.people import Person
from tests.journeys.shop import Shop, prepare

SIZES = {"tablet": TABLET, "phone": PHONE, "desktop": DESKTOP}
THEMES = ("light", "dark", "sun")


def main(folder: Path, only: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with shop() as opened, sync_playwright() as playwright:
        browser = playwright.chromium.launch(headless=True, **CHROMIUM)
        wanted = [screen for screen in screens(*subjects(opened)) if only in screen.name]
        for size, device in SIZES.items():
            for file in of_size(browser, opened, device, size, wanted, folder):
                print(file, flush=True)
        browser.close()


@contextmanager
def shop() -> Iterator[Shop]:
    with tempfile.TemporaryDirectory(prefix="lotwalk-shots-") as place:
        opened = Shop(prepare(Path(place, "prepared")), Path(place, "data")).opens()
        try:
            yield opened
        finally:
            opened.closes()


def subjects(opened: Shop) -> tuple[dict[str, str], str, str]:
    orders = scene.prepare(opened)
    ((approval,),) = opened.knows("SELECT id FROM approvals WHERE repair_order = ?", orders["camry"])
    opened.comes_to_know([("open",)], "SELECT state FROM approvals WHERE id = ?", approval)
    tracker = Hands(opened, "sam").http.get(f"/api/repair-orders/{orders['civic']}/tracker").json()["url"]
    return orders, approval, tracker.removeprefix(opened.address)


def of_size(
    browser: Browser, opened: Shop, device: dict[str, Any], size: str, wanted: list[Screen], folder: Path
) -> Iterator[Path]:
    people: dict[str, Person] = {}
    for screen in wanted:
        person = people.get(screen.who) or enter(browser, opened, device, screen.who)
        people[screen.who] = person
        for theme in THEMES:
            yield picture(person, screen, theme, folder / f"{screen.name}-{size}-{theme}.png")
    for person in people.values():
        person.page.context.close()


def enter(browser: Browser, opened: Shop, device: dict[str, Any], who: str) -> Person:
    context = browser.new_context(**device, reduced_motion="reduce")
    context.grant_permissions(["notifications"], origin=opened.address)
    person = Person(who, context.new_page(), opened)
    return person.signs_in() if who else person


def picture(person: Person, screen: Screen, theme: str, file: Path) -> Path:
    person.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    person.goes_to(screen.path)
    if person.page.evaluate("theme => localStorage.theme !== theme && (localStorage.theme = theme)", theme):
        person.page.reload()
    if screen.doing:
        screen.doing(person)
    person.sees(re.compile(screen.ready))
    settle(person)
    person.page.screenshot(path=file)
    return file


def settle(person: Person) -> None:
    """Fonts and pictures are there; nothing is still on its way."""
    person.page.evaluate("document.fonts.ready.then(() => 0)")
    expect(person.page.locator(".picture-waits")).to_have_count(0)
    for image in person.page.locator("img:visible").all():
        expect(image).to_have_js_property("complete", True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
