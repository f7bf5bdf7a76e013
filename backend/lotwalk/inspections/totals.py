"""What work costs: the one place. Whole minor units; each service is rounded by itself, half up.

The tablet's copy runs the same vectors (tests/vectors/totals.json).
"""

from collections.abc import Iterable
from typing import Annotated

from msgspec import Meta, Struct

from lotwalk.foundation import money

Price = Annotated[int, Meta(ge=0, le=100_000_000, description="Minor units of the location's currency.")]


class Part(Struct, frozen=True):
    """`price` is for one; a `quantity_tenths` of 10 is one piece."""

    description: Annotated[str, Meta(min_length=1, max_length=200)]
    quantity_tenths: Annotated[int, Meta(ge=1, le=100_000)]
    price: Price
    number: Annotated[str, Meta(max_length=60)] = ""


class Totals(Struct, frozen=True):
    """`total` is labour, parts and tax."""

    labour: int
    parts: int
    tax: int
    total: int


def part_price(part: Part) -> int:
    return money.divide_half_up(part.quantity_tenths * part.price, 10)


def totals(labour_tenths: int, labour_rate: int, parts: Iterable[Part], tax_basis_points: int) -> Totals:
    """Of one service: tax is taken once, of labour and parts as they were rounded."""
    labour = money.labour(labour_tenths, labour_rate)
    parts_total = sum(part_price(part) for part in parts)
    tax = money.share(labour + parts_total, tax_basis_points)
    return Totals(labour, parts_total, tax, labour + parts_total + tax)
