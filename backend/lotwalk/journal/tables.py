"""The journal, what its entries touched, and how far its readers are. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, Text
from piccolo.table import Table


class JournalHead(Table, tablename="journal_head"):
    id = BigInt(primary_key=True, default=None)
    seq = BigInt(default=None)
    hash = Text(default=None)


class JournalEntry(Table, tablename="journal"):
    seq = BigInt(primary_key=True, default=None)
    id = Text(default=None)
    at = Text(default=None)
    recorded_at = Text(default=None)
    by_person = Text(null=True, default=None)
    on_behalf_of = Text(null=True, default=None)
    device = Text(null=True, default=None)
    kind = Text(default=None)
    subject_kind = Text(default=None)
    subject = Text(default=None)
    location = Text(null=True, default=None)
    client = Text(null=True, default=None)
    facts = Text(null=True, default=None)
    salt = Text(default=None)
    digest = Text(default=None)
    previous = Text(default=None)
    hash = Text(default=None)


class Touched(Table, tablename="touches"):
    seq = BigInt(primary_key=True, default=None)
    kind = Text(default=None)
    id = Text(default=None)
    location_before = Text(null=True, default=None)
    client_before = Text(null=True, default=None)
    location_after = Text(null=True, default=None)
    client_after = Text(null=True, default=None)


class Cursor(Table, tablename="cursors"):
    reader = Text(primary_key=True, default=None)
    seq = BigInt(default=None)
    holder = Text(null=True, default=None)
    lease_until = Text(null=True, default=None)
