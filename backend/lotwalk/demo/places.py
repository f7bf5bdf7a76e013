"""The company and its two locations, in two time zones."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import json

from lotwalk.demo.book import Book, Shop
from lotwalk.demo.chance import Chance
from lotwalk.demo.hours import Hours, Week
from lotwalk.foundation import clock
from lotwalk.foundation.ids import derived_id
from lotwalk.places.founding import default_lists
from lotwalk.places.tables import Company, ListEntry, Location

NAME = "Lanternside Auto Group"
QUIET = {"from": "21:00", "to": "07:00"}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
LOCATIONS: dict[str, tuple[dict[str, Any], Week]] = {
    "eastgate": (
        {
            "name": "Eastgate Service", "street": "1140 Eastgate Road", "city": "Halden", "region": "OH",
            "postal_code": "43991", "phone": "(614) 555-0100", "time_zone": "America/New_York",
            "tax_basis_points": 675, "labour_rate": 14_800, "number_prefix": "R-", "next_number": 9_720,
        },
        dict.fromkeys(WEEKDAYS, ("07:30", "18:00")) | {"sat": ("08:00", "13:00")},
    ),
    "harborview": (
        {
            "name": "Harborview Service", "street": "22 Quay Street", "city": "Port Lorne", "region": "WI",
            "postal_code": "53991", "phone": "(414) 555-0100", "time_zone": "America/Chicago",
            "tax_basis_points": 550, "labour_rate": 15_600, "number_prefix": "H-", "next_number": 4_310,
        },
        dict.fromkeys(WEEKDAYS, ("07:00", "17:30")),
    ),
}  # fmt: skip


def add_company(book: Book, epoch: str) -> str:
    """The company's id. `epoch` is never the seed's: a demo made anew is another one to every device."""
    began = clock.text(book.now - timedelta(days=3_000))
    company = Chance(book.seed, "company").id(book.now - timedelta(days=3_000))
    book.ledger.add(Company, id=company, name=NAME, epoch=epoch, created_at=began)
    for key, (values, week) in LOCATIONS.items():
        _add_location(book, company, key, values, week)
    return company


def _add_location(book: Book, company: str, key: str, values: dict[str, Any], week: Week) -> None:
    id = derived_id("location", company, key)
    times = {"opening_hours": json.encode(week).decode(), "quiet_hours": json.encode(QUIET).decode()}
    row = book.ledger.add(Location, id=id, **values, **times)
    book.shops[key] = Shop(key, row, Hours(ZoneInfo(values["time_zone"]), week))
    for entry in default_lists(id):
        derived = derived_id("list_entry", id, entry["list"], entry["key"])
        book.ledger.add(ListEntry, **entry | {"id": derived})
