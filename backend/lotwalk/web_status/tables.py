"""What the customer was told. Constraints and indexes are in migrations/."""

from piccolo.columns import Text
from piccolo.table import Table


class WebStatus(Table, tablename="web_statuses"):
    id = Text(primary_key=True, default=None)
    repair_order = Text(default=None)
    location = Text(default=None)
    client = Text(default=None)
    stage = Text(default=None)
    job_status = Text(default=None)
    due_out = Text(null=True, default=None)
    due_out_before = Text(null=True, default=None)
    reason = Text(null=True, default=None)
    note = Text(default="")
    by_person = Text(null=True, default=None)
    by_name = Text(default=None)
    at = Text(default=None)
