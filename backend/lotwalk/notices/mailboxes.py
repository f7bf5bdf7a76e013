"""Where a recipient's e-mail goes, or why none may: both layers of restrictions are asked, and everybody's own word."""

import re
from typing import Any

from msgspec import Struct

from lotwalk.clients.telling import binding
from lotwalk.foundation import database
from lotwalk.notices.stopping import Stop

# Narrower than the standard on purpose: no quotes, no comments, nothing that a command line or a header could be
# ended with. What mail servers hand out as addresses passes it (RFC 5321, 4.1.2: Dot-string).
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN = re.compile(r"([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])")
LONGEST_LOCAL, LONGEST = 64, 254

Row = dict[str, Any]


class Mailbox(Struct, frozen=True):
    """`why` is a key where no e-mail may go there; `stop` is whose e-mail the link at its end stops."""

    address: str
    stop: Stop
    why: str = ""


async def mailbox_of(person: str | None, contact: str | None, client: str | None) -> Mailbox:
    """Of the contact where one is meant, else of the person, else of the client itself."""
    somebody = await _row("persons", person)
    theirs = None if somebody and somebody["kind"] == "staff" else await _row("clients", client)
    named = await _row("contacts", contact) or (theirs and await _contact_of(person, theirs["id"]))
    address = _address(somebody, named if contact else None, theirs)
    return Mailbox(address, _stop(somebody, named, theirs), _why(somebody, named, theirs, address))


async def _row(table: str, id: str | None) -> Row | None:
    return await database.fetch_one(f"SELECT * FROM {table} WHERE id = ?", id) if id else None


async def _contact_of(person: str | None, client: str) -> Row | None:
    """Who signs in may be a contact too, with a word of their own about e-mail."""
    sql = "SELECT * FROM contacts WHERE person = ? AND client = ? AND removed_at IS NULL ORDER BY id LIMIT 1"
    return await database.fetch_one(sql, person, client) if person else None


def _address(person: Row | None, contact: Row | None, client: Row | None) -> str:
    if contact and contact["email"]:
        return written(contact["email"])
    if person or contact:
        return written(person["email"] if person else "")
    return written(client["email"] if client else "")


def _stop(person: Row | None, contact: Row | None, client: Row | None) -> Stop:
    if contact:
        return Stop("contact", contact["id"])
    if person:
        return Stop("person", person["id"])
    assert client is not None, "a notice is for somebody"
    return Stop("client", client["id"])


def _why(person: Row | None, contact: Row | None, client: Row | None, address: str) -> str:
    if contact and contact["removed_at"]:
        return "nobody_named"
    if (client and (why := binding(client, contact, "email"))) or (why := _own_word(person)):
        return why
    return "" if is_plain(address) else "address_malformed" if address else "no_address"


def _own_word(person: Row | None) -> str:
    return "opted_out" if person and person["mail_stopped_at"] else ""


def written(address: str) -> str:
    """As it stands on an envelope: trimmed, the domain in letters that every server knows (RFC 5890)."""
    local, at, domain = address.strip().rpartition("@")
    try:
        return f"{local}{at}{domain.encode('idna').decode()}"
    except UnicodeError:
        return address.strip()


def is_plain(address: str) -> bool:
    """Whether it can stand on an envelope and in a header as it is."""
    local, _, domain = address.rpartition("@")
    fits = len(local) <= LONGEST_LOCAL and len(address) <= LONGEST
    return fits and bool(_LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain))
