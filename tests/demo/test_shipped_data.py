"""Templates, canned services and lists that come with Lotwalk: whole, bilingual, and exact at the limits."""

from collections import Counter
from typing import Any

import pytest

from lotwalk.inspections import ratings, template
from lotwalk.inspections.shipped import shipped
from lotwalk.places.founding import default_lists
from lotwalk.repair_orders.shipped import canned_services as canned
from lotwalk.repair_orders.totals import Part, totals

SHEETS = {row["tier"]: template.read(row["content"]) for row in shipped()}
# Limit, reading, rating: the domain's figures, on their boundaries and just beside them.
EDGES = [
    ("pads", 5.01, "green"), ("pads", 5, "yellow"), ("pads", 3, "yellow"), ("pads", 2.99, "red"),
    ("tread", 6, "green"), ("tread", 5.99, "yellow"), ("tread", 3, "yellow"), ("tread", 2.99, "red"),
    ("battery_voltage", 12.41, "green"), ("battery_voltage", 12.4, "yellow"), ("battery_voltage", 12, "yellow"),
    ("battery_voltage", 11.99, "red"), ("battery_cca", 81, "green"), ("battery_cca", 80, "yellow"),
    ("battery_cca", 50, "yellow"), ("battery_cca", 49, "red"), ("pressure", 5, "green"), ("pressure", -5, "green"),
    ("pressure", -5.5, "yellow"), ("pressure", 10, "yellow"), ("pressure", -10.5, "red"), ("tire_age", 5, "green"),
    ("tire_age", 6, "yellow"), ("tire_age", 8, "yellow"), ("tire_age", 9, "red"),
]  # fmt: skip


@pytest.mark.parametrize(("tier", "count"), [("quick", 10), ("standard", 24), ("full", 45)])
def test_a_template_is_whole(tier: str, count: int) -> None:
    assert len(list(SHEETS[tier].items())) == count
    assert template.faults(SHEETS[tier]) == []


def test_a_lighter_template_asks_nothing_that_a_fuller_one_doesnt() -> None:
    quick, standard, full = ({item.key for item in SHEETS[tier].items()} for tier in ("quick", "standard", "full"))
    assert quick < standard < full


@pytest.mark.parametrize(("limit", "reading", "rating"), EDGES)
def test_limits_are_exact(limit: str, reading: float, rating: str) -> None:
    assert ratings.rating(SHEETS["standard"].limits[limit], reading) == rating


def test_canned_services_are_told_apart_by_their_op_code() -> None:
    codes = Counter(service["op_code"] for service in canned().values())
    assert max(codes.values()) == 1 and len(codes) > 40


def test_an_alternative_is_cheaper() -> None:
    with_one = [service for service in canned().values() if "alternative" in service]
    assert len(with_one) >= 3
    assert all(price(service["alternative"]) < price(service) for service in with_one)


def price(offer: dict[str, Any]) -> int:
    return totals(offer["labour_tenths"], 15_000, [Part(**part) for part in offer["parts"]], 675).total


def test_everything_is_said_in_english_and_spanish() -> None:
    items = [item.name for sheet in SHEETS.values() for item in sheet.items()]
    services = [service[key] for service in canned().values() for key in ("description", "explanation")]
    assert all(set(words) == {"en", "es"} and all(words.values()) for words in items + services)


def test_the_default_lists() -> None:
    rows = default_lists("here")
    assert Counter(row["list"] for row in rows) == {"stage": 16, "job_status": 10, "reason": 15}
    assert all(row["internal"] and row["customer_en"] and row["customer_es"] for row in rows)
    # The customer's page puts a reason behind “because”: it is a clause, not a sentence.
    assert all(row["customer_en"][0].islower() for row in rows if row["list"] == "reason")
