"""Who gets the evidence, and that both forms of it are one."""

import io
from pathlib import Path

import httpx
import pytest
from litestar import Litestar
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from pypdf import PdfReader

from lotwalk.documents.controller import EvidenceController
from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.foundation.refusals import Refusal
from lotwalk.http import on_fault, on_http_exception, on_refusal
from lotwalk.media.store import open_store
from lotwalk.people.sessions import start_session
from lotwalk.settings import Settings
from tests.cast.world import World, known
from tests.documents import decisions

CONTENT = decisions.decision()
BODY, HASH = decisions.kept(CONTENT)


class Desk:
    def __init__(self, world: World, root: Path) -> None:
        self.world = world
        self.app = Litestar(
            [EvidenceController],
            exception_handlers={Refusal: on_refusal, HTTPException: on_http_exception, Exception: on_fault},
            state=State({"clock": world.clock, "settings": Settings(data=root)}),
        )

    async def get(self, name: str | None, path: str, method: str = "GET") -> httpx.Response:
        cookies = {}
        if name:
            token, _ = await start_session(known(name), "", self.world.now)
            cookies = {"lotwalk": token}
        transport = httpx.ASGITransport(app=self.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000", cookies=cookies) as browser:
            return await browser.request(method, path)


@pytest.fixture
async def desk(world: World, tmp_path: Path) -> Desk:
    """Harbor Fleet's Camry was inspected at Eastgate and decided about."""
    store = open_store(tmp_path / "media")
    for name, body in decisions.PICTURES.items():
        await store.put(name, body)
    await _decided(clock.text(world.now))
    return Desk(world, tmp_path)


async def _decided(at: str) -> None:
    order, place, client = known("order"), known("eastgate"), known("harbor_fleet")
    await database.execute(
        "INSERT INTO repair_orders (id, location, client, vehicle, number, status, arrived_at, opened_at)"
        " VALUES (?, ?, ?, ?, 'N-10482', 'open', ?, ?)",
        order, place, client, known("camry"), at, at,
    )  # fmt: skip
    await database.execute("INSERT INTO inspection_templates VALUES ('t', 'quick', 1, 'q', 'q', '{}', ?)", True)
    await database.execute(
        "INSERT INTO inspections (id, repair_order, location, client, template, state, started_at)"
        " VALUES ('i', ?, ?, ?, 't', 'submitted', ?)",
        order, place, client, at,
    )  # fmt: skip
    await database.execute(
        "INSERT INTO approvals (id, repair_order, inspection, location, client, state, content, sha256, total,"
        " submitted_at) VALUES (?, ?, 'i', ?, ?, 'decided', ?, ?, 1, ?)",
        CONTENT.approval, order, place, client, CONTENT.content, CONTENT.content_sha256, at,
    )  # fmt: skip
    await database.execute(
        "INSERT INTO decisions (id, approval, repair_order, location, client, sha256, by_name, method, at, recorded_at,"
        " signature, consent, evidence, evidence_sha256)"
        " VALUES (?, ?, ?, ?, ?, ?, 'Ines', 'signed_in', ?, ?, '{}', '', ?, ?)",
        CONTENT.decision, CONTENT.approval, order, place, client, CONTENT.content_sha256, at, at, BODY.decode(), HASH,
    )  # fmt: skip


def path(kind: str, approval: str = CONTENT.approval) -> str:
    return f"/api/approvals/{approval}/evidence.{kind}"


async def test_the_json_is_the_bytes_that_were_hashed(desk: Desk) -> None:
    answer = await desk.get("ines", path("json"))
    assert answer.status_code == 200 and answer.content == BODY
    assert answer.headers["content-type"] == "application/json" and answer.headers["etag"] == f'"{HASH}"'
    assert "no-store" in answer.headers["cache-control"]


async def test_the_pdf_carries_them(desk: Desk) -> None:
    answer = await desk.get("ines", path("pdf"))
    assert answer.status_code == 200 and answer.headers["content-type"] == "application/pdf"
    reader = PdfReader(io.BytesIO(answer.content))
    assert reader.attachments["evidence.json"] == [BODY]
    assert sum(len(page.images) for page in reader.pages) == len(decisions.PICTURES)
    assert (await desk.get("ines", path("pdf"), "HEAD")).status_code == 200


@pytest.mark.parametrize("name", ["sam", "tess", "mia", "ada", "fay", "ines", "otto", "carl"])
async def test_who_gets_it(desk: Desk, name: str) -> None:
    assert (await desk.get(name, path("json"))).status_code == 200


@pytest.mark.parametrize("kind", ["json", "pdf"])
async def test_foreign_answers_like_what_does_not_exist(desk: Desk, kind: str) -> None:
    missing = await desk.get("sam", path(kind, new_id()))
    assert missing.status_code == 404
    for name in ("stan", "hal"):
        answer = await desk.get(name, path(kind))
        assert (answer.status_code, answer.content) == (404, missing.content)
    assert (await desk.get(None, path(kind))).status_code == 401
    assert (await desk.get("sam", path(kind, "x"))).status_code in (404, 422)
