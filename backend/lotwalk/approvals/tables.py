"""Approvals, their lines, and the decisions on them. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, Text
from piccolo.table import Table


class Approval(Table, tablename="approvals"):
    id = Text(primary_key=True, default=None)
    repair_order = Text(default=None)
    inspection = Text(default=None)
    location = Text(default=None)
    client = Text(default=None)
    state = Text(default=None)
    content = Text(default=None)
    sha256 = Text(default=None)
    total = BigInt(default=None)
    submitted_at = Text(default=None)
    opened_at = Text(null=True, default=None)
    decided_at = Text(null=True, default=None)
    superseded_by = Text(null=True, default=None)


class ApprovalLine(Table, tablename="approval_lines"):
    id = Text(primary_key=True, default=None)
    approval = Text(default=None)
    repair_order = Text(default=None)
    location = Text(default=None)
    client = Text(default=None)
    recommendation = Text(default=None)
    position = BigInt(default=None)
    state = Text(default=None)
    choice = Text(default="offered")
    reason = Text(default="")
    comment = Text(default="")
    offer_again_on = Text(null=True, default=None)
    counter_amount = BigInt(null=True, default=None)


class Decision(Table, tablename="decisions"):
    id = Text(primary_key=True, default=None)
    approval = Text(default=None)
    repair_order = Text(default=None)
    location = Text(default=None)
    client = Text(default=None)
    sha256 = Text(default=None)
    by_person = Text(null=True, default=None)
    by_name = Text(default=None)
    method = Text(default=None)
    said_by = Text(default="")
    reason = Text(default="")
    at = Text(default=None)
    recorded_at = Text(default=None)
    ip = Text(default="")
    user_agent = Text(default="")
    signature = Text(default=None)
    consent = Text(default=None)
    evidence = Text(default=None)
    evidence_sha256 = Text(default=None)
