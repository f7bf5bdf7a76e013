"""How the clients are found and may be reached: gone through with most, restricted by some, by the OEM for a few."""

from datetime import timedelta

from lotwalk.clients.preferences import restriction
from lotwalk.clients.tables import Client, ClientTerm
from lotwalk.clients.terms import term_rows
from lotwalk.demo.book import Book
from lotwalk.demo.chance import Chance
from lotwalk.demo.ledger import Row
from lotwalk.foundation import clock

REVIEWED, RESTRICTED, BY_OEM = 0.85, 0.2, 0.12
# The story goes on with these: nothing is left to do about them.
ALWAYS = ("Harbor Fleet Services", "Cora Lindqvist", "Meridian Plumbing")
WAYS = ("restrict_mail", "restrict_phone", "restrict_email")


def add_preferences(book: Book) -> None:
    chance = Chance(book.seed, "preferences")
    for number, client in enumerate(book.ledger.rows(Client), start=1):
        client["dms_number"] = f"C-{10_400 + 7 * number}"
        _restrict(client, chance)
        if chance.happens(REVIEWED) or client["name"] in ALWAYS:
            _review(book, client, chance)


def _restrict(client: Row, chance: Chance) -> None:
    """Never the way that the client prefers."""
    for layer, share in (("", RESTRICTED), ("oem_", BY_OEM)):
        if chance.happens(share):
            restricted = layer + chance.choice(WAYS)
            client[restricted] = restriction(client | {restricted: True}, client["preferred_contact"]) is None


def _review(book: Book, client: Row, chance: Chance) -> None:
    client["preferences_reviewed_at"] = clock.text(book.now - timedelta(days=chance.randint(20, 500)))


def add_terms(book: Book) -> None:
    for client in book.ledger.rows(Client):
        for row in term_rows(client):
            book.ledger.add(ClientTerm, **row)
