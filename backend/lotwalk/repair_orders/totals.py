"""What work costs: the one place. Whole minor units; each service is rounded by itself, half up.

The tablet's copy runs the same vectors (tests/vectors/totals.json).
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal, get_args

from msgspec import Meta, Struct

from lotwalk.foundation import money

Price = Annotated[int, Meta(ge=0, le=100_000_000, description="Minor units of the location's currency.")]
BillingType = Literal["customer", "warranty", "internal", "policy", "campaign", "recall", "insurance", "fleet"]
NOT_SOLD = ("refused", "skipped")
_TYPES: tuple[str, ...] = get_args(BillingType)


class Part(Struct, frozen=True):
    """`price` is for one; a `quantity_tenths` of 10 is one piece."""

    description: Annotated[str, Meta(min_length=1, max_length=200)]
    quantity_tenths: Annotated[int, Meta(ge=1, le=100_000)]
    price: Price
    number: Annotated[str, Meta(max_length=60)] = ""


class Totals(Struct, frozen=True):
    """`total` is labour, parts and fees less the discount, and the tax on that."""

    labour: int
    parts: int
    tax: int
    total: int
    fees: int = 0
    discount: int = 0

    @property
    def before_discount(self) -> int:
        return self.labour + self.parts + self.fees


class Share(Totals, frozen=True, kw_only=True):
    """What one payer owes: a billing type of the client itself, or of one of its billing accounts."""

    billing_type: str
    billing_account: str | None


class OrderTotals(Totals, frozen=True, kw_only=True):
    """Of a whole repair order; the shares add up to it exactly, in every column."""

    shares: tuple[Share, ...]


def part_price(part: Part) -> int:
    return money.divide_half_up(part.quantity_tenths * part.price, 10)


def totals(
    labour_tenths: int, labour_rate: int, parts: Iterable[Part], tax_basis_points: int, fees: int = 0, discount: int = 0
) -> Totals:
    """Of one service. Tax is taken once, of what is left of labour, parts and fees as they were rounded.

    A discount never takes more than there is.
    """
    labour = money.labour(labour_tenths, labour_rate)
    parts_total = sum(part_price(part) for part in parts)
    discount = min(discount, labour + parts_total + fees)
    net = labour + parts_total + fees - discount
    tax = money.share(net, tax_basis_points)
    return Totals(labour, parts_total, tax, net + tax, fees, discount)


def order_totals(services: Iterable[Mapping[str, Any]]) -> OrderTotals:
    """Of rows of services; what was refused or skipped costs nobody anything."""
    payers: dict[tuple[str, str | None], list[Totals]] = {}
    for row in services:
        if row["state"] not in NOT_SOLD:
            payers.setdefault((row["billing_type"], row["billing_account"]), []).append(_of_row(row))
    shares = tuple(
        Share(**_summed(payers[payer]), billing_type=payer[0], billing_account=payer[1])
        for payer in sorted(payers, key=_rank)
    )
    return OrderTotals(**_summed(shares), shares=shares)


def _of_row(row: Mapping[str, Any]) -> Totals:
    return Totals(row["labour"], row["parts_total"], row["tax"], row["total"], row["fees"], row["discount"])


def _rank(payer: tuple[str, str | None]) -> tuple[int, str]:
    return _TYPES.index(payer[0]), payer[1] or ""


def _summed(all_of_them: Iterable[Totals]) -> dict[str, int]:
    known = list(all_of_them)
    return {name: sum(getattr(one, name) for one in known) for name in Totals.__struct_fields__}
