"""Decisions: what follows from one, what is refused, and that there is only one."""

import hashlib
from datetime import date
from typing import Any

import msgspec
import pytest

from lotwalk.approvals.commands import DecidedLine, Signature
from lotwalk.approvals.evidence import EvidenceContent
from lotwalk.approvals.verify import first_fault as evidence_fault
from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.journal.verify import first_fault
from tests.approvals.story import decision, on_behalf, opened, said
from tests.cast.world import World, known
from tests.inspections.story import close_order, row

NEXT_MONTH = date(2026, 12, 23)
DEFER = {"state": "deferred", "offer_again_on": NEXT_MONTH, "reason": "later"}


async def test_the_story_approve_one_decline_one_defer_one(world: World) -> None:
    approval = await opened(world)
    decided = decision(approval, {}, {"state": "declined", "reason": "too_expensive", "comment": "Next year."}, DEFER)
    world.later(minutes=12)
    await world.applied("ines", decided)
    assert (await row("approvals", approval.id))["state"] == "decided"
    lines = await database.fetch("SELECT * FROM approval_lines ORDER BY position")
    assert [(line["state"], line["reason"], line["offer_again_on"]) for line in lines] == [
        ("approved", "", None), ("declined", "too_expensive", None), ("deferred", "later", "2026-12-23"),
    ]  # fmt: skip
    assert await first_fault() is None


async def test_approved_lines_are_services_the_others_wait_with_the_vehicle(world: World) -> None:
    approval = await opened(world)
    await world.applied("ines", decision(approval, {}, {"state": "declined", "reason": "not_needed"}, DEFER))
    services = await database.fetch("SELECT * FROM services")
    assert [(one["description"], one["op_code"], one["total"], one["state"]) for one in services] == [
        ("Replace front pads", "BRK-F", 30_472, "queued")
    ]
    assert services[0]["approval_line"] == approval.shown.lines[0].id
    declined = await database.fetch("SELECT * FROM declined_services ORDER BY amount")
    assert [(one["description"], one["state"], one["vehicle"]) for one in declined] == [
        ("Replace battery", "declined", known("camry")), ("Flush brake fluid", "deferred", known("camry")),
    ]  # fmt: skip


async def test_an_alternative_becomes_the_service_at_its_own_price(world: World) -> None:
    approval = await opened(world)
    await world.applied("ines", decision(approval, {"choice": "alternative"}))
    services = await database.fetch("SELECT * FROM services WHERE approval_line = ?", approval.shown.lines[0].id)
    assert [(one["description"], one["total"]) for one in services] == [("Standard front pads", 25_114)]


async def test_a_countered_line_waits_for_the_shop(world: World) -> None:
    approval = await opened(world)
    await world.applied("ines", decision(approval, {"state": "countered", "counter_amount": 25_000}))
    line = await row("approval_lines", approval.shown.lines[0].id)
    assert (line["state"], line["counter_amount"]) == ("countered", 25_000)
    assert len(await database.fetch("SELECT * FROM services")) == 2
    assert await database.fetch("SELECT * FROM declined_services") == []


async def test_the_decision_proves_itself(world: World) -> None:
    approval = await opened(world)
    decided = decision(approval, {"choice": "alternative"}, {"state": "declined", "reason": "other"}, DEFER)
    await world.applied("ines", decided)
    kept = await row("decisions", decided.id)
    assert kept["evidence_sha256"] == hashlib.sha256(kept["evidence"].encode()).hexdigest()
    assert evidence_fault(kept["evidence"].encode()) is None
    evidence = msgspec.json.decode(kept["evidence"], type=EvidenceContent)
    assert (evidence.total_agreed, evidence.decided_by.role) == (25_114, "Client inspector")
    assert (kept["ip"], kept["user_agent"], kept["method"]) == ("127.0.0.1", "test", "signed_in")
    reading = evidence.lines[0].findings[0].readings[0]
    assert (reading.name, reading.value, reading.limits) == ("Left pads", 2.5, "red below 3 mm")


async def test_the_journal_says_who_decided_what(world: World) -> None:
    approval = await opened(world)
    await world.applied("ines", decision(approval, {}, {"state": "declined", "reason": "later"}, DEFER))
    entry = (await database.fetch("SELECT * FROM journal ORDER BY seq DESC LIMIT 1"))[0]
    facts = msgspec.json.decode(entry["facts"])
    assert (entry["kind"], entry["subject"], entry["by_person"]) == ("approval_decided", approval.id, known("ines"))
    assert facts["counts"] == {"approved": 1, "declined": 1, "deferred": 1, "countered": 0}
    assert (facts["total_agreed"], facts["by"]) == (30_472, "Ines")
    touched = await database.fetch("SELECT kind FROM touches WHERE seq = ?", entry["seq"])
    assert {touch["kind"] for touch in touched} == {
        "approval", "approval_line", "decision", "service", "declined_service", "repair_order", "inspection",
        "last_visit",
    }  # fmt: skip


LINE: list[tuple[dict[str, Any], str, str]] = [
    ({"state": "declined"}, "decline_reason_missing", "lines[0].reason"),
    ({"state": "declined", "reason": "whim"}, "invalid", "lines[0].reason"),
    ({"state": "deferred"}, "offer_date_missing", "lines[0].offer_again_on"),
    ({"state": "deferred", "offer_again_on": date(2026, 11, 23)}, "offer_date_past", "lines[0].offer_again_on"),
    ({"state": "countered"}, "counter_amount_wrong", "lines[0].counter_amount"),
    ({"state": "countered", "counter_amount": 0}, "counter_amount_wrong", "lines[0].counter_amount"),
    ({"state": "countered", "counter_amount": 30_472}, "counter_amount_wrong", "lines[0].counter_amount"),
    (
        {"state": "countered", "counter_amount": 25_114, "choice": "alternative"},
        "counter_amount_wrong",
        "lines[0].counter_amount",
    ),
    ({"state": "pending"}, "invalid", "lines[0].state"),
]


@pytest.mark.parametrize(("change", "code", "field"), LINE)
async def test_a_line_is_refused_by_name_and_field(world: World, change: dict[str, Any], code: str, field: str) -> None:
    approval = await opened(world)
    verdict = (await world.send("ines", decision(approval, change)))[0]
    assert (verdict.code, verdict.field) == (code, field)
    assert (await row("approvals", approval.id))["state"] == "open"
    assert await database.fetch("SELECT * FROM services") == []


async def test_every_line_exactly_once(world: World) -> None:
    approval = await opened(world)
    lines = said(approval)
    foreign = DecidedLine(new_id(), "approved")
    for wrong, code in (
        (lines[:2], "lines_undecided"), ([*lines, lines[0]], "line_twice"), ([*lines, foreign], "line_unknown"),
        ([], "invalid"),
    ):  # fmt: skip
        assert await world.refusal("ines", decision(approval, lines=wrong)) == code


async def test_there_is_an_alternative_only_where_one_was_shown(world: World) -> None:
    approval = await opened(world)
    verdict = (await world.send("ines", decision(approval, {}, {"choice": "alternative"})))[0]
    assert (verdict.code, verdict.field) == ("no_alternative", "lines[1].choice")


async def test_a_decision_binds_to_what_was_seen_and_said(world: World) -> None:
    approval = await opened(world)
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"sha256": "0" * 64}, "approval_changed"),
        ({"consent": "2020-01"}, "consent_outdated"),
        ({"signature": Signature("  ")}, "signature_missing"),
        ({"signature": Signature("Ines", "<script>")}, "invalid"),
        ({"signature": Signature("")}, "invalid"),
    ]
    for fields, code in wrong:
        assert await world.refusal("ines", decision(approval, **fields)) == code
    assert await world.refusal("ines", decision(approval, signature=Signature("Ines Duarte"))) is None


async def test_a_day_is_the_locations_day(world: World) -> None:
    approval = await opened(world)
    world.later(hours=10)  # 03:00 on the 24th in UTC, still the 23rd in New York
    tomorrow = {"state": "deferred", "offer_again_on": date(2026, 11, 24)}
    assert await world.refusal("ines", decision(approval, tomorrow)) is None


async def test_gathering_decided_superseded_and_closed_refuse(world: World) -> None:
    approval = await opened(world)
    await database.execute("UPDATE approvals SET state = 'superseded' WHERE id = ?", approval.id)
    assert await world.refusal("ines", decision(approval)) == "approval_superseded"
    await database.execute("UPDATE approvals SET state = 'gathering' WHERE id = ?", approval.id)
    assert await world.refusal("sam", on_behalf(approval)) == "approval_not_open"
    await database.execute("UPDATE approvals SET state = 'open' WHERE id = ?", approval.id)
    await world.applied("ines", decision(approval))
    assert await world.refusal("sam", on_behalf(approval)) == "approval_decided"
    await close_order(world)
    assert await world.refusal("ines", decision(approval)) == "repair_order_closed"
