"""How today's web statuses reached the customers: notices as rows, as those of a busy morning read by noon."""

from datetime import datetime, timedelta

from lotwalk.clients.tables import Client, Contact
from lotwalk.demo.book import Book, Shop
from lotwalk.demo.chance import Chance
from lotwalk.demo.ledger import Row
from lotwalk.foundation import clock
from lotwalk.notices import wording
from lotwalk.notices.audiences import Recipient
from lotwalk.notices.matters import Matter
from lotwalk.notices.tables import Notice
from lotwalk.places.tables import ListEntry
from lotwalk.repair_orders.tables import RepairOrder
from lotwalk.tracker.road import READY
from lotwalk.tracker.tables import TrackerLink
from lotwalk.web_status.tables import WebStatus

OPENED, SHOWN = 0.6, timedelta(seconds=2)


def tell_customers(book: Book) -> None:
    """Comes when the orders have their numbers: the messages name them."""
    chance = Chance(book.seed, "notices")
    told = {row["id"]: row for row in book.ledger.rows(RepairOrder) if row["status"] != "closed"}
    for status in book.ledger.rows(WebStatus):
        if order := told.get(status["repair_order"]):
            _tell(book, order, status, chance)


def _tell(book: Book, order: Row, status: Row, chance: Chance) -> None:
    to, at = _recipient(book, order, status), clock.parse(status["at"])
    words = wording.said(_matter(book, order, status), to, at)
    fate, fate_at = ("not_sent", at) if to.unreached else _fate(book, at, chance)
    book.ledger.add(
        Notice, id=chance.id(at), seq=0, kind="web_status_updated", subject_kind="web_status", subject=status["id"],
        repair_order=order["id"], location=order["location"], client=order["client"], person=to.person,
        tracker_link=to.link, channel="push", title=words.title, body=words.body, navigate=words.path, tag=words.tag,
        language=words.language, fate=fate, fate_reason=to.unreached, fate_at=clock.text(fate_at),
        created_at=status["at"],
    )  # fmt: skip


def _fate(book: Book, at: datetime, chance: Chance) -> tuple[str, datetime]:
    """A phone shows it at once; most are opened within the hour."""
    opened = at + timedelta(minutes=chance.randint(1, 50))
    if chance.happens(OPENED) and opened <= book.now:
        return "opened", opened
    return "shown", min(at + SHOWN, book.now)


def _recipient(book: Book, order: Row, status: Row) -> Recipient:
    """As `notices.audiences` finds it."""
    if not _entry(book, order, "stage", status["stage"])["noisy"]:
        return Recipient("en", unreached="silent_stage")
    client = next(row for row in book.ledger.rows(Client) if row["id"] == order["client"])
    if client["kind"] == "wholesale":
        return _contact(book, order)
    links = [row for row in book.ledger.rows(TrackerLink) if row["repair_order"] == order["id"]]
    if not links or links[0]["created_at"] > status["at"]:
        return Recipient(client["language"], unreached="no_tracker_link")
    return Recipient(client["language"], link=links[0]["id"])


def _contact(book: Book, order: Row) -> Recipient:
    named = next((row for row in book.ledger.rows(Contact) if row["id"] == order["contact"]), None)
    if named is None:
        return Recipient("en", unreached="nobody_named")
    if named["person"] is None:
        return Recipient("en", unreached="contact_has_no_access")
    return Recipient("en", person=named["person"])


def _matter(book: Book, order: Row, status: Row) -> Matter:
    shop = _shop(book, order)
    car = next(car.row for car in book.cars if car.id == order["vehicle"])
    reason = status["reason"] and _words(_entry(book, order, "reason", status["reason"]))
    return Matter(
        "web_status_updated", "web_status", status["id"], order["id"], order["number"],
        f"{car['make']} {car['model']}", shop.row["time_zone"],
        stage=_words(_entry(book, order, "stage", status["stage"])), reason=reason or {},
        is_ready=status["stage"] in READY, due_out=status["due_out"], due_out_before=status["due_out_before"],
        has_note=bool(status["note"]),
    )  # fmt: skip


def _entry(book: Book, order: Row, list_: str, key: str) -> Row:
    rows = book.ledger.rows(ListEntry)
    return next(row for row in rows if (row["location"], row["list"], row["key"]) == (order["location"], list_, key))


def _words(entry: Row) -> dict[str, str]:
    return {"en": entry["customer_en"], "es": entry["customer_es"]}


def _shop(book: Book, order: Row) -> Shop:
    return next(shop for shop in book.shops.values() if shop.id == order["location"])
