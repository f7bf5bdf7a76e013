"""What happens in the office meanwhile, written as it would be: rows, one journal entry, and every touch."""

from random import Random
from typing import Any

from lotwalk.foundation import clock, database
from lotwalk.journal.entries import Author, Change, Entry, Scope, Touch, new, same
from lotwalk.journal.writer import Buffered, commit_entries
from tests.cast.world import World, known
from tests.sync.ground import order_of, visit_id
from tests.sync.sight import Sight

# kind → table, and the column that names the order
UNDER_ORDER = {
    "walkaround": ("walkarounds", "id"), "damage": ("damages", "repair_order"), "photo": ("photos", "repair_order"),
    "inspection": ("inspections", "repair_order"), "answer": ("answers", "repair_order"),
    "recommendation": ("recommendations", "repair_order"), "approval": ("approvals", "repair_order"),
    "approval_line": ("approval_lines", "repair_order"), "decision": ("decisions", "repair_order"),
    "service": ("services", "repair_order"), "web_status": ("web_statuses", "repair_order"),
    "repair_order": ("repair_orders", "id"),
}  # fmt: skip
# What each of them may be given or lose.
ROLES = {
    "tess": (("technician", "eastgate"), ("technician", "harborview")),
    "sam": (("advisor", "eastgate"), ("advisor", "harborview")),
    "mia": (("manager", "eastgate"),),
    "hal": (("advisor", "harborview"), ("technician", "eastgate")),
    "ines": (("client_inspector", "harbor_fleet"), ("client_user", "harbor_fleet")),
    "stan": (("client_inspector", "meridian"), ("client_monitor_manager", "meridian")),
}
LOCATIONS = ("eastgate", "harborview")


class Office:
    """Each method is one decision of somebody who isn't in the lot."""

    def __init__(self, world: World, chance: Random, sight: Sight) -> None:
        self._world, self._chance, self._sight = world, chance, sight

    async def change_role(self, person: str) -> None:
        """One role is given, or taken where it is held; the next contact brings a fresh snapshot."""
        role, where = self._chance.choice(ROLES[person])
        column = "client" if role.startswith("client") else "location"
        args = (known(person), role, known(where))
        async with database.write():
            taken = await database.fetch(
                f"DELETE FROM role_grants WHERE person = ? AND role = ? AND {column} = ? RETURNING id", *args
            )
            given = [] if taken else [{"id": known(f"{person}:{role}:{where}")}]
            for grant in given:
                await database.execute(
                    f"INSERT INTO role_grants (id, person, role, {column}) VALUES (?, ?, ?, ?)", grant["id"], *args
                )
            await database.execute("UPDATE persons SET scope_version = scope_version + 1 WHERE id = ?", known(person))
            contacts = await database.fetch("SELECT id, client FROM contacts WHERE person = ?", known(person))
            shown = (
                *(same("contact", row["id"], Scope(None, row["client"])) for row in contacts),
                *(Touch("staff_role", row["id"], Scope(), None) for row in taken),
                *(new("staff_role", row["id"], Scope()) for row in given),
            )
            await self._enter("roles_changed", "person", known(person), Scope(), shown)

    async def move_order(self, visit: str, location: str) -> None:
        """A vehicle is driven over to the other location, with all that was written about it."""
        await self._rescope(visit, "order_moved", location=known(location))

    async def change_client(self, visit: str, client: str) -> None:
        """The vehicle was sold, or was written up for the wrong client."""
        await self._rescope(visit, "client_changed", client=known(client))

    async def close(self, visit: str) -> None:
        async with database.write():
            order = await database.fetch_one(
                "SELECT * FROM repair_orders WHERE id = ? AND status <> 'closed'", order_of(visit)
            )
            if order is None:
                return
            await database.execute(
                "UPDATE repair_orders SET status = 'closed', closed_at = ? WHERE id = ?", self._now, order["id"]
            )
            scope = Scope(order["location"], order["client"])
            touches = [same(kind, id, scope) for kind, id in await _below(order["id"])]
            touches.append(same("service_request", visit_id(visit), scope))
            touches += _held(order["vehicle"], order["client"])
            await self._enter("repair_order_closed", "repair_order", order["id"], scope, tuple(touches))

    async def end_sessions(self, person: str) -> None:
        await database.execute("DELETE FROM sessions WHERE person = ?", known(person))

    async def revoke_keys(self, person: str) -> None:
        await database.execute("UPDATE devices SET revoked_at = ? WHERE person = ?", self._now, known(person))

    async def restore(self) -> None:
        """A backup of this very moment is restored: the epoch changes, the rows don't."""
        await database.execute("UPDATE company SET epoch = ?", f"epoch-{self._chance.randrange(10**6)}")

    @property
    def _now(self) -> str:
        return clock.text(self._world.now)

    async def _rescope(self, visit: str, kind: str, **to: str) -> None:
        async with database.write():
            visited = await database.fetch_one("SELECT * FROM service_requests WHERE id = ?", visit_id(visit))
            assert visited is not None
            before = Scope(visited["location"], visited["client"])
            after = Scope(to.get("location", before.location), to.get("client", before.client))
            if after == before:
                return
            order = await database.fetch_one(
                "SELECT id FROM repair_orders WHERE id = ? AND status <> 'closed'", order_of(visit)
            )
            self._sight.moved(order_of(visit), before)
            rows = [("service_request", visited["id"]), *(await _below(order["id"]) if order else ())]
            await _write_scope(visited["id"], order and order["id"], to)
            touches = [Touch(name, id, before, after) for name, id in rows]
            if "client" in to:
                touches += await _sold(visited["vehicle"], before.client, after.client)
            for client in dict.fromkeys((before.client, after.client)):
                touches += _held(visited["vehicle"], client)
            await self._enter(kind, "service_request", visited["id"], after, _once(touches))

    async def _enter(
        self, kind: str, subject_kind: str, subject: str, scope: Scope, touched: tuple[Touch, ...]
    ) -> None:
        entry = Entry(kind, subject_kind, subject, scope, {})
        author = Author(known("ada"), None, self._now)
        await commit_entries([Buffered(Change(entry, touched), author)], self._now)


async def _below(order: str) -> list[tuple[str, str]]:
    """Kind and id of every row that belongs to the order, itself included."""
    found: list[tuple[str, str]] = []
    for kind, (table, column) in UNDER_ORDER.items():
        found += [
            (kind, row["id"]) for row in await database.fetch(f"SELECT id FROM {table} WHERE {column} = ?", order)
        ]
    return found


def _held(vehicle: str, client: str | None) -> list[Touch]:
    """What comes and goes with a visit."""
    company = Scope(None, client)
    return [
        same("vehicle", vehicle, company),
        same("last_visit", vehicle, company),
        same("client", client or "", company),
    ]


async def _write_scope(visit: str, order: str | None, to: dict[str, Any]) -> None:
    names, values = ", ".join(f"{name} = ?" for name in to), tuple(to.values())
    await database.execute(f"UPDATE service_requests SET {names} WHERE id = ?", *values, visit)
    for table, column in UNDER_ORDER.values() if order else ():
        await database.execute(f"UPDATE {table} SET {names} WHERE {column} = ?", *values, order)


async def _sold(vehicle: str, before: str | None, after: str | None) -> list[Touch]:
    await database.execute("UPDATE vehicles SET client = ? WHERE id = ?", after, vehicle)
    return [Touch("vehicle", vehicle, Scope(None, before), Scope(None, after))]


def _once(touches: list[Touch]) -> tuple[Touch, ...]:
    """The first touch of a record says where it was before."""
    kept: dict[tuple[str, str], Touch] = {}
    for touch in touches:
        kept.setdefault((touch.kind, touch.id), touch)
    return tuple(kept.values())
