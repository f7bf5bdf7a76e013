"""What our readers bring about a vehicle from DMS and OEM: whole lists, each in the place of the one before."""

from typing import Any

import msgspec

from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, Touch, new, same
from lotwalk.vehicles.commands import RecordOutsideVisits, RecordPlans, RecordRecalls

Row = dict[str, Any]


@handles(RecordPlans, on="vehicle", by="vehicle")
async def record_plans(command: RecordPlans, call: Call) -> Change:
    rows = _rows("plan", command, command.plans)
    touched = await _replace("plans", "plan", command, rows, call)
    return await _recorded("plans", len(rows), touched, command, call)


@handles(RecordRecalls, on="vehicle", by="vehicle")
async def record_recalls(command: RecordRecalls, call: Call) -> Change:
    rows = _rows("recall", command, command.recalls)
    for row in rows:
        row["is_open"] = row.pop("open")
    touched = await _replace("recalls", "recall", command, rows, call)
    return await _recorded("recalls", len(rows), touched, command, call)


@handles(RecordOutsideVisits, on="vehicle", by="vehicle")
async def record_outside_visits(command: RecordOutsideVisits, call: Call) -> Change:
    """They are told as part of the vehicle's service history, not each by itself."""
    rows = _rows("outside_visit", command, command.visits)
    for row in rows:
        row["services"] = msgspec.json.encode(row["services"]).decode()
    await _replace("outside_visits", "outside_visit", command, rows, call)
    history = (same("service_history", command.vehicle, call.scope),)
    return await _recorded("visits", len(rows), history, command, call)


Recording = RecordPlans | RecordRecalls | RecordOutsideVisits


def _rows(kind: str, command: Recording, given: list[Any]) -> list[Row]:
    """By number: of two with the same one the later counts. The same thing keeps its id for ever."""
    under = {"vehicle": command.vehicle, "source": command.source}
    named = {it.number: it for it in given}
    return [
        {"id": derived_id(kind, command.vehicle, command.source, number), **under, **msgspec.to_builtins(it)}
        for number, it in named.items()
    ]


async def _replace(table: str, kind: str, command: Recording, rows: list[Row], call: Call) -> tuple[Touch, ...]:
    where = f"FROM {table} WHERE vehicle = ? AND source = ?"
    before = {row["id"] for row in await database.fetch(f"SELECT id {where}", command.vehicle, command.source)}
    await database.execute(f"DELETE {where}", command.vehicle, command.source)
    await _insert(table, rows)
    after = {row["id"] for row in rows}
    gone = [Touch(kind, id, call.scope, None) for id in sorted(before - after)]
    return (*gone, *(_touch(kind, row["id"], before, call.scope) for row in rows))


def _touch(kind: str, id: str, before: set[str], scope: Scope) -> Touch:
    return same(kind, id, scope) if id in before else new(kind, id, scope)


async def _insert(table: str, rows: list[Row]) -> None:
    for row in rows:
        marks = ", ".join("?" * len(row))
        await database.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", *row.values())


async def _recorded(what: str, count: int, touched: tuple[Touch, ...], command: Recording, call: Call) -> Change:
    """The vehicle keeps when it was last asked about, also where there was nothing to say."""
    await database.execute(f"UPDATE vehicles SET {what}_asked_at = ? WHERE id = ?", call.at, command.vehicle)
    facts = {"source": command.source, "count": count}
    entry = Entry(f"{what}_recorded", "vehicle", command.vehicle, call.scope, facts)
    return Change(entry, (same("vehicle", command.vehicle, call.scope), *touched))
