"""Booking visits and moving them."""

from datetime import datetime
from typing import Any

import msgspec
from msgspec import UNSET

from lotwalk.foundation import clock, database
from lotwalk.foundation.refusals import NotFound
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, new, same
from lotwalk.people.roles import NotAnAdvisorHere, holds
from lotwalk.requests import rules
from lotwalk.requests.actions import held
from lotwalk.requests.commands import BookVisit, ConfirmVisit, MoveVisit, RequestVisit
from lotwalk.requests.tables import ServiceRequest

MOVABLE = ("minutes", "advisor", "transportation", "concern")
Row = dict[str, Any]


@handles(BookVisit, on="location", by="location")
async def book_visit(command: BookVisit, call: Call) -> Change:
    vehicle = await database.fetch_one("SELECT id, client FROM vehicles WHERE id = ?", command.vehicle)
    if vehicle is None:
        raise NotFound(what="vehicle", field="vehicle")
    at = clock.parse(call.at)
    rules.refuse_time(command.scheduled_at, at)
    if not command.outside_hours:
        _refuse_closed(command.scheduled_at, command.minutes, call.record)
    await _refuse_stranger(command.advisor, command.location)
    state = "confirmed" if command.confirmed else "requested"
    return await _booked(command, vehicle["client"], call, state=state, source="shop", minutes=command.minutes,
                         advisor=command.advisor)  # fmt: skip


@handles(RequestVisit, on="vehicle", by="vehicle")
async def request_visit(command: RequestVisit, call: Call) -> Change:
    location = await database.fetch_one("SELECT * FROM locations WHERE id = ?", command.location)
    if location is None:
        raise NotFound(what="location", field="location")
    rules.refuse_time(command.scheduled_at, clock.parse(call.at))
    # How long it takes is the shop's to say; that it begins while somebody is there is enough.
    _refuse_closed(command.scheduled_at, 1, location)
    return await _booked(command, call.record["client"], call, state="requested", source="client_user")


def _refuse_closed(since: datetime, minutes: int, location: Row) -> None:
    week = msgspec.json.decode(location["opening_hours"])
    rules.refuse_closed_hours(since, minutes, week, location["time_zone"])


async def _refuse_stranger(advisor: str | None, location: str) -> None:
    if advisor is not None and not await holds(advisor, "advisor", location):
        raise NotAnAdvisorHere(field="advisor")


async def _booked(command: BookVisit | RequestVisit, client: str, call: Call, **more: Any) -> Change:
    scope = Scope(command.location, client)
    scheduled = rules.as_kept(command.scheduled_at)
    await ServiceRequest.insert(
        ServiceRequest(
            id=command.id, location=command.location, client=client, vehicle=command.vehicle,
            concern=command.concern, scheduled_at=scheduled, transportation=command.transportation,
            created_at=call.at, **more,
        )
    )  # fmt: skip
    facts = {"scheduled_at": scheduled, "source": more["source"], "state": more["state"]}
    entry = Entry("visit_booked", "service_request", command.id, scope, facts)
    return Change(entry, (new("service_request", command.id, scope), *held({"vehicle": command.vehicle}, scope)))


@handles(ConfirmVisit, on="service_request", by="service_request")
async def confirm_visit(command: ConfirmVisit, call: Call) -> Change:
    """No change when it is confirmed already."""
    if call.record["state"] == "confirmed":
        return Change()
    claimed = await database.execute(
        "UPDATE service_requests SET state = 'confirmed' WHERE id = ? AND state = 'requested'", command.service_request
    )
    if not claimed:
        raise rules.NotExpected(state=call.record["state"].replace("_", " "))
    entry = Entry("visit_confirmed", "service_request", command.service_request, call.scope, {})
    return Change(entry, (same("service_request", command.service_request, call.scope),))


@handles(MoveVisit, on="service_request", by="service_request")
async def move_visit(command: MoveVisit, call: Call) -> Change:
    """Field by field, the later arrival wins."""
    visit = await _locked(command.service_request)
    rules.refuse_unexpected(visit["state"])
    given: Row = {name: getattr(command, name) for name in MOVABLE if getattr(command, name) is not UNSET}
    if command.scheduled_at is not UNSET:
        given["scheduled_at"] = rules.as_kept(command.scheduled_at)
    changed = {name: value for name, value in given.items() if value != visit[name]}
    if not changed:
        return Change()
    await _refuse_move(command, visit, changed, call)
    await _store(visit["id"], changed)
    facts = {"changed": {name: [visit[name], value] for name, value in changed.items()}}
    entry = Entry("visit_moved", "service_request", visit["id"], call.scope, facts)
    return Change(entry, (same("service_request", visit["id"], call.scope), *held(visit, call.scope)))


async def _locked(id: str) -> Row:
    row = await database.fetch_one(f"SELECT * FROM service_requests WHERE id = ?{database.for_update()}", id)
    assert row is not None, "intake has just found it"
    return row


async def _refuse_move(command: MoveVisit, visit: Row, changed: Row, call: Call) -> None:
    """Only what moves is looked at: a visit may have been outside opening hours before."""
    await _refuse_stranger(changed.get("advisor"), visit["location"])
    if command.scheduled_at is not UNSET and "scheduled_at" in changed:
        rules.refuse_time(command.scheduled_at, clock.parse(call.at))
    planned = changed.get("scheduled_at", visit["scheduled_at"])
    if planned is None or command.outside_hours or not {"scheduled_at", "minutes"} & changed.keys():
        return
    place = await database.fetch_one("SELECT * FROM locations WHERE id = ?", visit["location"])
    assert place is not None, "a visit refers to its location"
    _refuse_closed(clock.parse(planned), changed.get("minutes", visit["minutes"]), place)


async def _store(id: str, values: Row) -> None:
    names = ", ".join(f"{name} = ?" for name in values)
    await database.execute(f"UPDATE service_requests SET {names} WHERE id = ?", *values.values(), id)
