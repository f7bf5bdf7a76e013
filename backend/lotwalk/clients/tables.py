"""Clients and their contacts. Constraints and indexes are in migrations/."""

from piccolo.columns import Text
from piccolo.table import Table


class Client(Table, tablename="clients"):
    id = Text(primary_key=True, default=None)
    kind = Text(default=None)
    name = Text(default=None)
    first_name = Text(default="")
    last_name = Text(default="")
    email = Text(default="")
    phone = Text(default="")
    street = Text(default="")
    city = Text(default="")
    region = Text(default="")
    postal_code = Text(default="")
    language = Text(default="en")
    preferred_contact = Text(default="push")
    created_at = Text(default=None)


class Contact(Table, tablename="contacts"):
    id = Text(primary_key=True, default=None)
    client = Text(default=None)
    name = Text(default=None)
    title = Text(default="")
    email = Text(default="")
    phone = Text(default="")
    person = Text(null=True, default=None)
