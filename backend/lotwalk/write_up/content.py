"""What a customer signs, in one canonical form, so that its hash can be computed again. Pure.

The tablet builds the same text (pwa/src/finalize/content.ts, tests/vectors/order_content.json). Money is minor
units, hours and quantities are tenths. The RO number isn't in it: offline there is none yet.
"""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, Literal

import msgspec
from msgspec import Struct

from lotwalk.journal.chain import canonical
from lotwalk.repair_orders.totals import Part
from lotwalk.write_up import terms

Row = Mapping[str, Any]
Later = Literal["added", "changed"]


class SignedConcern(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    text: str


class SignedService(Struct, frozen=True, forbid_unknown_fields=True):
    """`billing_account` is who pays instead of the client itself."""

    id: str
    op_code: str
    description: str
    labour_tenths: int
    labour_rate: int
    parts: tuple[Part, ...]
    labour: int
    parts_total: int
    fees: int
    discount: int
    tax: int
    total: int
    billing_type: str
    billing_account: str | None
    customer_comment: str


class Content(Struct, frozen=True, forbid_unknown_fields=True):
    """`terms` is the version of the sentence over the signature. Concerns and services stand by id."""

    repair_order: str
    client: str
    client_name: str
    vehicle: str
    vin: str
    odometer: int | None
    concerns: tuple[SignedConcern, ...]
    services: tuple[SignedService, ...]
    total: int
    due_out: str | None
    transportation: str | None
    signed_by: str
    terms: str = terms.CURRENT
    version: int = 1


def content_of(
    order: Row, client: Row, vehicle: Row, concerns: Iterable[Row], services: Iterable[Row], name: str
) -> Content:
    """From rows as the feed sends them: `parts` of a service is a list."""
    signed = tuple(_service(row) for row in sorted(services, key=_id))
    return Content(
        repair_order=order["id"], client=client["id"], client_name=client["name"], vehicle=vehicle["id"],
        vin=vehicle["vin"], odometer=order["odometer"],
        concerns=tuple(SignedConcern(row["id"], row["text"]) for row in sorted(concerns, key=_id)),
        services=signed, total=sum(service.total for service in signed), due_out=order["due_out"],
        transportation=order["transportation"], signed_by=name,
    )  # fmt: skip


def _id(row: Row) -> str:
    return row["id"]


def _service(row: Row) -> SignedService:
    return msgspec.convert({name: row[name] for name in SignedService.__struct_fields__}, SignedService)


def text_of(content: Content) -> str:
    return canonical(content).decode()


def read(text: str) -> Content:
    """msgspec.ValidationError or DecodeError for what no tablet of ours has shown."""
    return msgspec.json.decode(text, type=Content)


def sha256_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def later(signed: Content, service: Row) -> Later | None:
    """How a service of the order differs from what was signed: what is signed never changes silently."""
    known = next((one for one in signed.services if one.id == service["id"]), None)
    if known is None:
        return "added"
    return None if known == _service(service) else "changed"
