"""Who hears of an entry, by which way, and what became of it. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, Text
from piccolo.table import Table


class PushSubscription(Table, tablename="push_subscriptions"):
    id = Text(primary_key=True, default=None)
    person = Text(null=True, default=None)
    tracker_link = Text(null=True, default=None)
    endpoint = Text(default=None)
    p256dh = Text(default=None)
    auth = Text(default=None)
    vapid_key = Text(default=None)
    language = Text(default="en")
    created_at = Text(default=None)
    ended_at = Text(null=True, default=None)
    end_reason = Text(null=True, default=None)


class Notice(Table, tablename="notices"):
    id = Text(primary_key=True, default=None)
    seq = BigInt(default=None)
    kind = Text(default=None)
    subject_kind = Text(default=None)
    subject = Text(default=None)
    repair_order = Text(null=True, default=None)
    location = Text(null=True, default=None)
    client = Text(null=True, default=None)
    person = Text(null=True, default=None)
    tracker_link = Text(null=True, default=None)
    contact = Text(null=True, default=None)
    channel = Text(default=None)
    title = Text(default=None)
    body = Text(default=None)
    navigate = Text(default=None)
    tag = Text(default=None)
    language = Text(default=None)
    fate = Text(default=None)
    fate_reason = Text(default="")
    fate_at = Text(default=None)
    created_at = Text(default=None)


class Delivery(Table, tablename="deliveries"):
    id = Text(primary_key=True, default=None)
    notice = Text(default=None)
    channel = Text(default="push")
    way = Text(default=None)
    subscription = Text(null=True, default=None)
    state = Text(default=None)
    attempts = BigInt(default=0)
    not_before = Text(default=None)
    expires_at = Text(default=None)
    lease_until = Text(null=True, default=None)
    answer = Text(default="")
    settled_at = Text(null=True, default=None)
