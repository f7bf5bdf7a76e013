"""Documents for the VIN: pulled from the OEM over HTTP, kept, and opened again."""

import hashlib
import io
from collections.abc import AsyncIterator
from typing import Any

import httpx
import msgspec
import pytest
from litestar import Litestar
from msgspec.structs import replace
from pypdf import PdfReader

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.oem.connecting import connected
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.settings import Settings
from lotwalk.vehicles.commands import KeepDocument
from tests.cast.sandbox import FAULTS, Sandbox
from tests.cast.world import CAST, World, known
from tests.conftest import Browse
from tests.oem.test_lookups import OWNER, PLAN, RECALL, SECONDS, VIN, VISIT
from tests.sync.test_feed import all_of

WORKS = {"tess", "sam", "mia", "ada"}
READS = {*WORKS, "fay"}


@pytest.fixture
def settings(settings: Settings, sandbox: Sandbox) -> Settings:
    return replace(settings, oem_url=sandbox.oem)


@pytest.fixture
async def order(world: World, app: Litestar, sandbox: Sandbox, settings: Settings) -> AsyncIterator[str]:
    """Cora's Civic is being written up; the OEM answers, or is given up soon."""
    await database.execute("UPDATE vehicles SET vin = ? WHERE id = ?", VIN, known("civic"))
    await world.applied("sam", OpenRepairOrder(service_request=known("civic_visit")))
    sandbox.know(VIN, oem=OWNER, plans=[PLAN], recalls=[RECALL], history=[VISIT])
    async with connected(settings, world.clock, SECONDS) as app.state.oem:
        yield world.order("civic_visit")


async def offered(browse: Browse, order: str, name: str = "sam") -> httpx.Response:
    return await (await browse(name)).get(f"/api/repair-orders/{order}/documents")


async def pulled(browse: Browse, order: str, name: str = "vehicle-report", by: str = "sam") -> httpx.Response:
    return await (await browse(by)).post(f"/api/repair-orders/{order}/documents", json={"name": name})


def text(body: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(body)).pages).split())


async def test_the_oem_says_which_there_are(browse: Browse, order: str) -> None:
    found = (await offered(browse, order)).json()["documents"]
    assert [(one["name"], one["kind"]) for one in found][:2] == [
        ("vehicle-report", "vehicle_report"), ("plan-P1", "plan_certificate"),
    ]  # fmt: skip


async def test_a_report_is_pulled_kept_and_opened(browse: Browse, order: str, world: World) -> None:
    answer = await pulled(browse, order)
    assert answer.status_code == 201, answer.text
    opened = await (await browse("mia")).get(f"/api/vehicle-documents/{answer.json()['id']}")
    assert opened.headers["content-type"] == "application/pdf" and "no-store" in opened.headers["cache-control"]
    said = text(opened.content)
    for words in (VIN, "Cora Lindqvist", "Powertrain", "Fuel pump", "Oil"):
        assert words in said, words
    await is_in_the_journal(answer.json()["id"], opened.content)
    held, _ = await all_of(world, "tess")
    assert held["vehicle_document"][answer.json()["id"]]["pulled_by_name"] == "Sam"


async def is_in_the_journal(id: str, body: bytes) -> None:
    (entry,) = await database.fetch("SELECT kind, facts, location FROM journal WHERE subject = ?", id)
    facts = msgspec.json.decode(entry["facts"])
    assert (entry["kind"], entry["location"]) == ("report_pulled", known("eastgate"))
    assert (facts["vin"], facts["pulled_by"], facts["pulled_by_name"]) == (VIN, known("sam"), "Sam")
    assert facts["sha256"] == hashlib.sha256(body).hexdigest()


async def test_a_certificate_is_of_its_plan(browse: Browse, order: str) -> None:
    answer = await pulled(browse, order, "plan-P1")
    opened = await (await browse("sam")).get(f"/api/vehicle-documents/{answer.json()['id']}")
    assert "What is covered" in text(opened.content)


async def test_what_was_kept_is_there_when_the_oem_is_away(browse: Browse, order: str, sandbox: Sandbox) -> None:
    kept = (await pulled(browse, order)).json()["id"]
    sandbox.break_next("500", f"/oem/vehicles/{VIN}/documents", times=None)
    again = await pulled(browse, order)
    assert (again.status_code, again.json()["code"]) == (503, "oem_unavailable")
    assert (await (await browse("sam")).get(f"/api/vehicle-documents/{kept}")).status_code == 200


@pytest.mark.parametrize("kind", sorted(set(FAULTS) - {"slow_answer"}))
async def test_an_oem_that_fails_is_told_and_keeps_nothing(
    browse: Browse, order: str, sandbox: Sandbox, kind: str
) -> None:
    sandbox.break_next(kind, f"/oem/vehicles/{VIN}/documents", times=None)
    answer = await pulled(browse, order)
    assert (answer.status_code, answer.json()["code"]) == (503, "oem_unavailable"), answer.text
    assert not await database.fetch("SELECT id FROM vehicle_documents")


async def test_where_no_oem_is_connected_it_is_told(
    browse: Browse, order: str, app: Litestar, settings: Settings, world: World
) -> None:
    async with connected(replace(settings, oem_url=""), world.clock) as app.state.oem:
        assert (await offered(browse, order)).json()["code"] == "oem_not_connected"


async def test_without_a_full_vin_there_is_nothing_to_ask_by(browse: Browse, order: str, sandbox: Sandbox) -> None:
    await database.execute("UPDATE vehicles SET vin = 'TR-7781' WHERE id = ?", known("civic"))
    assert (await offered(browse, order)).json()["code"] == "vin_not_full"
    assert not sandbox.heard("GET /oem/vehicles/TR")


@pytest.mark.parametrize("name", ["no-such", "../owner", "x" * 121, ""])
async def test_a_document_that_is_not_offered_is_not_there(browse: Browse, order: str, name: str) -> None:
    assert (await pulled(browse, order, name)).status_code in (404, 422)
    assert not await database.fetch("SELECT id FROM vehicle_documents")


@pytest.mark.parametrize("name", CAST)
async def test_pulling_is_for_those_who_work_there(browse: Browse, order: str, name: str) -> None:
    expected = 201 if name in WORKS else 403 if name == "fay" else 404
    assert (await pulled(browse, order, by=name)).status_code == expected
    kept = (await pulled(browse, order)).json()["id"]
    opened = await (await browse(name)).get(f"/api/vehicle-documents/{kept}")
    assert opened.status_code == (200 if name in READS else 404)


async def test_nobody_keeps_one_by_themselves(world: World, order: str) -> None:
    command = KeepDocument(
        id=new_id(), vehicle=known("civic"), location=known("eastgate"), repair_order=order, name="vehicle-report",
        title="Mine", kind="vehicle_report", sha256="0" * 64, bytes=1, pulled_by=known("mia"),
    )  # fmt: skip
    assert {await world.refusal(name, command) for name in WORKS} == {"not_permitted"}


async def reports(browse: Browse, name: str, **asked: str) -> dict[str, Any]:
    answer = await (await browse(name)).get("/api/reports/", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_report_history_has_every_report_newest_first(browse: Browse, order: str, world: World) -> None:
    for by in ("sam", "mia"):
        await pulled(browse, order, by=by)
        world.later(minutes=1)
    await pulled(browse, order, "plan-P1")
    found = (await reports(browse, "sam"))["reports"]
    assert [(one["pulled_by_name"], one["vin"], one["model"]) for one in found] == [
        ("Mia", VIN, "Civic"), ("Sam", VIN, "Civic"),
    ]  # fmt: skip


@pytest.mark.parametrize(("words", "count"), [
    ("", 1), (VIN[9:], 1), ("civic", 1), ("cora sam", 1), ("plcivic", 1), ("mia", 0), ("%", 0), ("_", 0), ("'; --", 0),
])  # fmt: skip
async def test_report_history_is_searched(browse: Browse, order: str, words: str, count: int) -> None:
    await pulled(browse, order)
    assert len((await reports(browse, "sam", q=words))["reports"]) == count


@pytest.mark.parametrize("name", CAST)
async def test_report_history_is_the_locations(browse: Browse, order: str, name: str) -> None:
    await pulled(browse, order)
    assert len((await reports(browse, name))["reports"]) == (1 if name in READS else 0)


async def test_older_reports_are_asked_for_by_the_last_one(browse: Browse, order: str) -> None:
    id = (await pulled(browse, order)).json()["id"]
    row = await database.fetch_one("SELECT * FROM vehicle_documents WHERE id = ?", id)
    assert row is not None
    names = ", ".join(row)
    for minute in range(59):
        values = row | {"id": new_id(), "pulled_at": f"2026-11-22T10:{minute:02d}:00.000Z"}
        sql = f"INSERT INTO vehicle_documents ({names}) VALUES ({', '.join('?' * len(row))})"
        await database.execute(sql, *values.values())
    first = await reports(browse, "sam")
    last = first["reports"][-1]
    second = await reports(browse, "sam", before=f"{last['pulled_at']} {last['id']}")
    assert (len(first["reports"]), first["more"], len(second["reports"]), second["more"]) == (50, True, 10, False)
    assert not {one["id"] for one in first["reports"]} & {one["id"] for one in second["reports"]}
