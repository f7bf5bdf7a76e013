"""Push for real: a browser subscribes, the server encrypts, the browser decrypts, shows, and says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Playwright

from tests.journeys.cast import Cast
from tests.journeys.devices import TABLET
from tests.journeys.hands import has_three_lines_approvable
from tests.journeys.people import Person
from tests.journeys.push_service import DELIVERED, PushService
from tests.journeys.shop import Shop
from tests.journeys.test_the_promise import CIVIC, moves_the_promise, tracker_of

pytestmark = pytest.mark.browser
CAMRY = "8KTN 294"


@pytest.fixture
def push() -> Iterator[PushService]:
    service = PushService().opens()
    yield service
    service.closes()


@pytest.fixture
def shop(prepared: Path, tmp_path: Path, push: PushService) -> Iterator[Shop]:
    opened = Shop(prepared, tmp_path / "data", LOTWALK_PUSH_HOSTS=push.origin).opens()
    yield opened
    opened.closes()


@pytest.fixture
def firefox(playwright: Playwright, tmp_path: Path, push: PushService) -> Iterator[BrowserContext]:
    preferences = {
        "dom.push.serverURL": push.socket_address,
        "dom.push.testing.allowInsecureServerURL": True,
        "dom.push.enabled": True,
        "dom.push.connection.enabled": True,
        "permissions.default.desktop-notification": 1,
        "alerts.useSystemBackend": False,
    }
    context = playwright.firefox.launch_persistent_context(
        tmp_path / "firefox",
        channel="moz-firefox",
        executable_path="/usr/bin/firefox-esr",
        headless=True,
        firefox_user_prefs=preferences,
    )
    yield context
    context.close()


def test_firefox_shows_ines_that_something_needs_deciding(firefox: BrowserContext, shop: Shop, push: PushService):
    ines = Person("ines", firefox.pages[0], shop).signs_in()
    ines.taps("Tell me when something needs deciding")
    ines.sees("This device tells you when something needs deciding.")
    order = has_three_lines_approvable(shop, CAMRY)
    assert push.answers.get(timeout=15) == DELIVERED
    ines.sees("1 decision waits for you")
    assert "shown" in fates(shop, order)


def fates(shop: Shop, order: str) -> list[str]:
    return [fate for (fate,) in shop.knows("SELECT fate FROM notices WHERE repair_order = ?", order)]
