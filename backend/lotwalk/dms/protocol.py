"""What Lotwalk asks of a DMS. One adapter of this protocol fits a real one; `adapter.py` is the example."""

from typing import Literal, Protocol

from msgspec import Struct


class Owner(Struct, frozen=True, kw_only=True):
    """A customer as DMS or OEM knows them; the restrictions are the OEM's only."""

    number: str = ""
    kind: Literal["retail", "wholesale"] = "retail"
    name: str = ""
    first_name: str = ""
    last_name: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    email: str = ""
    phone: str = ""
    mobile: str = ""
    work_phone: str = ""
    restrict_mail: bool = False
    restrict_phone: bool = False
    restrict_email: bool = False


class Part(Struct, frozen=True):
    """`price` of one, in minor units; `quantity_tenths` of one."""

    number: str
    description: str
    quantity_tenths: int
    price: int


class Service(Struct, frozen=True, kw_only=True):
    """Money in minor units, labour in tenths of an hour; `total` as everywhere: less discount, plus tax."""

    id: str
    op_code: str
    description: str
    labour_tenths: int
    labour: int
    parts: list[Part]
    parts_total: int
    fees: int
    discount: int
    tax: int
    total: int
    billing_type: str
    billing_account: str | None
    state: str


class Customer(Struct, frozen=True, kw_only=True):
    """Whose order it is. `number` is the DMS's where it is known; else the DMS finds or makes the customer by
    `external_id`, which is our client's id."""

    external_id: str
    number: str
    kind: str
    name: str
    first_name: str
    last_name: str
    street: str
    city: str
    region: str
    postal_code: str
    email: str
    phone: str
    mobile: str
    work_phone: str


class OrderVehicle(Struct, frozen=True, kw_only=True):
    vin: str
    year: int | None
    make: str
    model: str
    plate: str
    unit_number: str


class Order(Struct, frozen=True, kw_only=True):
    """A repair order as it is given to the DMS, whole each time; by `external_id`, our id, it is found again."""

    external_id: str
    external_number: str
    location: str
    status: Literal["open", "on_hold", "closed", "void"]
    customer: Customer
    vehicle: OrderVehicle
    odometer: int | None
    odometer_unit: str
    advisor: str
    technician: str
    opened_at: str
    promised_at: str | None
    concerns: list[str]
    services: list[Service]
    currency: str
    total: int


class KnownOrder(Struct, frozen=True, kw_only=True):
    """A repair order that is in the DMS: `id` to address it by, `number` as people say it."""

    id: str
    number: str
    external_id: str
    status: str
    customer_number: str | None = None


class DoneService(Struct, frozen=True):
    """`amount` in minor units."""

    description: str
    amount: int


class OutsideVisit(Struct, frozen=True):
    """A visit that isn't one of ours. `date` is a day, `odometer` in miles."""

    number: str
    date: str
    odometer: int | None
    services: list[DoneService]


class Capabilities(Struct, frozen=True):
    related_repair_orders: bool = False
    idempotent_creation: bool = False


class Dms(Protocol):
    """Every method raises Away when the DMS can't be talked to, and Declined when it says no (interfaces.faults).

    None of them is ever called inside a database transaction, and each ends within ten seconds.
    """

    async def capabilities(self) -> Capabilities: ...

    async def search_customers(self, text: str, most: int) -> list[Owner]: ...

    async def owner_of(self, vin: str) -> Owner | None:
        """None where the DMS knows nobody for this vehicle."""
        ...

    async def visits_of(self, vin: str) -> list[tuple[str, OutsideVisit]]:
        """All repair orders of the vehicle, each with the external id that it was made under, or ''."""
        ...

    async def find_order(self, external_id: str) -> KnownOrder | None:
        """The order that was made for this id of ours; the first, where there are several."""
        ...

    async def create_order(self, order: Order) -> KnownOrder:
        """Makes it. Where the DMS can, the same `external_id` again answers with the order that there is."""
        ...

    async def change_order(self, id: str, order: Order) -> KnownOrder:
        """Brings it up to what is given: doing it twice is the same as once."""
        ...
