"""The way to an open approval of three lines: pads with an alternative, a battery, brake fluid without a finding."""

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from lotwalk.approvals import consent, content
from lotwalk.approvals.commands import DecideApproval, DecidedLine, DecideOnBehalf, Signature, SubmitInspection
from lotwalk.approvals.content import Content
from lotwalk.approvals.opening import GATHERING, READER, open_ready
from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id, new_id
from lotwalk.journal.readers import follow
from tests.cast.world import World
from tests.inspections.story import CHEAPER, answered, begun, photo, recommended, row

SIGNED = Signature("Ines Duarte", "M 10 10 L 20.5 -3 C 1,2 3,4 5,6")


class Opened(Struct):
    """An approval as its client sees it."""

    id: str
    sha256: str
    inspection: str
    shown: Content


async def submitted(world: World, visit: str = "camry_visit", by: str = "tess", stored: bool = True) -> str:
    """The approval's id, still gathering; with `stored`, nothing but the reader is missing."""
    inspection = await begun(world, visit, by)
    await answered(world, inspection, by)
    await photo(inspection, "front_pads", stored, "close-up")
    await world.applied(
        by,
        recommended(
            inspection, item=None, description="Flush brake fluid", labour_tenths=8, parts=[], priority="later"
        ),
        recommended(
            inspection, item="battery", description="Replace battery", labour_tenths=3, parts=[], priority="soon"
        ),
        recommended(inspection, alternative=CHEAPER),
        recommended(inspection, description="Sell them wipers", withheld=True),
        SubmitInspection(inspection=inspection),
    )
    return derived_id("approval", inspection)


async def read_along(world: World) -> None:
    """The reader, from the beginning of the journal or from where it was."""
    await database.execute("INSERT INTO cursors (reader, seq) VALUES (?, 0) ON CONFLICT (reader) DO NOTHING", READER)
    while await follow(READER, GATHERING, lambda entry: open_ready(entry, world.clock)):
        continue


async def opened(world: World, visit: str = "camry_visit", by: str = "tess") -> Opened:
    id = await submitted(world, visit, by)
    await read_along(world)
    found = await row("approvals", id)
    assert found["state"] == "open"
    return Opened(id, found["sha256"], found["inspection"], content.read(found["content"]))


def said(opened: Opened, *changes: dict[str, Any]) -> list[DecidedLine]:
    """All lines approved, but for what is changed, by position."""
    lines = [DecidedLine(line.id, "approved") for line in opened.shown.lines]
    return [replace(line, **more) for line, more in zip(lines, (*changes, {}, {}, {}), strict=False)]


def decision(opened: Opened, *changes: dict[str, Any], **fields: Any) -> DecideApproval:
    plain = DecideApproval(
        id=new_id(), approval=opened.id, sha256=opened.sha256, lines=said(opened, *changes), signature=SIGNED,
        consent=consent.CURRENT,
    )  # fmt: skip
    return replace(plain, **fields)


def on_behalf(opened: Opened, *changes: dict[str, Any], **fields: Any) -> DecideOnBehalf:
    plain = DecideOnBehalf(
        id=new_id(), approval=opened.id, sha256=opened.sha256, lines=said(opened, *changes),
        signature=Signature("Sam Reyes"), consent=consent.CURRENT, method="phone", said_by="Ines Duarte",
        reason="Her phone has no data.",
    )  # fmt: skip
    return replace(plain, **fields)
