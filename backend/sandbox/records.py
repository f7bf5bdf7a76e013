"""What goes over the wire: the contract of this DMS."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

Short = Annotated[str, Meta(max_length=200)]
Long = Annotated[str, Meta(max_length=4_000)]


class Customer(Struct, frozen=True, kw_only=True):
    """`number` is the DMS's; `external_id` whoever made it may find it by."""

    number: Short = ""
    external_id: Short | None = None
    kind: Literal["retail", "wholesale"] = "retail"
    name: Short
    first_name: Short = ""
    last_name: Short = ""
    street: Short = ""
    city: Short = ""
    region: Short = ""
    postal_code: Short = ""
    email: Short = ""
    phone: Short = ""
    mobile: Short = ""
    work_phone: Short = ""


class Customers(Struct, frozen=True):
    """`vin` is the one that was asked about, where one was."""

    customers: list[Customer]
    vin: str | None = None


class Part(Struct, frozen=True):
    """`price` of one."""

    number: Short
    description: Short
    quantity_tenths: int
    price: int


class Service(Struct, frozen=True, kw_only=True):
    """One line. `total` is labour, parts and fees less discount, plus tax."""

    id: Short
    op_code: Short = ""
    description: Long
    labour_tenths: int = 0
    labour: int = 0
    parts: list[Part] = []
    parts_total: int = 0
    fees: int = 0
    discount: int = 0
    tax: int = 0
    total: int
    billing_type: Short = "customer"
    billing_account: Short | None = None
    state: Short = "queued"


class VehicleOfOrder(Struct, frozen=True):
    vin: Annotated[str, Meta(max_length=40)]
    year: int | None = None
    make: Short = ""
    model: Short = ""
    plate: Short = ""
    unit_number: Short = ""


class Order(Struct, frozen=True, kw_only=True):
    """A repair order as it is sent. `external_id` is the sender's own id of it, and makes it findable."""

    external_id: Annotated[str, Meta(min_length=1, max_length=100)]
    external_number: Short = ""
    location: Short = ""
    status: Literal["open", "on_hold", "closed", "void"]
    customer: Customer
    vehicle: VehicleOfOrder
    odometer: int | None = None
    odometer_unit: Literal["mi", "km"] = "mi"
    advisor: Short = ""
    technician: Short = ""
    opened_at: str
    promised_at: str | None = None
    concerns: list[Long] = []
    services: list[Service] = []
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")] = "USD"
    total: int


class KeptOrder(Order, frozen=True, kw_only=True):
    """A repair order as the DMS has it: `id` to address it by, `number` as people say it."""

    id: str
    number: str
    customer_number: str
    changed_at: str


class Orders(Struct, frozen=True):
    repair_orders: list[KeptOrder]


class Related(Struct, frozen=True):
    """One of the orders that a visit was split over: the payer's `kind` and the DMS's own state."""

    number: str
    kind: str
    state: str


class RelatedOrders(Struct, frozen=True):
    related: list[Related]


class Capabilities(Struct, frozen=True):
    related_repair_orders: bool
    idempotent_creation: bool
