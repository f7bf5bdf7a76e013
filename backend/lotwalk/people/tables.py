"""Persons, what they may do, and what they sign in with. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, Boolean, Text
from piccolo.table import Table


class Person(Table, tablename="persons"):
    id = Text(primary_key=True, default=None)
    kind = Text(default=None)
    name = Text(default=None)
    email = Text(default=None)
    password_hash = Text(default=None)
    language = Text(default="en")
    active = Boolean(default=True)
    scope_version = BigInt(default=1)
    created_at = Text(default=None)
    mail_stopped_at = Text(null=True, default=None)


class RoleGrant(Table, tablename="role_grants"):
    id = Text(primary_key=True, default=None)
    person = Text(default=None)
    role = Text(default=None)
    location = Text(null=True, default=None)
    client = Text(null=True, default=None)


class Session(Table, tablename="sessions"):
    id = Text(primary_key=True, default=None)
    token_hash = Text(default=None)
    person = Text(default=None)
    created_at = Text(default=None)
    expires_at = Text(default=None)
    user_agent = Text(default="")


class Device(Table, tablename="devices"):
    id = Text(primary_key=True, default=None)
    person = Text(default=None)
    name = Text(default=None)
    key_hash = Text(default=None)
    processed = BigInt(default=0)
    acknowledged = BigInt(default=0)
    created_at = Text(default=None)
    revoked_at = Text(null=True, default=None)


class SignInThrottle(Table, tablename="sign_in_throttle"):
    key = Text(primary_key=True, default=None)
    failures = BigInt(default=None)
    until = Text(default=None)
