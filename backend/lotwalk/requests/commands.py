"""Commands about service requests."""

from datetime import datetime
from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from lotwalk.foundation.ids import Id
from lotwalk.intake.command import Command
from lotwalk.repair_orders.commands import Transportation

Concern = Annotated[str, Meta(max_length=2000)]
Instant = Annotated[datetime, Meta(tz=True)]
Minutes = Annotated[int, Meta(ge=5, le=480, description="What is set aside for receiving the vehicle.")]


class BookVisit(Command, frozen=True, kw_only=True):
    """The desk books a visit of a known vehicle; `id` is the new service request's.

    `outside_hours` confirms a time at which the location isn't open.
    """

    id: Id
    location: Id
    vehicle: Id
    scheduled_at: Instant
    minutes: Minutes = 60
    advisor: Id | None = None
    transportation: Transportation | None = None
    concern: Concern = ""
    confirmed: bool = False
    outside_hours: bool = False


class RequestVisit(Command, frozen=True, kw_only=True):
    """A client's person wishes a visit of one of their own vehicles, within opening hours."""

    id: Id
    vehicle: Id
    location: Id
    scheduled_at: Instant
    transportation: Transportation | None = None
    concern: Concern = ""


class ConfirmVisit(Command, frozen=True):
    """Shop and customer are agreed."""

    service_request: Id


class MoveVisit(Command, frozen=True, kw_only=True):
    """Only what is given changes."""

    service_request: Id
    scheduled_at: Instant | UnsetType = UNSET
    minutes: Minutes | UnsetType = UNSET
    advisor: Id | UnsetType | None = UNSET
    transportation: Transportation | UnsetType | None = UNSET
    concern: Concern | UnsetType = UNSET
    outside_hours: bool = False


class CancelVisit(Command, frozen=True):
    service_request: Id
    reason: Annotated[str, Meta(min_length=1, max_length=500)]


class RecordNoShow(Command, frozen=True):
    """The time is over and nobody came."""

    service_request: Id


class RecordArrival(Command, frozen=True):
    """The vehicle of a confirmed or requested visit is in the lot."""

    service_request: Id


class RecordWalkIn(Command, frozen=True):
    """A vehicle arrives without a booking; `id` is the new service request's.

    One that isn't known yet is registered first, and its client created: a tablet sends the three together.
    """

    id: Id
    location: Id
    vehicle: Id
    concern: Concern = ""
