"""The live search in the DMS: for the desk, and never longer than its time limit."""

import time
from collections.abc import AsyncIterator

import httpx
import pytest
from litestar import Litestar
from msgspec.structs import replace

from lotwalk.dms.adapter import NoDms
from lotwalk.dms.connecting import connected
from lotwalk.settings import Settings
from tests.cast.sandbox import FAULTS, Sandbox
from tests.cast.world import CAST, World
from tests.conftest import Browse
from tests.dms.conftest import SECONDS
from tests.dms.test_lookups import CORA, VIN

DESK = {"sam", "mia", "hal", "ada"}


@pytest.fixture
def settings(settings: Settings, sandbox: Sandbox) -> Settings:
    return replace(settings, dms_url=sandbox.dms)


@pytest.fixture
async def hasty(app: Litestar, world: World, settings: Settings) -> AsyncIterator[Litestar]:
    """With a time limit that a test can wait for."""
    async with connected(settings, world.clock, SECONDS) as app.state.dms:
        yield app


async def search(browse: Browse, name: str, text: str) -> httpx.Response:
    return await (await browse(name)).get("/api/dms/customers", params={"q": text})


async def test_sam_finds_cora_in_the_dms(browse: Browse, sandbox: Sandbox) -> None:
    sandbox.know(VIN, dms=CORA)
    (found,) = (await search(browse, "sam", "  Lindqvist ")).json()["customers"]
    assert (found["number"], found["street"]) == ("C77", "12 Alder Street")


@pytest.mark.parametrize("name", CAST)
async def test_it_is_for_the_desk(browse: Browse, sandbox: Sandbox, name: str) -> None:
    assert (await search(browse, name, "Lindqvist")).status_code == (200 if name in DESK else 403)
    assert bool(sandbox.heard("GET")) == (name in DESK)


async def test_one_letter_finds_nothing_and_asks_nobody(browse: Browse, sandbox: Sandbox) -> None:
    assert (await search(browse, "sam", "L")).json() == {"customers": []}
    assert sandbox.heard() == []


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault != "other_id"])
async def test_a_dms_that_is_away_is_said_in_time(
    hasty: Litestar, browse: Browse, sandbox: Sandbox, fault: str
) -> None:
    browser = await browse("sam")
    sandbox.break_next(fault, "/dms/customers")
    started = time.monotonic()
    answer = await browser.get("/api/dms/customers", params={"q": "Lindqvist"})
    assert (answer.status_code, answer.json()["code"]) == (503, "dms_unavailable")
    assert time.monotonic() - started < SECONDS + 1


async def test_while_it_rests_the_answer_is_there_at_once(hasty: Litestar, browse: Browse, sandbox: Sandbox) -> None:
    browser = await browse("sam")
    sandbox.break_next("500", "/dms", times=None)
    codes = [(await browser.get("/api/dms/customers", params={"q": "Lind"})).json()["code"] for _ in range(10)]
    assert set(codes) == {"dms_unavailable"} and len(sandbox.heard()) == 4


async def test_without_a_dms_it_says_so(app: Litestar, browse: Browse) -> None:
    app.state.dms = NoDms()
    assert (await search(browse, "sam", "Lindqvist")).json()["code"] == "dms_not_connected"
