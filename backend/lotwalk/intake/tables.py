"""Receipts: what was already done, and with what verdict. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, Text
from piccolo.table import Table


class Receipt(Table, tablename="receipts"):
    device = Text(primary_key=True, default=None)
    n = BigInt(default=None)
    hash = Text(default=None)
    verdict = Text(default=None)


class Idempotency(Table, tablename="idempotency"):
    key = Text(primary_key=True, default=None)
    hash = Text(default=None)
    verdict = Text(default=None)
    at = Text(default=None)
