"""A slow tablet and a fast hand: what is typed counts from the moment that its field is there."""

import pytest

from tests.journeys import inspecting
from tests.journeys.cast import Cast
from tests.journeys.devices import TABLET
from tests.journeys.test_the_tray import one_to_walk_around

pytestmark = pytest.mark.browser

# Only microtasks lie between the steps, so the browser has no chance to paint, nor to run what waits for a paint.
TYPES_AT_ONCE = """async ([section, reading]) => {
  const soon = async find => {
    for (let i = 0; i < 1000 && !find(); i++) await Promise.resolve();
    return find();
  };
  const sections = [...document.querySelectorAll('.inspection-sections button')];
  sections.find(it => it.textContent.startsWith(section)).click();
  const field = await soon(() => document.querySelector('#item-battery .measure input'));
  field.value = reading;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await soon(() => false);
  field.dispatchEvent(new FocusEvent('blur'));
}"""


def test_a_reading_that_is_typed_before_the_paint_is_kept(cast: Cast):
    tess = cast.person("tess", TABLET).signs_in()
    tess.opens(one_to_walk_around(cast.shop))
    inspecting.starts(tess, "Standard")
    tess.page.get_by_role("navigation", name="Sections").get_by_role("button").first.wait_for()
    tess.page.evaluate(TYPES_AT_ONCE, ["Battery", "12.2"])
    inspecting.is_rated(tess, "Battery", "Yellow")
