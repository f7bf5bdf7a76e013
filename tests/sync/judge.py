"""When all is quiet: did every acknowledged command take effect once, and does everybody hold what they should?"""

import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec

from lotwalk.foundation import database
from lotwalk.journal.verify import first_fault
from lotwalk.media.store import store
from tests.cast.world import known
from tests.sync.effects import EFFECTS, Rows
from tests.sync.fleet import Line, Tablet
from tests.sync.ledger import Key, Ledger
from tests.sync.server import Request, Server

PHOTO_REFUSALS = ("media_not_an_image", "not_permitted")


class Wrong(AssertionError):
    """What the simulation is there to find."""


def expect(right: Any, words: str) -> None:
    if not right:
        raise Wrong(words)


class Judge:
    def __init__(self, ledger: Ledger, tablets: dict[str, Tablet], server: Server) -> None:
        self._ledger, self._tablets, self._server = ledger, tablets, server
        self._dumps = ledger.dumps

    async def judge(self) -> None:
        expect((fault := await first_fault()) is None, f"journal: {fault}")
        self._nothing_is_stuck()
        self._trays_are_the_refusals()
        await self._numbers_are_without_gaps()
        await self._rows_are_as_they_came_to_be(await self._each_took_effect_once())
        await self._photos_are_whole()
        for tablet in self._tablets.values():
            await self._holds_what_it_should(tablet)

    # Sent

    def _nothing_is_stuck(self) -> None:
        for name, dump in self._dumps.items():
            here = {device["id"] for device in dump["devices"] if device["signed_in"]}
            for entry in dump["outbox"]:
                waits = not entry["acknowledged"] or entry["device"] in here
                expect(not waits, f"{name} still has {entry}")
            for photo in dump["photos"]:
                expect(photo["state"] != "waiting", f"{name} still has photo {photo['sha256']}")
                expect(photo["state"] != "refused" or photo["refusal"]["code"], f"{name}: refused without reason")

    def _trays_are_the_refusals(self) -> None:
        refused = {key for key, verdict in self._ledger.verdicts.items() if verdict["verdict"] == "refused"}
        kept: dict[Key, Line] = {}
        for dump in self._dumps.values():
            kept |= {(entry["device"], entry["n"]): entry for entry in dump["tray"]}
        expect(set(kept) == refused - self._ledger.replaced, f"trays {set(kept) ^ (refused - self._ledger.replaced)}")
        for key, entry in kept.items():
            said = self._ledger.verdicts[key]
            expect(entry["refusal"]["code"] == said["code"] != "internal", f"{key}: {entry['refusal']} but {said}")

    # Done

    async def _numbers_are_without_gaps(self) -> None:
        for device, commands in self._by_device().items():
            expect([n for n, _ in commands] == list(range(1, len(commands) + 1)), f"{device} has gaps")
            row = await database.fetch_one("SELECT processed FROM devices WHERE id = ?", device)
            expect(row and row["processed"] == len(commands), f"{device} saved {len(commands)}, the server has {row}")

    def _by_device(self) -> dict[str, list[tuple[int, Line]]]:
        devices: dict[str, list[tuple[int, Line]]] = {}
        for device, n in sorted(self._ledger.saved):
            devices.setdefault(device, []).append((n, self._ledger.saved[device, n].command))
        return devices

    async def _each_took_effect_once(self) -> list[Line]:
        """The device's journal is its commands, one entry each, in order. Returns the applied ones in the journal's."""
        effects: list[tuple[int, Line]] = []
        opened: set[str] = set()
        for device, commands in self._by_device().items():
            rows = await database.fetch("SELECT * FROM journal WHERE device = ? ORDER BY seq", device)
            entries = iter([row | {"facts": msgspec.json.decode(row["facts"])} for row in rows])
            following = next(entries, None)
            for n, command in commands:
                if self._opened_before(command, following, opened, self._ledger.verdicts[device, n]):
                    continue
                expect(following, f"{device} {n} was {self._ledger.verdicts[device, n]}, but left no entry: {command}")
                assert following is not None
                self._fits(device, n, command, following)
                if following["kind"] != "command_refused":
                    effects.append((following["seq"], command))
                following = next(entries, None)
            expect(following is None, f"{device} left an entry too many: {following}")
        twice = await database.fetch(
            "SELECT subject FROM journal WHERE kind = 'repair_order_opened' GROUP BY subject HAVING COUNT(*) > 1"
        )
        expect(not twice, f"opened twice: {twice}")
        done = {
            row["subject"]
            for row in await database.fetch("SELECT subject FROM journal WHERE kind = 'repair_order_opened'")
        }
        expect(opened <= done, f"never opened: {opened - done}")
        return [command for _, command in sorted(effects, key=lambda it: it[0])]

    def _opened_before(self, command: Line, following: Line | None, opened: set[str], verdict: Line) -> bool:
        """Two tablets that open one visit mean the same order: the second leaves no entry of its own."""
        if command["type"] != "open_repair_order" or verdict["verdict"] == "refused":
            return False
        kind, order, _ = EFFECTS[command["type"]](command)
        opened.add(order)
        return following is None or (following["kind"], following["subject"]) != (kind, order)

    def _fits(self, device: str, n: int, command: Line, entry: Line) -> None:
        verdict = self._ledger.verdicts[device, n]
        kind, subject, facts = EFFECTS[command["type"]](command)
        if verdict["verdict"] == "refused":
            kind, subject, facts = (
                "command_refused",
                device,
                {"n": n, "code": verdict["code"], "command": command["type"]},
            )
        named = {name: entry["facts"].get(name) for name in facts}
        found = (entry["kind"], entry["subject"], named)
        expect(found == (kind, subject, facts), f"{device} {n} was {verdict}; {(kind, subject, facts)} became {found}")
        saved = self._ledger.saved[device, n]
        at = saved.at if len(self._tablets[saved.tablet].skews) == 1 else None
        if at and kind != "command_refused":
            expect(at <= entry["at"] <= entry["recorded_at"], f"{device} {n} of {at} is dated {entry['at']}")

    async def _rows_are_as_they_came_to_be(self, commands: list[Line]) -> None:
        rows = Rows()
        for command in commands:
            rows.apply(command)
        damages = await database.fetch("SELECT * FROM damages WHERE removed_at IS NULL")
        theirs = {row["id"]: row for row in damages if "past" not in row["id"] and row["recorded_by"]}
        _same("damages", rows.damages, theirs)
        answers = {row["id"]: row for row in await database.fetch("SELECT id, rating, observation FROM answers")}
        _same("answers", rows.answers, answers)
        _same("walkarounds", rows.walkarounds, await _walkarounds())
        for table, ids in rows.made.items():
            gone = " WHERE removed_at IS NULL" if table in ("photos", "recommendations") else ""
            found = {row["id"] for row in await database.fetch(f"SELECT id FROM {table}{gone}")} - PAST
            expect(found == ids, f"{table}: {found ^ ids}")

    async def _photos_are_whole(self) -> None:
        persons = {row["id"]: row["person"] for row in await database.fetch("SELECT id, person FROM devices")}
        for dump in self._dumps.values():
            for photo in dump["photos"]:
                if photo["state"] == "refused":
                    expect(photo["refusal"]["code"] in PHOTO_REFUSALS, f"refused: {photo}")
                    continue
                sha256 = photo["sha256"]
                whole = store().holds(sha256) and hashlib.sha256(await store().read(sha256)).hexdigest() == sha256
                expect(whole, f"{sha256} isn't whole")
                owned = await database.fetch_one(
                    "SELECT 1 AS found FROM media_owners WHERE sha256 = ? AND person = ?",
                    sha256,
                    persons[photo["device"]],
                )
                expect(owned, f"{sha256} was sent, but isn't its author's")
        unseen = await database.fetch(
            "SELECT p.id FROM photos p JOIN media_owners o ON o.sha256 = p.sha256 AND o.person = p.attached_by"
            " WHERE NOT p.stored AND p.removed_at IS NULL"
        )
        expect(not unseen, f"photos here and not shown: {unseen}")

    # Seen

    async def _holds_what_it_should(self, tablet: Tablet) -> None:
        dump = self._dumps[tablet.name]
        held: dict[tuple[str, str, str], Line] = dict(zip(map(tuple, dump["row_keys"]), dump["rows"], strict=True))
        fed = {(dump["current"], kind, row["id"]): row async for kind, row in self._fresh(tablet, dump["current"])}
        for key in sorted(held.keys() | fed.keys()):
            expect(
                held.get(key) == fed.get(key),
                f"{tablet.name} ({tablet.person}) holds {key}: {held.get(key)}, not {fed.get(key)}",
            )
        shown = {(dump["current"], kind, row["id"]): row for kind, rows in dump["shown"].items() for row in rows}
        expect(shown == held, f"{tablet.name} shows {sorted(set(shown) ^ set(held))} otherwise than it holds")

    async def _fresh(self, tablet: Tablet, device: str) -> Any:
        """What a device of this person would be fed that has nothing yet."""
        cursor, more = "", True
        while more:
            path = f"/api/feed?after={cursor}&device={device}"
            answer = await self._server.ask(Request(tablet.name, "GET", path, {}, b"", tablet.cookie))
            expect(answer.status == 200, f"{tablet.person} isn't fed: {answer}")
            page = answer.json()
            for kind, rows in page["rows"].items():
                for row in rows:
                    yield kind, row
            cursor, more = page["cursor"], page["more"]


PAST = {known(f"{vehicle}:past") for vehicle in ("camry", "civic", "ram")}


async def _walkarounds() -> dict[str, Line]:
    rows = [row for row in await database.fetch("SELECT * FROM walkarounds") if row["id"] not in PAST]
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
