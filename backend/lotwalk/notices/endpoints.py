"""Push endpoints are addresses that strangers choose: which of them a connection may be opened to. Pure."""

import ipaddress
import re

from msgspec import Struct

from lotwalk.foundation.refusals import Refusal

# Chrome and its relatives, Firefox, Safari, and Edge on Windows. A host is one of these or below it, by labels.
PUSH_SERVICES = ("fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com", "notify.windows.com")
LONGEST = 2000
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
# Narrower than a URL parser on purpose: no user, no backslash, no bracket, no escape in the host, no dot at its
# end, no fragment. What two parsers could read differently doesn't pass either of them.
_ENDPOINT = re.compile(
    rf"(?P<scheme>https?)://(?P<host>{_LABEL}(?:\.{_LABEL})*)(?::(?P<port>[1-9][0-9]{{0,4}}))?"
    r"(?P<path>/[A-Za-z0-9._~:/?%=&+,;!$'()*@-]*)"
)
_ORIGIN = re.compile(rf"(?:(?P<scheme>https?)://)?(?P<host>{_LABEL}(?:\.{_LABEL})*)(?::(?P<port>[1-9][0-9]{{0,4}}))?/?")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class EndpointRefused(Refusal):
    code, status = "endpoint_refused", 422
    sentence = "This push service isn't one that this installation sends to."


class Origin(Struct, frozen=True):
    scheme: str
    host: str
    port: int

    @property
    def audience(self) -> str:
        usual = {"https": 443, "http": 80}[self.scheme]
        return f"{self.scheme}://{self.host}" + ("" if self.port == usual else f":{self.port}")


def named_origins(push_hosts: str) -> frozenset[Origin]:
    """The installation's own push services: `push.example.com` or `http://127.0.0.1:9000`, apart by commas.

    Without a scheme it is https. ValueError names what can't be read.
    """
    return frozenset(_named(part.strip()) for part in push_hosts.split(",") if part.strip())


def _named(text: str) -> Origin:
    found = _ORIGIN.fullmatch(text.lower())
    if found is None:
        raise ValueError(f"LOTWALK_PUSH_HOSTS: {text!r} is no host and no origin")
    return _origin(found)


def _origin(found: re.Match[str]) -> Origin:
    scheme = found["scheme"] or "https"
    return Origin(scheme, found["host"], int(found["port"] or (443 if scheme == "https" else 80)))


def checked(endpoint: str, named: frozenset[Origin]) -> Origin:
    """Where the endpoint leads, or EndpointRefused. Opens nothing and resolves nothing."""
    found = _ENDPOINT.fullmatch(endpoint) if len(endpoint) <= LONGEST else None
    if found is None:
        raise EndpointRefused(field="endpoint")
    origin = _origin(found)
    if origin in named or _is_push_service(origin):
        return origin
    raise EndpointRefused(field="endpoint")


def _is_push_service(origin: Origin) -> bool:
    if (origin.scheme, origin.port) != ("https", 443):
        return False
    labels = origin.host.split(".")
    return any(labels[-len(known) :] == known for known in (service.split(".") for service in PUSH_SERVICES))


def is_public(address: str) -> bool:
    """Whether an IP address is global unicast, looked at through every way of writing IPv4 inside IPv6."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = _inner(ip)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _inner(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
