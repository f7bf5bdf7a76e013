"""The customer's page: what it shows, and what nobody else gets."""

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from html import unescape
from typing import Any

import httpx
import pytest

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.settings import Settings
from lotwalk.tracker.tokens import token_of
from lotwalk.web_status.commands import ShareTracker, UpdateWebStatus
from tests.cast.world import World, known
from tests.conftest import Browse


class Visit:
    """Cora's visit with its link."""

    def __init__(self, world: World, settings: Settings) -> None:
        self.world, self.settings = world, settings
        self.order, self.link = world.order("civic_visit"), new_id()

    @property
    def token(self) -> str:
        return token_of(self.link, self.settings.keys)

    async def update(self, **given: Any) -> None:
        last = await database.fetch_one("SELECT id, due_out FROM web_statuses ORDER BY at DESC LIMIT 1")
        usual = {
            "stage": "inspection_estimate",
            "job_status": "on_schedule",
            "due_out": None,
            "based_on": last and last["id"],
        }
        await self.world.applied("sam", UpdateWebStatus(id=new_id(), repair_order=self.order, **usual | given))


@pytest.fixture
async def visit(world: World, settings: Settings) -> Visit:
    opened = Visit(world, settings)
    await world.applied("tess", OpenRepairOrder(service_request=known("civic_visit")))
    await world.applied("sam", ShareTracker(id=opened.link, repair_order=opened.order))
    return opened


@pytest.fixture
async def cora(browse: Browse) -> httpx.AsyncClient:
    return await browse()


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


async def page(client: httpx.AsyncClient, visit: Visit) -> str:
    answer = await client.get(f"/t/{visit.token}")
    assert answer.status_code == 200, answer.text
    return answer.text


async def test_before_anything_was_said_the_vehicle_has_arrived(visit: Visit, cora: httpx.AsyncClient) -> None:
    said = text_of(await page(cora, visit))
    assert "Your Make Civic" in said and "now: Arrived since today 12:00" in said
    assert "We don't know yet when it will be ready" in said


async def test_the_promise_stands_with_every_earlier_one_and_why(visit: Visit, cora: httpx.AsyncClient) -> None:
    now = visit.world.now
    await visit.update(due_out=now + timedelta(days=1, hours=3))
    await visit.update(due_out=now + timedelta(days=2), reason="parts_back_ordered", stage="parts_on_order")
    await visit.update(
        due_out=now + timedelta(days=30), reason="customer_request", note="The pump is on the Wednesday truck."
    )
    html = await page(cora, visit)
    said = text_of(html)
    assert "Promised for Wednesday, December 23 12:00" in said
    assert re.findall(r"<s>.*?>([^<]+)</time></s> ([^<]+)", html) == [
        ("Wednesday 12:00\xa0pm", "because Customer request"),
        ("Tuesday 3:00\xa0pm", "because Parts back ordered "),
    ]
    assert "First promise" in said and "The pump is on the Wednesday truck." in said and "Sam, today 12:00" in said


async def test_the_road_has_what_was_what_is_and_what_comes(visit: Visit, cora: httpx.AsyncClient) -> None:
    await visit.update()
    visit.world.later(hours=1)
    await visit.update(stage="parts_on_order")
    said = text_of(await page(cora, visit))
    order = [
        "done: Arrived",
        "done: Inspection estimate",
        "now: Parts on order since today 1:00",
        "to come: Mechanical",
        "to come: Ready",
    ]
    places = [said.index(words) for words in order]
    assert places == sorted(places)


async def test_ready_says_so_large(visit: Visit, cora: httpx.AsyncClient) -> None:
    await visit.update(due_out=visit.world.now + timedelta(days=1))
    await visit.update(stage="ready", due_out=visit.world.now + timedelta(days=1))
    said = text_of(await page(cora, visit))
    assert "It was promised for Tuesday 12:00" in said and "to come:" not in said


async def test_a_date_that_nobody_published_is_not_on_the_page(visit: Visit, cora: httpx.AsyncClient) -> None:
    await visit.update(due_out=visit.world.now + timedelta(days=1))
    await database.execute("UPDATE repair_orders SET due_out = ?", clock.text(visit.world.now + timedelta(days=4)))
    html = await page(cora, visit)
    assert "Tuesday" in html and "Friday" not in html and 'class="ro told"' not in html


async def test_what_the_customer_signed_is_the_promise(visit: Visit, cora: httpx.AsyncClient, world: World) -> None:
    """Until the web status moves it; and not while it is only assigned."""
    due = clock.text(world.now + timedelta(days=1))
    await database.execute("UPDATE repair_orders SET due_out = ?, first_due_out = ?", due, due)
    assert "Tuesday" not in text_of(await page(cora, visit))
    await database.execute("UPDATE repair_orders SET finalized_at = ?, status = 'open'", clock.text(world.now))
    assert "Tuesday" in text_of(await page(cora, visit))
    world.later(hours=1)
    await visit.update(due_out=world.now + timedelta(days=2), reason="parts_back_ordered")
    told = text_of(await page(cora, visit))
    assert "Wednesday" in told and "Tuesday" in told


async def test_it_speaks_the_clients_language_in_the_shops_time(visit: Visit, cora: httpx.AsyncClient) -> None:
    await database.execute("UPDATE clients SET language = 'es' WHERE id = ?", known("cora"))
    await visit.update(due_out=visit.world.now + timedelta(days=1, hours=3))
    html = await page(cora, visit)
    assert '<html lang="es">' in html and "martes" in html and "15:00" in html and "(EST)" in html


HOSTILE = "<script>alert(1)</script>\"'&{{7*7}}"


async def test_whatever_people_wrote_is_only_text(visit: Visit, cora: httpx.AsyncClient) -> None:
    await database.execute("UPDATE vehicles SET model = ?, plate = ?", HOSTILE, HOSTILE)
    await database.execute("UPDATE locations SET name = ?, phone = ?", HOSTILE, '+1 (555) "><b>0100')
    await database.execute("UPDATE persons SET name = ? WHERE id = ?", "<img/src=x>", known("sam"))
    await visit.update(note=HOSTILE)
    html = await page(cora, visit)
    assert "<script>alert" not in html and "<img/src" not in html and "49" not in text_of(html).split("Civic")[0]
    assert 'href="tel:+15550100"' in html


async def test_the_page_runs_under_the_strict_policy(visit: Visit, cora: httpx.AsyncClient) -> None:
    answer = await cora.get(f"/t/{visit.token}")
    assert not re.search(r"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|<style", answer.text)
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "private, no-cache" and "noindex" in answer.headers["x-robots-tag"]


async def test_it_shows_no_price_vin_or_id_of_others(visit: Visit, cora: httpx.AsyncClient) -> None:
    await visit.update(note="Soon.")
    html = await page(cora, visit)
    for secret in ("19XFC2F59HE000201", known("cora"), known("sam"), visit.order, visit.link, "@demo.lotwalk.test"):
        assert secret not in html


async def test_what_hasnt_changed_isnt_sent_again(visit: Visit, cora: httpx.AsyncClient) -> None:
    first = await cora.get(f"/t/{visit.token}")
    again = await cora.get(f"/t/{visit.token}", headers={"if-none-match": first.headers["etag"]})
    await visit.update()
    changed = await cora.get(f"/t/{visit.token}", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, changed.status_code) == (304, 200)


async def test_it_can_be_installed_and_opens_only_itself(visit: Visit, cora: httpx.AsyncClient) -> None:
    told = (await cora.get(f"/t/{visit.token}/manifest.webmanifest")).json()
    assert told["start_url"] == told["scope"] == told["id"] == f"/t/{visit.token}"
    assert told["name"] == "Your Make Civic · Eastgate" and told["display"] == "standalone"


async def photo(visit: Visit, name: str, **given: Any) -> str:
    digest = known(name).replace("-", "") * 2
    at = clock.text(visit.world.now)
    await database.execute(
        "INSERT INTO media (sha256, bytes, content_type, width, height, large_sha256, thumb_sha256, received_at)"
        " VALUES (?, 1, 'image/jpeg', 800, 600, ?, ?, ?)", digest, digest, digest, at,
    )  # fmt: skip
    usual = {"order": visit.order, "shared": True, "stored": True, "removed_at": None}
    values = usual | given
    await database.execute(
        "INSERT INTO photos (id, repair_order, location, client, sha256, subject, captured_at, attached_at, shared,"
        " stored, removed_at)"
        " VALUES (?, ?, ?, ?, ?, 'free', ?, ?, ?, ?, ?)",
        new_id(), values["order"], known("eastgate"), known("cora"), digest, at, at,
        values["shared"], values["stored"], values["removed_at"],
    )  # fmt: skip
    return digest


async def test_only_photos_that_the_shop_shows_are_there(visit: Visit, cora: httpx.AsyncClient) -> None:
    shown = await photo(visit, "shown")
    hidden = [
        await photo(visit, "kept", shared=False),
        await photo(visit, "coming", stored=False),
        await photo(visit, "gone", removed_at="x"),
    ]
    html = await page(cora, visit)
    assert shown in html
    for digest in hidden:
        assert digest not in html
        assert (await cora.get(f"/t/{visit.token}/photo/{digest}")).status_code == 404


Spoil = Callable[[Visit], Awaitable[str]]


async def _forged(visit: Visit) -> str:
    return visit.token[:-2] + ("AA" if visit.token[-2:] != "AA" else "BB")


async def _of_another_installation(visit: Visit) -> str:
    return token_of(visit.link, visit.settings.data / "elsewhere")


async def _of_no_link(visit: Visit) -> str:
    return token_of(new_id(), visit.settings.keys)


async def _respelled(visit: Visit) -> str:
    return visit.token[:-1] + "!" + visit.token[-1:]


async def _revoked(visit: Visit) -> str:
    await database.execute("UPDATE tracker_links SET revoked_at = 'x'")
    return visit.token


async def _of_a_former_customer(visit: Visit) -> str:
    await database.execute("UPDATE repair_orders SET client = ? WHERE id = ?", known("meridian"), visit.order)
    return visit.token


async def _of_a_void_order(visit: Visit) -> str:
    await database.execute("UPDATE repair_orders SET status = 'void'")
    return visit.token


async def _nonsense(visit: Visit) -> str:
    return "é" * 43


SPOILS = [
    _forged,
    _of_another_installation,
    _of_no_link,
    _respelled,
    _revoked,
    _of_a_former_customer,
    _of_a_void_order,
    _nonsense,
]


@pytest.mark.parametrize("spoil", SPOILS)
@pytest.mark.parametrize("below", ["", "/live", "/manifest.webmanifest", "/photo/" + "0" * 64])
async def test_every_link_that_opens_nothing_gets_the_same_answer(
    visit: Visit, cora: httpx.AsyncClient, spoil: Spoil, below: str
) -> None:
    nothing = await cora.get("/t/" + "A" * 43)
    answer = await cora.get(f"/t/{await spoil(visit)}{below}")
    assert (answer.status_code, answer.text) == (404, nothing.text)
    assert "doesn't lead to a vehicle" in answer.text.replace("&#39;", "'")


async def test_nothing_here_in_the_visitors_language(cora: httpx.AsyncClient) -> None:
    answer = await cora.get("/t/x", headers={"accept-language": "fr, es-MX;q=0.9, en;q=0.5"})
    assert "Aquí no hay nada" in answer.text


async def test_one_bit_less_opens_nothing(visit: Visit, cora: httpx.AsyncClient) -> None:
    """The last character of 43 carries two spare bits: only one spelling of a link counts."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    last = alphabet.index(visit.token[-1])
    for spare in {last ^ 1, last ^ 2, last ^ 3}:
        assert (await cora.get(f"/t/{visit.token[:-1]}{alphabet[spare]}")).status_code == 404


@pytest.mark.parametrize(
    ("name", "status"),
    [("sam", 200), ("mia", 200), ("fay", 200), ("tess", 404), ("hal", 404), ("stan", 404), ("ines", 404), (None, 401)],
)
async def test_the_address_is_for_those_who_may_pass_it_on(
    visit: Visit, browse: Browse, name: str | None, status: int
) -> None:
    answer = await (await browse(name)).get(f"/api/repair-orders/{visit.order}/tracker")
    assert answer.status_code == status
    assert status != 200 or answer.json() == {"url": f"http://testserver.local/t/{visit.token}"}
