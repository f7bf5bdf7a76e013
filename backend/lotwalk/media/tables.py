"""Photos: their bytes by hash, and where they are attached. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, Boolean, Text
from piccolo.table import Table


class Media(Table, tablename="media"):
    sha256 = Text(primary_key=True, default=None)
    bytes = BigInt(default=None)
    content_type = Text(default=None)
    width = BigInt(default=None)
    height = BigInt(default=None)
    large_sha256 = Text(default=None)
    thumb_sha256 = Text(default=None)
    received_at = Text(default=None)


class MediaOwner(Table, tablename="media_owners"):
    sha256 = Text(primary_key=True, default=None)
    person = Text(default=None)


class Photo(Table, tablename="photos"):
    id = Text(primary_key=True, default=None)
    repair_order = Text(default=None)
    location = Text(default=None)
    client = Text(default=None)
    sha256 = Text(default=None)
    subject = Text(default=None)
    subject_id = Text(null=True, default=None)
    slot = Text(null=True, default=None)
    original = Text(null=True, default=None)
    captured_at = Text(default=None)
    attached_by = Text(null=True, default=None)
    attached_at = Text(default=None)
    shared = Boolean(default=False)
    stored = Boolean(default=False)
    removed_at = Text(null=True, default=None)
