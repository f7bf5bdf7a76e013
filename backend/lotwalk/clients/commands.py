"""Commands about clients, their contacts, and what DMS and OEM know of them."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from lotwalk.clients.preferences import Channel
from lotwalk.foundation.ids import Id
from lotwalk.intake.command import Command

Name = Annotated[str, Meta(max_length=120)]
Line = Annotated[str, Meta(max_length=200)]
Email = Annotated[str, Meta(max_length=254)]
Phone = Annotated[str, Meta(max_length=40)]
Number = Annotated[str, Meta(min_length=1, max_length=60)]
Language = Literal["en", "es"]
ContactChannel = Literal["email", "phone", "text", "push"]


class NewClient(Command, frozen=True, kw_only=True):
    """What a retail and a wholesale client have alike. The location is where somebody makes it; a client belongs to
    the company."""

    id: Id
    location: Id
    street: Line = ""
    city: Name = ""
    region: Name = ""
    postal_code: Annotated[str, Meta(max_length=20)] = ""
    email: Email = ""
    phone: Phone = ""
    mobile: Phone = ""
    work_phone: Phone = ""
    language: Language = "en"
    preferred_contact: Channel = "push"
    dms_number: Number | None = None
    oem_number: Number | None = None


class CreateClient(NewClient, frozen=True, kw_only=True):
    """A private person."""

    first_name: Name = ""
    last_name: Name


class CreateWholesaleClient(NewClient, frozen=True, kw_only=True):
    """A business."""

    name: Name
    terms: Line = ""
    tax_id: Annotated[str, Meta(max_length=40)] = ""


class ChangeClient(Command, frozen=True, kw_only=True):
    """Only what is given changes. A person's `name` follows from first and last name."""

    client: Id
    name: Name | UnsetType = UNSET
    first_name: Name | UnsetType = UNSET
    last_name: Name | UnsetType = UNSET
    street: Line | UnsetType = UNSET
    city: Name | UnsetType = UNSET
    region: Name | UnsetType = UNSET
    postal_code: Annotated[str, Meta(max_length=20)] | UnsetType = UNSET
    email: Email | UnsetType = UNSET
    phone: Phone | UnsetType = UNSET
    mobile: Phone | UnsetType = UNSET
    work_phone: Phone | UnsetType = UNSET
    language: Language | UnsetType = UNSET
    preferred_contact: Channel | UnsetType = UNSET


class ChangeTerms(Command, frozen=True):
    """Of a business: what was agreed about paying."""

    client: Id
    terms: Line
    tax_id: Annotated[str, Meta(max_length=40)]


class ReviewPreferences(Command, frozen=True):
    """Somebody went through the shop's layer of restrictions with the client: all of it is said anew."""

    client: Id
    opted_out: bool
    restrict_mail: bool
    restrict_phone: bool
    restrict_email: bool
    preferred_contact: Channel | UnsetType = UNSET


class AddContact(Command, frozen=True, kw_only=True):
    id: Id
    client: Id
    name: Name
    title: Name = ""
    email: Email = ""
    phone: Phone = ""
    preferred_contact: ContactChannel = "push"
    opted_out: bool = False
    restrict_phone: bool = False
    restrict_email: bool = False


class ChangeContact(Command, frozen=True):
    """Only what is given changes."""

    contact: Id
    name: Name | UnsetType = UNSET
    title: Name | UnsetType = UNSET
    email: Email | UnsetType = UNSET
    phone: Phone | UnsetType = UNSET
    preferred_contact: ContactChannel | UnsetType = UNSET
    opted_out: bool | UnsetType = UNSET
    restrict_phone: bool | UnsetType = UNSET
    restrict_email: bool | UnsetType = UNSET


class RemoveContact(Command, frozen=True):
    """They are told nothing any more; what they sign in with is another matter."""

    contact: Id


class ChooseMail(Command, frozen=True):
    """A customer stops all e-mail by the link in it, or has it again: the shop's opt out, said by themselves."""

    client: Id
    stopped: bool


class ChooseContactMail(Command, frozen=True):
    """The same of a contact alone."""

    contact: Id
    stopped: bool


class RecordOwner(Command, frozen=True, kw_only=True):
    """The owner of a vehicle as DMS or OEM said; not `found` where they know nobody."""

    vehicle: Id
    source: Literal["dms", "oem"]
    found: bool
    fetched_at: Annotated[datetime, Meta(tz=True)]
    number: Number | None = None
    kind: Literal["wholesale", "retail"] = "retail"
    name: Line = ""
    first_name: Line = ""
    last_name: Line = ""
    street: Line = ""
    city: Line = ""
    region: Line = ""
    postal_code: Line = ""
    email: Email = ""
    phone: Line = ""
    mobile: Line = ""
    work_phone: Line = ""
    restrict_mail: bool = False
    restrict_phone: bool = False
    restrict_email: bool = False
