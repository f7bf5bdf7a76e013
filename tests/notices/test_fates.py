"""What became of a notice: told by the device, kept in history, one entry for each change."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotwalk.foundation import database
from lotwalk.notices.fates import OWN, fate_of
from tests.cast.world import known
from tests.conftest import Browse
from tests.notices.conftest import Shop
from tests.notices.push_service import PushService

states = st.sampled_from(["waiting", "sent", "shown", "opened", "failed"])
answers = st.sampled_from([*OWN, "subscription_gone", "expired"])


@given(st.lists(st.tuples(states, answers), min_size=1, max_size=6))
def test_a_notice_is_as_far_as_the_device_that_came_furthest(devices: list[tuple[str, str]]) -> None:
    fate, reason = fate_of([{"state": state, "answer": answer} for state, answer in devices])
    reached = {state for state, _ in devices} - {"failed"}
    if reached:
        assert fate == max(reached, key=["waiting", "sent", "shown", "opened"].index) and reason == ""
    else:
        own = all(answer in OWN for _, answer in devices)
        assert fate == ("not_sent" if own else "failed") and reason in {answer for _, answer in devices}


async def receipt(shop: Shop, service: PushService) -> str:
    phone = service.browser()
    await shop.follow(phone)
    await shop.update()
    await shop.send()
    return phone.read(service.bodies()[-1])["notification"]["data"]["delivery"]


async def test_shown_and_opened_are_history(shop: Shop, service: PushService, browse: Browse) -> None:
    token = await receipt(shop, service)
    nobody = await browse()
    for fate in ("shown", "shown", "opened", "shown"):
        assert (await nobody.post("/api/push/fates", json={"delivery": token, "fate": fate})).status_code == 204
    assert await shop.fates() == [("opened", "")] and await shop.told() == ["sent", "shown", "opened"]


async def test_each_step_touches_the_notice_for_staff_of_the_place_only(shop: Shop, service: PushService) -> None:
    await receipt(shop, service)
    [notice] = await shop.notices()
    rows = await database.fetch("SELECT * FROM touches WHERE kind = 'notice'")
    assert [row["id"] for row in rows] == [notice["id"], notice["id"]]
    assert {(row["location_after"], row["client_after"]) for row in rows} == {(known("eastgate"), known("cora"))}


@pytest.mark.parametrize("token", ["", "x", "A" * 43, "0" * 43, "é" * 43])
async def test_who_received_nothing_reports_nothing(
    shop: Shop, service: PushService, browse: Browse, token: str
) -> None:
    await receipt(shop, service)
    nobody = await browse()
    assert (await nobody.post("/api/push/fates", json={"delivery": token, "fate": "opened"})).status_code == 404
    assert await shop.fates() == [("sent", "")]


async def test_a_receipt_is_no_tracker_token_and_the_other_way_round(
    shop: Shop, service: PushService, browse: Browse
) -> None:
    token = await receipt(shop, service)
    nobody = await browse()
    assert (await nobody.get(f"/t/{token}")).status_code == 404


async def test_an_outcome_that_comes_after_shown_changes_nothing(
    shop: Shop, service: PushService, browse: Browse
) -> None:
    """The device can be quicker than the push service's answer."""
    phone = service.browser()
    await shop.follow(phone)
    await shop.update()
    await database.execute("UPDATE deliveries SET state = 'shown'")
    await shop.send()
    assert service.received == []


async def test_many_devices_of_one_person_are_one_fate(shop: Shop, service: PushService) -> None:
    for number, answer in enumerate((201, 410, 500)):
        await shop.follow(service.browser(f"phone{number}", answer))
    await shop.update()
    await shop.send()
    assert await shop.fates() == [("sent", "")] and set(await shop.told()) <= {"sent"}


async def test_what_was_prepared_is_one_entry(shop: Shop, service: PushService) -> None:
    await shop.follow(service.browser())
    await shop.update()
    rows = await database.fetch("SELECT facts FROM journal WHERE kind = 'notices_prepared'")
    assert len(rows) == 1 and len(msgspec.json.decode(rows[0]["facts"])["notices"]) == 1
