"""Asks the DMS about a vehicle that comes: whose it is there, and what was done to it outside of Lotwalk."""

from datetime import date, datetime
from typing import Any

import msgspec

from lotwalk.clients.commands import RecordOwner
from lotwalk.dms.protocol import Dms, OutsideVisit, Owner
from lotwalk.foundation import database
from lotwalk.foundation.clock import Clock
from lotwalk.interfaces.errands import Errand
from lotwalk.interfaces.saying import cut, say
from lotwalk.interfaces.states import System
from lotwalk.interfaces.visits import Asked, asked, distance
from lotwalk.vehicles.commands import GivenService, GivenVisit, RecordOutsideVisits

MOST_VISITS, MOST_SERVICES = 300, 100
LIMITS = dict.fromkeys(("name", "first_name", "last_name", "street", "city", "region", "postal_code", "phone",
                        "mobile", "work_phone"), 200) | {"number": 60, "email": 254}  # fmt: skip


class Lookups:
    def __init__(self, dms: Dms, clock: Clock) -> None:
        self._dms, self._clock = dms, clock

    async def do(self, errand: Errand) -> str:
        about = await asked(errand.subject, errand.location)
        if about is None:
            return ""
        owner = await self._dms.owner_of(about.vin)
        await say(owner_told(about, errand.system, owner, self._clock()), errand, "record_owner", self._clock())
        visits = await _outside(await self._dms.visits_of(about.vin))
        await say(visits_told(about, errand.system, visits), errand, "record_outside_visits", self._clock())
        return ""


async def _outside(found: list[tuple[str, OutsideVisit]]) -> list[OutsideVisit]:
    """Without those that the DMS has from us."""
    ids = sorted({external for external, _ in found if external})
    marks = ", ".join("?" * len(ids))
    rows = await database.fetch(f"SELECT id FROM repair_orders WHERE id IN ({marks})", *ids) if ids else []
    ours = {row["id"] for row in rows}
    return [visit for external, visit in found if external not in ours]


def owner_told(about: Asked, source: System, owner: Owner | None, now: datetime) -> RecordOwner:
    if owner is None:
        return RecordOwner(vehicle=about.vehicle, source=source, found=False, fetched_at=now)
    told: dict[str, Any] = cut(msgspec.to_builtins(owner), LIMITS) | {"number": owner.number[:60] or None}
    return RecordOwner(vehicle=about.vehicle, source=source, found=True, fetched_at=now, **told)


def visits_told(about: Asked, source: System, visits: list[OutsideVisit]) -> RecordOutsideVisits:
    given = [_given(visit, about.unit) for visit in visits[:MOST_VISITS]]
    return RecordOutsideVisits(vehicle=about.vehicle, visits=given, source=source)


def _given(visit: OutsideVisit, unit: str) -> GivenVisit:
    services = [GivenService(done.description[:300], done.amount) for done in visit.services[:MOST_SERVICES]]
    return GivenVisit(visit.number[:60], date.fromisoformat(visit.date), distance(visit.odometer, unit), services)
