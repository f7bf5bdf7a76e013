"""VINs: valid by their check digit, and what the vehicle rows say is what vPIC says."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotwalk.demo import vins
from lotwalk.demo.book import Book
from lotwalk.demo.chance import Chance
from lotwalk.vehicles.bodies import body_of
from lotwalk.vehicles.decoding import decoded
from lotwalk.vehicles.tables import Vehicle

GROUPS = ("family", "sales", "pickup", "van", "medium", "heavy")
WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
# 49 CFR 565.15(c)(4): letters count as the digits that stand over them; I, O and Q are never used.
VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (*range(1, 9), *range(1, 6), 7, 9, *range(2, 10)), strict=True))


def is_valid(vin: str) -> bool:
    values = [int(letter) if letter.isdigit() else VALUES[letter] for letter in vin]
    remainder = sum(value * weight for value, weight in zip(values, WEIGHTS, strict=True)) % 11
    return vin[8] == ("X" if remainder == 10 else str(remainder))


def test_the_check_knows_a_true_one_from_a_false_one() -> None:
    assert is_valid("1M8GDM9AXKP042788")
    assert not is_valid("1M8GDM9A1KP042788")


def test_all_200_are_valid_and_different(book: Book) -> None:
    found = [row["vin"] for row in book.ledger.rows(Vehicle)]
    assert len(set(found)) == 200
    assert all(is_valid(vin) for vin in found)


@pytest.mark.parametrize("group", GROUPS)
def test_each_prefix_decodes_to_something_a_shop_can_say(group: str) -> None:
    for prefix in vins.prefixes(group):
        found = decoded(vins.spelled(prefix, Chance(1, prefix.wmi_vds)))
        assert found and found.make and found.model and found.body_class and 2014 < found.year < 2024
        assert len(found.trim) < 23 and "/" not in found.trim, found


@given(st.sampled_from(GROUPS), st.integers())
@settings(max_examples=200)
def test_any_serial_number_gives_a_valid_one(group: str, seed: int) -> None:
    chance = Chance(seed, "vin")
    assert is_valid(vins.spelled(chance.choice(vins.prefixes(group)), chance))


def test_rows_say_what_is_decoded(book: Book) -> None:
    for row in book.ledger.rows(Vehicle):
        found = decoded(row["vin"])
        assert found is not None
        assert (found.year, found.make, found.model, found.trim) == (
            row["year"],
            row["make"],
            row["model"],
            row["trim"],
        )
        assert (found.body, found.body_class) == (row["body"], row["body_class"])


def test_all_five_bodies_are_there(book: Book) -> None:
    bodies = Counter(row["body"] for row in book.ledger.rows(Vehicle))
    assert min(bodies[body] for body in ("car", "suv", "pickup", "van", "truck")) >= 15


def test_a_body_class_that_nobody_knows_is_drawn_as_a_car() -> None:
    assert body_of("Streetcar / Trolley") == "car"
    assert body_of("Truck-Tractor") == "truck"
    assert body_of("Sport Utility Truck (SUT)") == "pickup"
