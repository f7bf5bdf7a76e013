"""Push as a carrier of notices: one encrypted POST to the service that the device named."""

from datetime import UTC, datetime
from typing import Any, Self

from aiohttp import ClientConnectorDNSError, ClientError, ClientSession
from yarl import URL

from lotwalk.foundation.clock import Clock
from lotwalk.notices import answers, leases, messages
from lotwalk.notices.answers import Meaning
from lotwalk.notices.connections import AddressRefused, Lookup, look_up, open_session
from lotwalk.notices.endpoints import EndpointRefused, Origin, checked, named_origins
from lotwalk.notices.routes import Channel
from lotwalk.notices.vapid import Keyring
from lotwalk.settings import Settings

LANE = 128  # at once to one origin
MOST = 512


class Pushes:
    """A carrier, as `sender.Carrier` says it; a lane is an origin."""

    channel: Channel = "push"

    def __init__(self, settings: Settings, clock: Clock, lookup: Lookup = look_up, lane: int = LANE) -> None:
        self.lane, self.most = lane, MOST
        self._named = named_origins(settings.push_hosts)
        self._address, self._keys = settings.address, settings.keys
        self._keyring, self._clock, self._lookup = Keyring(settings.keys), clock, lookup

    async def __aenter__(self) -> Self:
        self._session: ClientSession = open_session(frozenset(origin.host for origin in self._named), self._lookup)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    def lane_of(self, row: dict[str, Any]) -> str:
        return "/".join(row["endpoint"].split("/", 3)[:3])

    async def attempt(self, row: dict[str, Any]) -> Meaning:
        try:
            if why := _objection(row):
                return Meaning("failed", why)
            return await self._post(row, checked(row["endpoint"], self._named))
        except EndpointRefused:
            return Meaning("failed", "endpoint_refused")
        except ClientConnectorDNSError as error:
            return self._unresolved(error, row["attempts"])
        except (TimeoutError, ClientError, OSError) as error:
            return answers.unreachable("hung" if isinstance(error, TimeoutError) else "unreachable", row["attempts"])

    def _unresolved(self, error: ClientConnectorDNSError, attempts: int) -> Meaning:
        if isinstance(error.os_error, AddressRefused):
            return Meaning("failed", "address_refused")
        return answers.unreachable("unreachable", attempts)

    async def _post(self, row: dict[str, Any], origin: Origin) -> Meaning:
        authorization = self._keyring.authorization(row["vapid_key"], origin.audience, _subject(self._address))
        body = messages.encrypted(row, messages.plaintext(row, self._address, self._keys))
        headers = messages.headers(row, authorization, self._clock())
        url = URL(row["endpoint"], encoded=True)
        async with self._session.post(url, data=body, headers=headers, allow_redirects=False) as answer:
            told = answer.headers.get("Retry-After")
            return answers.meaning(answer.status, told, row["attempts"], datetime.now(UTC))


def _objection(row: dict[str, Any]) -> str | None:
    """A device may have changed hands since."""
    if row["ended_at"] or (row["holder"], row["holder_link"]) != (row["person"], row["tracker_link"]):
        return "withdrawn"
    return leases.objection(row)


def _subject(address: str) -> str:
    """Whom a push service may turn to (RFC 8292, 2.1): the installation's address where that is https."""
    host = URL(address).host or ""
    if address.startswith("https://") and "." in host:
        return f"https://{host}"
    return "mailto:push@lotwalk.invalid"
