"""`GET /api/appointments`: the days that a device doesn't hold."""

from datetime import date
from typing import Annotated, Any

from litestar import Controller, Request, get
from litestar.params import FromQuery, QueryParameter
from msgspec import Struct

from lotwalk.foundation.refusals import NotFound
from lotwalk.journal.entries import Scope
from lotwalk.people import policy
from lotwalk.people.guards import signed_in
from lotwalk.requests.calendar import DaysInvalid, appointments
from lotwalk.requests.views import Appointment


class Appointments(Struct, frozen=True):
    appointments: list[Appointment]


class AppointmentsController(Controller):
    path = "/api/appointments"

    @get("/", summary="A location's visits from one day to another, by its own calendar")
    async def days(
        self,
        request: Request[Any, Any, Any],
        first: Annotated[str, QueryParameter(name="from", max_length=10)] = "",
        last: Annotated[str, QueryParameter(name="to", max_length=10)] = "",
        location: FromQuery[str] = "",
    ) -> Appointments:
        actor = await signed_in(request)
        place = await policy.record(actor, "location", location)
        if not policy.sees(actor, "appointment", Scope(location)):
            raise NotFound(what="location")
        return Appointments(await appointments(location, place["time_zone"], _day(first, "from"), _day(last, "to")))


def _day(text: str, field: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise DaysInvalid(most=42, field=field) from error
    if not 2000 <= day.year <= 9000:
        raise DaysInvalid(most=42, field=field)
    return day
