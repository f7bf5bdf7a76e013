"""What goes out about notices: to staff only, who explain them."""

from msgspec import Struct


class Notice(Struct, frozen=True):
    """One thing said to one person, link or contact. `fate_reason` is a key: why it failed or wasn't sent."""

    id: str
    kind: str
    subject_kind: str
    subject: str
    repair_order: str | None
    location: str | None
    client: str | None
    person: str | None
    tracker_link: str | None
    contact: str | None
    channel: str
    title: str
    body: str
    language: str
    fate: str
    fate_reason: str
    fate_at: str
    created_at: str
