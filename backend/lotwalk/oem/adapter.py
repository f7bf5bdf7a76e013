"""The OEM over HTTP, as the sandbox speaks it."""

from typing import Any, TypeVar
from urllib.parse import quote

from msgspec import Struct

from lotwalk.dms.protocol import OutsideVisit, Owner
from lotwalk.interfaces.faults import Away, Declined
from lotwalk.interfaces.line import MOST_FILE, Line, Request, shaped
from lotwalk.oem.protocol import Document, Plan, Recall


class AboutVehicle(Struct, frozen=True):
    """Every answer says of which vehicle it is."""

    vin: str


class OwnerOf(AboutVehicle, frozen=True):
    owner: Owner


class Plans(AboutVehicle, frozen=True):
    plans: list[Plan]


class Recalls(AboutVehicle, frozen=True):
    recalls: list[Recall]


class History(AboutVehicle, frozen=True):
    visits: list[OutsideVisit]


class Documents(AboutVehicle, frozen=True):
    documents: list[Document]


A = TypeVar("A", bound=AboutVehicle)


class HttpOem:
    """An `Oem`."""

    def __init__(self, line: Line) -> None:
        self._line = line

    async def owner_of(self, vin: str) -> Owner | None:
        try:
            return (await self._about(vin, "owner", OwnerOf)).owner
        except Declined as error:
            if error.status == 404:
                return None
            raise

    async def plans_of(self, vin: str) -> list[Plan]:
        return (await self._about(vin, "plans", Plans)).plans

    async def recalls_of(self, vin: str) -> list[Recall]:
        return (await self._about(vin, "recalls", Recalls)).recalls

    async def visits_of(self, vin: str) -> list[OutsideVisit]:
        return (await self._about(vin, "history", History)).visits

    async def documents_of(self, vin: str) -> list[Document]:
        return (await self._about(vin, "documents", Documents)).documents

    async def document(self, vin: str, name: str) -> bytes:
        request = Request("GET", _path(vin, f"documents/{quote(name, safe='')}"), most=MOST_FILE)
        return await self._line.ask(request, _pdf)

    async def _about(self, vin: str, what: str, kind: type[A]) -> A:
        return await self._line.ask(Request("GET", _path(vin, what)), shaped(kind, lambda answer: answer.vin == vin))


def _path(vin: str, what: str) -> str:
    return f"/vehicles/{quote(vin, safe='')}/{what}"


def _pdf(body: bytes) -> bytes:
    if not body.startswith(b"%PDF-"):
        raise Away("strange", "not a PDF")
    return body


class NoOem:
    """An `Oem` where none is connected: it is always away, and nothing is ever sent."""

    async def _away(self, *_: Any, **__: Any) -> Any:
        raise Away("not_connected")

    owner_of = plans_of = recalls_of = visits_of = documents_of = document = _away
