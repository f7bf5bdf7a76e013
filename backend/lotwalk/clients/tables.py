"""Clients and their contacts. Constraints and indexes are in migrations/."""

from piccolo.columns import Boolean, Text
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
    mobile = Text(default="")
    work_phone = Text(default="")
    terms = Text(default="")
    tax_id = Text(default="")
    dms_number = Text(null=True, default=None)
    oem_number = Text(null=True, default=None)
    opted_out = Boolean(default=False)
    restrict_mail = Boolean(default=False)
    restrict_phone = Boolean(default=False)
    restrict_email = Boolean(default=False)
    oem_restrict_mail = Boolean(default=False)
    oem_restrict_phone = Boolean(default=False)
    oem_restrict_email = Boolean(default=False)
    preferences_reviewed_at = Text(null=True, default=None)
    mail_stopped_at = Text(null=True, default=None)


class Contact(Table, tablename="contacts"):
    id = Text(primary_key=True, default=None)
    client = Text(default=None)
    name = Text(default=None)
    title = Text(default="")
    email = Text(default="")
    phone = Text(default="")
    person = Text(null=True, default=None)
    preferred_contact = Text(default="push")
    opted_out = Boolean(default=False)
    restrict_phone = Boolean(default=False)
    restrict_email = Boolean(default=False)
    removed_at = Text(null=True, default=None)
    mail_stopped_at = Text(null=True, default=None)


class ClientTerm(Table, tablename="client_terms"):
    term = Text(primary_key=True, default=None)
    client = Text(default=None)


class BillingAccount(Table, tablename="billing_accounts"):
    id = Text(primary_key=True, default=None)
    client = Text(default=None)
    name = Text(default=None)
    number = Text(default="")


class OwnerRecord(Table, tablename="owner_records"):
    id = Text(primary_key=True, default=None)
    vehicle = Text(default=None)
    client = Text(default=None)
    source = Text(default=None)
    found = Boolean(default=None)
    number = Text(null=True, default=None)
    kind = Text(default="retail")
    name = Text(default="")
    first_name = Text(default="")
    last_name = Text(default="")
    street = Text(default="")
    city = Text(default="")
    region = Text(default="")
    postal_code = Text(default="")
    email = Text(default="")
    phone = Text(default="")
    mobile = Text(default="")
    work_phone = Text(default="")
    restrict_mail = Boolean(default=False)
    restrict_phone = Boolean(default=False)
    restrict_email = Boolean(default=False)
    fetched_at = Text(default=None)
