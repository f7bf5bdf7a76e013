"""Commands about repair orders."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from lotwalk.foundation.ids import Id
from lotwalk.intake.command import Command

Transportation = Literal["own_ride", "waits", "shuttle", "loaner", "rental", "rideshare", "pick_up_delivery"]


class OpenRepairOrder(Command, frozen=True):
    """Makes the order of an arrived visit; its id derives from the visit's, so doing it twice makes one."""

    service_request: Id


class SeePage(Command, frozen=True):
    """Somebody who writes the order up has looked at the vehicle's plans, or at its history."""

    repair_order: Id
    page: Literal["plans", "history"]


class AssignTechnician(Command, frozen=True):
    """None takes the technician off."""

    repair_order: Id
    technician: Id | None


class AssignOrder(Command, frozen=True):
    """Only what is given changes. `due_out` is the promise while it is being made: once it was signed or published it
    moves by the web status, with its reason. `early` says that somebody promises less time than the work takes."""

    repair_order: Id
    advisor: Id | UnsetType = UNSET
    technician: Id | UnsetType | None = UNSET
    priority: Annotated[int, Meta(ge=0, le=9)] | UnsetType = UNSET
    transportation: Transportation | UnsetType | None = UNSET
    contact_wishes: Annotated[str, Meta(max_length=2000)] | UnsetType = UNSET
    due_out: Annotated[datetime, Meta(tz=True)] | UnsetType = UNSET
    early: bool = False
