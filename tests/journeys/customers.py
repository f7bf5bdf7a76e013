"""What stories about customers have in common."""

import re

from playwright.sync_api import Locator, expect

from tests.journeys.cast import Cast
from tests.journeys.devices import TABLET
from tests.journeys.people import Person


def opens(cast: Cast, plate: str) -> Person:
    sam = cast.person("sam", TABLET).signs_in()
    sam.opens(plate)
    return sam


def dialog(person: Person) -> Locator:
    return person.page.locator("dialog[open]")


def search(person: Person, words: str, name: str) -> None:
    person.writes("Name, phone, e-mail, plate or VIN", words)
    expect(dialog(person).get_by_role("button", name=re.compile(f"^{name}"))).to_be_visible()
