"""Contacts of a client: added, changed, removed, and seen by whom it concerns."""

import pytest

from lotwalk.clients.commands import AddContact, ChangeContact, RemoveContact
from lotwalk.clients.preferences import CHANNELS
from lotwalk.clients.telling import binding
from lotwalk.foundation.ids import new_id
from lotwalk.sync.feed import page
from tests.cast.world import World, known
from tests.clients.story import row
from tests.sync.test_feed import all_of

FLEET, INES = known("harbor_fleet"), known("ines_contact")


@pytest.mark.parametrize(("name", "code"), [
    ("sam", None), ("mia", None), ("tess", "not_permitted"), ("fay", "not_permitted"), ("ines", "not_permitted"),
    ("stan", "not_found"),
])  # fmt: skip
async def test_contacts_are_kept_at_the_desk(world: World, name: str, code: str | None) -> None:
    assert await world.refusal(name, AddContact(id=new_id(), client=FLEET, name="Rosa Medina")) == code
    assert await world.refusal(name, ChangeContact(contact=INES, title="Inspector")) == code
    assert await world.refusal(name, RemoveContact(contact=INES)) == code


async def test_a_contact_has_faults_like_a_client(world: World) -> None:
    wrong = AddContact(id=new_id(), client=FLEET, name=" ", email="rosa", preferred_contact="phone")
    (verdict,) = await world.send("sam", wrong)
    assert (verdict.code, verdict.field) == ("client_faulty", "name")
    assert "email can't be right" in str(verdict.detail) and "phone is needed" in str(verdict.detail)
    restricted = ChangeContact(contact=INES, phone="614 555 0101", preferred_contact="text", restrict_phone=True)
    assert await world.refusal("sam", restricted) == "client_faulty"


async def test_a_removed_contact_leaves_every_device(world: World) -> None:
    _, sam = await all_of(world, "sam")
    _, ines = await all_of(world, "ines")
    await world.applied("sam", ChangeContact(contact=INES, title="Inspector"), RemoveContact(contact=INES))
    for name, cursor in (("sam", sam), ("ines", ines)):
        after = await page(await world.actor(name), cursor, None, world.now)
        assert after.removed == {"contact": [INES]}
        assert "contact" not in (await all_of(world, name))[0]
    assert await world.refusal("sam", ChangeContact(contact=INES, title="x")) == "not_found"
    assert (await row("contacts", INES))["title"] == "Inspector"


def test_a_contact_is_bound_by_their_own_word_and_by_both_layers_of_the_client() -> None:
    contact = {"opted_out": False, "restrict_phone": True, "restrict_email": False}
    shops = dict.fromkeys(("opted_out", "restrict_mail", "restrict_phone", "restrict_email"), False)
    client = shops | {"oem_restrict_mail": False, "oem_restrict_phone": False, "oem_restrict_email": True}
    told = {channel: binding(client, contact, channel) for channel in CHANNELS}
    assert {channel: why for channel, why in told.items() if why} == {
        "email": "oem_restricts", "phone": "shop_restricts", "text": "shop_restricts",
    }  # fmt: skip
