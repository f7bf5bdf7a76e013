"""Everybody who signs in: the staff of both locations, and the people of two clients."""

from datetime import timedelta

from msgspec import Struct

from lotwalk.clients.tables import Contact
from lotwalk.demo.book import Book, Colleague
from lotwalk.demo.chance import Chance
from lotwalk.foundation import clock
from lotwalk.people.passwords import hash_password
from lotwalk.people.permissions import Role
from lotwalk.people.tables import Person, RoleGrant

PASSWORD = "lotwalk-demo"
HARBOR, MERIDIAN = "Harbor Fleet Services", "Meridian Plumbing"


class Held(Struct, frozen=True):
    """Where a role is held: at a location, for a client, or in the whole company."""

    role: Role
    location: str | None = None
    client: str | None = None


class Part(Struct, frozen=True):
    name: str
    roles: tuple[Held, ...]
    language: str = "en"
    title: str = ""


def _at(location: str, *roles: Role) -> tuple[Held, ...]:
    return tuple(Held(role, location=location) for role in roles)


def _of(client: str, *roles: Role) -> tuple[Held, ...]:
    return tuple(Held(role, client=client) for role in roles)


# Stan is a stranger by client and by location: Meridian goes to Harborview only. Hal is one by location.
CAST: dict[str, Part] = {
    "ada": Part("Ada Okafor", (*_at("eastgate", "administrator"), *_at("harborview", "administrator"))),
    "mia": Part("Mia Kowalski", _at("eastgate", "manager")),
    "sam": Part("Sam Ellery", _at("eastgate", "advisor")),
    "nora": Part("Nora Whitlock", _at("eastgate", "advisor")),
    "tess": Part("Tess Marlow", _at("eastgate", "technician")),
    "mateo": Part("Mateo Ibarra", _at("eastgate", "technician"), language="es"),
    "fay": Part("Fay Nakamura", (Held("field_manager"),)),
    "milo": Part("Milo Farrow", _at("harborview", "manager")),
    "hal": Part("Hal Mercer", _at("harborview", "advisor")),
    "greta": Part("Greta Olsen", _at("harborview", "technician")),
    "ines": Part("Ines Duarte", _of(HARBOR, "client_inspector", "client_user"), title="Maintenance inspector"),
    "otto": Part("Otto Lindgren", _of(HARBOR, "client_monitor_manager", "client_user"), title="Fleet monitor"),
    "carl": Part("Carl Jensen", _of(HARBOR, "client_user"), title="Driver lead"),
    "stan": Part("Stan Petrov", _of(MERIDIAN, "client_inspector", "client_user"), title="Yard lead"),
}


def email(key: str) -> str:
    return f"{key}@demo.lotwalk.test"


def add_people(book: Book) -> None:
    """Without passwords: these aren't the seed's."""
    chance = Chance(book.seed, "people")
    for key, part in CAST.items():
        _add_person(book, key, part, chance)


def set_passwords(book: Book) -> None:
    """One hash for all: this password stands in the documentation, and each hash takes a tenth of a second."""
    hashed = hash_password(PASSWORD)
    for row in book.ledger.rows(Person):
        row["password_hash"] = hashed


def _add_person(book: Book, key: str, part: Part, chance: Chance) -> None:
    since = book.now - timedelta(days=chance.randint(600, 1_500))
    person = Colleague(chance.id(since), part.name)
    client = part.roles[0].client
    book.people[key] = person
    book.ledger.add(
        Person, id=person.id, kind="client" if client else "staff", name=part.name, email=email(key),
        language=part.language, created_at=clock.text(since),
    )  # fmt: skip
    for held in part.roles:
        _grant(book, person, held, chance)
    if client:
        book.ledger.add(
            Contact, id=chance.id(since), client=book.patrons[client].id, name=part.name, title=part.title,
            email=email(key), person=person.id,
        )  # fmt: skip


def _grant(book: Book, person: Colleague, held: Held, chance: Chance) -> None:
    shop = book.shops[held.location] if held.location else None
    client = book.patrons[held.client].id if held.client else None
    book.ledger.add(
        RoleGrant, id=chance.id(book.now), person=person.id, role=held.role, location=shop and shop.id, client=client
    )
    if shop and held.role == "advisor":
        shop.advisors.append(person)
    if shop and held.role == "technician":
        shop.technicians.append(person)
