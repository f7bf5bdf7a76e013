"""How Tess fills an inspection in and recommends what it needs."""

import re
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.journeys.people import Person


def item(tess: Person, name: str) -> Locator:
    return tess.page.get_by_role("article").filter(has=tess.page.get_by_role("heading", name=name, exact=True))


def starts(tess: Person, template: str) -> None:
    tess.turns_to("Inspection")
    tess.page.get_by_role("button", name=re.compile(f"^{template}")).click()


def goes_to_section(tess: Person, name: str) -> None:
    tess.page.get_by_role("navigation", name="Sections").get_by_role("button", name=re.compile(f"^{name}")).click()


def rates(tess: Person, name: str, rating: str) -> None:
    tess.taps(rating, within=item(tess, name))


def measures(tess: Person, name: str, reading: str, value: str) -> None:
    tess.writes(reading, value, within=item(tess, name))


def is_rated(tess: Person, name: str, rating: str) -> None:
    button = item(tess, name).get_by_role("button", name=rating, exact=True)
    expect(button).to_have_attribute("aria-pressed", "true")


def notes(tess: Person, name: str, text: str) -> None:
    tess.taps("Note", within=item(tess, name))
    tess.writes("What you see", text, within=item(tess, name))


def recommends(tess: Person, name: str) -> None:
    """The service that the checklist has ready for this item."""
    tess.taps("Recommend a service", within=item(tess, name))
    tess.taps("Save")
    expect(item(tess, name).locator(".service")).to_be_visible()


def finds_worn_brakes(tess: Person, picture: Path) -> None:
    goes_to_section(tess, "Brakes")
    measures(tess, "Front brake pads", "Left inner", "2.1")
    is_rated(tess, "Front brake pads", "Red")
    tess.photographs("Photo", picture, within=item(tess, "Front brake pads"))
    recommends(tess, "Front brake pads")
    tess.finds_it_accessible()


def finds_small_things(tess: Person) -> None:
    goes_to_section(tess, "Under hood")
    rates(tess, "Engine air filter", "Yellow")
    notes(tess, "Engine air filter", "Gray, with leaves in it")
    recommends(tess, "Engine air filter")
    goes_to_section(tess, "Battery")
    measures(tess, "Battery", "Voltage at rest", "12.2")
    is_rated(tess, "Battery", "Yellow")
    recommends(tess, "Battery")


def says_the_rest_is_green(tess: Person) -> None:
    """In one go what a look is enough for; one by one what was measured or declined before."""
    tess.taps("Rest is green")
    tess.page.locator("dialog[open]").get_by_role("button", name=re.compile("^All sections")).click()
    sections = tess.page.get_by_role("navigation", name="Sections").get_by_role("button")
    for section in sections.all():
        section.click()
        expect(section).to_have_attribute("aria-current", "page")
        rates_what_is_open(tess)


def rates_what_is_open(tess: Person) -> None:
    ratings = tess.page.get_by_role("group", name=re.compile("^Rating of"))
    unrated = ratings.filter(has_not=tess.page.locator("[aria-pressed=true]"))
    for left in range(unrated.count(), 0, -1):
        unrated.first.get_by_role("button", name="Green").click()
        expect(unrated).to_have_count(left - 1)
