"""Asks the OEM about a vehicle that comes: its owner, what covers it, what it recalls, and what was done to it."""

import msgspec

from lotwalk.dms.lookups import owner_told, visits_told
from lotwalk.foundation.clock import Clock
from lotwalk.intake.command import Command
from lotwalk.interfaces.errands import Errand
from lotwalk.interfaces.saying import cut, say
from lotwalk.interfaces.visits import Asked, asked, distance
from lotwalk.oem.protocol import Oem, Plan, Recall
from lotwalk.vehicles.commands import GivenPlan, GivenRecall, RecordPlans, RecordRecalls

MOST_PLANS, MOST_RECALLS = 50, 100
PLAN = {"number": 60, "name": 300, "kind": 80, "coverage": 2_000}
RECALL = {"number": 60, "description": 300, "remedy": 2_000}


class Lookups:
    def __init__(self, oem: Oem, clock: Clock) -> None:
        self._oem, self._clock = oem, clock

    async def do(self, errand: Errand) -> str:
        """Each thing is said as soon as it is known: what is known already isn't lost to a later fault."""
        about = await asked(errand.subject, errand.location)
        if about is None:
            return ""
        owner = await self._oem.owner_of(about.vin)
        await self._say(owner_told(about, "oem", owner, self._clock()), errand, "record_owner")
        await self._say(_plans_told(about, await self._oem.plans_of(about.vin)), errand, "record_plans")
        await self._say(_recalls_told(about, await self._oem.recalls_of(about.vin)), errand, "record_recalls")
        visits = await self._oem.visits_of(about.vin)
        await self._say(visits_told(about, "oem", visits), errand, "record_outside_visits")
        return ""

    async def _say(self, command: Command, errand: Errand, step: str) -> None:
        await say(command, errand, step, self._clock())


def _plans_told(about: Asked, plans: list[Plan]) -> RecordPlans:
    return RecordPlans(vehicle=about.vehicle, plans=[_plan(plan, about.unit) for plan in plans[:MOST_PLANS]])


def _plan(plan: Plan, unit: str) -> GivenPlan:
    told = cut(msgspec.to_builtins(plan), PLAN)
    told |= {"starts_at": distance(plan.starts_at, unit), "ends_at": distance(plan.ends_at, unit)}
    return msgspec.convert(told, GivenPlan)


def _recalls_told(about: Asked, recalls: list[Recall]) -> RecordRecalls:
    given = [msgspec.convert(cut(msgspec.to_builtins(one), RECALL), GivenRecall) for one in recalls[:MOST_RECALLS]]
    return RecordRecalls(vehicle=about.vehicle, recalls=given)
