"""Vehicles and what was declined on them. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, Text
from piccolo.table import Table


class Vehicle(Table, tablename="vehicles"):
    id = Text(primary_key=True, default=None)
    client = Text(default=None)
    vin = Text(default=None)
    year = BigInt(null=True, default=None)
    make = Text(default=None)
    model = Text(default=None)
    trim = Text(default="")
    body = Text(default=None)
    body_class = Text(default="")
    engine = Text(default="")
    color = Text(default="")
    plate = Text(default="")
    unit_number = Text(default="")
    odometer = BigInt(null=True, default=None)
    odometer_on = Text(null=True, default=None)
    in_service_on = Text(null=True, default=None)
    interval_months = BigInt(default=6)
    interval_distance = BigInt(default=5000)


class DeclinedService(Table, tablename="declined_services"):
    id = Text(primary_key=True, default=None)
    vehicle = Text(default=None)
    client = Text(default=None)
    repair_order = Text(default=None)
    location = Text(default=None)
    approval_line = Text(null=True, default=None)
    op_code = Text(default="")
    description = Text(default=None)
    amount = BigInt(default=None)
    state = Text(default=None)
    reason = Text(default="")
    offer_again_on = Text(null=True, default=None)
    declined_at = Text(default=None)
