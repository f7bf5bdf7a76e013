"""What goes out about service requests."""

from msgspec import Struct


class ServiceRequest(Struct, frozen=True):
    """`minutes` are what is set aside for the write-up; `ended_at` and `end_reason` of one cancelled or not kept."""

    id: str
    location: str
    client: str
    vehicle: str
    state: str
    source: str
    concern: str
    scheduled_at: str | None
    arrived_at: str | None
    created_at: str
    minutes: int
    advisor: str | None
    transportation: str | None
    ended_at: str | None
    end_reason: str


class ClientServiceRequest(Struct, frozen=True):
    id: str
    location: str
    client: str
    vehicle: str
    state: str
    source: str
    concern: str
    scheduled_at: str | None
    arrived_at: str | None
    created_at: str
    transportation: str | None
    ended_at: str | None
    end_reason: str


class Appointment(ServiceRequest, frozen=True):
    """A visit with what tells whose it is, for who doesn't hold vehicle and client."""

    client_name: str
    client_phone: str
    vin: str
    year: int | None
    make: str
    model: str
    trim: str
    plate: str
    unit_number: str
    repair_order: str | None
