"""What goes out about web statuses."""

from msgspec import Struct


class StaffWebStatus(Struct, frozen=True):
    id: str
    repair_order: str
    location: str
    client: str
    stage: str
    job_status: str
    due_out: str | None
    due_out_before: str | None
    reason: str | None
    note: str
    by_person: str | None
    by_name: str
    at: str


class ClientWebStatus(Struct, frozen=True):
    """As the customer's page shows it: the author by name only."""

    id: str
    repair_order: str
    client: str
    stage: str
    job_status: str
    due_out: str | None
    due_out_before: str | None
    reason: str | None
    note: str
    by_name: str
    at: str
