"""A browser that is measured in: fresh, headless, and signed in where a figure wants that."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import BrowserContext, Page, Request, async_playwright

from infra.measuring.wire import lines, sign_in
from tests.journeys.devices import CHROMIUM

SLOWER = 4  # times; a cheap tablet against a desk's machine


@asynccontextmanager
async def window(**more: Any) -> AsyncIterator[BrowserContext]:
    """As a private window: it has seen nothing before."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(headless=True, **CHROMIUM)
        try:
            yield await browser.new_context(**more)
        finally:
            await browser.close()


async def signed_in(context: BrowserContext, name: str, port: int) -> None:
    async with lines(port) as opened:
        cookie, _, value = (await sign_in(opened[0], name)).partition("=")
    await context.add_cookies([{"name": cookie, "value": value, "url": f"http://127.0.0.1:{port}"}])


async def slow_down(page: Page) -> None:
    link = await page.context.new_cdp_session(page)
    await link.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


class Wire:
    """What a page fetched, in bytes as they came over the wire, heads left out."""

    def __init__(self, page: Page) -> None:
        self._finished: list[Request] = []
        page.on("requestfinished", self._finish)

    def _finish(self, request: Request) -> None:
        self._finished.append(request)

    async def bytes(self) -> dict[str, int]:
        """By path; what the API answered isn't the app."""
        sizes: dict[str, int] = {}
        for request in self._finished:
            path = "/" + request.url.split("/", 3)[3]
            if not path.startswith("/api/"):
                sizes[path] = (await request.sizes())["responseBodySize"]
        return sizes
