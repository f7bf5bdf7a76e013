"""Commands about what stands on a repair order: its services and the customer's concerns."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from lotwalk.foundation.ids import Id
from lotwalk.intake.command import Command
from lotwalk.repair_orders.totals import BillingType, Part, Price

Source = Literal["menu", "recommendation", "declined", "recall", "plan", "canned", "free"]
OpCode = Annotated[str, Meta(max_length=40)]
Description = Annotated[str, Meta(min_length=1, max_length=200)]
Tenths = Annotated[int, Meta(ge=0, le=10_000, description="Tenths of an hour.")]
Parts = Annotated[list[Part], Meta(max_length=50)]
Comment = Annotated[str, Meta(max_length=2000)]
Words = Annotated[str, Meta(min_length=1, max_length=1000)]
Revision = Annotated[str, Meta(max_length=36, description="Of a service as it was seen: empty until a price changed.")]


class AddService(Command, frozen=True):
    """`source` says where it was offered and `source_id` which; a free entry has none.

    A null `labour_rate` is the location's. A null `billing_account` is the client itself.
    """

    id: Id
    repair_order: Id
    source: Source
    description: Description
    labour_tenths: Tenths
    parts: Parts
    source_id: Id | None = None
    op_code: OpCode = ""
    labour_rate: Price | None = None
    fees: Price = 0
    discount: Price = 0
    billing_type: BillingType = "customer"
    billing_account: Id | None = None
    internal_comment: Comment = ""
    customer_comment: Comment = ""
    concern: Id | None = None


class ChangeService(Command, frozen=True):
    """Only what is given changes. Money names the `revision` that it was made on, and brings the next one."""

    id: Id
    repair_order: Id
    revision: Id
    based_on: Revision
    description: Description | UnsetType = UNSET
    labour_tenths: Tenths | UnsetType = UNSET
    parts: Parts | UnsetType = UNSET
    op_code: OpCode | UnsetType = UNSET
    labour_rate: Price | UnsetType | None = UNSET
    fees: Price | UnsetType = UNSET
    discount: Price | UnsetType = UNSET
    billing_type: BillingType | UnsetType = UNSET
    billing_account: Id | UnsetType | None = UNSET
    internal_comment: Comment | UnsetType = UNSET
    customer_comment: Comment | UnsetType = UNSET
    concern: Id | UnsetType | None = UNSET


class RemoveService(Command, frozen=True):
    id: Id
    repair_order: Id
    based_on: Revision


class RecordConcern(Command, frozen=True):
    id: Id
    repair_order: Id
    text: Words


class ChangeConcern(Command, frozen=True):
    id: Id
    repair_order: Id
    text: Words


class RemoveConcern(Command, frozen=True):
    id: Id
    repair_order: Id
