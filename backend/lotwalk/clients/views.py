"""What goes out about clients."""

from msgspec import Struct


class Client(Struct, frozen=True):
    id: str
    kind: str
    name: str
    first_name: str
    last_name: str
    email: str
    phone: str
    language: str
    preferred_contact: str


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
