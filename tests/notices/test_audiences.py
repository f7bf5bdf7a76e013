"""Who hears of what, what it says, and what history says where nobody does."""

import re
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.journal.entries import Author, Change, Entry, Scope
from lotwalk.journal.writer import Buffered, commit_entries
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.web_status.commands import UpdateWebStatus
from tests.cast.world import World, known
from tests.notices.conftest import Shop
from tests.notices.push_service import PushService

FACTS = {
    "lines": 3,
    "counts": {"approved": 2, "declined": 1},
    "total_agreed": 41_200,
    "by": "Ines Duarte",
    "number": "R-1",
}


async def journalled(
    world: World, kind: str, subject: str, scope: Scope, facts: dict[str, Any], by: str | None = None
) -> None:
    author = Author(by and known(by), None, clock.text(world.now))
    async with database.write():
        await commit_entries(
            [Buffered(Change(Entry(kind, "approval", subject, scope, facts)), author)], clock.text(world.now)
        )


async def insert(table: str, **row: Any) -> None:
    marks = ", ".join("?" * len(row))
    await database.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", *row.values())


@pytest.fixture
async def approval(shop: Shop) -> str:
    """The camry of Ines's company, inspected by Tess, Sam its advisor."""
    world, at = shop.world, clock.text(shop.world.now)
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    order, approval, inspection, template = world.order("camry_visit"), new_id(), new_id(), new_id()
    await database.execute("UPDATE repair_orders SET advisor = ? WHERE id = ?", known("sam"), order)
    where = {"location": known("eastgate"), "client": known("harbor_fleet"), "repair_order": order}
    await insert("inspection_templates", id=template, tier="quick", version=1, name_en="Q", name_es="Q", content="{}")
    await insert(
        "inspections",
        id=inspection,
        template=template,
        state="submitted",
        started_at=at,
        submitted_by=known("tess"),
        **where,
    )
    await insert(
        "approvals",
        id=approval,
        inspection=inspection,
        state="open",
        content="{}",
        sha256="0" * 64,
        total=0,
        submitted_at=at,
        **where,
    )
    return approval


def scope() -> Scope:
    return Scope(known("eastgate"), known("harbor_fleet"))


async def opened(shop: Shop, approval: str) -> None:
    await journalled(
        shop.world, "approval_opened", approval, scope(), {"repair_order": shop.world.order("camry_visit")} | FACTS
    )
    await shop.read()


async def decided(shop: Shop, approval: str, by: str) -> None:
    await journalled(
        shop.world, "approval_decided", approval, scope(), {"repair_order": shop.world.order("camry_visit")} | FACTS, by
    )
    await shop.read()


async def test_an_opened_approval_goes_to_the_inspectors_of_the_client(
    shop: Shop, approval: str, service: PushService
) -> None:
    phone = service.browser()
    await shop.sign_up("ines", phone)
    for name in ("stan", "carl", "sam"):
        await shop.sign_up(name, service.browser(name))
    await opened(shop, approval)
    await shop.send()
    [(path, _, body)] = service.received
    said = phone.read(body)["notification"]
    assert (path, said["title"]) == ("/phone", "Your decision: Make Camry")
    assert said["navigate"] == f"http://testserver.local/app/approvals/{approval}"


async def test_a_decision_goes_to_those_who_work_on_it(shop: Shop, approval: str, service: PushService) -> None:
    for name in ("sam", "tess", "mia", "hal", "ines"):
        await shop.sign_up(name, service.browser(name))
    await decided(shop, approval, "ines")
    await shop.send()
    assert sorted(path for path, _, _ in service.received) == ["/sam", "/tess"]


async def test_who_decided_isnt_told(shop: Shop, approval: str, service: PushService) -> None:
    for name in ("sam", "tess"):
        await shop.sign_up(name, service.browser(name))
    await decided(shop, approval, "sam")
    await shop.send()
    assert [path for path, _, _ in service.received] == ["/tess"]


async def test_a_role_that_was_lost_is_a_reason(shop: Shop, approval: str, service: PushService) -> None:
    await shop.sign_up("tess", service.browser("tess"))
    await shop.sign_up("sam", service.browser("sam"))
    await database.execute("DELETE FROM role_grants WHERE person = ?", known("tess"))
    await decided(shop, approval, "ines")
    await shop.send()
    assert [path for path, _, _ in service.received] == ["/sam"]
    assert ("not_sent", "may_not_see") in await shop.fates()


async def test_a_role_that_is_lost_before_it_is_sent_is_one_too(
    shop: Shop, approval: str, service: PushService
) -> None:
    await shop.sign_up("ines", service.browser())
    await opened(shop, approval)
    await database.execute("UPDATE persons SET active = ? WHERE id = ?", False, known("ines"))
    await shop.send()
    assert service.received == [] and await shop.fates() == [("not_sent", "may_not_see")]


async def test_a_device_that_changed_hands_gets_nothing_of_the_former(
    shop: Shop, approval: str, service: PushService
) -> None:
    shared = service.browser()
    await shop.sign_up("ines", shared)
    await opened(shop, approval)
    await shop.sign_up("stan", shared)
    await shop.send()
    assert service.received == [] and await shop.fates() == [("not_sent", "withdrawn")]


async def test_nobody_to_decide_is_said(shop: Shop, approval: str) -> None:
    await database.execute("DELETE FROM role_grants WHERE person = ?", known("ines"))
    await opened(shop, approval)
    assert await shop.fates() == [("not_sent", "no_inspector")]


async def test_a_silent_stage_sends_nothing_and_says_so(shop: Shop, service: PushService) -> None:
    await shop.follow(service.browser())
    await shop.update(stage="mechanical")
    await shop.send()
    assert service.received == [] and await shop.fates() == [("not_sent", "silent_stage")]


async def test_no_address_and_no_link_are_told_apart(shop: Shop) -> None:
    await shop.update()
    await database.execute("UPDATE tracker_links SET revoked_at = ?", clock.text(shop.world.now))
    await shop.update()
    assert await shop.fates() == [("not_sent", "no_address"), ("not_sent", "no_tracker_link")]


async def test_a_link_that_was_revoked_meanwhile_gets_nothing(shop: Shop, service: PushService) -> None:
    await shop.follow(service.browser())
    await shop.update()
    await database.execute("UPDATE tracker_links SET revoked_at = ?", clock.text(shop.world.now))
    await shop.send()
    assert service.received == [] and await shop.fates() == [("not_sent", "withdrawn")]


@pytest.mark.parametrize(
    ("contact", "fates"),
    [
        (None, [("not_sent", "nobody_named")]),
        ("ines_contact", [("sent", "")]),
        ("mute_contact", [("not_sent", "contact_has_no_access")]),
    ],
)
async def test_a_wholesale_client_is_told_through_the_contact_on_the_order(
    shop: Shop, approval: str, service: PushService, contact: str | None, fates: list[tuple[str, str]]
) -> None:
    await insert("contacts", id=known("mute_contact"), client=known("harbor_fleet"), name="No Access")
    await shop.sign_up("ines", service.browser())
    order = shop.world.order("camry_visit")
    await database.execute("UPDATE repair_orders SET contact = ? WHERE id = ?", contact and known(contact), order)
    await shop.world.applied(
        "sam", UpdateWebStatus(id=new_id(), repair_order=order, stage="ready", job_status="on_schedule", due_out=None)
    )
    await shop.read()
    await shop.send()
    assert await shop.fates() == fates


async def test_what_is_an_hour_old_isnt_sent_any_more(shop: Shop, service: PushService) -> None:
    await shop.follow(service.browser())
    status = UpdateWebStatus(
        id=new_id(), repair_order=shop.order, stage="ready", job_status="on_schedule", due_out=None
    )
    await shop.world.applied("sam", status)
    shop.world.later(minutes=61)
    await shop.read()
    assert await shop.fates() == [("not_sent", "too_old")]


async def test_a_moved_promise_is_explained_in_the_customers_language(shop: Shop, service: PushService) -> None:
    phone = service.browser()
    await database.execute("UPDATE clients SET language = 'es' WHERE id = ?", known("cora"))
    await shop.follow(phone)
    await shop.update(due_out=shop.world.now + timedelta(days=1))
    await shop.update(due_out=shop.world.now + timedelta(days=2), reason="parts_back_ordered")
    await shop.send()
    said = phone.read(service.bodies()[-1])["notification"]
    assert said["lang"] == "es" and said["title"].startswith("Su Make Civic: ")
    assert said["body"] == "Ahora prometido para el miércoles 12:00 en vez del martes 12:00, porque Parts back ordered."


async def test_a_lock_screen_shows_no_secret(shop: Shop, approval: str, service: PushService) -> None:
    """Neither price nor VIN, plate, note or anybody's name, in whatever is sent."""
    browsers = {name: service.browser(name) for name in ("cora", "ines", "sam", "tess")}
    await shop.follow(browsers["cora"])
    for name in ("ines", "sam", "tess"):
        await shop.sign_up(name, browsers[name])
    await opened(shop, approval)
    await decided(shop, approval, "ines")
    await shop.update(note="CANARY costs $412 says Ines", due_out=shop.world.now + timedelta(days=1))
    await shop.send()
    shown = [browsers[path[1:]].read(body)["notification"] for path, _, body in service.received]
    text = " ".join(f"{said['title']} {said['body']}" for said in shown)
    assert len(shown) == 4
    for secret in ("CANARY", "412", "$", "Ines", "Duarte", "Sam", "PL CIVIC", "4T1G11AK5MU000117", "19XFC2F59HE000201"):
        assert secret not in text


async def test_nothing_that_opens_a_page_is_in_the_database(shop: Shop, service: PushService) -> None:
    phone = service.browser()
    await shop.follow(phone)
    await shop.update()
    await shop.send()
    token = re.search(r"/t/([\w-]{43})$", phone.read(service.bodies()[0])["notification"]["navigate"])
    rows = [
        await database.fetch(f"SELECT * FROM {table}")
        for table in ("notices", "deliveries", "journal", "tracker_links")
    ]
    assert token and token[1] not in msgspec.json.encode(rows).decode()


async def test_an_entry_that_cant_be_worded_silences_only_itself(shop: Shop, service: PushService) -> None:
    await shop.follow(service.browser())
    await journalled(
        shop.world, "approval_opened", new_id(), Scope(known("eastgate"), known("cora")), {"repair_order": "gone"}
    )
    for _ in range(3):
        await shop.read()
    await shop.update()
    await shop.send()
    assert len(service.received) == 1
