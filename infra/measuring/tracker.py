"""The customer's page, by its link, as a phone fetches it that was never here."""

from pathlib import Path

from infra.measuring.budgets import Budget, Reading
from infra.measuring.chromium import Wire, window
from infra.measuring.company import Companies, heavy_visits
from infra.measuring.servers import lotwalk
from lotwalk.foundation import database
from lotwalk.settings import Settings
from lotwalk.tracker.tables import TrackerLink
from lotwalk.tracker.tokens import token_of
from tests.journeys.devices import PHONE

BUDGET = Budget("tracker page, all of it", "KB", first=60, goal=30, at_most=True)


async def measure(companies: Companies) -> list[Reading]:
    data = await companies.data()
    token = await _share(data)
    async with lotwalk(data) as server, window(**PHONE) as context:
        page = await context.new_page()
        wire = Wire(page)
        answer = await page.goto(f"{server.address}/t/{token}")
        if answer is None or answer.status != 200:
            raise RuntimeError("the page doesn't open")
        await page.wait_for_timeout(1_000)  # its stream stays open, so the network never idles
        sizes = await wire.bytes()
    return [Reading(BUDGET, sum(sizes.values()) / 1000, f"{len(sizes)} files", sizes)]


async def _share(data: Path) -> str:
    visit = heavy_visits()[0]
    link = visit.own | {"id": visit.thing("link"), "repair_order": visit.order, "created_at": visit.at}
    await database.open_database(f"sqlite:///{data / 'lotwalk.db'}")
    try:
        await database.insert(TrackerLink, [link])
    finally:
        await database.close_database()
    return token_of(link["id"], Settings(data=data).keys)
