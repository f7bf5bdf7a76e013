"""What goes out about repair orders."""

from typing import Any

from msgspec import Struct


class RepairOrder(Struct, frozen=True):
    """The number is green while `published` is set and `published_due_out` equals `due_out`."""

    id: str
    location: str
    client: str
    vehicle: str
    service_request: str | None
    number: str | None
    status: str
    advisor: str | None
    technician: str | None
    contact: str | None
    arrived_at: str
    opened_at: str
    odometer: int | None
    due_out: str | None
    first_due_out: str | None
    stage: str | None
    job_status: str | None
    published: str | None
    published_due_out: str | None


class ClientRepairOrder(Struct, frozen=True):
    id: str
    location: str
    client: str
    vehicle: str
    number: str | None
    status: str
    arrived_at: str
    odometer: int | None
    due_out: str | None
    first_due_out: str | None
    stage: str | None
    job_status: str | None
    published: str | None
    published_due_out: str | None


class Service(Struct, frozen=True):
    """Money in minor units, labour in tenths of an hour."""

    id: str
    repair_order: str
    op_code: str
    description: str
    labour_tenths: int
    labour_rate: int
    parts: list[dict[str, Any]]
    labour: int
    parts_total: int
    tax: int
    total: int
    billing_type: str
    state: str
    approval_line: str | None


class ClientService(Struct, frozen=True):
    id: str
    repair_order: str
    description: str
    labour: int
    parts_total: int
    tax: int
    total: int
    state: str
    approval_line: str | None
