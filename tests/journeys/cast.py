"""Everybody of a story, each at a browser of their own."""

import os
import signal
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, BrowserType, Page

from tests.journeys.devices import CHROMIUM
from tests.journeys.faults import Faults
from tests.journeys.people import Person
from tests.journeys.shop import Shop


class Cast:
    """Opens browsers and closes them; a fault in any of them fails the story."""

    def __init__(self, browser: Browser, shop: Shop, folder: Path) -> None:
        self._browser, self.shop, self.folder = browser, shop, folder
        self._contexts: list[BrowserContext] = []
        self.faults = Faults()

    def person(self, name: str, device: dict[str, Any], **more: Any) -> Person:
        """Somebody with a fresh browser, as in a private window."""
        context = self._browser.new_context(**device, **more)
        return Person(name, self._page(context), self.shop)

    def keeper(self, name: str, device: dict[str, Any]) -> "Keeper":
        """Somebody whose browser keeps things on a disk, and so can be killed and started again."""
        return Keeper(name, self, self._browser.browser_type, self.folder / f"{name}-profile", device)

    def watch(self, context: BrowserContext) -> None:
        context.set_default_timeout(20_000)
        self.faults.listen(context)
        self._contexts.append(context)

    def keep_pictures(self) -> None:
        """What each of them saw at the end, for who has to find out why a story failed."""
        pages = [page for context in self._contexts for page in context.pages]
        for number, page in enumerate(pages):
            file = self.folder / f"seen-{number}.png"
            page.screenshot(path=file, timeout=5_000)
            print(f"{page.url} looked like {file}")

    def close(self) -> None:
        for context in self._contexts:
            context.close()
        self.faults.refuse_any()

    def _page(self, context: BrowserContext) -> Page:
        self.watch(context)
        return context.new_page()


class Keeper(Person):
    def __init__(self, name: str, cast: Cast, chromium: BrowserType, profile: Path, device: dict[str, Any]) -> None:
        self._cast, self._chromium, self._profile, self._device = cast, chromium, profile, device
        self.context = self._launch()
        super().__init__(name, self.context.pages[0], cast.shop)

    def loses_network(self) -> None:
        self.context.set_offline(True)

    def regains_network(self) -> None:
        self.context.set_offline(False)

    def has_whole_app(self) -> None:
        """Until every screen is kept for later, so that the network may go."""
        self.page.evaluate(_WHOLE_APP)

    def closes_the_browser(self) -> None:
        self.context.close()

    def battery_dies(self) -> None:
        """The browser is killed: nothing of it gets to tidy up."""
        (main,) = _main_processes(self._profile)
        with self.page.expect_event("close"):
            os.kill(main, signal.SIGKILL)

    def starts_again(self, offline: bool = True, path: str = "/app/") -> None:
        """The same profile in a new browser; without a network there is none from its first moment."""
        self.context = self._launch()
        self.context.set_offline(offline)
        self.page = self.context.pages[0]
        self.goes_to(path)

    def _launch(self) -> BrowserContext:
        context = self._chromium.launch_persistent_context(self._profile, headless=True, **CHROMIUM, **self._device)
        self._cast.watch(context)
        return context


_WHOLE_APP = """async () => {
  const worker = await navigator.serviceWorker.ready;
  const [source] = [await (await fetch(worker.active.scriptURL)).text()];
  const names = [...source.matchAll(/"((?:assets\\/[^"]+)|index\\.html)"/g)].map(it => it[1]);
  worker.active.postMessage({ type: 'fetch_rest' });
  for (const name of new Set(names)) {
    while (!(await caches.match('/app/' + name))) await new Promise(done => setTimeout(done, 50));
  }
}"""


def _main_processes(profile: Path) -> list[int]:
    """The browser process itself: its children say what kind of child they are."""
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit() and _is_main(entry, profile)]


def _is_main(process: Path, profile: Path) -> bool:
    try:
        words = (process / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return f"--user-data-dir={profile}".encode() in words and not any(it.startswith(b"--type=") for it in words)
