"""What goes out about service requests."""

from msgspec import Struct


class ServiceRequest(Struct, frozen=True):
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
