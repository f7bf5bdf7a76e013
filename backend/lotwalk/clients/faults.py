"""What is wrong with a client's fields: all of it at once, each at its field. Pure.

The tablet's copy runs the same vectors (tests/vectors/reaching.json).
"""

import re
from collections.abc import Mapping
from typing import Any

from lotwalk.clients.preferences import has_address, restriction

# One @ with something on both sides and a dot behind it; whether a mailbox is there only a message can tell.
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_LEAST_DIGITS, _MOST_DIGITS = 7, 15  # a local number, and what E.164 allows
_NEEDED = {"email": "email", "phone": "phone", "text": "phone", "mail": "street"}


def faults(client: Mapping[str, Any]) -> dict[str, str]:
    """Field to fault: `missing`, `malformed`, `needed` (by the preferred contact) or a restriction's name."""
    found = _name_faults(client) | _form_faults(client)
    preferred = client["preferred_contact"]
    if not has_address(client, preferred):
        found[_NEEDED[preferred]] = "needed"
    restricted = restriction(client, preferred)
    return found | ({"preferred_contact": restricted} if restricted else {})


def _name_faults(client: Mapping[str, Any]) -> dict[str, str]:
    needed = "last_name" if client["kind"] == "retail" else "name"
    return {} if client[needed].strip() else {needed: "missing"}


def _form_faults(client: Mapping[str, Any]) -> dict[str, str]:
    wrong = [name for name in ("phone", "mobile", "work_phone") if client[name] and not _is_phone(client[name])]
    if client["email"] and not _EMAIL.fullmatch(client["email"]):
        wrong.append("email")
    return dict.fromkeys(wrong, "malformed")


def _is_phone(text: str) -> bool:
    digits = sum(character.isdecimal() for character in text)
    return _LEAST_DIGITS <= digits <= _MOST_DIGITS
