"""Rules of clients and contacts: pure."""

from collections.abc import Mapping
from typing import Any

from lotwalk.clients.faults import faults
from lotwalk.clients.preferences import restriction
from lotwalk.foundation.refusals import Refusal

_TOLD = {
    "missing": "{field} is missing", "malformed": "{field} can't be right",
    "needed": "{field} is needed for the preferred contact",
    "opted_out": "{field} is one that the client has opted out of",
    "shop_restricts": "{field} is one that the preferences restrict",
    "oem_restricts": "{field} is one that the OEM restricts",
}  # fmt: skip
_NO_LAYERS = dict.fromkeys(("restrict_mail", "oem_restrict_mail", "oem_restrict_phone", "oem_restrict_email"), False)
_NO_ADDRESS = dict.fromkeys(("last_name", "mobile", "work_phone", "street", "city", "region", "postal_code"), "")


class ClientFaulty(Refusal):
    """Tells all faults at once; `field` is the first of them."""

    code, status, sentence = "client_faulty", 422, "Please look at these again: {told}."


class ClientKnown(Refusal):
    code, status = "client_known", 409
    sentence = "There is a client with this number already. Search for it instead."


class PreferredRestricted(Refusal):
    code, status = "preferred_restricted", 422
    sentence = "The preferred contact would be restricted by this. Choose another one with it."


class NotABusiness(Refusal):
    code, status, sentence = "not_a_business", 422, "Only a business has terms and a tax id."


class NotAPerson(Refusal):
    code, status = "not_a_person", 422
    sentence = "A business has a name; only a person has a first and a last name."


def refuse_faulty(client: Mapping[str, Any]) -> None:
    _refuse(faults(client))


def refuse_faulty_contact(contact: Mapping[str, Any]) -> None:
    """By the same rules as a client: a name, addresses in their form, a preferred contact that can be used."""
    _refuse(faults(_NO_ADDRESS | _NO_LAYERS | dict(contact) | {"kind": "wholesale"}))


def _refuse(found: Mapping[str, str]) -> None:
    if found:
        told = [_TOLD[fault].format(field=field.replace("_", " ")) for field, fault in found.items()]
        raise ClientFaulty(field=next(iter(found)), told="; ".join(told))


def refuse_restricted_preferred(client: Mapping[str, Any]) -> None:
    """Against the shop's own layer alone: what the OEM restricts can't be mended by reviewing."""
    if restriction(client, client["preferred_contact"]) in ("opted_out", "shop_restricts"):
        raise PreferredRestricted(field="preferred_contact")


def refuse_other_names(client: Mapping[str, Any], given: Mapping[str, Any]) -> None:
    if client["kind"] == "retail":
        return
    if wrong := [name for name in ("first_name", "last_name") if given.get(name)]:
        raise NotAPerson(field=wrong[0])


def refuse_terms_of_person(client: Mapping[str, Any]) -> None:
    if client["kind"] == "retail":
        raise NotABusiness(field="terms")


def trimmed(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.strip() if isinstance(value, str) else value for name, value in given.items()}


def named(client: Mapping[str, Any]) -> dict[str, Any]:
    """The client with the name that it is listed under."""
    if client["kind"] == "wholesale":
        return dict(client)
    name = " ".join(part for part in (client["first_name"], client["last_name"]) if part)
    return dict(client) | {"name": name}
