"""How a client may be reached: two layers of restrictions, and a channel has to pass both. Pure.

Source: the domain's "Restriction preferences". The tablet's copy runs the same vectors (tests/vectors/reaching.json).
"""

from collections.abc import Mapping
from typing import Any, Literal

Channel = Literal["email", "phone", "text", "mail", "push"]
Restriction = Literal["opted_out", "shop_restricts", "oem_restricts"]
CHANNELS: tuple[Channel, ...] = ("email", "phone", "text", "mail", "push")
# What a restriction of the phone covers; a push subscription is a consent of its own and asks neither layer.
_COVERED: dict[Channel, str] = {"email": "email", "phone": "phone", "text": "phone", "mail": "mail"}


def restriction(client: Mapping[str, Any], channel: Channel) -> Restriction | None:
    """Why nothing may go to this client by this channel; None where both layers allow it."""
    covered = _COVERED.get(channel)
    if covered is None:
        return None
    if covered == "email" and client["opted_out"]:
        return "opted_out"
    if client[f"restrict_{covered}"]:
        return "shop_restricts"
    return "oem_restricts" if client[f"oem_restrict_{covered}"] else None


def has_address(client: Mapping[str, Any], channel: Channel) -> bool:
    """Whether it is known where to send. A push finds its own way by the tracker's page."""
    if channel == "email":
        return bool(client["email"])
    if channel == "mail":
        return all(client[name] for name in ("street", "city", "region", "postal_code"))
    return channel == "push" or any(client[name] for name in ("phone", "mobile", "work_phone"))


def reachable(client: Mapping[str, Any], channel: Channel) -> bool:
    return has_address(client, channel) and restriction(client, channel) is None
