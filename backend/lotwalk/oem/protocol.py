"""What Lotwalk asks of an OEM. One adapter of this protocol fits a real one; `adapter.py` is the example."""

from typing import Literal, Protocol

from msgspec import Struct

from lotwalk.dms.protocol import OutsideVisit, Owner


class Plan(Struct, frozen=True, kw_only=True):
    """A contract on the vehicle. Days as text, distances in miles, `deductible` in minor units."""

    number: str
    name: str
    kind: str = ""
    coverage: str = ""
    starts_on: str | None = None
    ends_on: str | None = None
    starts_at: int | None = None
    ends_at: int | None = None
    deductible: int | None = None


class Recall(Struct, frozen=True):
    """A recall or campaign; `labour_tenths` of an hour for the remedy."""

    number: str
    description: str
    remedy: str
    labour_tenths: int
    open: bool


class Document(Struct, frozen=True):
    """A PDF that the OEM has of the vehicle; `name` asks for it."""

    name: str
    title: str
    kind: Literal["vehicle_report", "plan_certificate", "siriusxm_trial"]


class Oem(Protocol):
    """Every method raises Away when the OEM can't be talked to, and Declined when it says no (interfaces.faults).

    None of them is ever called inside a database transaction, and each ends within ten seconds.
    """

    async def owner_of(self, vin: str) -> Owner | None:
        """With the owner's restrictions; None where the OEM knows nobody."""
        ...

    async def plans_of(self, vin: str) -> list[Plan]: ...

    async def recalls_of(self, vin: str) -> list[Recall]: ...

    async def visits_of(self, vin: str) -> list[OutsideVisit]: ...

    async def documents_of(self, vin: str) -> list[Document]: ...

    async def document(self, vin: str, name: str) -> bytes:
        """The PDF. Declined with status 404 where there's none of that name."""
        ...
