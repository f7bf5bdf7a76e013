"""The clients: fleets, dealers and rentals with their contacts, and private persons."""

from datetime import timedelta
from typing import Any

from lotwalk.clients.tables import BillingAccount, Client, Contact
from lotwalk.demo.book import Book, Patron
from lotwalk.demo.chance import Chance
from lotwalk.demo.data import read
from lotwalk.demo.ledger import Row
from lotwalk.foundation import clock
from lotwalk.foundation.ids import derived_id

# 555-0100 to 555-0199 are kept free for invention; the shops have 0100.
NUMBERS = range(101, 200)
CONTACTED_BY = ("push", "push", "email", "phone", "text")


def add_clients(book: Book) -> None:
    chance = Chance(book.seed, "clients")
    for wholesale in read("clients")["wholesale"]:
        _add_wholesale(book, wholesale, chance)
    for home, names in read("clients")["retail"].items():
        for name in names:
            _add_retail(book, home, *_with_language(name), chance)


def _with_language(name: str) -> tuple[str, str]:
    name, _, language = name.partition(":")
    return name, language or "en"


def _add_wholesale(book: Book, facts: dict[str, Any], chance: Chance) -> None:
    handle = _handle(facts["name"])
    language = facts.get("language", "en")
    row = _add(book, chance, facts["town"], "wholesale", facts["name"], f"office.{handle}", language=language)
    contacts = tuple(
        _add_contact(book, row, name, title, f"{_handle(name)}.{handle}", chance) for name, title in facts["contacts"]
    )
    for name, number in facts.get("accounts", ()):
        _add_account(book, row, name, number)
    book.patrons[facts["name"]] = Patron(row["id"], facts["name"], "wholesale", facts["home"], contacts)


def _add_retail(book: Book, home: str, name: str, language: str, chance: Chance) -> None:
    first, last = name.split(" ", 1)
    region = book.shops[home].row["region"]
    town = chance.choice([town for town, facts in read("clients")["towns"].items() if facts["region"] == region])
    names = {"first_name": first, "last_name": last, "language": language}
    row = _add(book, chance, town, "retail", name, _handle(name), **names)
    book.patrons[name] = Patron(row["id"], name, "retail", home)


def _add(book: Book, chance: Chance, town: str, kind: str, name: str, mailbox: str, **more: Any) -> Row:
    since = book.now - timedelta(days=chance.randint(600, 2_900))
    where = read("clients")["towns"][town]
    return book.ledger.add(
        Client, id=chance.id(since), kind=kind, name=name, email=f"{mailbox}@example.test", phone=_phone(town, chance),
        street=f"{chance.randint(2, 980)} {chance.choice(read('clients')['streets'])}", city=town,
        region=where["region"], postal_code=where["postal_code"], preferred_contact=chance.choice(CONTACTED_BY),
        created_at=clock.text(since), **more,
    )  # fmt: skip


def _add_contact(book: Book, client: Row, name: str, title: str, mailbox: str, chance: Chance) -> str:
    row = book.ledger.add(
        Contact, id=chance.id(book.now - timedelta(days=600)), client=client["id"], name=name, title=title,
        email=f"{mailbox}@example.test", phone=_phone(client["city"], chance),
    )  # fmt: skip
    return row["id"]


def _add_account(book: Book, client: Row, name: str, number: str) -> None:
    """Who pays in the client's stead."""
    id = derived_id("billing_account", client["id"], number)
    book.ledger.add(BillingAccount, id=id, client=client["id"], name=name, number=number)


def _phone(town: str, chance: Chance) -> str:
    return f"({read('clients')['towns'][town]['area']}) 555-0{chance.choice(NUMBERS)}"


def _handle(name: str) -> str:
    plain = str.maketrans("áéíóúñ", "aeioun")
    return name.lower().translate(plain).replace(" ", ".")
