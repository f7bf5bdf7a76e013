"""Addresses and networks, as text and as what they mean. Pure."""

from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


@lru_cache(maxsize=8)
def networks(text: str) -> tuple[Network, ...]:
    """`127.0.0.1, 10.0.0.0/8`: apart by commas. ValueError names what can't be read."""
    return tuple(ip_network(part.strip()) for part in text.split(",") if part.strip())


def as_address(text: str) -> Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None


def is_within(text: str, known: tuple[Network, ...]) -> bool:
    address = as_address(text)
    return address is not None and any(address in network for network in known)
