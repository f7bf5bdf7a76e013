"""Notices obey both layers of restrictions, for every combination of layer and channel, through the real reader."""

import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.journal.entries import Author, Change, Entry, Scope
from lotwalk.journal.writer import Buffered, commit_entries
from lotwalk.notices.fates import OWN
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.tracker.tokens import token_of
from lotwalk.web_status.commands import ShareTracker
from tests.cast.world import known
from tests.notices.conftest import CORAS, Shop
from tests.notices.mail_server import MailServer
from tests.notices.push_service import PushService
from tests.write_up.story import signing, written_up

LAYERS: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "vectors/reaching.json").read_text())["layers"]
FIELDS = (
    "opted_out", "restrict_mail", "restrict_phone", "restrict_email",
    "oem_restrict_mail", "oem_restrict_phone", "oem_restrict_email",
)  # fmt: skip
DANAS = "dana@harbor.test"


def test_the_vectors_are_every_combination() -> None:
    assert {frozenset(layer["set"]) for layer in LAYERS} == {
        frozenset(chosen) for n in range(8) for chosen in itertools.combinations(FIELDS, n)
    }


async def restrict(table: str, id: str, fields: tuple[str, ...], said: list[str]) -> None:
    names = ", ".join(f"{name} = ?" for name in fields)
    await database.execute(f"UPDATE {table} SET {names} WHERE id = ?", *(name in said for name in fields), id)


async def last_fate(shop: Shop) -> tuple[str, str, str]:
    row = (await shop.notices())[-1]
    return row["channel"], row["fate"], row["fate_reason"]


async def test_every_combination_for_a_customer_without_push(mailing: Shop, post: MailServer) -> None:
    """By no other channel does anything leave the house: calls, texts and letters are the shop's to make."""
    for layer in LAYERS:
        await restrict("clients", known("cora"), FIELDS, layer["set"])
        before = len(post.received)
        await mailing.update()
        await mailing.send()
        why = layer["restrictions"].get("email", "")
        assert await last_fate(mailing) == ("email", "not_sent" if why else "sent", why), layer
        assert len(post.received) - before == (0 if why else 1), layer


async def test_every_combination_leaves_push_alone(mailing: Shop, post: MailServer, service: PushService) -> None:
    """A subscription is consent for push about that one repair order, whatever the layers say."""
    await mailing.follow(service.browser())
    for count, layer in enumerate(LAYERS, 1):
        await restrict("clients", known("cora"), FIELDS, layer["set"])
        await mailing.update()
        await mailing.send()
        assert await last_fate(mailing) == ("push", "sent", ""), layer
        assert len(service.received) == count and post.received == []


async def test_every_combination_that_comes_between_writing_and_sending(mailing: Shop, post: MailServer) -> None:
    for layer in LAYERS:
        await restrict("clients", known("cora"), FIELDS, [])
        await mailing.update()
        await restrict("clients", known("cora"), FIELDS, layer["set"])
        await mailing.send()
        why = layer["restrictions"].get("email", "")
        assert await last_fate(mailing) == ("email", "not_sent" if why else "sent", why), layer


@pytest.fixture
async def fleet(mailing: Shop) -> Shop:
    """The camry of the fleet is in; Dana, who doesn't sign in, is told about it."""
    order = mailing.world.order("camry_visit")
    await mailing.world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    await mailing.world.applied("sam", ShareTracker(id=new_id(), repair_order=order))
    await database.execute(
        "INSERT INTO contacts (id, client, name, email) VALUES (?, ?, 'Dana', ?)",
        known("dana"), known("harbor_fleet"), DANAS,
    )  # fmt: skip
    await names(order, "dana")
    mailing.order = order
    return mailing


async def names(order: str, contact: str | None) -> None:
    await database.execute("UPDATE repair_orders SET contact = ? WHERE id = ?", contact and known(contact), order)


async def test_every_combination_for_the_contact_of_a_business(fleet: Shop, post: MailServer) -> None:
    """The client's two layers, and the contact's own word on top."""
    own = ("opted_out", "restrict_phone", "restrict_email")
    for layer in LAYERS[::3]:
        for said in ([], ["opted_out"], ["restrict_email"], ["restrict_phone"], list(own)):
            await restrict("clients", known("harbor_fleet"), FIELDS, layer["set"])
            await restrict("contacts", known("dana"), own, said)
            before = len(post.received)
            await fleet.update()
            await fleet.send()
            theirs = "opted_out" if "opted_out" in said else "shop_restricts" if "restrict_email" in said else ""
            why = layer["restrictions"].get("email", "") or theirs
            assert await last_fate(fleet) == ("email", "not_sent" if why else "sent", why), (layer, said)
            assert len(post.received) - before == (0 if why else 1)


async def test_a_contact_who_doesnt_sign_in_is_led_to_the_customers_page(fleet: Shop, post: MailServer) -> None:
    await fleet.update()
    await fleet.send()
    assert post.envelopes[-1][1] == [DANAS]
    assert "https://shop.test/t/" in post.received[-1].as_string().replace("=\n", "")


async def test_a_contact_who_signs_in_is_led_into_the_app(fleet: Shop, post: MailServer) -> None:
    await names(fleet.order, "ines_contact")
    await fleet.update()
    await fleet.send()
    assert post.envelopes[-1][1] == ["ines@demo.lotwalk.test"]
    assert f"https://shop.test/app/ro/{fleet.order}" in post.received[-1].as_string().replace("=\n", "")


async def test_a_contact_without_access_or_link_and_a_former_one_are_told_apart(fleet: Shop) -> None:
    await database.execute("UPDATE tracker_links SET revoked_at = '2026' WHERE repair_order = ?", fleet.order)
    await fleet.update()
    await database.execute("UPDATE contacts SET email = '' WHERE id = ?", known("dana"))
    await fleet.update()
    await database.execute("UPDATE contacts SET removed_at = '2026' WHERE id = ?", known("dana"))
    await fleet.update()
    reasons = [why for _, why in await fleet.fates()]
    assert reasons == ["no_tracker_link", "contact_has_no_access", "nobody_named"]


async def entry(shop: Shop, kind: str, subject: str, client: str, **facts: Any) -> None:
    scope, at = Scope(known("eastgate"), known(client)), clock.text(shop.world.now)
    subject_kind = "repair_order" if kind == "order_finalized" else "approval"
    async with database.write():
        told = Entry(kind, subject_kind, subject, scope, facts)
        await commit_entries([Buffered(Change(told), Author(None, None, at))], at)
    await shop.read()
    await shop.send()


async def test_inspectors_and_staff_get_what_waits_for_them_by_email(fleet: Shop, post: MailServer) -> None:
    facts = {"repair_order": fleet.order, "lines": 2, "counts": {"approved": 1}}
    await entry(fleet, "approval_opened", new_id(), "harbor_fleet", **facts)
    assert [to for _, [to] in post.envelopes] == ["ines@demo.lotwalk.test"]
    assert post.received[0]["Subject"] == "Your decision: Make Camry"
    assert "/app/approvals/" in post.received[0].as_string().replace("=\n", "")


@pytest.mark.parametrize("table", ["clients", "contacts"])
async def test_an_inspector_is_bound_by_the_client_and_by_their_own_word(
    fleet: Shop, post: MailServer, table: str
) -> None:
    id = known("harbor_fleet" if table == "clients" else "ines_contact")
    await database.execute(f"UPDATE {table} SET opted_out = ? WHERE id = ?", True, id)
    await entry(fleet, "approval_opened", new_id(), "harbor_fleet", repair_order=fleet.order, lines=2)
    assert post.received == [] and await last_fate(fleet) == ("email", "not_sent", "opted_out")


async def signed(shop: Shop, preferred: str = "email") -> str:
    """Sam finalizes Cora's order, whole."""
    order = await written_up(shop.world)
    await database.execute("UPDATE repair_orders SET advisor = ? WHERE id = ?", known("sam"), order)
    await database.execute("UPDATE clients SET preferred_contact = ? WHERE id = ?", preferred, known("cora"))
    await shop.world.applied("sam", await signing(order))
    await shop.read()
    await shop.send()
    return order


async def test_the_link_goes_out_when_the_order_is_final(mailing: Shop, post: MailServer) -> None:
    order = await signed(mailing)
    [message] = post.received
    assert message["To"] == "cora@demo.lotwalk.test" and message["Subject"] == "Follow the visit of your Make Civic"
    text = message.get_body(("plain",)).get_content()  # pyright: ignore[reportOptionalMemberAccess]
    assert "Repair order R-10480 is signed. Promised for Tuesday 12:00\u00a0pm." in text
    assert f"https://shop.test/t/{token_of(mailing.link, mailing.settings.keys)}\n" in text.replace("\r\n", "\n")
    [notice] = await mailing.notices()
    assert (notice["kind"], notice["subject_kind"], notice["subject"]) == ("order_finalized", "repair_order", order)


async def test_a_text_is_the_shops_to_send_when_the_order_is_final(mailing: Shop, post: MailServer) -> None:
    await signed(mailing, preferred="text")
    assert post.received == [] and await mailing.fates() == [("not_sent", "by_hand")]


@pytest.mark.parametrize("why", ["by_hand", "push_later", "no_address", "opted_out", "shop_restricts", "oem_restricts"])
async def test_a_link_that_goes_by_another_way_is_the_shops_to_hand_on(
    mailing: Shop, post: MailServer, why: str
) -> None:
    facts = {"number": "R-1", "due_out": None, "tracker_link": mailing.link, "channel": None, "why": why}
    await entry(mailing, "order_finalized", mailing.order, "cora", **facts)
    assert post.received == [] and await mailing.fates() == [("not_sent", why)]


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("", "no_address"),
        ("cora", "address_malformed"),
        ("cora@mail.test>\r\nRCPT TO:<x@y.test", "address_malformed"),
        ("cora <cora@mail.test>", "address_malformed"),
        ("cora@mail.test,all@mail.test", "address_malformed"),
        (f"{'c' * 65}@mail.test", "address_malformed"),
    ],
)
async def test_an_address_that_leads_nowhere_is_said(mailing: Shop, post: MailServer, address: str, why: str) -> None:
    await database.execute("UPDATE clients SET email = ? WHERE id = ?", address, known("cora"))
    await mailing.update()
    await mailing.send()
    assert post.connections == 0 and await mailing.fates() == [("not_sent", why)]


async def test_an_address_that_changed_meanwhile_gets_nothing_of_the_old(mailing: Shop, post: MailServer) -> None:
    await mailing.update()
    await database.execute("UPDATE clients SET email = 'else@mail.test' WHERE id = ?", known("cora"))
    await mailing.send()
    assert post.received == [] and await mailing.fates() == [("not_sent", "address_changed")]


async def test_a_domain_in_letters_of_its_own_is_written_for_servers(mailing: Shop, post: MailServer) -> None:
    await database.execute("UPDATE clients SET email = ' cora@müller.test ' WHERE id = ?", known("cora"))
    await mailing.update()
    await mailing.send()
    assert post.envelopes == [("notices@shop.test", ["cora@xn--mller-kva.test"])]


async def test_without_a_mail_server_history_says_so(shop: Shop) -> None:
    await database.execute("UPDATE clients SET email = ? WHERE id = ?", CORAS, known("cora"))
    await shop.update()
    await shop.send()
    assert await last_fate(shop) == ("email", "not_sent", "no_mail_server")


async def test_a_newer_status_overtakes_the_mail_that_waits(mailing: Shop, post: MailServer) -> None:
    post.on_rcpt = ["450 4.2.0 Later"]
    await mailing.update()
    await mailing.send()
    post.on_rcpt = []
    await mailing.update(stage="ready")
    mailing.world.later(seconds=6)
    await mailing.send()
    assert [message["Subject"] for message in post.received] == ["Your Make Civic: Ready"]
    assert await mailing.fates() == [("not_sent", "superseded"), ("sent", "")]


def test_what_layers_forbid_is_our_own_decision() -> None:
    assert {"opted_out", "shop_restricts", "oem_restricts"} <= set(OWN)


async def test_a_status_after_a_link_was_closed_is_not_mailed(mailing: Shop, post: MailServer) -> None:
    await mailing.update()
    await database.execute("UPDATE tracker_links SET revoked_at = '2026'")
    await mailing.send()
    assert post.received == [] and await mailing.fates() == [("not_sent", "withdrawn")]
