"""Walk-arounds and the damages they recorded. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, DoublePrecision, Text
from piccolo.table import Table


class Walkaround(Table, tablename="walkarounds"):
    id = Text(primary_key=True, default=None)
    location = Text(default=None)
    client = Text(default=None)
    areas = Text(default="{}")
    odometer = BigInt(null=True, default=None)
    odometer_reason = Text(null=True, default=None)
    fuel = BigInt(null=True, default=None)
    tires = Text(default="{}")
    checks = Text(default="{}")
    warning_lamps = Text(null=True, default=None)
    keys = BigInt(null=True, default=None)
    belongings = Text(null=True, default=None)
    signature = Text(null=True, default=None)
    no_signature_reason = Text(null=True, default=None)
    started_at = Text(default=None)
    signed_at = Text(null=True, default=None)


class Damage(Table, tablename="damages"):
    id = Text(primary_key=True, default=None)
    repair_order = Text(default=None)
    location = Text(default=None)
    client = Text(default=None)
    area = Text(default=None)
    view = Text(default=None)
    x = DoublePrecision(default=None)
    y = DoublePrecision(default=None)
    kind = Text(default=None)
    severity = Text(default=None)
    size_mm = BigInt(null=True, default=None)
    note = Text(default="")
    recorded_by = Text(null=True, default=None)
    recorded_at = Text(default=None)
    removed_at = Text(null=True, default=None)
