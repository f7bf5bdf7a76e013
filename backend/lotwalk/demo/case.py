"""A repair order in the making, with all that whoever writes its rows needs."""

from msgspec import Struct

from lotwalk.demo.book import Book, Colleague, Shop
from lotwalk.demo.chance import Chance
from lotwalk.demo.ledger import Ledger, Row
from lotwalk.demo.life import Life


class Case(Struct, frozen=True):
    book: Book
    shop: Shop
    order: Row
    life: Life
    chance: Chance

    @property
    def ledger(self) -> Ledger:
        return self.book.ledger

    @property
    def under(self) -> Row:
        """What every row under the order carries."""
        return {"repair_order": self.order["id"], "location": self.order["location"], "client": self.order["client"]}

    @property
    def advisor(self) -> Colleague:
        return next(person for person in self.shop.advisors if person.id == self.order["advisor"])
