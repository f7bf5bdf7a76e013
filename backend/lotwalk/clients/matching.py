"""Whether DMS and OEM name the same owner. Pure.

The tablet's copy runs the same vectors (tests/vectors/matching.json).
"""

import re
from collections.abc import Mapping
from typing import Any

COMPARED = (
    "kind", "name", "first_name", "last_name", "street", "city", "region", "postal_code",
    "email", "phone", "mobile", "work_phone",
)  # fmt: skip
_PHONES = ("phone", "mobile", "work_phone")
_NAMES = {"retail": ("first_name", "last_name"), "wholesale": ("name",)}
_TAKEN = ("street", "city", "region", "postal_code", "email", *_PHONES)
_RESTRICTIONS = ("restrict_mail", "restrict_phone", "restrict_email")


def differences(one: Mapping[str, Any], other: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields in which two owner records differ after trimming and case folding; a phone by its digits."""
    return tuple(name for name in COMPARED if _plain(name, one[name]) != _plain(name, other[name]))


def _plain(name: str, value: str) -> str:
    if name in _PHONES:
        return re.sub(r"\D", "", value)
    return " ".join(value.split()).casefold()


def is_settled(records: Mapping[str, Mapping[str, Any]], choice: str | None) -> bool:
    """By source. True where both know an owner and agree, where one of them is silent, or where somebody chose."""
    dms, oem = records.get("dms"), records.get("oem")
    if choice is not None or not dms or not oem or not dms["found"] or not oem["found"]:
        return True
    return not differences(dms, oem)


def is_of(record: Mapping[str, Any], client: Mapping[str, Any]) -> bool:
    """Whether the record is this client's: by the number that the source gave, or by the name."""
    if record["kind"] != client["kind"]:
        return False
    if record["number"] and record["number"] == client[f"{record['source']}_number"]:
        return True
    return all(_plain(name, record[name]) == _plain(name, client[name]) for name in _NAMES[client["kind"]])


def taken(record: Mapping[str, Any], client: Mapping[str, Any]) -> dict[str, Any]:
    """What becomes of the client's fields when this record of theirs is taken; what it is silent about stays."""
    said = {name: record[name].strip() for name in (*_NAMES[client["kind"]], *_TAKEN)}
    found: dict[str, Any] = {name: value for name, value in said.items() if value and value != client[name]}
    if client["kind"] == "retail" and found.keys() & {"first_name", "last_name"}:
        found["name"] = " ".join(filter(None, (said[name] or client[name] for name in _NAMES["retail"])))
    if record["number"] and record["number"] != client[f"{record['source']}_number"]:
        found[f"{record['source']}_number"] = record["number"]
    return found | received(record, client)


def received(record: Mapping[str, Any], client: Mapping[str, Any]) -> dict[str, bool]:
    """What changes in the client's OEM layer of restrictions by a record of theirs; DMS's aren't the OEM's."""
    if record["source"] != "oem":
        return {}
    layer = {f"oem_{name}": bool(record[name]) for name in _RESTRICTIONS}
    return {name: value for name, value in layer.items() if value != bool(client[name])}
