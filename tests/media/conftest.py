"""A shop with two locations and two clients, its cast, and the two doors of the media room."""

import json
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from litestar import Litestar
from litestar.datastructures import State
from litestar.exceptions import HTTPException

from lotwalk.foundation import clock, database
from lotwalk.foundation.database import AnyEngine
from lotwalk.foundation.ids import new_id
from lotwalk.foundation.refusals import Refusal
from lotwalk.http import on_fault, on_http_exception, on_refusal
from lotwalk.intake.batch import Sender, once
from lotwalk.media.controller import MediaController
from lotwalk.media.store import open_store
from lotwalk.people import devices
from lotwalk.people.actors import load_actor
from lotwalk.people.sessions import token_hash
from lotwalk.repair_orders import records as _orders  # noqa: F401  registers how an order is found
from lotwalk.settings import Settings

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
AT = clock.text(NOW)


class Shop:
    """Tess and Sam work at North, Mia at South; Ines is Acme's inspector, Stan is Other's."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.people: dict[str, str] = {}
        self.app = Litestar(
            [MediaController],
            exception_handlers={Refusal: on_refusal, HTTPException: on_http_exception, Exception: on_fault},
            state=State({"clock": lambda: NOW, "settings": Settings(data=root)}),
        )

    async def build(self) -> None:
        await database.execute("INSERT INTO company VALUES ('c', 'Lot', 'e', ?)", AT)
        await database.execute("INSERT INTO journal_head VALUES (1, 0, ?) ON CONFLICT (id) DO NOTHING", "0" * 64)
        for place in ("north", "south"):
            await database.execute(
                "INSERT INTO locations (id, name, time_zone, labour_rate, number_prefix) VALUES (?, ?, ?, ?, ?)",
                place,
                place,
                "America/Chicago",
                15_000,
                place[0],
            )
        for client in ("acme", "other"):
            await database.execute(
                "INSERT INTO clients (id, kind, name, created_at) VALUES (?, 'wholesale', ?, ?)", client, client, AT
            )
            await database.execute(
                "INSERT INTO vehicles (id, client, vin, make, model, body) VALUES (?, ?, ?, 'Ford', 'F-150', 'pickup')",
                f"v-{client}",
                client,
                f"VIN{client}",
            )
        self.order = await self.new_order("north", "acme")
        self.foreign = await self.new_order("south", "other")
        await self._person("tess", "staff", "technician", "north", None)
        await self._person("sam", "staff", "advisor", "north", None)
        await self._person("mia", "staff", "manager", "south", None)
        await self._person("ines", "client", "client_inspector", None, "acme")
        await self._person("stan", "client", "client_inspector", None, "other")

    async def new_order(self, location: str, client: str, status: str = "open") -> str:
        id = new_id()
        await database.execute(
            "INSERT INTO repair_orders (id, location, client, vehicle, number, status, arrived_at, opened_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            id,
            location,
            client,
            f"v-{client}",
            id[-6:],
            status,
            AT,
            AT,
        )
        return id

    async def _person(self, name: str, kind: str, role: str, location: str | None, client: str | None) -> None:
        id = self.people[name] = new_id()
        await database.execute(
            "INSERT INTO persons (id, kind, name, email, password_hash, created_at) VALUES (?, ?, ?, ?, '', ?)",
            id,
            kind,
            name,
            f"{name}@demo.lotwalk.test",
            AT,
        )
        await database.execute("INSERT INTO role_grants VALUES (?, ?, ?, ?, ?)", new_id(), id, role, location, client)
        await database.execute(
            "INSERT INTO sessions (id, token_hash, person, created_at, expires_at) VALUES (?, ?, ?, ?, ?)",
            new_id(),
            token_hash(f"session-{name}"),
            id,
            AT,
            "2027-01-01T00:00:00.000Z",
        )

    def browser(self, name: str | None) -> httpx.AsyncClient:
        cookies = {"lotwalk": f"session-{name}"} if name else {}
        transport = httpx.ASGITransport(app=self.app)
        return httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000", cookies=cookies)

    async def device_key(self, name: str) -> str:
        actor = await load_actor(self.people[name])
        assert actor is not None
        key, _ = await devices.register(actor, new_id(), "tablet", NOW)
        return key

    async def put(self, name: str, sha256: str, body: bytes, kind: str = "image/jpeg") -> httpx.Response:
        async with self.browser(name) as browser:
            return await browser.put(f"/api/media/{sha256}", content=body, headers={"content-type": kind})

    async def get(self, name: str | None, sha256: str, size: str = "large", **headers: str) -> httpx.Response:
        async with self.browser(name) as browser:
            named = {key.replace("_", "-"): value for key, value in headers.items()}
            return await browser.get(f"/api/media/{sha256}", params={"size": size}, headers=named)

    async def command(self, name: str, type: str, **fields: object) -> str | None:
        """The code it was refused with, or None."""
        actor = await load_actor(self.people[name])
        assert actor is not None
        raw = json.dumps({"type": type, "at": AT, **fields}).encode()
        verdict = await once(new_id(), raw, Sender(actor), NOW)  # type: ignore[arg-type]
        return verdict.code

    async def attach(self, name: str, sha256: str, **fields: object) -> str:
        """The new photo's id; the command has to be applied."""
        id = new_id()
        fields = {"id": id, "repair_order": self.order, "sha256": sha256, "subject": "free", "captured_at": AT} | fields
        assert await self.command(name, "attach_photo", **fields) is None
        return id

    async def photo(self, id: str) -> database.Row:
        row = await database.fetch_one("SELECT * FROM photos WHERE id = ?", id)
        assert row is not None
        return row


@pytest.fixture
async def shop(engine: AnyEngine, tmp_path: Path) -> Shop:
    open_store(tmp_path / "media")
    shop = Shop(tmp_path)
    await shop.build()
    return shop
