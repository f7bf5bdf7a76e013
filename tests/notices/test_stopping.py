"""The link at the end of each e-mail: looking changes nothing, one tap stops, and it tells nobody anything."""

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import httpx
import msgspec
import pytest

from lotwalk.clients.commands import ChangeContact, ChooseContactMail, ChooseMail, ReviewPreferences
from lotwalk.foundation import database, signed_ids
from lotwalk.foundation.keys import secret_key
from lotwalk.notices.stopping import Stop, stop_of, token_of
from lotwalk.people.commands import ChoosePersonMail
from lotwalk.tracker.tokens import token_of as tracker_token
from tests.cast.world import known
from tests.conftest import Browse
from tests.notices.conftest import CORAS, Shop
from tests.notices.mail_server import MailServer

CORA = Stop("client", known("cora"))
INES = Stop("contact", known("ines_contact"))
SAM = Stop("person", known("sam"))
ONE_CLICK = {"List-Unsubscribe": "One-Click"}
Everybody = [CORA, INES, SAM]


@pytest.fixture
async def nobody(browse: Browse) -> httpx.AsyncClient:
    """No cookie, no sign-in: a mailbox provider, or Cora at her phone."""
    return await browse()


def path(shop: Shop, stop: Stop = CORA) -> str:
    return f"/stop/{token_of(stop, shop.settings.keys)}"


async def stopped(stop: Stop) -> bool:
    column, table = {
        "client": ("opted_out", "clients"), "contact": ("opted_out", "contacts"),
        "person": ("mail_stopped_at", "persons"),
    }[stop.whose]  # fmt: skip
    row = await database.fetch_one(f"SELECT {column} AS said FROM {table} WHERE id = ?", stop.id)
    return bool(row and row["said"])


async def entries() -> list[tuple[str, str, str]]:
    rows = await database.fetch(
        "SELECT kind, subject_kind, subject FROM journal WHERE kind IN ('mail_stopped', 'mail_resumed') ORDER BY seq"
    )
    return [(row["kind"], row["subject_kind"], row["subject"]) for row in rows]


@pytest.mark.parametrize("stop", Everybody)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_looking_changes_nothing(mailing: Shop, nobody: httpx.AsyncClient, method: str, stop: Stop) -> None:
    for _ in range(3):
        assert (await nobody.request(method, path(mailing, stop))).status_code in (200, 405)
    assert not await stopped(stop) and await entries() == []


@pytest.mark.parametrize("stop", Everybody)
@pytest.mark.parametrize("form", [{"data": ONE_CLICK}, {"files": {"List-Unsubscribe": (None, "One-Click")}}, {}])
async def test_one_post_stops_at_once_and_for_good(
    mailing: Shop, nobody: httpx.AsyncClient, stop: Stop, form: dict[str, dict[str, str]]
) -> None:
    """As a mailbox provider sends it, as a form or as parts of one (RFC 8058, 3.1)."""
    for _ in range(2):
        answer = await nobody.post(path(mailing, stop), **form)  # pyright: ignore[reportArgumentType]
        assert answer.status_code == 200 and not answer.cookies
    assert await stopped(stop) and await entries() == [("mail_stopped", stop.whose, stop.id)]


async def test_a_provider_may_ask_from_its_own_page(mailing: Shop, nobody: httpx.AsyncClient) -> None:
    headers = {"origin": "https://mail.test", "sec-fetch-site": "cross-site"}
    assert (await nobody.post(path(mailing), data=ONE_CLICK, headers=headers)).status_code == 200
    assert await stopped(CORA)


async def test_what_the_e_mail_says_stops_the_next_one(
    mailing: Shop, post: MailServer, nobody: httpx.AsyncClient
) -> None:
    await mailing.update()
    await mailing.send()
    address = post.received[0]["List-Unsubscribe"].strip("<>")
    assert (await nobody.post(address.removeprefix("https://shop.test"))).status_code == 200
    await mailing.update(stage="ready")
    await mailing.send()
    assert len(post.received) == 1 and await mailing.fates() == [("sent", ""), ("not_sent", "opted_out")]


async def test_stopping_overtakes_what_waits(mailing: Shop, post: MailServer, nobody: httpx.AsyncClient) -> None:
    await mailing.update()
    await nobody.post(path(mailing))
    await mailing.send()
    assert post.received == [] and await mailing.fates() == [("not_sent", "opted_out")]


@pytest.mark.parametrize("stop", Everybody)
async def test_it_is_taken_back_on_the_same_page(mailing: Shop, nobody: httpx.AsyncClient, stop: Stop) -> None:
    page = (await nobody.post(path(mailing, stop))).text
    [action] = re.findall(r'action="([^"]+)"', page)
    assert (await nobody.post(action)).status_code == 200
    assert not await stopped(stop)
    assert [kind for kind, _, _ in await entries()] == ["mail_stopped", "mail_resumed"]


async def test_what_was_agreed_with_the_shop_isnt_taken_back_here(mailing: Shop, nobody: httpx.AsyncClient) -> None:
    """Whoever finds an old e-mail can't undo what the customer told the shop since."""
    await nobody.post(path(mailing))
    mailing.world.later(minutes=1)
    no_mail = ReviewPreferences(
        client=known("cora"), opted_out=True, restrict_mail=False, restrict_phone=False, restrict_email=False
    )
    await mailing.world.applied("sam", no_mail)
    page = await nobody.get(path(mailing))
    assert "as was agreed with the shop" in page.text and "<form" not in page.text
    await nobody.post(f"{path(mailing)}/resume")
    assert await stopped(CORA)


async def test_the_shop_sees_it_and_may_undo_it_with_the_customer(mailing: Shop, nobody: httpx.AsyncClient) -> None:
    await nobody.post(path(mailing, INES))
    touched = await database.fetch("SELECT kind, id FROM touches ORDER BY seq DESC LIMIT 1")
    assert touched == [{"kind": "contact", "id": known("ines_contact")}]
    await mailing.world.applied("sam", ChangeContact(contact=known("ines_contact"), opted_out=False))
    assert not await stopped(INES)


async def test_a_closed_order_is_no_hindrance(mailing: Shop, nobody: httpx.AsyncClient) -> None:
    await database.execute("UPDATE repair_orders SET status = 'closed'")
    assert (await nobody.post(path(mailing))).status_code == 200
    assert await stopped(CORA)


def forged(kind: str) -> Callable[[Shop], Awaitable[str]]:
    async def make(shop: Shop) -> str:
        right = token_of(CORA, shop.settings.keys)
        return {
            "empty-ish": "x", "long": "A" * 43, "cut": right[:-1],
            "turned": right[:-1] + ("A" if right[-1] != "A" else "B"),
            "tracker": tracker_token(shop.link, shop.settings.keys),
            "other purpose": signed_ids.signed(CORA.id, "receipt", secret_key(shop.settings.keys, "tracker.key")),
            "nobody": token_of(Stop("client", known("not there")), shop.settings.keys),
            "strange": "%00" * 5,
        }[kind]  # fmt: skip

    return make


@pytest.mark.parametrize(
    "kind", ["empty-ish", "long", "cut", "turned", "tracker", "other purpose", "nobody", "strange"]
)
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_forged_link_does_nothing_and_says_nothing(
    mailing: Shop, nobody: httpx.AsyncClient, method: str, kind: str
) -> None:
    token = await forged(kind)(mailing)
    for address in (f"/stop/{token}", f"/stop/{token}/resume"):
        answer = await nobody.request(method, address)
        assert answer.status_code in (404, 405)
    assert not await stopped(CORA) and await entries() == []


def test_a_token_is_of_one_kind_only(tmp_path: Path) -> None:
    keys = tmp_path
    tokens = {token_of(Stop(whose, known("cora")), keys) for whose in ("client", "contact", "person")}
    assert len(tokens) == 3 and {stop_of(token, keys).whose for token in tokens} == {"client", "contact", "person"}  # pyright: ignore


@pytest.mark.parametrize("language", ["en", "es"])
async def test_the_page_says_nothing_of_anybody(mailing: Shop, nobody: httpx.AsyncClient, language: str) -> None:
    """Mail scanners and whoever an e-mail was forwarded to see it too."""
    await database.execute("UPDATE clients SET language = ? WHERE id = ?", language, known("cora"))
    answers = [await nobody.get(path(mailing)), await nobody.post(path(mailing)), await nobody.get(path(mailing))]
    for answer in answers:
        assert answer.headers["cache-control"] == "private, no-store"
        assert answer.headers["referrer-policy"] == "no-referrer" and "noindex" in answer.headers["x-robots-tag"]
        for secret in ("Cora", CORAS, known("cora"), "Civic", "R-1", "Harbor", "Eastgate"):
            assert secret not in answer.text
        assert f'lang="{language}"' in answer.text


async def test_the_customers_page_offers_it_while_e_mail_goes_there(mailing: Shop, nobody: httpx.AsyncClient) -> None:
    tracker = f"/t/{tracker_token(mailing.link, mailing.settings.keys)}"
    assert path(mailing) in (await nobody.get(tracker)).text
    await nobody.post(path(mailing))
    assert "/stop/" not in (await nobody.get(tracker)).text


async def test_a_business_page_offers_it_to_nobody(mailing: Shop, nobody: httpx.AsyncClient) -> None:
    """Whoever was sent the link must not speak for the whole company."""
    await database.execute("UPDATE clients SET kind = 'wholesale' WHERE id = ?", known("cora"))
    page = await nobody.get(f"/t/{tracker_token(mailing.link, mailing.settings.keys)}")
    assert page.status_code == 200 and "/stop/" not in page.text


async def test_only_the_link_sends_these_commands(mailing: Shop) -> None:
    commands = [
        ChooseMail(client=known("cora"), stopped=True), ChooseContactMail(contact=INES.id, stopped=True),
        ChoosePersonMail(person=known("sam"), stopped=True),
    ]  # fmt: skip
    for name in ("ada", "sam", "ines", "stan"):
        for command in commands:
            assert await mailing.world.refusal(name, command) in ("not_permitted", "not_found")


async def test_history_says_that_it_was_the_link(mailing: Shop, nobody: httpx.AsyncClient) -> None:
    mailing.world.now += timedelta(minutes=3)
    await nobody.post(path(mailing))
    [row] = await database.fetch("SELECT facts, by_person, client FROM journal WHERE kind = 'mail_stopped'")
    facts = msgspec.json.decode(row["facts"])
    assert facts == {"changed": {"opted_out": [False, True]}, "by": "link"}
    assert (row["by_person"], row["client"]) == (None, known("cora"))
