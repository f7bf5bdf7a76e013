"""What goes out about clients."""

from msgspec import Struct


class Client(Struct, frozen=True):
    """`opted_out` and `restrict_…` are the shop's own layer, `oem_restrict_…` the OEM's, as received."""

    id: str
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
    language: str
    preferred_contact: str
    terms: str
    tax_id: str
    dms_number: str | None
    oem_number: str | None
    opted_out: bool
    restrict_mail: bool
    restrict_phone: bool
    restrict_email: bool
    oem_restrict_mail: bool
    oem_restrict_phone: bool
    oem_restrict_email: bool
    preferences_reviewed_at: str | None


class FoundClient(Struct, frozen=True):
    """One answer of the search; `vehicles` are a few of theirs, as people call them."""

    id: str
    kind: str
    name: str
    street: str
    city: str
    region: str
    email: str
    phone: str
    dms_number: str | None
    vehicles: list[str]


class ClientClient(Struct, frozen=True):
    """A client as its own people see it."""

    id: str
    kind: str
    name: str


class Contact(Struct, frozen=True):
    """Somebody who is told about work on the vehicles; `person` where they sign in; who `decides` may approve."""

    id: str
    client: str
    name: str
    title: str
    email: str
    phone: str
    person: str | None
    decides: bool
    preferred_contact: str
    opted_out: bool
    restrict_phone: bool
    restrict_email: bool


class ClientContact(Struct, frozen=True):
    """A contact as the client's own people see it."""

    id: str
    client: str
    name: str
    title: str
    email: str
    phone: str
    person: str | None
    decides: bool


class BillingAccount(Struct, frozen=True):
    """Who pays instead of the client itself."""

    id: str
    client: str
    name: str
    number: str


class OwnerRecord(Struct, frozen=True):
    """The owner of a vehicle as DMS or OEM (`source`) said at `fetched_at`; not `found` where they know nobody."""

    id: str
    vehicle: str
    source: str
    found: bool
    number: str | None
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
    restrict_mail: bool
    restrict_phone: bool
    restrict_email: bool
    fetched_at: str
