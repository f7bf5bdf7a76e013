"""What work costs: the vectors that the tablet runs too, and what holds of every service and every order."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotwalk.repair_orders import rules
from lotwalk.repair_orders.totals import BillingType, Part, Totals, order_totals, totals

VECTORS = msgspec.json.decode((Path(__file__).parents[1] / "vectors" / "totals.json").read_bytes())
COLUMNS = ("labour", "parts", "fees", "discount", "tax", "total")


@pytest.mark.parametrize("vector", VECTORS["services"], ids=str)
def test_a_service_costs(vector: dict[str, Any]) -> None:
    parts = msgspec.convert([part | {"description": "part"} for part in vector["parts"]], list[Part])
    extras = (vector.get("fees", 0), vector.get("discount", 0))
    price = totals(vector["labour_tenths"], vector["labour_rate"], parts, vector["tax_basis_points"], *extras)
    charged = vector.get("charged_discount", extras[1])
    assert price == Totals(vector["labour"], vector["parts_total"], vector["tax"], vector["total"], extras[0], charged)


@pytest.mark.parametrize("vector", VECTORS["orders"], ids=str)
def test_an_order_costs(vector: dict[str, Any]) -> None:
    found = order_totals([dict(zip(VECTORS["columns"], row, strict=True)) for row in vector["services"]])
    assert {name: getattr(found, name) for name in COLUMNS} == vector["total"]
    told = [[it.billing_type, it.billing_account, *(getattr(it, name) for name in COLUMNS)] for it in found.shares]
    assert told == vector["shares"]


prices = st.integers(0, 100_000_000)
parts_lists = st.lists(
    st.builds(
        Part, description=st.just("part"), quantity_tenths=st.integers(1, 1_000), price=st.integers(0, 1_000_000)
    ),
    max_size=6,
)
services = st.tuples(
    st.integers(0, 10_000), st.integers(0, 1_000_000), parts_lists, st.integers(0, 3_000), prices, prices
)


@given(services)
def test_a_service_is_never_below_zero_and_adds_up(service: Any) -> None:
    price = totals(*service)
    assert 0 <= price.discount <= price.before_discount
    net = price.labour + price.parts + price.fees - price.discount
    assert price.total == net + price.tax and min(net, price.tax) >= 0
    assert 2 * abs(price.tax * 10_000 - net * service[3]) <= 10_000, "rounded once, to the nearest"


@given(services)
def test_more_discount_never_costs_more(service: Any) -> None:
    rest, discount = service[:5], service[5]
    more = totals(*rest, discount=discount + 1).total
    assert more <= totals(*rest, discount=discount).total <= totals(*rest).total


@given(services)
def test_a_discount_is_taken_whole_or_refused(service: Any) -> None:
    price = totals(*service)
    try:
        rules.refuse_price(price, service[5])
    except rules.DiscountTooLarge:
        assert service[5] > price.before_discount
    except rules.AmountTooLarge:
        assert price.before_discount > rules.MOST
    else:
        assert price.discount == service[5]


payers = st.tuples(st.sampled_from(BillingType.__args__), st.sampled_from([None, "a", "b", "c"]))
rows = st.lists(
    st.tuples(payers, services, st.sampled_from(["queued", "active", "completed", "refused", "skipped"])), max_size=12
)


@given(rows, st.randoms())
def test_shares_add_up_exactly_in_whatever_order(given_rows: Any, chance: Any) -> None:
    told = [row_of(*row) for row in given_rows]
    found = order_totals(told)
    sold = [row for row in told if row["state"] not in ("refused", "skipped")]
    for name, column in (*((name, name) for name in COLUMNS if name != "parts"), ("parts", "parts_total")):
        assert getattr(found, name) == sum(row[column] for row in sold)
        assert getattr(found, name) == sum(getattr(share, name) for share in found.shares)
    payers_told = [(share.billing_type, share.billing_account) for share in found.shares]
    assert len(set(payers_told)) == len(payers_told)
    chance.shuffle(told)
    assert order_totals(told) == found


def row_of(payer: tuple[str, str | None], service: Any, state: str) -> dict[str, Any]:
    price = totals(*service)
    billing = {"billing_type": payer[0], "billing_account": payer[1], "state": state}
    return billing | msgspec.structs.asdict(price) | {"parts_total": price.parts}
