"""Vehicles and what is known of them. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, Boolean, Text
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
    vin_reason = Text(default="")
    plans_asked_at = Text(null=True, default=None)
    recalls_asked_at = Text(null=True, default=None)
    visits_asked_at = Text(null=True, default=None)
    changed_at = Text(null=True, default=None)
    changed_by = Text(default="")


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
    settled_at = Text(null=True, default=None)
    labour_tenths = BigInt(null=True, default=None)
    parts = Text(null=True, default=None)


class Plan(Table, tablename="plans"):
    id = Text(primary_key=True, default=None)
    vehicle = Text(default=None)
    source = Text(default=None)
    number = Text(default=None)
    name = Text(default=None)
    kind = Text(default="")
    coverage = Text(default="")
    starts_on = Text(null=True, default=None)
    ends_on = Text(null=True, default=None)
    starts_at = BigInt(null=True, default=None)
    ends_at = BigInt(null=True, default=None)
    deductible = BigInt(null=True, default=None)


class Recall(Table, tablename="recalls"):
    id = Text(primary_key=True, default=None)
    vehicle = Text(default=None)
    source = Text(default=None)
    number = Text(default=None)
    description = Text(default=None)
    remedy = Text(default="")
    labour_tenths = BigInt(default=0)
    is_open = Boolean(default=None)


class OutsideVisit(Table, tablename="outside_visits"):
    id = Text(primary_key=True, default=None)
    vehicle = Text(default=None)
    source = Text(default=None)
    number = Text(default=None)
    date = Text(default=None)
    odometer = BigInt(null=True, default=None)
    services = Text(default="[]")


class VitalGuidance(Table, tablename="vital_guidance"):
    id = Text(primary_key=True, default=None)
    text_en = Text(default=None)
    text_es = Text(default=None)


class VehicleDocument(Table, tablename="vehicle_documents"):
    id = Text(primary_key=True, default=None)
    vehicle = Text(default=None)
    location = Text(default=None)
    repair_order = Text(null=True, default=None)
    vin = Text(default=None)
    name = Text(default=None)
    title = Text(default=None)
    kind = Text(default=None)
    sha256 = Text(default=None)
    bytes = BigInt(default=None)
    pulled_at = Text(default=None)
    pulled_by = Text(default=None)
