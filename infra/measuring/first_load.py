"""What a tablet that has never been here fetches before its first screen stands; what is kept for later follows."""

from playwright.async_api import expect

from infra.measuring.budgets import Budget, Reading
from infra.measuring.chromium import Wire, signed_in, window
from infra.measuring.company import Companies
from infra.measuring.servers import lotwalk

SCRIPT = Budget("tablet app, first load, JavaScript", "KB", first=70, goal=50, at_most=True)
ALL = Budget("tablet app, first load, all of it", "KB", first=160, goal=110, at_most=True)


async def measure(companies: Companies) -> list[Reading]:
    data = await companies.data()
    # Without the worker, which fetches the other screens when the first one stands.
    async with lotwalk(data) as server, window(service_workers="block") as context:
        await signed_in(context, "hal", server.port)
        page = await context.new_page()
        wire = Wire(page)
        await page.goto(f"{server.address}/app/")
        await expect(page.locator(".queue-row").first).to_be_visible(timeout=15_000)
        await page.wait_for_load_state("networkidle")
        sizes = await wire.bytes()
    scripts = {path: size for path, size in sizes.items() if path.endswith(".js")}
    fonts = sum(size for path, size in sizes.items() if path.endswith(".woff2"))
    note = f"{len(sizes)} files, {fonts / 1000:.0f} KB of them fonts"
    return [Reading(SCRIPT, sum(scripts.values()) / 1000), Reading(ALL, sum(sizes.values()) / 1000, note, sizes)]
