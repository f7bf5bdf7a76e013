"""An e-mail as it goes over the wire. The same delivery makes the same bytes, so that one that was sent twice after a
crash is one message to whoever receives it."""

import hashlib
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from msgspec import Struct

from lotwalk.foundation import clock
from lotwalk.notices import stopping
from lotwalk.notices.letter_words import WORDS
from lotwalk.notices.mailboxes import Mailbox
from lotwalk.tracker import dates
from lotwalk.tracker.rendering import dialled
from lotwalk.tracker.tokens import token_of

_html = Environment(
    loader=PackageLoader("lotwalk.notices"), autoescape=True, undefined=StrictUndefined,
    trim_blocks=True, lstrip_blocks=True, auto_reload=False,
)  # fmt: skip
_text = _html.overlay(autoescape=False)
_html.filters["dialled"] = dialled


class Letter(Struct, frozen=True):
    """All texts are final; the templates only place and escape them."""

    language: str
    title: str
    body: str
    url: str
    button: str
    shop: str
    phone: str
    because: str
    stop: str
    stop_url: str
    words: dict[str, str]


def message(row: dict[str, Any], box: Mailbox, sender: Address, address: str, keys: Path) -> bytes:
    """`row` is a claimed delivery with its notice."""
    letter = _letter(row, box, address, keys)
    written = EmailMessage(policy=SMTP)
    written.set_content(_text.get_template("letter.txt").render(letter=letter), cte="quoted-printable")
    html = _html.get_template("letter.html").render(letter=letter)
    written.add_alternative(html, subtype="html", cte="quoted-printable")
    for name, value in _headers(row, box, sender, letter).items():
        written[name] = value
    written.set_boundary(f"=_{hashlib.sha256(row['id'].encode()).hexdigest()[:32]}")
    return _whole(row, sender, letter) + written.as_bytes()


def _whole(row: dict[str, Any], sender: Address, letter: Letter) -> bytes:
    """Headers that may not be folded: the library would write a long address as an encoded word, which no mailbox
    provider reads as an address. One-click stop is RFC 8058's; it means https, and is left out where there is none."""
    lines = [f"Message-ID: <{row['id']}@{sender.domain}>", f"List-Unsubscribe: <{letter.stop_url}>"]
    if letter.stop_url.startswith("https://"):
        lines.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
    return "".join(f"{line}\r\n" for line in lines).encode("ascii")


def _letter(row: dict[str, Any], box: Mailbox, address: str, keys: Path) -> Letter:
    language = dates.spoken(row["language"])
    words = WORDS[language]
    token = token_of(row["tracker_link"], keys) if row["tracker_link"] else ""
    return Letter(
        language=language, title=row["title"], body=row["body"], url=f"{address}{row['navigate']}{token}",
        button=words["button_page" if token else "button_app"],
        shop=_shop(row), phone=row["shop_phone"] or "",
        because=words[f"because_{box.stop.whose}"].format(shop=_shop(row)), stop=words["stop"],
        stop_url=f"{address}/stop/{stopping.token_of(box.stop, keys)}", words=words,
    )  # fmt: skip


def _shop(row: dict[str, Any]) -> str:
    """A notice is of a location; its name is what people know."""
    return _line(row["shop"] or "") or "Lotwalk"


def _line(text: str) -> str:
    """One line: whatever could end it would begin another header."""
    return " ".join(text.split())


def _headers(row: dict[str, Any], box: Mailbox, sender: Address, letter: Letter) -> dict[str, Any]:
    return {
        "From": Address(sender.display_name or _shop(row), addr_spec=sender.addr_spec),
        "To": Address(addr_spec=box.address),
        "Subject": _line(letter.title),
        "Date": format_datetime(clock.parse(row["created_at"])),
        "Content-Language": letter.language,
        "Auto-Submitted": "auto-generated",
    }
