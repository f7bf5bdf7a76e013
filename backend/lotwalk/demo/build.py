"""Builds the demo company in an empty, migrated database."""

import uuid
from datetime import datetime

from msgspec import Struct

from lotwalk.demo.book import Book
from lotwalk.demo.booked import add_booked
from lotwalk.demo.clients import add_clients
from lotwalk.demo.covered import add_covered
from lotwalk.demo.entries import entries
from lotwalk.demo.offered import send_all
from lotwalk.demo.orders import number_orders, set_odometers
from lotwalk.demo.owners import add_owners
from lotwalk.demo.people import add_people, set_passwords
from lotwalk.demo.photos import Receive, Upload, add_photos, receive_all
from lotwalk.demo.places import NAME, add_company
from lotwalk.demo.reached import tell_customers
from lotwalk.demo.reaching import add_preferences, add_terms
from lotwalk.demo.reports import Report, add_reports, store_all
from lotwalk.demo.sheets import add_sheets
from lotwalk.demo.signing import sign_walkarounds
from lotwalk.demo.story import tell_pasts
from lotwalk.demo.today import Today
from lotwalk.demo.vehicles import add_vehicles
from lotwalk.foundation import database
from lotwalk.inspections.renewing import add_shipped
from lotwalk.journal.writer import commit_entries
from lotwalk.places.founding import start_journal
from lotwalk.repair_orders.renewing import add_catalogue
from lotwalk.vehicles.guidance import add_guidance


class Demo(Struct, frozen=True):
    """What somebody who shows the demo, or tests with it, wants to lay hands on: ids by the names of the story.

    `people` by the first part of their address; `vehicles`, `requests` and `orders` by star (see `vehicles.STARS`):
    the Camry has arrived and has no order; the Civic is Cora's, and `tracker_link` opens it.
    """

    company: str
    name: str
    locations: dict[str, str]
    people: dict[str, str]
    clients: dict[str, str]
    vehicles: dict[str, str]
    requests: dict[str, str]
    orders: dict[str, str]
    tracker_link: str


class Draft(Struct):
    """The whole demo before it is written."""

    book: Book
    demo: Demo
    uploads: list[Upload]
    reports: list[Report]


async def build(now: datetime, seed: int = 1, photos: Receive | None = None) -> Demo:
    """All rows or none, then the photos, where there is somebody to receive them: `media.receiving.receive`; last
    what is sent by commands, which is refused without them.

    `now` is aware, and of 2024 or later: the newest vehicles are of 2022.
    """
    draft = drafted(now, seed, with_photos=photos is not None)
    set_passwords(draft.book)
    async with database.write():
        await start_journal()
        await add_shipped()
        await add_guidance()
        await draft.book.ledger.write()
        await add_catalogue()
        await commit_entries(entries(draft.book, draft.demo.company), draft.book.at)
    if photos is not None:
        await receive_all(draft.uploads, photos, now)
        await store_all(draft.reports)
        await send_all(draft.book)
    return draft.demo


def drafted(now: datetime, seed: int = 1, with_photos: bool = False) -> Draft:
    """Pure but for the epoch, which is new each time: the same `now` and `seed` give the same rows."""
    book = Book(now, seed)
    company = add_company(book, str(uuid.uuid4()))
    add_clients(book)
    add_preferences(book)
    add_people(book)
    add_sheets(book)
    stars = add_vehicles(book)
    present = Today(book, stars, tell_pasts(book, stars)).add()
    add_owners(book, present.requests)
    add_covered(book, present.requests)
    add_booked(book, {car.id for car in stars.values()} | present.requests.keys())
    number_orders(book)
    tell_customers(book)
    set_odometers(book)
    uploads = add_photos(book, stars) if with_photos else []
    reports = add_reports(book, stars) if with_photos else []
    sign_walkarounds(book)
    add_terms(book)
    demo = Demo(
        company=company, name=NAME,
        locations={key: shop.id for key, shop in book.shops.items()},
        people={key: person.id for key, person in book.people.items()},
        clients={patron.name: patron.id for patron in book.patrons.values()},
        vehicles={name: car.id for name, car in stars.items()},
        requests={name: present.requests[car.id]["id"] for name, car in stars.items()},
        orders={name: present.orders[car.id]["id"] for name, car in stars.items() if car.id in present.orders},
        tracker_link=present.links[stars["civic"].id],
    )  # fmt: skip
    return Draft(book, demo, uploads, reports)
