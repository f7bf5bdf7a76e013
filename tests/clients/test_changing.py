"""Making and changing clients: all faults at once, each at its field, and nothing of it half done."""

import asyncio
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotwalk.clients import rules
from lotwalk.clients.commands import ChangeClient, ChangeTerms, CreateClient, CreateWholesaleClient, ReviewPreferences
from lotwalk.clients.faults import faults
from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.sync.feed import page
from tests.cast.world import World, known
from tests.clients.story import CORA, cora, newcomer, row
from tests.sync.test_feed import all_of

EASTGATE = known("eastgate")


@pytest.mark.parametrize("name", ["tess", "sam", "mia", "ada"])
async def test_everybody_of_the_shop_makes_a_private_person(world: World, name: str) -> None:
    made = await row("clients", await newcomer(world, name, city=" Halden "))
    assert (made["kind"], made["name"], made["city"]) == ("retail", "Nils Okoro", "Halden")


@pytest.mark.parametrize(("name", "code"), [
    ("mia", None), ("ada", None), ("sam", "not_permitted"), ("tess", "not_permitted"), ("hal", "not_permitted"),
    ("fay", "not_permitted"), ("ines", "not_permitted"), ("stan", "not_permitted"),
])  # fmt: skip
async def test_a_business_is_made_by_those_who_agree_its_terms(world: World, name: str, code: str | None) -> None:
    command = CreateWholesaleClient(id=new_id(), location=EASTGATE, name="Alder Couriers", terms="30 days")
    assert await world.refusal(name, command) == code
    terms = ChangeTerms(client=known("harbor_fleet"), terms="14 days", tax_id="12-345")
    foreign = "not_found" if name == "stan" else code
    assert await world.refusal(name, terms) == foreign


@pytest.mark.parametrize(("name", "code"), [
    ("sam", None), ("mia", None), ("ada", None), ("hal", None), ("tess", "not_permitted"), ("fay", "not_permitted"),
    ("ines", "not_permitted"), ("stan", "not_found"),
])  # fmt: skip
async def test_a_client_is_changed_at_the_desk(world: World, name: str, code: str | None) -> None:
    assert await world.refusal(name, ChangeClient(client=known("harbor_fleet"), city="Halden")) == code


async def test_all_faults_are_told_at_once_and_the_first_at_its_field(world: World) -> None:
    command = CreateClient(id=new_id(), location=EASTGATE, last_name=" ", email="nora@", preferred_contact="phone")
    (verdict,) = await world.send("sam", command)
    assert (verdict.code, verdict.field) == ("client_faulty", "last_name")
    assert verdict.detail == (
        "Please look at these again: last name is missing; email can't be right;"
        " phone is needed for the preferred contact."
    )


async def test_two_changes_at_once_both_stand_in_the_name(world: World) -> None:
    """The one is still being written down when the other comes."""
    id, begun = await cora(world), asyncio.Event()
    await world.device("mia")
    other = asyncio.create_task(_renamed_slowly(id, begun))
    await begun.wait()
    await world.applied("mia", ChangeClient(client=id, last_name="Vance"))
    await other
    assert (await row("clients", id))["name"] == "Nora Vance"


async def _renamed_slowly(id: str, begun: asyncio.Event) -> None:
    async with database.write():
        await database.execute("UPDATE clients SET first_name = 'Nora', name = 'Nora Lindqvist' WHERE id = ?", id)
        begun.set()
        await asyncio.sleep(0.3)


async def test_a_change_says_only_what_is_new_and_keeps_the_rest(world: World) -> None:
    id = await cora(world)
    await world.applied("sam", ChangeClient(client=id, last_name="Vance", phone="614 555 0199"))
    after = await row("clients", id)
    assert {name: after[name] for name in CORA} == CORA | {"last_name": "Vance", "phone": "614 555 0199"}
    assert after["name"] == "Cora Vance"


async def test_a_change_reaches_the_tablets_and_the_clients_own_people(world: World) -> None:
    _, tess = await all_of(world, "tess")
    _, stan = await all_of(world, "stan")
    await world.applied("sam", ChangeClient(client=known("harbor_fleet"), name="Harbor Fleet Group"))
    hers = await page(await world.actor("tess"), tess, None, world.now)
    his = await page(await world.actor("stan"), stan, None, world.now)
    assert [client["name"] for client in hers.rows["client"]] == ["Harbor Fleet Group"]
    assert (his.rows, his.removed) == ({}, {})


async def test_a_business_has_no_first_name_and_a_person_no_terms(world: World) -> None:
    assert await world.refusal("sam", ChangeClient(client=known("harbor_fleet"), last_name="x")) == "not_a_person"
    assert await world.refusal("mia", ChangeTerms(client=known("cora"), terms="x", tax_id="")) == "not_a_business"


async def test_a_number_of_the_dms_is_one_clients_only(world: World) -> None:
    await newcomer(world, dms_number="D-77")
    twice = CreateClient(id=new_id(), location=EASTGATE, last_name="Okoro", dms_number="D-77")
    assert await world.refusal("sam", twice) == "client_known"


async def test_preferences_are_reviewed_once_and_for_all(world: World) -> None:
    id = await cora(world)
    said = {"opted_out": False, "restrict_mail": True, "restrict_phone": False, "restrict_email": True}
    await world.applied("sam", ReviewPreferences(client=id, **said))
    after = await row("clients", id)
    assert {name: bool(after[name]) for name in said} == said
    assert after["preferences_reviewed_at"] is not None


async def test_a_review_that_restricts_the_preferred_contact_names_another(world: World) -> None:
    id = await cora(world)
    await world.applied("sam", ChangeClient(client=id, preferred_contact="text"))
    said = {"opted_out": False, "restrict_mail": False, "restrict_phone": True, "restrict_email": False}
    assert await world.refusal("sam", ReviewPreferences(client=id, **said)) == "preferred_restricted"
    await world.applied("sam", ReviewPreferences(client=id, **said, preferred_contact="email"))
    assert (await row("clients", id))["preferred_contact"] == "email"


texts = st.sampled_from(["", " ", "x", "cora@example.test", "cora@", "614 555 0142", "12"])
flags = st.booleans()
clients = st.fixed_dictionaries({
    "kind": st.sampled_from(["retail", "wholesale"]), "preferred_contact": st.sampled_from(
        ["email", "phone", "text", "mail", "push"]
    ),
    **dict.fromkeys(("name", "first_name", "last_name", "street", "city", "region", "postal_code", "email", "phone",
                     "mobile", "work_phone"), texts),
    **dict.fromkeys(("opted_out", "restrict_mail", "restrict_phone", "restrict_email", "oem_restrict_mail",
                     "oem_restrict_phone", "oem_restrict_email"), flags),
})  # fmt: skip


@settings(max_examples=300)
@given(clients)
def test_a_refusal_names_every_fault_and_only_those(client: dict[str, Any]) -> None:
    found = faults(client)
    if not found:
        return rules.refuse_faulty(client)
    with pytest.raises(rules.ClientFaulty) as refused:
        rules.refuse_faulty(client)
    assert refused.value.field in found
    assert len(refused.value.facts["told"].split("; ")) == len(found)


@settings(max_examples=300)
@given(clients)
def test_a_review_is_refused_for_the_shops_own_layer_only(client: dict[str, Any]) -> None:
    shop = dict.fromkeys(("opted_out", "restrict_mail", "restrict_phone", "restrict_email"), False)
    rules.refuse_restricted_preferred(client | shop)
