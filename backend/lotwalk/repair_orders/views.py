"""What goes out about repair orders."""

from typing import Any

from msgspec import Struct


class RepairOrder(Struct, frozen=True):
    """The number is green while `published` is set and `published_due_out` equals `due_out`.

    `owner_choice` is how the customer was settled when DMS and OEM differed; `export_state` is `none`, `waiting` or
    `exported`, and `export_problem` says in a sentence what the DMS last refused.
    """

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
    owner_choice: str | None
    owner_chosen_at: str | None
    plans_seen_at: str | None
    history_seen_at: str | None
    priority: int
    transportation: str | None
    contact_wishes: str
    assigned_at: str | None
    assigned_by: str | None
    signature: dict[str, Any] | None
    finalized_at: str | None
    finalized_by: str | None
    export_state: str
    export_problem: str
    exported_at: str | None
    dms_number: str | None


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
    """Money in minor units, labour in tenths of an hour. `source` says where it came from, `source_id` which.

    `revision` is the change that made its price, empty where none did since it was added.
    """

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
    source: str
    source_id: str | None
    fees: int
    discount: int
    billing_account: str | None
    internal_comment: str
    customer_comment: str
    concern: str | None
    revision: str
    added_at: str | None
    added_by: str | None


class Concern(Struct, frozen=True):
    """What the customer complains of, in the customer's words."""

    id: str
    repair_order: str
    text: str
    recorded_at: str
    recorded_by: str | None


class ClientConcern(Struct, frozen=True):
    id: str
    repair_order: str
    text: str
    recorded_at: str


class MenuItem(Struct, frozen=True):
    """Maintenance that comes round. Without any interval it keeps the vehicle's own; `bodies` are those it is for."""

    id: str
    position: int
    bodies: list[str]
    interval_mi: int | None
    interval_km: int | None
    interval_months: int | None
    op_code: str
    description_en: str
    description_es: str
    labour_tenths: int
    parts: list[dict[str, Any]]
    active: bool


class CannedService(Struct, frozen=True):
    """A ready-made service of a location; `bodies` are those that it is for."""

    id: str
    location: str
    bodies: list[str]
    op_code: str
    description_en: str
    description_es: str
    labour_tenths: int
    parts: list[dict[str, Any]]
    active: bool


class ClientService(Struct, frozen=True):
    id: str
    repair_order: str
    description: str
    labour: int
    parts_total: int
    fees: int
    discount: int
    tax: int
    total: int
    state: str
    approval_line: str | None
    customer_comment: str
