"""The app itself: few taps, a second start without a network, and a place on the home screen."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys import walking
from tests.journeys.cast import Cast
from tests.journeys.devices import TABLET

pytestmark = pytest.mark.browser
CAMRY = "8KTN 294"


def test_a_clean_walk_around_takes_at_most_twenty_taps(cast: Cast):
    tess = cast.person("tess", TABLET).signs_in()
    tess.taps_made = 0
    tess.opens(CAMRY)
    walking.says_the_rest_is_fine(tess)
    walking.reads_the_instruments(tess)
    walking.lets_sign(tess, "Dana Reyes")
    tess.sees_pill("All sent")
    expect(tess.page.get_by_role("link", name=re.compile("^Walk Around done"))).to_be_visible()
    print(f"a clean walk-around: {tess.taps_made} taps")
    assert tess.taps_made <= 20


def test_the_second_start_needs_no_network(cast: Cast):
    sam = cast.keeper("sam", TABLET).signs_in()
    sam.has_whole_app()
    sam.closes_the_browser()
    sam.starts_again()
    sam.sees("In Progress")
    sam.sees("Harbor Fleet Services", within=sam.row(CAMRY))
    sam.sees_pill("Offline")
    sam.opens("5JRD 201")
    for page in ("Inspection", "Approval", "Web status", "History", "Walk Around"):
        sam.turns_to(page)
        expect(sam.page.get_by_role("link", name=re.compile(f"^{page}"))).to_have_attribute("aria-current", "page")


def test_the_app_can_be_installed(cast: Cast):
    sam = cast.keeper("sam", TABLET).signs_in()
    sam.page.evaluate(_CONTROLLED)
    chromium = sam.context.new_cdp_session(sam.page)
    manifest = chromium.send("Page.getAppManifest")
    assert manifest["errors"] == [] and '"name"' in manifest["data"]
    assert chromium.send("Page.getInstallabilityErrors")["installabilityErrors"] == []


_CONTROLLED = """() => new Promise(done => {
  if (navigator.serviceWorker.controller) return done();
  navigator.serviceWorker.addEventListener('controllerchange', () => done());
})"""
