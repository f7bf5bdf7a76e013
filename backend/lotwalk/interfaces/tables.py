"""State of each system, and the outbox of errands. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, Text
from piccolo.table import Table


class InterfaceState(Table, tablename="interface_states"):
    system = Text(primary_key=True, default=None)
    failures = BigInt(default=0)
    open_until = Text(null=True, default=None)
    trial_until = Text(null=True, default=None)
    succeeded_at = Text(null=True, default=None)
    failed_at = Text(null=True, default=None)
    problem = Text(default="")


class Errand(Table, tablename="errands"):
    id = Text(primary_key=True, default=None)
    system = Text(default=None)
    kind = Text(default=None)
    subject = Text(default=None)
    location = Text(default=None)
    seq = BigInt(default=None)
    entry = Text(default=None)
    at = Text(default=None)
    state = Text(default=None)
    attempts = BigInt(default=0)
    not_before = Text(default=None)
    lease_until = Text(null=True, default=None)
    problem = Text(default="")
    sent = Text(default="")
