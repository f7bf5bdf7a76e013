"""Service requests. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, Text
from piccolo.table import Table


class ServiceRequest(Table, tablename="service_requests"):
    id = Text(primary_key=True, default=None)
    location = Text(default=None)
    client = Text(default=None)
    vehicle = Text(default=None)
    state = Text(default=None)
    source = Text(default=None)
    concern = Text(default="")
    scheduled_at = Text(null=True, default=None)
    arrived_at = Text(null=True, default=None)
    created_at = Text(default=None)
    minutes = BigInt(default=60)
    advisor = Text(null=True, default=None)
    transportation = Text(null=True, default=None)
    ended_at = Text(null=True, default=None)
    end_reason = Text(default="")
