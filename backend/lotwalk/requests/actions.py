"""Arrivals."""

from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, Touch, new, same
from lotwalk.requests.commands import RecordArrival, RecordWalkIn
from lotwalk.requests.rules import NotExpected
from lotwalk.requests.tables import ServiceRequest


@handles(RecordArrival, on="service_request", by="service_request")
async def record_arrival(command: RecordArrival, call: Call) -> Change:
    claimed = await database.execute(
        "UPDATE service_requests SET state = 'arrived', arrived_at = ?"
        " WHERE id = ? AND state IN ('requested', 'confirmed')",
        call.at, command.service_request,
    )  # fmt: skip
    if not claimed:
        raise NotExpected(state=call.record["state"].replace("_", " "))
    entry = Entry("vehicle_arrived", "service_request", command.service_request, call.scope, {"arrived_at": call.at})
    return Change(entry, (same("service_request", command.service_request, call.scope), *held(call.record, call.scope)))


@handles(RecordWalkIn, on="location", by="location")
async def record_walk_in(command: RecordWalkIn, call: Call) -> Change:
    vehicle = await database.fetch_one("SELECT id, client FROM vehicles WHERE id = ?", command.vehicle)
    if vehicle is None:
        raise NotFound(what="vehicle", field="vehicle")
    scope = Scope(command.location, vehicle["client"])
    await ServiceRequest.insert(
        ServiceRequest(
            id=command.id,
            location=command.location,
            client=vehicle["client"],
            vehicle=command.vehicle,
            state="arrived",
            source="walk_in",
            concern=command.concern,
            scheduled_at=None,
            arrived_at=call.at,
            created_at=call.at,
        )
    )
    entry = Entry("vehicle_arrived", "service_request", command.id, scope, {"arrived_at": call.at, "source": "walk_in"})
    return Change(entry, (new("service_request", command.id, scope), *held({"vehicle": vehicle["id"]}, scope)))


def held(record: dict[str, str], scope: Scope) -> tuple[Touch, ...]:
    """What comes onto the location's tablets together with a visit: the vehicle, its client, its last visit."""
    company = Scope(None, scope.client)
    assert scope.client is not None
    return (
        same("vehicle", record["vehicle"], company),
        same("last_visit", record["vehicle"], company),
        same("client", scope.client, company),
    )
