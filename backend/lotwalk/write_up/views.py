"""What goes out about the queue."""

from msgspec import Struct


class QueueEntry(Struct, frozen=True):
    """One arrived visit that isn't closed; the order's fields are None until somebody opens it."""

    service_request: str
    location: str
    arrived_at: str
    concern: str
    vehicle: str
    year: int | None
    make: str
    model: str
    trim: str
    plate: str
    unit_number: str
    client: str
    client_name: str
    repair_order: str | None
    number: str | None
    status: str | None
    advisor: str | None
    technician: str | None
    due_out: str | None
    stage: str | None
    job_status: str | None
