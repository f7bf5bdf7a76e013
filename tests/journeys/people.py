"""A person at a browser: what they see and do, in their own words."""

import re
from pathlib import Path
from typing import Self

from playwright.sync_api import Locator, Page, expect

from tests.journeys import axe
from tests.journeys.shop import Shop

PASSWORD = "lotwalk-demo"


class Person:
    """Somebody of the demo company with a page in front of them."""

    def __init__(self, name: str, page: Page, shop: Shop) -> None:
        self.name, self.page, self.shop = name, page, shop
        self.taps_made = 0

    def signs_in(self) -> Self:
        self.page.goto(f"{self.shop.address}/sign-in")
        self.writes("E-mail", f"{self.name}@demo.lotwalk.test")
        self.writes("Password", PASSWORD)
        self.taps("Sign in")
        expect(self.page.get_by_role("button", name=re.compile("All sent"))).to_be_visible()
        return self

    def goes_to(self, path: str) -> None:
        self.page.goto(f"{self.shop.address}{path}")

    def goes_home(self) -> None:
        self.page.get_by_role("link", name="Home").click()

    def row(self, text: str) -> Locator:
        """The line of a list that says this."""
        return self.page.get_by_role("listitem").filter(has_text=text)

    def opens(self, text: str) -> None:
        """The vehicle, approval or other thing in a list that says this."""
        self.row(text).get_by_role("link").first.click()
        self.taps_made += 1

    def turns_to(self, page: str) -> None:
        """One of the pages of a repair order."""
        pages = self.page.get_by_role("navigation", name="Pages of this repair order")
        pages.get_by_role("link", name=re.compile(f"^{page}")).click()
        self.taps_made += 1

    def taps(self, name: str, within: Locator | None = None, kind: str = "button") -> None:
        """A button by what it says; the newest layer wins, as it does for the eye."""
        place = within or self._layer()
        place.get_by_role(kind, name=name, exact=True).first.click()  # pyright: ignore
        self.taps_made += 1

    def taps_part(self, name: str) -> None:
        """A part of the drawn vehicle."""
        self.page.get_by_role("button", name=re.compile(f"^{name}: ")).click()
        self.taps_made += 1

    def writes(self, label: str, text: str, within: Locator | None = None) -> None:
        field = (within or self._layer()).get_by_label(label, exact=True)
        field.fill(text)
        field.blur()

    def chooses(self, label: str, option: str) -> None:
        self._layer().get_by_label(label, exact=True).select_option(label=option)

    def photographs(self, what: str, picture: Path, within: Locator | None = None) -> None:
        """Hands a picture to the tile of that name, as the camera does."""
        (within or self._layer()).get_by_label(what, exact=True).first.set_input_files(picture)
        self.taps_made += 1

    def draws(self, on: Locator) -> None:
        """A stroke across the thing, as with a finger."""
        on.scroll_into_view_if_needed()
        box = on.bounding_box()
        assert box
        x, y, wide, high = box["x"], box["y"], box["width"], box["height"]
        self.page.mouse.move(x + wide * 0.2, y + high * 0.6)
        self.page.mouse.down()
        for step in range(1, 9):
            self.page.mouse.move(x + wide * (0.2 + 0.07 * step), y + high * (0.3 if step % 2 else 0.6), steps=3)
        self.page.mouse.up()
        self.taps_made += 1

    def sees(self, text: str | re.Pattern[str], within: Locator | None = None) -> None:
        expect((within or self.page.locator("body")).get_by_text(text).filter(visible=True).first).to_be_visible()

    def sees_nothing_of(self, *texts: str) -> None:
        body = self.page.locator("body")
        for text in texts:
            expect(body).not_to_contain_text(text)

    def pill(self) -> Locator:
        return self.page.locator("button.pill")

    def sees_pill(self, text: str | re.Pattern[str]) -> None:
        """What the tablet says about what has arrived."""
        expect(self.pill()).to_have_text(text, timeout=20_000)

    def finds_it_accessible(self) -> None:
        """axe has nothing to say about what is on the screen."""
        found = axe.violations(self.page)
        assert not found, f"{self.name} at {self.page.url}:\n" + "\n".join(found)

    def presses(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def _layer(self) -> Locator:
        """What can be reached: the sheet that lies on top, or the page where there is none."""
        return self.page.locator("dialog[open], body:not(:has(dialog[open]))").last
