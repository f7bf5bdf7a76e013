"""By which channel the customer's page is handed over when an order becomes final. Pure.

The tablet's copy runs the same vectors (tests/vectors/telling.json).
"""

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct

from lotwalk.clients.preferences import Channel, Restriction, restriction

Why = Literal["", "by_hand", "push_later", "no_address", "opted_out", "shop_restricts", "oem_restricts"]
Row = Mapping[str, Any]
_NO_LAYERS = dict.fromkeys(("restrict_mail", "oem_restrict_mail", "oem_restrict_phone", "oem_restrict_email"), False)


class Way(Struct, frozen=True):
    """`channel` is None where the shop itself has to hand the link on, and `why` then says why."""

    channel: Literal["email"] | None
    why: Why = ""


def way_to_tell(client: Row, contact: Row | None) -> Way:
    """To a business its contact who is named on the order, else the client itself.

    A letter, a call and a text are the shop's to make. Push has no address before the page was opened, so who
    prefers it gets an e-mail where that is allowed.
    """
    preferred = (contact or client)["preferred_contact"]
    if preferred in ("phone", "text", "mail"):
        return Way(None, binding(client, contact, preferred) or "by_hand")
    why = binding(client, contact, "email") or ("" if (contact or client)["email"] else "no_address")
    if not why:
        return Way("email")
    return Way(None, why if preferred == "email" else "push_later")


def binding(client: Row, contact: Row | None, channel: Channel) -> Restriction | None:
    """Both of the client's layers bind what is sent to its contacts too; a contact's own come on top."""
    why = restriction(client, channel)
    if why or contact is None:
        return why
    own = {name: contact[name] for name in ("opted_out", "restrict_phone", "restrict_email")}
    return restriction(_NO_LAYERS | own, channel)
