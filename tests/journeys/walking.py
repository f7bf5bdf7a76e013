"""How Tess walks around a vehicle, and how anybody sees afterwards what she recorded."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.journeys.people import Person

Picture = Callable[[str], Path]


def panel(person: Person) -> Locator:
    return person.page.get_by_role("complementary")


def card(person: Person, heading: str) -> Locator:
    found = person.page.get_by_role("heading", name=heading, exact=True)
    return person.page.locator("section, article").filter(has=found).last


def marks_damages(tess: Person, picture: Picture) -> None:
    """A severe dent with a photo that is drawn on, and a scratch."""
    tess.taps_part("Hood")
    tess.taps("Dent")
    tess.taps("Severe", kind="radio")
    tess.writes("Note", "Fist-sized, paint broken")
    tess.finds_it_accessible()
    tess.photographs("Photo", picture("hood dent"), within=panel(tess))
    draws_on_photo(tess)
    tess.taps("Done")
    tess.taps_part("Left front door")
    tess.taps("Scratch")
    tess.taps("Done")


def draws_on_photo(tess: Person) -> None:
    tess.page.get_by_role("button", name=re.compile("^Photo of")).first.click()
    tess.taps("Draw")
    sheet = tess.page.locator("dialog[open]")
    expect(sheet.locator("img")).to_be_visible()
    tess.draws(sheet.locator("img"))
    tess.taps("Save drawing")
    tess.sees("Show without drawing")
    tess.taps("Close")


def is_told_what_was_not_seen(tess: Person) -> None:
    """By name, before anybody signs."""
    tess.taps("Sign", kind="tab")
    tess.sees(re.compile("\\d+ parts were not looked at"))
    tess.sees(re.compile("Roof, .* and Cargo area\\. Whoever signs now signs that nobody has looked there\\."))
    expect(tess.page.get_by_role("button", name="Sign", exact=True)).to_have_count(0)
    tess.taps("Body", kind="tab")


def says_the_rest_is_fine(tess: Person) -> None:
    tess.taps("Rest has no damage")
    for tab in ("Lamps", "Wipers & glass"):
        tess.taps(tab, kind="tab")
        tess.taps("Rest is OK")


def measures_tires(tess: Person) -> None:
    tess.taps("Tires", kind="tab")
    for place, depth in (("Inner", "2"), ("Middle", "2.5"), ("Outer", "3")):
        tess.writes(place, depth, within=card(tess, "Left front"))


def reads_the_instruments(tess: Person) -> None:
    tess.taps("Inside", kind="tab")
    tess.writes("Odometer", "48310")
    for group, times in (("Fuel", 1), ("Keys", 2)):
        for _ in range(times):
            tess.taps("More", within=tess.page.get_by_role("group", name=group))
    tess.taps("None", within=tess.page.get_by_role("group", name="Warning lamps lit"))
    tess.writes("Belongings left inside", "Child seat")


def lets_sign(tess: Person, name: str) -> None:
    tess.taps("Sign", kind="tab")
    tess.draws(tess.page.get_by_role("img", name="Sign here"))
    tess.writes("Name", name)
    tess.taps("Sign", within=card(tess, "What is signed").locator("xpath=.."))
    tess.sees(re.compile(f"Signed by {name}"))


def finds_it_all(tess: Person) -> None:
    """Everything that was recorded, on the screens where it is looked for."""
    tess.sees("Every part has been seen")
    tess.sees("Dent · severe")
    tess.sees("Left front door", within=panel(tess))
    tess.taps("Tires", kind="tab")
    expect(card(tess, "Left front").get_by_label("Middle")).to_have_value("2.5")
    tess.taps("Inside", kind="tab")
    expect(tess.page.get_by_label("Odometer", exact=True)).to_have_value("48310")
    tess.sees("2 keys handed over")
    expect(tess.page.get_by_label("Belongings left inside")).to_have_value("Child seat")
    tess.taps("Sign", kind="tab")
    tess.sees(re.compile("Signed by Dana Reyes"))
