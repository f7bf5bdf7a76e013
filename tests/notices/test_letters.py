"""What an e-mail looks like on the wire, to whoever receives it and to whoever sends it twice."""

import re
import tempfile
from datetime import timedelta
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from lotwalk.foundation import database
from lotwalk.notices import letters
from lotwalk.notices.mailboxes import Mailbox, is_plain, written
from lotwalk.notices.relays import sender_of
from lotwalk.notices.stopping import Stop
from lotwalk.tracker.tokens import token_of
from tests.cast.world import known
from tests.notices.conftest import CORAS, Shop
from tests.notices.mail_server import MailServer

KEYS = Path(tempfile.mkdtemp(prefix="lotwalk-keys-"))
HEADERS = [
    "Message-ID", "List-Unsubscribe", "List-Unsubscribe-Post", "Content-Type", "From", "To", "Subject", "Date",
    "Content-Language", "Auto-Submitted",
]  # fmt: skip


def part(message: EmailMessage, kind: str) -> str:
    found = message.get_body((kind,))
    assert found is not None
    return found.get_content().replace("\r\n", "\n")


class Links(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.outside: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value or "" for name, value in attrs if tag == "a" and name == "href"]
        self.outside += [tag for name, _ in attrs if name in ("src", "background", "srcset")]
        self.outside += [tag] if tag in ("img", "link", "script", "iframe") else []


async def test_an_email_is_whole(mailing: Shop, post: MailServer) -> None:
    await mailing.update(due_out=mailing.world.now + timedelta(days=2), note="Ask Sam for the blue key")
    await mailing.send()
    [message] = post.received
    assert post.envelopes == [("notices@shop.test", [CORAS])]
    assert (message["From"], message["To"]) == ("Eastgate Motors <notices@shop.test>", CORAS)
    assert message["Subject"] == "Your Make Civic: Parts on order"
    assert message["Date"] == "Mon, 23 Nov 2026 17:00:00 +0000" and message["Auto-Submitted"] == "auto-generated"
    page = f"https://shop.test/t/{token_of(mailing.link, mailing.settings.keys)}"
    said = "Promised for Wednesday 12:00\u00a0pm. There is a note for you."
    assert said in part(message, "plain") and f"See where it is:\n{page}\n" in part(message, "plain")
    assert said in part(message, "html") and page in Links(part(message, "html")).links
    assert await mailing.fates() == [("sent", "")]
    assert [row["channel"] for row in await mailing.notices()] == ["email"]


async def test_every_mailbox_provider_finds_the_stop(mailing: Shop, post: MailServer) -> None:
    await mailing.update()
    await mailing.send()
    [message] = post.received
    stop = re.fullmatch(r"<(https://shop\.test/stop/[\w-]{43})>", message["List-Unsubscribe"])
    assert stop and message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert stop[1] in part(message, "plain") and stop[1] in Links(part(message, "html")).links


async def test_nothing_is_fetched_from_anywhere(mailing: Shop, post: MailServer) -> None:
    """A picture that is fetched tells when and where somebody reads."""
    await mailing.update()
    await mailing.send()
    html = part(post.received[0], "html")
    assert Links(html).outside == [] and "url(" not in html and "@import" not in html


async def test_it_says_no_more_than_a_lock_screen(mailing: Shop, post: MailServer) -> None:
    await mailing.update(note="CANARY costs $412 says Ines", due_out=mailing.world.now + timedelta(days=1))
    await mailing.send()
    text = post.received[0].as_string() + part(post.received[0], "plain") + part(post.received[0], "html")
    for secret in ("CANARY", "412", "$", "Ines", "Sam", "PL CIVIC", "19XFC2F59HE000201"):
        assert secret not in text


async def test_spanish_is_spanish_to_the_end(mailing: Shop, post: MailServer) -> None:
    await database.execute("UPDATE clients SET language = 'es' WHERE id = ?", known("cora"))
    await mailing.update(due_out=mailing.world.now + timedelta(days=2))
    await mailing.send()
    [message] = post.received
    assert message["Subject"].startswith("Su Make Civic: ") and message["Content-Language"] == "es"
    assert "Prometido para el miércoles 12:00." in part(message, "html")
    assert "No recibir más estos correos" in part(message, "plain")


async def test_what_people_entered_is_text_and_never_markup(mailing: Shop, post: MailServer) -> None:
    await database.execute("UPDATE vehicles SET model = ? WHERE id = ?", '<b onclick="x">Civic & Co', known("civic"))
    await database.execute(
        "UPDATE locations SET name = ?, phone = '614 555 0100' WHERE id = ?", "Öst <i>gate", known("eastgate")
    )
    await mailing.update()
    await mailing.send()
    html = part(post.received[0], "html")
    assert "&lt;b onclick=" in html and "<b onclick" not in html and "Öst &lt;i&gt;gate" in html
    assert '<b onclick="x">Civic & Co' in part(post.received[0], "plain")
    assert "tel:6145550100" in Links(html).links


async def test_a_name_can_add_no_header(mailing: Shop, post: MailServer) -> None:
    await database.execute("UPDATE vehicles SET model = ? WHERE id = ?", "Civic\r\nBcc: all@mail.test", known("civic"))
    await mailing.update()
    await mailing.send()
    assert all("Bcc" not in message for message in post.received)
    assert [message["Subject"] for message in post.received] == ["Your Make Civic Bcc: all@mail.test: Parts on order"]


async def test_the_shops_name_stands_where_none_was_set(mailing: Shop, post: MailServer) -> None:
    mailing.settings = replace(mailing.settings, mail_from="notices@shop.test")
    await mailing.update()
    await mailing.send()
    assert post.received[0]["From"] == "Eastgate <notices@shop.test>"


async def test_without_https_no_provider_is_told_of_one_click(mailing: Shop, post: MailServer) -> None:
    mailing.settings = replace(mailing.settings, public_url="http://shop.test")
    await mailing.update()
    await mailing.send()
    [message] = post.received
    assert message["List-Unsubscribe"].startswith("<http://") and "List-Unsubscribe-Post" not in message


PRINTED = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


@given(title=PRINTED, body=PRINTED, shop=PRINTED)
def test_no_text_breaks_out_of_its_place(title: str, body: str, shop: str) -> None:
    row = {
        "id": known("delivery"), "title": title, "body": body, "shop": shop, "shop_phone": "", "language": "en",
        "navigate": "/app/ro/1", "tracker_link": None, "created_at": "2026-11-23T17:00:00.000Z",
    }  # fmt: skip
    box = Mailbox(CORAS, Stop("client", known("cora")))
    raw = letters.message(row, box, sender_of("notices@shop.test"), "https://shop.test", KEYS)
    read = message_from_bytes(raw, policy=default)
    assert [name for name in read.keys() if name != "MIME-Version"] == HEADERS
    assert read["To"] == CORAS and read["From"].addresses[0].addr_spec == "notices@shop.test"
    assert raw == letters.message(row, box, sender_of("notices@shop.test"), "https://shop.test", KEYS)
    assert raw.isascii() and max(len(line) for line in raw.split(b"\r\n")) < 998 and b"\n\n" not in raw


@given(st.text(max_size=40) | st.emails() | st.from_regex(r"[a-z.<>@ \r\n]{1,20}@[a-zü.]{1,9}\.test", fullmatch=True))
def test_an_address_that_passes_is_one_address_in_plain_letters(text: str) -> None:
    address = written(text)
    if is_plain(address):
        assert address.isascii() and not set(address) & set(' <>(),:;"\\\r\n\t\0')
        assert Address(addr_spec=address).addr_spec == address and address.count("@") == 1
