"""An approval whose photos were lost: the shop sends it without them, and it says so."""

import msgspec
import pytest

from lotwalk.approvals import content
from lotwalk.approvals.commands import ReleaseApproval
from lotwalk.approvals.verify import first_fault as evidence_fault
from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id
from lotwalk.journal.verify import first_fault
from tests.approvals.story import Opened, decision, opened, read_along, submitted
from tests.cast.world import World
from tests.inspections.story import close_order, rendition, row, store_photo

REASON = "Tess's tablet fell into the pit."


async def lost(world: World) -> tuple[str, str]:
    """An approval that gathers, and its photo that never comes."""
    id = await submitted(world, stored=False)
    await read_along(world)
    return id, derived_id("photo", (await row("approvals", id))["inspection"], "close-up")


async def test_it_opens_with_what_is_stored_and_names_what_isnt(world: World) -> None:
    id, gone = await lost(world)
    await world.applied("sam", ReleaseApproval(approval=id, reason=REASON))
    approval = await row("approvals", id)
    finding = content.read(approval["content"]).lines[0].finding
    stored = await row("photos", derived_id("photo", approval["inspection"], "pads"))
    assert approval["state"] == "open" and approval["sha256"] == content.sha256_of(approval["content"])
    assert finding and [(photo.id, photo.sha256) for photo in finding.photos] == [(stored["id"], rendition(stored))]
    assert [photo.id for photo in finding.missing] == [gone]


async def test_it_is_journalled_as_opened_with_the_reason(world: World) -> None:
    id, gone = await lost(world)
    await world.applied("mia", ReleaseApproval(approval=id, reason=REASON))
    entry = (await database.fetch("SELECT * FROM journal ORDER BY seq DESC LIMIT 1"))[0]
    assert (entry["kind"], entry["subject"]) == ("approval_opened", id)
    assert msgspec.json.decode(entry["facts"])["released"] == {"reason": REASON, "missing": [gone]}
    assert await first_fault() is None


async def test_it_is_decided_like_any_other_and_its_evidence_holds(world: World) -> None:
    id, _ = await lost(world)
    await world.applied("ada", ReleaseApproval(approval=id, reason=REASON))
    found = await row("approvals", id)
    decided = decision(Opened(id, found["sha256"], found["inspection"], content.read(found["content"])))
    await world.applied("ines", decided)
    assert evidence_fault((await row("decisions", decided.id))["evidence"].encode()) is None


async def test_a_photo_that_comes_all_the_same_changes_nothing_that_was_sealed(world: World) -> None:
    id, gone = await lost(world)
    await world.applied("sam", ReleaseApproval(approval=id, reason=REASON))
    sealed = (await row("approvals", id))["sha256"]
    await store_photo(gone)
    await read_along(world)
    assert (await row("approvals", id))["sha256"] == sealed


@pytest.mark.parametrize("reason", ["", "  "])
async def test_it_needs_a_reason(world: World, reason: str) -> None:
    id, _ = await lost(world)
    assert await world.refusal("sam", ReleaseApproval(approval=id, reason=reason)) == "invalid"


async def test_once_only_and_not_on_a_closed_order(world: World) -> None:
    first = await opened(world)
    assert await world.refusal("sam", ReleaseApproval(approval=first.id, reason=REASON)) == "approval_opened"
    id, _ = await lost(world)
    await close_order(world)
    assert await world.refusal("sam", ReleaseApproval(approval=id, reason=REASON)) == "repair_order_closed"


def test_what_was_sealed_before_reads_and_writes_alike() -> None:
    """Content without anything missing has no such field, so older seals hold."""
    plain = content.ShownFinding("i", {}, {}, "red", "", "", (), ())
    assert "missing" not in msgspec.to_builtins(plain)
