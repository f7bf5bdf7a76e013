"""A story's fixtures: the prepared company, its server, and the browsers."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from tests.journeys.cast import Cast
from tests.journeys.devices import CHROMIUM
from tests.journeys.pictures import photo
from tests.journeys.shop import Shop, prepare

expect.set_options(timeout=20_000)


@pytest.fixture(scope="package")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(tmp_path_factory.mktemp("prepared") / "demo")


# Not longer than this folder: Playwright keeps a loop on this thread, and tests elsewhere want one of their own.
@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="package")
def browser(playwright: Playwright) -> Iterator[Browser]:
    started = playwright.chromium.launch(headless=True, **CHROMIUM)
    yield started
    started.close()


@pytest.fixture
def shop(prepared: Path, tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(prepared, tmp_path / "data").opens()
    yield opened
    opened.closes()


_failed = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):
    report = yield
    if report.when == "call":
        item.stash[_failed] = report.failed
    return report


@pytest.fixture
def cast(browser: Browser, shop: Shop, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Cast]:
    everybody = Cast(browser, shop, tmp_path)
    yield everybody
    if request.node.stash.get(_failed, False):
        everybody.keep_pictures()
    everybody.close()


@pytest.fixture
def picture(tmp_path: Path) -> Callable[[str], Path]:
    return lambda name: photo(tmp_path, name)
