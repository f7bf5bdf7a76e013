"""Submitting freezes what is recommended; the approval opens when its evidence is stored."""

from typing import Any

import msgspec

from lotwalk.approvals import content
from lotwalk.approvals.commands import OpenApproval, SubmitInspection
from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id
from lotwalk.journal.verify import first_fault
from lotwalk.sync.feed import page
from tests.approvals.story import opened, read_along, submitted
from tests.cast.world import World, known
from tests.inspections.story import (
    answered,
    begun,
    earlier_visit,
    photo,
    put_template,
    recommended,
    rendition,
    row,
    store_photo,
)


async def test_what_is_shown_is_frozen_most_urgent_first(world: World) -> None:
    shown = (await opened(world)).shown
    assert [line.offered.description for line in shown.lines] == [
        "Replace front pads", "Replace battery", "Flush brake fluid",
    ]  # fmt: skip
    assert [line.position for line in shown.lines] == [1, 2, 3]
    assert (shown.number, shown.location.currency, shown.vehicle.plate) == ("R-10480", "USD", "PL CAMRY")
    assert shown.total == sum(line.offered.total for line in shown.lines)
    pads = shown.lines[0]
    assert pads.alternative and (pads.offered.total, pads.alternative.total) == (30_472, 25_114)


async def test_a_finding_carries_readings_limits_and_renditions(world: World) -> None:
    approval = await opened(world)
    finding = approval.shown.lines[0].finding
    assert finding and finding.name["es"] == "Pastillas delanteras" and finding.observation == "Sensor touches."
    assert [(one.key, one.value, one.rating) for one in finding.readings] == [
        ("left", 2.5, "red"),
        ("right", 4, "yellow"),
    ]
    photos = await database.fetch("SELECT * FROM photos ORDER BY captured_at, id")
    assert [one.sha256 for one in finding.photos] == [rendition(photo) for photo in photos]
    assert not any(photo["sha256"] in content.text(approval.shown) for photo in photos)


async def test_the_hash_is_of_the_very_text(world: World) -> None:
    approval = await row("approvals", (await opened(world)).id)
    assert approval["sha256"] == content.sha256_of(approval["content"])
    assert content.text(content.read(approval["content"])) == approval["content"]
    assert ".0," not in approval["content"]


async def test_the_last_reading_is_this_clients_alone(world: World) -> None:
    await put_template()
    await earlier_visit("camry", "meridian", "front_pads", {"left": 9})
    await earlier_visit("camry", "harbor_fleet", "front_pads", {"left": 4.5})
    finding = (await opened(world)).shown.lines[0].finding
    assert finding and finding.readings[0].last == content.LastReading(4.5, "2026-03-14")
    assert finding.readings[1].last is None


async def test_it_opens_with_the_last_photo_and_not_before(world: World) -> None:
    id = await submitted(world, stored=False)
    await read_along(world)
    waiting = await row("approvals", id)
    assert (waiting["state"], waiting["sha256"]) == ("gathering", "")
    await store_photo(derived_id("photo", waiting["inspection"], "close-up"))
    await _journal(world, "photo_stored", derived_id("photo", waiting["inspection"], "close-up"))
    await read_along(world)
    assert (await row("approvals", id))["state"] == "open"


async def test_a_photo_that_was_taken_off_isnt_waited_for(world: World) -> None:
    id = await submitted(world, stored=False)
    gone = derived_id("photo", (await row("approvals", id))["inspection"], "close-up")
    await database.execute("UPDATE photos SET removed_at = attached_at WHERE id = ?", gone)
    await _journal(world, "photo_removed", gone)
    await read_along(world)
    shown = content.read((await row("approvals", id))["content"])
    assert len(shown.photos()) == 1 and shown.photos()[0].id != gone


async def _journal(world: World, kind: str, photo: str) -> None:
    """An entry as the media room writes it."""
    from lotwalk.foundation import clock
    from lotwalk.journal.entries import Author, Change, Entry, Scope
    from lotwalk.journal.writer import Buffered, commit_entries

    at = clock.text(world.now)
    async with database.write():
        change = Change(Entry(kind, "photo", photo, Scope(known("eastgate"), known("harbor_fleet")), {}))
        await commit_entries([Buffered(change, Author(None, None, at))], at)


async def test_reading_the_same_entries_again_opens_nothing_twice(world: World) -> None:
    id = await submitted(world)
    await read_along(world)
    await database.execute("UPDATE cursors SET seq = 0")
    world.later(minutes=5)
    await read_along(world)
    entries = await database.fetch(
        "SELECT kind, subject FROM journal WHERE kind LIKE 'approval%' OR kind LIKE '%refused'"
    )
    assert [(entry["kind"], entry["subject"]) for entry in entries] == [("approval_opened", id)]
    assert await first_fault() is None


async def test_nobody_but_the_reader_opens(world: World) -> None:
    id = await submitted(world)
    for name in ("tess", "sam", "mia", "ada", "ines"):
        assert await world.refusal(name, OpenApproval(approval=id)) == "not_permitted"
    assert await world.refusal("stan", OpenApproval(approval=id)) == "not_found"


async def test_nothing_recommended_makes_no_approval(world: World) -> None:
    inspection = await begun(world)
    await answered(world, inspection)
    await world.applied("tess", recommended(inspection, withheld=True), SubmitInspection(inspection=inspection))
    assert await database.fetch("SELECT * FROM approvals") == []
    entry = (await database.fetch("SELECT facts FROM journal ORDER BY seq DESC LIMIT 1"))[0]
    assert msgspec.json.decode(entry["facts"])["approval"] is None


async def test_ink_on_a_photo_belongs_to_the_evidence(world: World) -> None:
    inspection = await begun(world)
    await answered(world, inspection)
    base, drawn = derived_id("photo", inspection, "pads"), await photo(inspection, "front_pads", True, "drawn")
    await database.execute(
        "UPDATE photos SET subject = 'ink', subject_id = NULL, original = ? WHERE id = ?", base, drawn
    )
    await world.applied("tess", recommended(inspection), SubmitInspection(inspection=inspection))
    shown = content.read((await row("approvals", derived_id("approval", inspection)))["content"])
    assert {one.id for one in shown.photos()} == {base, drawn}


async def test_a_supplement_leaves_the_older_approval_alone(world: World) -> None:
    first = await opened(world)
    second = await opened(world)
    assert second.id != first.id and (await row("inspections", second.inspection))["supplements"] == first.inspection
    assert (await row("approvals", first.id))["state"] == "open"


async def test_the_client_sees_it_once_it_is_open_and_nothing_withheld(world: World) -> None:
    await submitted(world, stored=False)
    held = await page(await world.actor("ines"), "", None, world.now)
    assert not held.rows.get("approval") and not held.rows.get("approval_line")
    approval = await opened(world)
    everything = await page(await world.actor("ines"), "", None, world.now)
    assert [one["id"] for one in everything.rows["approval"]] == [approval.id]
    assert b"Sell them wipers" not in msgspec.json.encode(everything.rows)
    assert b"labour_rate" not in msgspec.json.encode(everything.rows["recommendation"])


async def test_a_submission_looks_photos_up_by_their_order(world: World) -> None:
    """A location has hundreds of thousands of photos; one inspection's are found without reading the others."""
    if database.engine().dialect != "sqlite":
        return  # PostgreSQL scans a table as small as this one, index or not
    asked: list[str] = []
    engine, fetch = database.engine(), database.engine().fetch

    async def listening(sql: str, args: Any = ()) -> list[dict[str, Any]]:
        asked.append(sql)
        return await fetch(sql, args)

    engine.fetch = listening  # pyright: ignore[reportAttributeAccessIssue]
    await opened(world)
    engine.fetch = fetch  # pyright: ignore[reportAttributeAccessIssue]
    about_photos = {sql for sql in asked if " photos " in sql}
    assert len(about_photos) >= 4
    for sql in about_photos:
        plan = await fetch(f"EXPLAIN QUERY PLAN {sql}", [None] * sql.count("?"))
        assert not [step["detail"] for step in plan if step["detail"].startswith("SCAN")], sql
