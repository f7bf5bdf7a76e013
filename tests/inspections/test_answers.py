"""Inspections begin, are answered field by field, and end."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from lotwalk.approvals.commands import SubmitInspection
from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.inspections.commands import RecordAnswer, StartInspection
from lotwalk.inspections.records import answer_id
from lotwalk.journal.verify import first_fault
from tests.cast.world import World, known
from tests.inspections.story import answer, answered, begun, close_order, photo, row


async def test_an_inspection_starts_and_keeps_its_template(world: World) -> None:
    id = await begun(world)
    kept = await row("inspections", id)
    assert (kept["state"], kept["template"], kept["supplements"]) == ("draft", known("template"), None)
    assert (kept["started_by"], kept["client"]) == (known("tess"), known("harbor_fleet"))
    assert await first_fault() is None


async def test_a_start_needs_a_template_and_an_id_of_its_own(world: World) -> None:
    id = await begun(world)
    start = StartInspection(id=new_id(), repair_order=world.order("camry_visit"), template=known("template"))
    assert await world.refusal("tess", replace(start, template=known("no template"))) == "not_found"
    assert await world.refusal("tess", replace(start, id=id)) == "id_taken"


async def test_an_answer_is_kept_under_its_derived_id(world: World) -> None:
    id = await begun(world)
    await world.applied("tess", answer(id, "front_pads", "yellow", measurements={"left": 3.5}, observation="Thin."))
    kept = await row("answers", answer_id(id, "front_pads"))
    assert (kept["rating"], kept["observation"], kept["answered_by"]) == ("yellow", "Thin.", known("tess"))
    assert msgspec.json.decode(kept["measurements"]) == {"left": 3.5}
    touched = await database.fetch("SELECT kind, id FROM touches WHERE seq = (SELECT MAX(seq) FROM journal)")
    assert {(touch["kind"], touch["id"]) for touch in touched} == {("answer", kept["id"]), ("inspection", id)}


async def test_a_later_answer_wins_field_by_field(world: World) -> None:
    id = await begun(world)
    await world.applied("tess", answer(id, "front_pads", "yellow", measurements={"left": 3.5}, observation="Thin."))
    await world.applied("sam", replace(RecordAnswer(inspection=id, item="front_pads"), rating="red"))
    kept = await row("answers", answer_id(id, "front_pads"))
    assert (kept["rating"], kept["observation"], kept["answered_by"]) == ("red", "Thin.", known("sam"))
    assert msgspec.json.decode(kept["measurements"]) == {"left": 3.5}


@pytest.mark.parametrize(("volts", "rating"), [(12.41, "green"), (12.4, "yellow"), (12.0, "yellow"), (11.99, "red")])
async def test_measurements_propose_the_first_rating(world: World, volts: float, rating: str) -> None:
    id = await begun(world)
    await world.applied("tess", RecordAnswer(inspection=id, item="battery", measurements={"volts": volts}))
    assert (await row("answers", answer_id(id, "battery")))["rating"] == rating


async def test_a_proposal_never_overrules_a_person(world: World) -> None:
    id = await begun(world)
    await world.applied("tess", answer(id, "battery", "red", observation="Case is cracked."))
    await world.applied("tess", RecordAnswer(inspection=id, item="battery", measurements={"volts": 12.8}))
    assert (await row("answers", answer_id(id, "battery")))["rating"] == "red"


REFUSED: list[tuple[dict[str, Any], str, str]] = [
    ({"item": "warp_drive"}, "unknown_item", "item"),
    ({"measurements": {"middle": 3}}, "unknown_measurement", "measurements.middle"),
    ({"measurements": {"left": -1}}, "reading_out_of_range", "measurements.left"),
    ({"measurements": {"left": 30.01}}, "reading_out_of_range", "measurements.left"),
    ({"measurements": {"left": 3.125}}, "reading_out_of_range", "measurements.left"),
    ({"rating": "not_inspected"}, "reason_missing", "reason"),
    ({"rating": "not_inspected", "reason": "  "}, "reason_missing", "reason"),
    ({"rating": "purple"}, "invalid", "rating"),
    ({"observation": "x" * 2001}, "invalid", "observation"),
]


@pytest.mark.parametrize(("changes", "code", "field"), REFUSED)
async def test_answers_are_refused_by_name_and_field(
    world: World, changes: dict[str, Any], code: str, field: str
) -> None:
    id = await begun(world)
    verdict = (await world.send("tess", replace(answer(id, "front_pads"), **changes)))[0]
    assert (verdict.code, verdict.field) == (code, field)
    assert await database.fetch("SELECT * FROM answers") == []


async def test_a_closed_order_and_a_submitted_inspection_refuse(world: World) -> None:
    id = await begun(world)
    await answered(world, id)
    await world.applied("tess", SubmitInspection(inspection=id))
    assert await world.refusal("tess", answer(id, "battery", "green")) == "inspection_submitted"
    assert await world.refusal("tess", SubmitInspection(inspection=id)) == "inspection_submitted"
    await close_order(world)
    assert await world.refusal("tess", answer(id, "battery", "green")) == "repair_order_closed"
    start = StartInspection(id=new_id(), repair_order=world.order("camry_visit"), template=known("template"))
    assert await world.refusal("tess", start) == "repair_order_closed"


async def test_strangers_find_no_inspection(world: World) -> None:
    id = await begun(world)
    for name in ("stan", "hal"):
        assert await world.refusal(name, answer(id, "battery")) == "not_found"
    for name in ("fay", "ines", "carl"):
        assert await world.refusal(name, answer(id, "battery")) == "not_permitted"


async def test_submitting_names_what_isnt_answered(world: World) -> None:
    id = await begun(world)
    await world.applied("tess", answer(id, "brake_fluid"))
    verdict = (await world.send("tess", SubmitInspection(inspection=id)))[0]
    assert verdict.code == "items_unanswered" and "front_pads, battery" in (verdict.detail or "")


async def test_submitting_names_what_lacks_evidence(world: World) -> None:
    id = await begun(world)
    every = [answer(id, item, "yellow") for item in ("front_pads", "brake_fluid", "battery")]
    await world.applied("tess", *every, answer(id, "battery", "yellow", measurements={"volts": 12.2}))
    await photo(id, "brake_fluid")
    verdict = (await world.send("tess", SubmitInspection(inspection=id)))[0]
    assert verdict.code == "evidence_missing" and "Missing: front_pads." in (verdict.detail or "")


async def test_red_needs_a_photo_where_the_template_says_so(world: World) -> None:
    id = await begun(world)
    every = (answer(id, item) for item in ("brake_fluid", "battery"))
    await world.applied("tess", *every, answer(id, "front_pads", "red", measurements={"left": 2}))
    assert await world.refusal("tess", SubmitInspection(inspection=id)) == "photos_missing"
    await photo(id, "front_pads", stored=False)
    assert await world.refusal("tess", SubmitInspection(inspection=id)) is None


async def test_not_inspected_with_a_reason_is_an_answer(world: World) -> None:
    id = await begun(world)
    every = (answer(id, item, "not_inspected", reason="No key.") for item in ("front_pads", "brake_fluid", "battery"))
    await world.applied("tess", *every, SubmitInspection(inspection=id))
    assert (await row("inspections", id))["state"] == "submitted"


async def test_a_later_finding_is_a_supplement(world: World) -> None:
    first = await begun(world)
    await answered(world, first)
    await world.applied("tess", SubmitInspection(inspection=first))
    assert (await row("inspections", await begun(world)))["supplements"] == first


async def test_of_two_begun_side_by_side_the_later_submitted_supplements(world: World) -> None:
    first, second = await begun(world), await begun(world)
    for id in (first, second):
        await answered(world, id)
    await world.applied("tess", SubmitInspection(inspection=second))
    world.later(minutes=1)
    await world.applied("tess", SubmitInspection(inspection=first))
    assert (await row("inspections", first))["supplements"] == second
    assert (await row("inspections", second))["supplements"] is None
