"""Everybody × every noun and every command × own, sibling's, foreign, nobody's: no canary leaves its cage.

What is expected is written down here once more, in words of its own, and not asked of the policy.
"""

import io
from typing import Any

import httpx
import msgspec
import pypdf
import pytest

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.intake.command import Command, handlers
from lotwalk.intake.verdicts import Verdict
from lotwalk.sync.feed import page
from lotwalk.write_up.queue import in_progress
from tests.cast.world import CAST, World, known
from tests.clients.samples import OF_COMPANY
from tests.conftest import Browse
from tests.people.commands import SAMPLES, sample
from tests.people.story import WORKERS, canary_of, made, tell
from tests.requests.samples import OF_LOCATION, OF_VISIT
from tests.vehicles.samples import OF_VEHICLES

VISITS = tuple(WORKERS)
EASTGATE, HARBOR_FLEET = {"camry_visit", "civic_visit"}, {"camry_visit"}
SEES: dict[str, set[str]] = {
    "ada": set(VISITS), "fay": set(VISITS), "mia": EASTGATE, "sam": EASTGATE, "tess": EASTGATE, "hal": {"ram_visit"},
    "ines": HARBOR_FLEET, "otto": HARBOR_FLEET, "carl": HARBOR_FLEET, "stan": {"ram_visit"},
}  # fmt: skip
WORK, DESK = {"tess", "sam", "mia", "hal", "ada"}, {"sam", "mia", "hal", "ada"}
INSPECTORS, ON_BEHALF, NOBODY = {"ines", "stan"}, {"sam", "mia", "hal"}, set[str]()
MAY: dict[str, set[str]] = {
    **dict.fromkeys(
        ("open_repair_order", "record_arrival", "clear_areas", "skip_areas", "reopen_areas", "record_damage",
         "change_damage", "remove_damage", "record_odometer", "record_fuel", "record_tire", "record_check",
         "record_warning_lamps", "record_keys", "record_belongings", "attach_photo", "remove_photo",
         "sign_walkaround", "decline_signature", "start_inspection", "record_answer", "recommend_service",
         "change_recommendation", "remove_recommendation", "submit_inspection"), WORK,
    ),
    **dict.fromkeys(
        ("add_service", "change_service", "remove_service", "record_concern", "change_concern", "remove_concern"), DESK,
    ),
    **dict.fromkeys(
        ("assign_technician", "assign_order", "finalize_order", "share_photo", "release_approval", "update_web_status",
         "share_tracker", "choose_owner", "change_customer", "see_page"), DESK,
    ),
    **dict.fromkeys(OF_VISIT, DESK),
    "decide_approval": INSPECTORS, "decide_on_behalf": ON_BEHALF, "open_approval": NOBODY,
    "record_export": NOBODY, "record_export_problem": NOBODY,
}  # fmt: skip
# About a location, a device or a client, not an order: tests of their own.
ELSEWHERE = {"discard_refused", "retry_interface", *OF_LOCATION, *OF_COMPANY, *OF_VEHICLES}


@pytest.fixture
async def told(world: World) -> World:
    for visit in VISITS:
        await tell(world, visit)
    return world


def loose(text: str, name: str) -> list[str]:
    """The canaries in `text` that this person must never see."""
    caged = [canary_of(visit) for visit in VISITS if visit not in SEES[name]]
    if CAST[name][0] == "client":
        caged.append("withheld-canary")
    return [canary for canary in caged if canary in text]


async def everything_fed(world: World, name: str) -> str:
    pages: list[bytes] = []
    cursor, more = "", True
    while more:
        one = await page(await world.actor(name), cursor, None, world.now)
        pages.append(msgspec.json.encode(one))
        cursor, more = one.cursor, one.more
    return b"".join(pages).decode()


async def test_the_whole_command_union_is_classified() -> None:
    assert set(handlers()) == set(MAY) | ELSEWHERE == set(SAMPLES) | ELSEWHERE


@pytest.mark.parametrize("name", CAST)
async def test_the_feed_shows_each_their_own_and_no_more(told: World, name: str) -> None:
    text = await everything_fed(told, name)
    assert not loose(text, name)
    assert all(canary_of(visit) in text for visit in SEES[name])


@pytest.mark.parametrize("name", CAST)
async def test_changes_reach_only_those_who_see_them(told: World, name: str) -> None:
    """Every touch of the story replayed as changes, to a device that stood at the beginning."""
    first = await page(await told.actor(name), "", None, told.now)
    cursor = ".".join([first.cursor.split(".")[0], "0", "-1", ""])
    changes = await page(await told.actor(name), cursor, None, told.now)
    text = msgspec.json.encode(changes).decode()
    hidden = [told.order(visit) for visit in VISITS if visit not in SEES[name]]
    assert not loose(text, name)
    assert not [order for order in hidden if order in text], "not even that it exists"


@pytest.mark.parametrize("name", CAST)
async def test_every_get_route_keeps_its_canaries(told: World, browse: Browse, name: str) -> None:
    browser = await browse(name)
    for path in read_routes(browser, told):
        answer = await browser.get(path)
        assert answer.status_code < 500, (path, answer.text)
        assert not loose(read(answer), name), path
    assert {row["service_request"] for row in await in_progress(await told.actor(name), None)} >= {
        known(visit) for visit in SEES[name]
    }


def read(answer: httpx.Response) -> str:
    """What a person reads there; a PDF's text is compressed inside it."""
    if answer.headers.get("content-type") != "application/pdf":
        return answer.text
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages)


async def test_a_pdf_is_really_read(told: World, browse: Browse) -> None:
    answer = await (await browse("ines")).get(f"/api/approvals/{made('camry_visit', 'approval')}/evidence.pdf")
    assert canary_of("camry_visit") in read(answer)


def read_routes(browser: Any, told: World) -> list[str]:
    """Every route that answers GET, with every id of every visit in its path; streams have tests of their own."""
    ids = [told.order(v) for v in VISITS] + [
        made(v, t) for v in VISITS for t in ("approval", "decision", "damage", "report")
    ]
    ids += [new_id(), "0" * 64]
    paths: list[str] = []
    for route in browser._transport.app.routes:
        methods = getattr(route, "methods", set())
        if "GET" not in methods or route.path.endswith("/live") or route.path.startswith("/schema"):
            continue
        named = [part for part in route.path.split("/") if part.startswith("{")]
        paths += [route.path.replace(named[0], id) for id in ids] if named else [route.path]
    assert len(paths) > 30
    return paths


@pytest.mark.parametrize("command", sorted(MAY))
async def test_commands_on_what_is_not_theirs_answer_like_nothing(told: World, command: str) -> None:
    """For a stranger, somebody else's record and no record at all answer alike, to the letter."""
    for name in CAST:
        for visit in VISITS:
            verdict = (await told.send(name, sample(command, told, visit)))[0]
            if visit not in SEES[name]:
                nowhere = (await told.send(name, sample(command, told, None)))[0]
                assert verdict.code == "not_found", (name, visit, verdict)
                assert (verdict.code, verdict.detail) == (nowhere.code, nowhere.detail)
            elif name not in MAY[command]:
                assert verdict.code == "not_permitted", (name, visit, verdict)
            else:
                assert reached_the_action(verdict), (name, visit, verdict)


def reached_the_action(verdict: Verdict) -> bool:
    """Policy let it through; a part of the record that is named by its own field may still not be there."""
    missing_part = verdict.code == "not_found" and verdict.field is not None
    return missing_part or verdict.code not in ("not_found", "not_permitted", "internal")


@pytest.mark.parametrize("name", ["tess", "ines", "stan", "fay"])
async def test_a_device_is_its_own_persons_only(told: World, name: str) -> None:
    from lotwalk.intake.discarding import DiscardRefused

    his, hers = await told.device("sam"), await told.device(name)
    assert await told.refusal(name, DiscardRefused(device=his, refused=1, reason="mine?")) == "not_found"
    assert await told.refusal(name, DiscardRefused(device=hers, refused=1, reason="typed twice")) is None


@pytest.mark.parametrize(("name", "code"), [
    ("tess", None), ("sam", None), ("ada", None), ("fay", "not_permitted"), ("hal", "not_permitted"),
    ("ines", "not_permitted"), ("stan", "not_permitted"),
])  # fmt: skip
async def test_walk_ins_are_for_those_who_work_there(told: World, name: str, code: str | None) -> None:
    from lotwalk.requests.commands import RecordWalkIn

    command: Command = RecordWalkIn(id=new_id(), location=known("eastgate"), vehicle=known("camry"))
    assert await told.refusal(name, command) == code


async def test_refusals_are_kept_without_what_was_typed(told: World) -> None:
    await told.send("stan", sample("record_belongings", told, "camry_visit"))
    facts = [row["facts"] for row in await database.fetch("SELECT facts FROM journal WHERE kind = 'command_refused'")]
    assert facts
    assert not [text for text in facts if "typed-by-stranger" in text]
