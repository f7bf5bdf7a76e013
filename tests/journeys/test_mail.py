"""Who has no push gets e-mail: it leads to the page, and one tap stops the next one."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.cast import Cast
from tests.journeys.devices import DESKTOP, PHONE
from tests.journeys.mail_server import MailServer, link_in
from tests.journeys.shop import Shop
from tests.journeys.test_the_promise import CIVIC, NOTE, moves_the_promise

pytestmark = pytest.mark.browser


@pytest.fixture
def post() -> Iterator[MailServer]:
    server = MailServer().opens()
    yield server
    server.closes()


@pytest.fixture
def shop(prepared: Path, tmp_path: Path, post: MailServer) -> Iterator[Shop]:
    told = {"LOTWALK_SMTP_URL": post.url, "LOTWALK_MAIL_FROM": "notices@shop.test"}
    opened = Shop(prepared, tmp_path / "data", **told).opens()
    yield opened
    opened.closes()


def test_cora_is_told_by_e_mail_and_stops_it_with_one_tap(cast: Cast, post: MailServer):
    sam = cast.person("sam", DESKTOP).signs_in()
    sam.opens(CIVIC)
    sam.turns_to("Web status")
    moves_the_promise(sam)
    letter = post.letters.get(timeout=15)
    assert re.search("Civic: Waiting for a part", letter["Subject"])
    sam.sees(re.compile("E-mail sent"), within=sam.row(NOTE))
    cora = cast.person("cora", PHONE)
    cora.page.goto(link_in(letter, "/t/"))
    cora.sees(NOTE)
    expect(cora.page.get_by_role("link", name="Stop e-mails")).to_be_visible()
    cora.page.goto(link_in(letter, "/stop/"))
    cora.sees("Stop e-mails?")
    cora.finds_it_accessible()
    cora.taps("Stop e-mails")
    cora.sees("No more e-mails")
    cora.finds_it_accessible()
    sam.chooses("Job status", "On schedule")
    sam.writes("Note to the customer", "The part is here.")
    sam.taps("Update status")
    sam.sees("Not sent: opted out of e-mail", within=sam.row("The part is here."))
    assert post.letters.empty()
    cora.taps("Have e-mails again")
    cora.sees("E-mails come again")
    sam.finds_it_accessible()
