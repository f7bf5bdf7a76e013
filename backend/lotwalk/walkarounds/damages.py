"""Damages: recorded where they were tapped, changed field by field, removed but never forgotten."""

from typing import Any

from msgspec import UNSET
from msgspec.structs import asdict

from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Touch, new, same
from lotwalk.walkarounds.commands import ChangeDamage, RecordDamage, RemoveDamage
from lotwalk.walkarounds.records import begun, store
from lotwalk.walkarounds.rules import refuse_unknown_areas
from lotwalk.walkarounds.tables import Damage

ENVELOPE = ("n", "at", "id", "repair_order")


@handles(RecordDamage, on="repair_order", by="repair_order")
async def record_damage(command: RecordDamage, call: Call) -> Change:
    """A damaged area counts as inspected, so its own state goes."""
    refuse_unknown_areas([command.area], "area")
    walkaround = await begun(call)
    fields = _given(command)
    row = fields | {
        "id": command.id, "repair_order": command.repair_order, "location": call.scope.location,
        "client": call.scope.client, "recorded_by": call.actor.person, "recorded_at": call.at,
    }  # fmt: skip
    await database.insert(Damage, [row])
    await _forget_area_state(walkaround, command.area)
    return _change("damage_recorded", call, new("damage", command.id, call.scope), fields)


@handles(ChangeDamage, on="repair_order", by="repair_order")
async def change_damage(command: ChangeDamage, call: Call) -> Change:
    """Field by field, the later arrival wins; the journal keeps both."""
    given = _given(command)
    walkaround = await begun(call)
    if "area" in given:
        refuse_unknown_areas([given["area"]], "area")
        await _forget_area_state(walkaround, given["area"])
    await _update(command.id, command.repair_order, given)
    return _change("damage_changed", call, same("damage", command.id, call.scope), given)


@handles(RemoveDamage, on="repair_order", by="repair_order")
async def remove_damage(command: RemoveDamage, call: Call) -> Change:
    await begun(call)
    await _update(command.id, command.repair_order, {"removed_at": call.now})
    return _change("damage_removed", call, same("damage", command.id, call.scope), {})


def _given(command: RecordDamage | ChangeDamage) -> dict[str, Any]:
    return {name: value for name, value in asdict(command).items() if name not in ENVELOPE and value is not UNSET}


async def _update(id: str, repair_order: str, values: dict[str, Any]) -> None:
    values = values or {"id": id}
    names = ", ".join(f"{name} = ?" for name in values)
    changed = await database.execute(
        f"UPDATE damages SET {names} WHERE id = ? AND repair_order = ? AND removed_at IS NULL",
        *values.values(), id, repair_order,
    )  # fmt: skip
    if not changed:
        raise NotFound(what="damage", field="id")


async def _forget_area_state(walkaround: dict[str, Any], area: str) -> None:
    if area in walkaround["areas"]:
        kept = {name: state for name, state in walkaround["areas"].items() if name != area}
        await store(walkaround["id"], areas=kept)


def _change(kind: str, call: Call, touch: Touch, facts: dict[str, Any]) -> Change:
    entry = Entry(kind, "damage", touch.id, call.scope, facts | {"repair_order": call.record["id"]})
    return Change(entry, (touch, same("walkaround", call.record["id"], call.scope)))
