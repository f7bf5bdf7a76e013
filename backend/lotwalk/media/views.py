"""What goes out about photos. A client's person doesn't see whose tablet it was or what the customer is shown."""

from msgspec import Struct


class StaffPhoto(Struct, frozen=True):
    id: str
    repair_order: str
    location: str
    client: str
    sha256: str
    subject: str
    subject_id: str | None
    slot: str | None
    original: str | None
    captured_at: str
    attached_by: str | None
    attached_at: str
    shared: bool
    stored: bool


class ClientPhoto(Struct, frozen=True):
    id: str
    repair_order: str
    client: str
    sha256: str
    subject: str
    subject_id: str | None
    slot: str | None
    original: str | None
    captured_at: str
