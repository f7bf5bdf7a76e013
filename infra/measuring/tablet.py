"""A tablet with 20,000 rows in a browser four times slower: screens, taps, photos, and a start without network."""

from pathlib import Path

from playwright.async_api import BrowserContext, Page, expect

from infra.measuring import stopwatch, timing
from infra.measuring.budgets import Budget, Reading
from infra.measuring.chromium import signed_in, slow_down, window
from infra.measuring.company import HEAVY, Companies
from infra.measuring.pictures import photo
from infra.measuring.servers import lotwalk
from tests.journeys.devices import TABLET

SCREEN = Budget("next screen from a replica of 20,000 rows, p95", "ms", first=300, goal=120, at_most=True)
BACK = Budget("back to its queue of 202 rows, p95", "ms")
TAP = Budget("tap to painted, p95", "ms", first=100, goal=50, at_most=True)
SAVED = Budget("photo of 12 MP taken to saved, p95", "ms", first=1_000, goal=400, at_most=True)
START = Budget("start without network, 20,000 rows, no photos waiting, p95", "ms", first=1_500, goal=600, at_most=True)
SCREENS, TAPS, PHOTOS, STARTS = 20, 24, 8, 5
ROWS = HEAVY + 2
LINK, HOME, ORDER, QUEUE = ".queue-link", "a[href='/app/']", ".order-page", ".queue-row"
TAB, FILE, TILE = "[role=tab]", "input[type=file]", "button.photo"


async def measure(companies: Companies) -> list[Reading]:
    data = await companies.data()
    async with lotwalk(data) as server, window(**TABLET) as context:
        await signed_in(context, "sam", server.port)
        page = await _synced(context, server.address)
        there, back = await _screens(page)
        tapped = await _taps(page)
        saved = await _photos(page, data)
        await page.close()
        started = await _starts(context, server.address)
    figures = ((SCREEN, there), (BACK, back), (TAP, tapped), (SAVED, saved), (START, started))
    return [_reading(budget, times) for budget, times in figures]


def _reading(budget: Budget, times: list[float]) -> Reading:
    note = f"median {timing.percentile(times, 0.5):.0f} ms of {len(times)}"
    return Reading(budget, timing.percentile(times, 0.95), note, {"ms": timing.rounded(times)})


async def _synced(context: BrowserContext, address: str) -> Page:
    """The queue with everything in it, the worker in place, then the processor slowed."""
    page = await context.new_page()
    await page.goto(f"{address}/app/")
    await expect(page.locator(QUEUE)).to_have_count(ROWS, timeout=30_000)
    await page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")
    await page.wait_for_timeout(1_500)  # what the worker fetches for later isn't to be felt below
    await slow_down(page)
    return page


async def _screens(page: Page) -> tuple[list[float], list[float]]:
    """To a repair order and back; the first time loads the screen and isn't counted."""
    there: list[float] = []
    back: list[float] = []
    for number in range(SCREENS + 1):
        there.append(await stopwatch.click(page, LINK, number + 5, ORDER))
        back.append(await stopwatch.click(page, HOME, 0, QUEUE))
    return there[1:], back[1:]


async def _taps(page: Page) -> list[float]:
    """From tab to tab of a walk-around, as a finger does it."""
    await stopwatch.click(page, LINK, 5, ORDER)
    await stopwatch.watch_taps(page)
    tabs = page.locator(TAB)
    count = await tabs.count()
    for number in range(TAPS):
        await tabs.nth(number % count).tap()
        await page.wait_for_timeout(60)
    quick = [16.0] * TAPS
    told = await stopwatch.taps(page)
    return sorted([*told, *quick[len(told) :]])


async def _photos(page: Page, folder: Path) -> list[float]:
    await page.locator(TAB, has_text="Photos").tap()
    file = folder / "photo.jpg"
    times: list[float] = []
    for number in range(PHOTOS):
        file.write_bytes(photo(number))
        times.append(await stopwatch.chosen_file(page, FILE, str(file), TILE))
    return times


async def _starts(context: BrowserContext, address: str) -> list[float]:
    await context.set_offline(True)
    times: list[float] = []
    for _ in range(STARTS):
        page = await context.new_page()
        await slow_down(page)
        await stopwatch.watch_start(page)
        await page.goto(f"{address}/app/")
        times.append(await stopwatch.start(page))
        await page.close()
    return times
