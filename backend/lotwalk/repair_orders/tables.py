"""Repair orders and their services. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, Text
from piccolo.table import Table


class RepairOrder(Table, tablename="repair_orders"):
    id = Text(primary_key=True, default=None)
    location = Text(default=None)
    client = Text(default=None)
    vehicle = Text(default=None)
    service_request = Text(null=True, default=None)
    number = Text(null=True, default=None)
    status = Text(default=None)
    advisor = Text(null=True, default=None)
    technician = Text(null=True, default=None)
    contact = Text(null=True, default=None)
    arrived_at = Text(default=None)
    opened_at = Text(default=None)
    closed_at = Text(null=True, default=None)
    odometer = BigInt(null=True, default=None)
    due_out = Text(null=True, default=None)
    first_due_out = Text(null=True, default=None)
    stage = Text(null=True, default=None)
    job_status = Text(null=True, default=None)
    published = Text(null=True, default=None)
    published_due_out = Text(null=True, default=None)


class Service(Table, tablename="services"):
    id = Text(primary_key=True, default=None)
    repair_order = Text(default=None)
    location = Text(default=None)
    client = Text(default=None)
    op_code = Text(default="")
    description = Text(default=None)
    labour_tenths = BigInt(default=None)
    labour_rate = BigInt(default=None)
    parts = Text(default="[]")
    labour = BigInt(default=None)
    parts_total = BigInt(default=None)
    tax = BigInt(default=None)
    total = BigInt(default=None)
    billing_type = Text(default="customer")
    state = Text(default="queued")
    approval_line = Text(null=True, default=None)
