"""The demo in the journal: one entry for the company, and one for each repair order of its past."""

from lotwalk.demo.book import Book
from lotwalk.demo.ledger import Row
from lotwalk.journal.entries import Author, Change, Entry, Scope
from lotwalk.journal.writer import Buffered
from lotwalk.repair_orders.tables import RepairOrder, Service
from lotwalk.vehicles.tables import Vehicle


def entries(book: Book, company: str) -> list[Buffered]:
    """Nobody has read anything yet, so they touch nothing: every device begins with a snapshot."""
    author = Author(None, None, book.at)
    facts = {"seed": book.seed, "vehicles": len(book.ledger.rows(Vehicle))}
    built = Entry("demo_built", "company", company, Scope(), facts)
    totals = _totals(book)
    closed = [order for order in book.ledger.rows(RepairOrder) if order["status"] == "closed"]
    past = [_imported(order, totals.get(order["id"], 0)) for order in sorted(closed, key=lambda row: row["closed_at"])]
    return [Buffered(Change(entry), author) for entry in (built, *past)]


def _imported(order: Row, total: int) -> Entry:
    scope = Scope(order["location"], order["client"])
    facts = {"number": order["number"], "closed_at": order["closed_at"], "total": total}
    return Entry("history_imported", "repair_order", order["id"], scope, facts)


def _totals(book: Book) -> dict[str, int]:
    totals: dict[str, int] = {}
    for service in book.ledger.rows(Service):
        totals[service["repair_order"]] = totals.get(service["repair_order"], 0) + service["total"]
    return totals
