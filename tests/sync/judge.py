"""When all is quiet: did every acknowledged command take effect once, and does everybody hold what they should?"""

from collections.abc import Iterator

import msgspec

from lotwalk.foundation import database
from lotwalk.journal.verify import first_fault
from tests.cast.world import known
from tests.sync import sent
from tests.sync.effects import EFFECTS, Rows
from tests.sync.fleet import Line, Tablet
from tests.sync.ground import PAST
from tests.sync.held import holds_what_it_should
from tests.sync.ledger import Ledger
from tests.sync.server import Server
from tests.sync.verdict import expect

BEFORE = {known(f"{vehicle}:past") for vehicle in PAST}  # orders that nobody works on any more


async def judge(ledger: Ledger, tablets: dict[str, Tablet], server: Server) -> None:
    expect((fault := await first_fault()) is None, f"journal: {fault}")
    sent.nothing_is_stuck(ledger)
    sent.trays_are_the_refusals(ledger)
    await sent.numbers_are_without_gaps(ledger)
    await rows_are_as_they_came_to_be(await Effects(ledger, tablets).each_once())
    await sent.all_is_its_authors(ledger)
    await sent.photos_are_whole(ledger)
    for name, tablet in tablets.items():
        await holds_what_it_should(tablet, ledger.dumps[name], server)


class Effects:
    """Each device's journal against its commands: one entry each, in order, nothing missing and nothing more."""

    def __init__(self, ledger: Ledger, tablets: dict[str, Tablet]) -> None:
        self._ledger, self._tablets = ledger, tablets
        self._done: list[tuple[int, Line]] = []
        self._opened: set[str] = set()

    async def each_once(self) -> list[Line]:
        """The applied commands of everybody, in the journal's order."""
        for device, commands in self._ledger.by_device().items():
            await self._follow(device, commands)
        await self._orders_were_opened_once()
        rows = await database.fetch("SELECT DISTINCT device FROM journal WHERE device IS NOT NULL")
        strangers = {row["device"] for row in rows} - self._ledger.by_device().keys()
        expect(not strangers, f"done by devices on which nothing was captured: {strangers}")
        return [command for _, command in sorted(self._done, key=lambda it: it[0])]

    async def _follow(self, device: str, commands: list[tuple[int, Line]]) -> None:
        rows = await database.fetch("SELECT * FROM journal WHERE device = ? ORDER BY seq", device)
        entries = iter([row | {"facts": msgspec.json.decode(row["facts"])} for row in rows])
        entry = next(entries, None)
        for n, command in commands:
            verdict = self._ledger.verdicts[device, n]
            if self._was_open_already(command, entry, verdict):
                continue
            expect(entry, f"{device} {n} was {verdict}, but left no entry: {command}")
            assert entry is not None
            self._fits(device, n, command, entry)
            if verdict["verdict"] == "applied":
                self._done.append((entry["seq"], command))
            entry = next(entries, None)
        expect(entry is None, f"{device} left an entry too many: {entry}")

    def _was_open_already(self, command: Line, entry: Line | None, verdict: Line) -> bool:
        """Two tablets that open one visit mean the same order: the second leaves no entry of its own."""
        if command["type"] != "open_repair_order" or verdict["verdict"] == "refused":
            return False
        kind, order, _ = EFFECTS[command["type"]](command)
        self._opened.add(order)
        return entry is None or (entry["kind"], entry["subject"]) != (kind, order)

    def _fits(self, device: str, n: int, command: Line, entry: Line) -> None:
        verdict = self._ledger.verdicts[device, n]
        kind, subject, facts = EFFECTS[command["type"]](command)
        if verdict["verdict"] == "refused":
            refusal = {"n": n, "code": verdict["code"], "command": command["type"]}
            kind, subject, facts = "command_refused", device, refusal
        named = {name: entry["facts"].get(name) for name in facts}
        found = (entry["kind"], entry["subject"], named)
        expect(found == (kind, subject, facts), f"{device} {n} was {verdict}; {(kind, subject, facts)} became {found}")
        if kind != "command_refused":
            self._dated(device, n, entry)

    def _dated(self, device: str, n: int, entry: Line) -> None:
        """However wrong a clock is: as long as nobody sets it, the correction finds the true time, or on a slow
        network a later one, but none that has not been."""
        saved = self._ledger.saved[device, n]
        if saved.at and len(self._tablets[saved.tablet].skews) == 1:
            right = saved.at <= entry["at"] <= entry["recorded_at"]
            expect(right, f"{device} {n} of {saved.at} is dated {entry['at']}")

    async def _orders_were_opened_once(self) -> None:
        rows = await database.fetch("SELECT subject FROM journal WHERE kind = 'repair_order_opened' ORDER BY subject")
        orders = [row["subject"] for row in rows]
        expect(orders == sorted(self._opened), f"opened: {orders}, wished: {sorted(self._opened)}")


async def rows_are_as_they_came_to_be(commands: list[Line]) -> None:
    rows = Rows()
    for command in commands:
        rows.apply(command)
    damages = await database.fetch("SELECT * FROM damages WHERE removed_at IS NULL AND recorded_by IS NOT NULL")
    _same("damages", rows.damages, {row["id"]: row for row in damages})
    answers = await database.fetch("SELECT id, rating, observation FROM answers")
    _same("answers", rows.answers, {row["id"]: row for row in answers})
    _same("walkarounds", rows.walkarounds, await _walkarounds())
    for table, ids in rows.made.items():
        gone = " WHERE removed_at IS NULL" if table in ("photos", "recommendations") else ""
        found = {row["id"] for row in await database.fetch(f"SELECT id FROM {table}{gone}")} - BEFORE
        expect(found == ids, f"{table}: {found ^ ids}")


async def _walkarounds() -> dict[str, Line]:
    rows = [row for row in await database.fetch("SELECT * FROM walkarounds") if row["id"] not in BEFORE]
    for row in rows:
        row |= {name: msgspec.json.decode(row[name]) for name in ("areas", "tires")}
        row["signed"] = row["signature"] and msgspec.json.decode(row["signature"])["name"]
    return {row["id"]: row for row in rows}


def _same(what: str, expected: dict[str, Line], found: dict[str, Line]) -> None:
    for id, wanted, had in _pairs(expected, found):
        named = had and {name: had[name] for name in wanted or {}}
        expect(named == wanted, f"{what} {id}: {named} instead of {wanted}")


def _pairs(expected: dict[str, Line], found: dict[str, Line]) -> Iterator[tuple[str, Line | None, Line | None]]:
    for id in sorted(expected.keys() | found.keys()):
        yield id, expected.get(id), found.get(id)
