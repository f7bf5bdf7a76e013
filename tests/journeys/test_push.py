"""Push for real: a browser subscribes, the server encrypts, the browser decrypts, shows, and says so."""

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, CDPSession, Playwright

from tests.journeys.cast import Cast, Keeper
from tests.journeys.devices import PHONE, TABLET
from tests.journeys.hands import Hands, has_three_lines_approvable
from tests.journeys.people import Person
from tests.journeys.push_service import DELIVERED, PushService
from tests.journeys.shop import Shop
from tests.journeys.test_the_promise import CIVIC, NOTE, moves_the_promise, tracker_of
from tests.notices.push_service import Browser

pytestmark = pytest.mark.browser
CAMRY = "8KTN 294"
TRIES = 5


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
    ines.sees("2 decisions wait for you")
    shop.comes_to_know([("shown",)], "SELECT fate FROM notices WHERE repair_order = ?", order)


def test_firefox_shows_cora_that_her_promise_moved(firefox: BrowserContext, cast: Cast, push: PushService):
    cora = Person("cora", firefox.pages[0], cast.shop)
    cora.page.goto(tracker_of(cast, CIVIC))
    cora.taps("Tell me when it changes")
    cora.sees("You will be told here when it changes.")
    sam = cast.person("sam", TABLET).signs_in()
    sam.opens(CIVIC)
    sam.turns_to("Web status")
    moves_the_promise(sam)
    assert push.answers.get(timeout=15) == DELIVERED
    sam.sees(re.compile("Push shown"), within=sam.row(NOTE))


def test_chromium_shows_what_was_encrypted_and_reports_the_click(cast: Cast, push: PushService):
    subscription = Browser(push.letterbox)
    told = {"endpoint": subscription.endpoint, "keys": subscription.keys}
    assert Hands(cast.shop, "ines").http.post("/api/push/subscriptions", json=told).status_code == 201
    order = has_three_lines_approvable(cast.shop, CAMRY)
    message = subscription.read(push.letters.get(timeout=15))
    ines = cast.keeper("ines", PHONE).signs_in()
    assert is_shown(ines, message) == [message["notification"]["title"]]
    fate = "SELECT fate FROM notices WHERE repair_order = ?"
    cast.shop.comes_to_know([("shown",)], fate, order)
    clicks(ines)
    cast.shop.comes_to_know([("opened",)], fate, order)


def is_shown(person: Keeper, message: dict[str, Any]) -> list[str]:
    """Hands it over as the push service would, again where the browser let it fall; the titles then on screen."""
    person.context.grant_permissions(["notifications"], origin=person.shop.address)
    chromium = person.context.new_cdp_session(person.page)
    hand = {"origin": person.shop.address, "data": json.dumps(message)}
    for registration in _registrations(person, chromium) * TRIES:
        chromium.send("ServiceWorker.deliverPushMessage", hand | {"registrationId": registration})
        if titles := shown(person):
            return titles
    raise AssertionError("handed over again and again, and nothing is shown")


def _registrations(person: Keeper, chromium: CDPSession) -> list[str]:
    found: dict[str, None] = {}
    chromium.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda told: found.update((it["registrationId"], None) for it in told["registrations"]),
    )
    person.page.evaluate("navigator.serviceWorker.ready.then(() => 0)")
    chromium.send("ServiceWorker.enable")
    until = time.monotonic() + 15
    while not found and time.monotonic() < until:
        person.page.evaluate("0")
    return list(found)


def shown(person: Keeper) -> list[str]:
    return person.page.evaluate("""async () => {
      const worker = await navigator.serviceWorker.ready;
      for (let tries = 0; tries < 60; tries += 1) {
        const there = await worker.getNotifications();
        if (there.length) return there.map(it => it.title);
        await new Promise(done => setTimeout(done, 50));
      }
      return [];
    }""")


def clicks(person: Keeper) -> None:
    """On the notification: no driver can do it for real, so the worker is given the event that a click makes."""
    (worker,) = person.context.service_workers
    worker.evaluate("""async () => {
      const [notification] = await registration.getNotifications();
      const click = new NotificationEvent('notificationclick', { notification });
      let done;
      click.waitUntil = work => { done = work.catch(() => 0); };
      dispatchEvent(click);
      await done;
    }""")
