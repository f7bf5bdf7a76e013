"""The same full story for three visits, every free text of each a canary of its own."""

import hashlib

import msgspec

from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id
from lotwalk.intake.command import Command
from lotwalk.journal.chain import canonical
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.walkarounds import commands as w
from tests.cast.world import World, known
from tests.documents.decisions import decision

# visit → who works there; its canary is `canary_of(visit)`
WORKERS = {"camry_visit": "mia", "civic_visit": "mia", "ram_visit": "hal"}
TEMPLATE = known("template")


def canary_of(visit: str) -> str:
    return f"canary-{visit.removesuffix('_visit')}-kept"


def made(visit: str, thing: str) -> str:
    """The fixed id of something in the story of this visit."""
    return derived_id("story", visit, thing)


async def tell(world: World, visit: str) -> None:
    """Opens the order and fills every noun with the visit's canary."""
    worker, order, canary = WORKERS[visit], world.order(visit), canary_of(visit)
    await world.applied(worker, OpenRepairOrder(service_request=known(visit)), *walkaround(visit, order, canary))
    await _rows(world, visit, order, canary)


def walkaround(visit: str, order: str, canary: str) -> list[Command]:
    return [
        w.RecordDamage(
            id=made(visit, "damage"),
            repair_order=order,
            area="hood",
            view="unfolded",
            x=0.1,
            y=0.1,
            kind="dent",
            severity="minor",
            note=canary,
        ),
        w.SkipAreas(repair_order=order, areas=["roof"], reason=canary),
        w.RecordBelongings(repair_order=order, text=canary),
        w.SignWalkaround(repair_order=order, name=canary, strokes="M0 0L1 1", content="0" * 64),
    ]


async def _rows(world: World, visit: str, order: str, canary: str) -> None:
    """Rows that later rooms would make, as they would make them: each kind once, submitted and opened."""
    at = "2026-11-23T17:00:00.000Z"
    place = await database.fetch_one("SELECT location, client, vehicle FROM repair_orders WHERE id = ?", order)
    assert place is not None
    under = {"repair_order": order, "location": place["location"], "client": place["client"]}
    await put(
        "inspection_templates",
        id=TEMPLATE,
        tier="quick",
        version=1,
        name_en="Quick",
        name_es="Rápida",
        content='{"sections": []}',
    )
    inspection, approval = made(visit, "inspection"), made(visit, "approval")
    await put(
        "inspections", id=inspection, **under, template=TEMPLATE, state="submitted", started_at=at, submitted_at=at
    )
    await put(
        "answers",
        id=made(visit, "answer"),
        inspection=inspection,
        **under,
        item="pads",
        rating="red",
        observation=canary,
        answered_at=at,
    )
    priced = {"labour_tenths": 10, "labour_rate": 1, "labour": 1, "parts_total": 0, "tax": 0, "total": 1}
    for name, withheld in (("offered", False), ("withheld", True)):
        words = canary if not withheld else f"withheld-{canary}"
        await put(
            "recommendations",
            id=made(visit, name),
            inspection=inspection,
            **under,
            description=words,
            priority="soon",
            withheld=withheld,
            **priced,
        )
    content = msgspec.json.encode({"lines": [canary]}).decode()
    await put(
        "approvals",
        id=approval,
        inspection=inspection,
        **under,
        state="decided",
        content=content,
        sha256="0" * 64,
        total=1,
        submitted_at=at,
        opened_at=at,
    )
    await put(
        "approval_lines",
        id=made(visit, "line"),
        approval=approval,
        **under,
        recommendation=made(visit, "offered"),
        position=0,
        state="pending",
        comment=canary,
    )
    await put(
        "decisions",
        id=made(visit, "decision"),
        approval=approval,
        **under,
        sha256="0" * 64,
        by_name=canary,
        method="signed_in",
        at=at,
        recorded_at=at,
        signature="{}",
        consent="1",
        **evidence(canary),
    )
    await put("services", id=made(visit, "service"), **under, description=canary, **priced)
    await put("concerns", id=made(visit, "concern"), **under, text=canary, recorded_at=at)
    await put(
        "declined_services",
        id=made(visit, "declined"),
        vehicle=place["vehicle"],
        **under,
        description=canary,
        amount=1,
        state="declined",
        declined_at=at,
    )
    known_of = {"vehicle": place["vehicle"], "source": "oem", "number": "1"}
    await put("plans", id=made(visit, "plan"), **known_of, name=canary)
    await put("recalls", id=made(visit, "recall"), **known_of, description=canary, is_open=True)
    services = msgspec.json.encode([{"description": canary, "amount": None}]).decode()
    await put("outside_visits", id=made(visit, "past"), **known_of, date="2026-01-01", services=services)
    await put(
        "vehicle_documents", id=made(visit, "report"), vehicle=place["vehicle"], location=place["location"],
        repair_order=order, vin="1M8GDM9AXKP042788", name="vehicle-report", title=canary, kind="vehicle_report",
        sha256="0" * 64, bytes=1, pulled_at=at, pulled_by=known(WORKERS[visit]),
    )  # fmt: skip
    await put(
        "web_statuses",
        id=made(visit, "status"),
        **under,
        stage="arrived",
        job_status="on_schedule",
        note=canary,
        by_name=canary,
        at=at,
    )
    await put(
        "notices",
        id=made(visit, "notice"),
        seq=1,
        kind="web_status_updated",
        subject_kind="web_status",
        subject=made(visit, "status"),
        **under,
        channel="push",
        title=canary,
        body=canary,
        navigate="/",
        tag="t",
        language="en",
        fate="sent",
        fate_at=at,
        created_at=at,
    )


def evidence(canary: str) -> dict[str, str]:
    """Evidence as it is filed, with the canary where a person's words stand, and its hash."""
    filed = decision()
    words = msgspec.structs.replace(filed.lines[0], comment=canary)
    body = canonical(msgspec.structs.replace(filed, lines=(words, *filed.lines[1:])))
    return {"evidence": body.decode(), "evidence_sha256": hashlib.sha256(body).hexdigest()}


async def put(table: str, **values: object) -> None:
    marks = ", ".join("?" * len(values))
    names = ", ".join(values)
    await database.execute(f"INSERT INTO {table} ({names}) VALUES ({marks}) ON CONFLICT DO NOTHING", *values.values())
