"""A small template, and the way to an inspection that can be submitted."""

from typing import Any

import msgspec
from msgspec.structs import replace

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import derived_id, new_id
from lotwalk.inspections.commands import Alternative, RecommendService, RecordAnswer, StartInspection
from lotwalk.inspections.records import answer_id
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.repair_orders.totals import Part
from tests.cast.world import World, known

CONTENT = {
    "limits": {
        "pads": {"unit": "mm", "green": {"above": 5}, "red": {"below": 3}, "least": 0, "most": 30},
        "battery": {"unit": "V", "green": {"above": 12.4}, "red": {"below": 12.0}, "least": 0, "most": 18},
    },
    "sections": [
        {"key": "brakes", "name": {"en": "Brakes", "es": "Frenos"}, "items": [
            {"key": "front_pads", "name": {"en": "Front brake pads", "es": "Pastillas delanteras"},
             "photo_when_red": True, "measurements": [
                {"key": "left", "name": {"en": "Left pads", "es": "Pastillas izquierdas"}, "limit": "pads"},
                {"key": "right", "name": {"en": "Right pads", "es": "Pastillas derechas"}, "limit": "pads"}]},
            {"key": "brake_fluid", "name": {"en": "Brake fluid", "es": "Líquido de frenos"}}]},
        {"key": "power", "name": {"en": "Battery", "es": "Batería"}, "items": [
            {"key": "battery", "name": {"en": "Battery", "es": "Batería"},
             "measurements": [{"key": "volts", "name": {"en": "Voltage", "es": "Tensión"}, "limit": "battery"}]}]},
    ],
    "services": {},
}  # fmt: skip
PADS = Part("Front pad set", 10, 8900, "BP-1")
CHEAPER = Alternative("Standard front pads", 12, [Part("Standard pad set", 10, 5200)])


async def begun(world: World, visit: str = "camry_visit", by: str = "tess") -> str:
    """An inspection in draft on the opened order of the visit."""
    if await database.fetch_one("SELECT 1 AS found FROM inspection_templates") is None:
        await put_template()
    await world.applied(by, OpenRepairOrder(service_request=known(visit)))
    id = new_id()
    order, template = world.order(visit), known("template")
    await world.applied(by, StartInspection(id=id, repair_order=order, template=template))
    return id


async def put_template() -> None:
    await database.execute(
        "INSERT INTO inspection_templates (id, tier, version, name_en, name_es, content)"
        " VALUES (?, 'quick', 1, ?, ?, ?)",
        known("template"), "Quick", "Rápida", msgspec.json.encode(CONTENT).decode(),
    )  # fmt: skip


def answer(inspection: str, item: str, rating: str = "green", **more: Any) -> RecordAnswer:
    return replace(RecordAnswer(inspection=inspection, item=item), rating=rating, **more)


def recommended(inspection: str, **changes: Any) -> RecommendService:
    """Pads at $304.72, or $264.67 with the standard ones, in the test world's rate and tax."""
    plain = RecommendService(
        id=new_id(), inspection=inspection, item="front_pads", op_code="BRK-F", description="Replace front pads",
        labour_tenths=12, parts=[PADS, Part("Hardware kit", 10, 1250)], priority="safety",
        explanation="Worn past the limit.",
    )  # fmt: skip
    return replace(plain, **changes)


async def answered(world: World, inspection: str, by: str = "tess") -> None:
    """Worn pads with a photo on its way, a weak battery, good fluid."""
    await world.applied(
        by,
        answer(inspection, "front_pads", "red", measurements={"left": 2.5, "right": 4}, observation="Sensor touches."),
        answer(inspection, "brake_fluid"),
        answer(inspection, "battery", "yellow", measurements={"volts": 12.2}),
    )
    await photo(inspection, "front_pads")


async def photo(inspection: str, item: str, stored: bool = True, name: str = "pads") -> str:
    """A photo on an answer, as the media room leaves it; the id is derived from its name."""
    row = await database.fetch_one("SELECT * FROM inspections WHERE id = ?", inspection)
    assert row is not None
    id, sha256 = derived_id("photo", inspection, name), name.encode().hex().ljust(64, "0")
    await database.execute(
        "INSERT INTO photos (id, repair_order, location, client, sha256, subject, subject_id, captured_at, attached_at)"
        " VALUES (?, ?, ?, ?, ?, 'answer', ?, ?, ?)",
        id, row["repair_order"], row["location"], row["client"], sha256, answer_id(inspection, item),
        row["started_at"], row["started_at"],
    )  # fmt: skip
    if stored:
        await store_photo(id)
    return id


def rendition(photo: dict[str, Any]) -> str:
    return photo["sha256"][::-1]


async def store_photo(id: str) -> None:
    row = await database.fetch_one("SELECT * FROM photos WHERE id = ?", id)
    assert row is not None
    await database.execute(
        "INSERT INTO media (sha256, bytes, content_type, width, height, large_sha256, thumb_sha256, received_at)"
        " VALUES (?, 1, 'image/jpeg', 1, 1, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING",
        row["sha256"], rendition(row), row["sha256"], row["attached_at"],
    )  # fmt: skip
    await database.execute("UPDATE photos SET stored = ? WHERE id = ?", True, id)


async def earlier_visit(vehicle: str, client: str, item: str, measurements: dict[str, float]) -> None:
    """A closed visit in March with one answer, submitted."""
    order, inspection, march = new_id(), new_id(), "2026-03-14T15:00:00.000Z"
    await database.execute(
        "INSERT INTO repair_orders (id, location, client, vehicle, number, status, arrived_at, opened_at, closed_at)"
        " VALUES (?, ?, ?, ?, ?, 'closed', ?, ?, ?)",
        order, known("eastgate"), known(client), known(vehicle), order, march, march, march,
    )  # fmt: skip
    await database.execute(
        "INSERT INTO inspections (id, repair_order, location, client, template, state, started_at, submitted_at)"
        " VALUES (?, ?, ?, ?, ?, 'submitted', ?, ?)",
        inspection, order, known("eastgate"), known(client), known("template"), march, march,
    )  # fmt: skip
    await database.execute(
        "INSERT INTO answers (id, inspection, repair_order, location, client, item, rating, measurements, answered_at)"
        " VALUES (?, ?, ?, ?, ?, ?, 'yellow', ?, ?)",
        answer_id(inspection, item), inspection, order, known("eastgate"), known(client), item,
        msgspec.json.encode(measurements).decode(), march,
    )  # fmt: skip


async def row(table: str, id: str) -> dict[str, Any]:
    found = await database.fetch_one(f"SELECT * FROM {table} WHERE id = ?", id)
    assert found is not None
    return found


async def close_order(world: World, visit: str = "camry_visit") -> None:
    await database.execute(
        "UPDATE repair_orders SET status = 'closed', closed_at = ? WHERE id = ?",
        clock.text(world.now), world.order(visit),
    )  # fmt: skip
