"""Commands about service requests."""

from typing import Annotated

from msgspec import Meta

from lotwalk.foundation.ids import Id
from lotwalk.intake.command import Command


class RecordArrival(Command, frozen=True):
    """The vehicle of a confirmed or requested visit is in the lot."""

    service_request: Id


class RecordWalkIn(Command, frozen=True):
    """A known vehicle arrives without a booking; `id` is the new service request's."""

    id: Id
    location: Id
    vehicle: Id
    concern: Annotated[str, Meta(max_length=2000)] = ""
