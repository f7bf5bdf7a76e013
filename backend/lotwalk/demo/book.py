"""What the parts of the demo hand each other: the rows so far, and the few things about them that are asked again."""

from datetime import date, datetime
from random import Random

from msgspec import Struct, field

from lotwalk.demo.hours import Hours
from lotwalk.demo.ledger import Ledger, Row
from lotwalk.foundation import clock
from lotwalk.inspections.template import Template
from lotwalk.intake.command import Command


class Colleague(Struct, frozen=True):
    id: str
    name: str


class Shop(Struct):
    """A location; `row` is its row, whose next number moves on."""

    key: str
    row: Row
    hours: Hours
    advisors: list[Colleague] = field(default_factory=list[Colleague])
    technicians: list[Colleague] = field(default_factory=list[Colleague])

    @property
    def id(self) -> str:
        return self.row["id"]


class Patron(Struct, frozen=True):
    """A client, the location it goes to, and its contacts' ids."""

    id: str
    name: str
    kind: str
    home: str
    contacts: tuple[str, ...] = ()


class Car(Struct, frozen=True):
    """A vehicle with how it is driven: evenly, `per_day` distance units since `since`."""

    row: Row
    patron: Patron
    group: str
    since: date
    per_day: float

    @property
    def id(self) -> str:
        return self.row["id"]

    @property
    def body(self) -> str:
        return self.row["body"]

    def odometer(self, day: date) -> int:
        return round((day - self.since).days * self.per_day)


class Sheet(Struct, frozen=True):
    """An inspection template as it is in the database."""

    id: str
    template: Template


class Pen(Struct, frozen=True):
    """A walk-around that waits for its signature, which covers everything on it, photos included."""

    walkaround: Row
    name: str
    at: datetime


class Letter(Struct, frozen=True):
    """A command that somebody sends once the rows are there."""

    person: str
    command: Command
    sent: datetime


class Book(Struct):
    now: datetime
    seed: int
    ledger: Ledger = field(default_factory=Ledger)
    shops: dict[str, Shop] = field(default_factory=dict[str, Shop])
    people: dict[str, Colleague] = field(default_factory=dict[str, Colleague])
    patrons: dict[str, Patron] = field(default_factory=dict[str, Patron])
    cars: list[Car] = field(default_factory=list[Car])
    sheets: dict[str, Sheet] = field(default_factory=dict[str, Sheet])
    pens: list[Pen] = field(default_factory=list[Pen])
    letters: list[Letter] = field(default_factory=list[Letter])

    @property
    def at(self) -> str:
        return clock.text(self.now)


def among(people: list[Colleague], chance: Random) -> Colleague:
    """The first of them is the busiest."""
    return people[0] if chance.random() < 0.55 else chance.choice(people)
