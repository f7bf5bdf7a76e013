"""Links to the customer's page. Constraints and indexes are in migrations/."""

from piccolo.columns import Text
from piccolo.table import Table


class TrackerLink(Table, tablename="tracker_links"):
    id = Text(primary_key=True, default=None)
    repair_order = Text(default=None)
    location = Text(default=None)
    client = Text(default=None)
    created_at = Text(default=None)
    revoked_at = Text(null=True, default=None)
