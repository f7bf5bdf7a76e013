"""The company and its locations. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, Boolean, Text
from piccolo.table import Table


class Company(Table, tablename="company"):
    id = Text(primary_key=True, default=None)
    name = Text(default=None)
    epoch = Text(default=None)
    created_at = Text(default=None)


class Location(Table, tablename="locations"):
    id = Text(primary_key=True, default=None)
    name = Text(default=None)
    street = Text(default="")
    city = Text(default="")
    region = Text(default="")
    postal_code = Text(default="")
    phone = Text(default="")
    time_zone = Text(default=None)
    currency = Text(default="USD")
    distance_unit = Text(default="mi")
    tread_unit = Text(default="32nds")
    tax_basis_points = BigInt(default=0)
    labour_rate = BigInt(default=None)
    number_prefix = Text(default=None)
    next_number = BigInt(default=1)
    opening_hours = Text(default="{}")
    quiet_hours = Text(default="{}")


class ListEntry(Table, tablename="list_entries"):
    id = Text(primary_key=True, default=None)
    location = Text(default=None)
    list = Text(default=None)
    key = Text(default=None)
    position = BigInt(default=None)
    internal = Text(default=None)
    customer_en = Text(default=None)
    customer_es = Text(default=None)
    noisy = Boolean(default=True)
