"""One seed: people, their tablets and the network, in the order that chance gives; then peace, until all is quiet."""

import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from random import Random
from typing import Any

from lotwalk.approvals.opening import GATHERING, READER, open_ready
from lotwalk.foundation import clock, database
from lotwalk.journal.readers import follow, start_at_beginning
from tests.cast.world import PASSWORD, World, known
from tests.sync.captures import HOME, Lot
from tests.sync.fleet import Fleet, Line, Tablet, request_of
from tests.sync.ground import VISITS
from tests.sync.ledger import Ledger
from tests.sync.network import Network, Parcel, Reply
from tests.sync.office import ROLES, Office
from tests.sync.server import Answer, Request, Server
from tests.sync.sight import Sight

PARTS = ("commands", "photos", "feed")
HOURS = (0, 0, 0, -7, 5, 26, -400)  # how far clocks are off
# What happens next, how often.
TURNS = {
    "step": 34, "move": 50, "capture": 22, "pass_time": 6, "crash": 2, "doom": 3, "restart": 12, "switch": 3,
    "office": 3, "tray": 3, "sweep": 1, "read_along": 2,
}  # fmt: skip


class Stuck(AssertionError):
    """With the network healed and everybody at their tablet, something is still not at home."""


class Story:
    def __init__(self, seed: int, fleet: Fleet, server: Server, world: World, fault: Any = None) -> None:
        self.chance = Random(seed)
        self.fleet, self.server, self.world, self.fault = fleet, server, world, fault
        self.sight, self.ledger = Sight(), Ledger()
        self.office, self.lot = Office(world, self.chance, self.sight), Lot(world, self.chance, self.sight)
        self.network = Network(server, self.ask, self.chance, self.chance.choice((0.0, 0.15, 0.35, 0.7)))
        self.tablets: dict[str, Tablet] = {}
        self.cookies: dict[str, str] = {}
        self.told: list[str] = []
        self._request = 0
        self._turns: dict[str, Callable[[], Awaitable[None]]] = {name: getattr(self, f"_{name}") for name in TURNS}

    async def play(self) -> None:
        await start_at_beginning(READER)
        await self._begin()
        names, weights = list(TURNS), list(TURNS.values())
        for _ in range(self.chance.randrange(60, 220)):
            await self._turns[self.chance.choices(names, weights)[0]]()

    async def _begin(self) -> None:
        for number in range(self.chance.choice((2, 3, 3, 4, 5))):
            staff = [self.chance.choice(("tess", "tess", "sam", "mia", "hal"))]
            persons = staff if self.chance.random() < 0.7 else self.chance.sample(("tess", "sam", "mia", "ines"), 2)
            persons = persons if self.chance.random() < 0.8 else [self.chance.choice(("ines", "stan"))]
            tablet = Tablet(f"t{number}", list(persons), [self.chance.choice(HOURS) * 3_600_000])
            self.tablets[tablet.name] = tablet
            self.do(tablet, "start", seed=self.chance.randrange(2**32), skew_ms=tablet.skews[0])
            await self._sign_in(tablet, tablet.persons[0])

    # What tablets and driver say to each other

    def tell(self, words: str) -> None:
        self.told.append(f"{clock.text(self.world.now)[11:23]} {words}")

    def do(self, tablet: Tablet, deed: str, **more: Any) -> None:
        self._request += 1
        tablet.busy[self._request] = more.get("part", deed)
        self.ledger.asked(self._request, tablet, deed, more, self.world.now)
        self.tell(f"{tablet.name} {deed} {json.dumps(more)[:300] if deed != 'start' else more}")
        self.hear(self.fleet.say(id=self._request, do=deed, device=tablet.name, **more))

    def hear(self, lines: list[Line]) -> None:
        for line in lines:
            if "fetch" in line:
                tablet = self.tablets[line["device"]]
                self.network.requests.append(Parcel(line["fetch"], request_of(line, tablet.cookie)))
            else:
                self._done(line)

    def _done(self, line: Line) -> None:
        tablet = next(tablet for tablet in self.tablets.values() if line["done"] in tablet.busy)
        deed = tablet.busy.pop(line["done"])
        if deed != "dump":
            self.tell(f"{tablet.name} {deed} → {str({k: v for k, v in line.items() if k != 'done'})[:200]}")
        if line.get("crashed") and tablet.alive:
            self._died(tablet)
        self.ledger.done(line)
        self._take_note(tablet, deed, line)

    def _take_note(self, tablet: Tablet, deed: str, line: Line) -> None:
        if deed == "sign_in" and isinstance(line.get("result"), str):
            tablet.person, tablet.device = self.cookies[tablet.cookie], line["result"]
        elif deed == "sign_out" and "result" in line:
            tablet.person = tablet.device = None
        elif deed == "dump":
            here = {device["id"]: device["profile"]["person"]["id"] for device in line["result"]["devices"]}
            tablet.device = line["result"]["current"]
            tablet.person = next((name for name in ROLES if known(name) == here.get(tablet.device)), None)

    def _died(self, tablet: Tablet) -> None:
        tablet.alive = False
        self.network.abandon(tablet.name)

    def answer(self, reply: Reply) -> None:
        number, answer = reply.parcel.number, reply.answer
        if answer is None:
            return self.hear(self.fleet.say(answer=number, lost=True))
        body = answer.body.decode(errors="replace")
        self.hear(self.fleet.say(answer=number, status=answer.status, headers=answer.headers, body=body))

    async def ask(self, request: Request) -> Answer:
        """The way into the real app; a planted fault sits here, on the wire, and what passes is watched."""
        answer = await (self.fault.ask(self, request) if self.fault else self.server.ask(request))
        self.tell(f"  {request.tablet} {request.method} {request.path[:90]} → {answer.status} {answer.body[:160]!r}")
        self.ledger.answered(request, answer)
        if request.path.startswith("/api/feed") and answer.status == 200:
            person = self.cookies[request.cookie]
            await self.sight.watch(person, answer.body.decode())
            self._look_for_approvals(person, answer.json())
        return answer

    def _look_for_approvals(self, person: str, page: Line) -> None:
        for approval in page["rows"].get("approval", []) if person == "ines" else []:
            lines = [line["id"] for line in json.loads(approval["content"])["lines"]]
            self.lot.approvals[approval["id"]] = {"id": approval["id"], "sha256": approval["sha256"], "lines": lines}

    # Turns

    def _some(self, fits: Callable[[Tablet], bool]) -> Tablet | None:
        fitting = [tablet for tablet in self.tablets.values() if fits(tablet)]
        return self.chance.choice(fitting) if fitting else None

    async def _step(self) -> None:
        part = self.chance.choice(PARTS)
        if tablet := self._some(lambda it: it.alive and not it.does(part)):
            self.do(tablet, "sync_step", part=part)

    async def _move(self) -> None:
        if not self.network.idle:
            befell, reply = await self.network.move()
            self.tell(f"  {befell}{f' #{reply.parcel.number}' if reply else ''}")
            if reply:
                self.answer(reply)

    async def _capture(self) -> None:
        tablet = self._some(lambda it: it.alive and it.person is not None and not it.changing_hands)
        if tablet and tablet.person and (capture := self.lot.capture(tablet.person)):
            more = {"photos": capture.photos} if capture.photos else {}
            self.do(tablet, "capture", commands=capture.commands, **more)

    async def _pass_time(self) -> None:
        self.world.now += timedelta(seconds=self.chance.choice((0.3, 2, 20, 400, 400, 20_000)))
        self.fleet.say(do="tick", id=0, at=clock.text(self.world.now))

    async def _crash(self) -> None:
        if tablet := self._some(lambda it: it.alive):
            self._died(tablet)
            self.do(tablet, "crash")

    async def _doom(self) -> None:
        """The power fails inside a transaction of what comes next."""
        die = {"transaction": self.chance.choice((1, 1, 2)), "committed": self.chance.random() < 0.5}
        tablet = self._some(lambda it: it.alive and not it.busy and it.person is not None)
        if tablet and tablet.person and (capture := self.lot.capture(tablet.person)):
            if self.chance.random() < 0.5:
                self.do(tablet, "capture", commands=capture.commands, photos=capture.photos, die=die)
            else:
                self.do(tablet, "sync_step", part=self.chance.choice(PARTS), die=die)

    async def _restart(self) -> None:
        if tablet := self._some(lambda it: not it.alive and not it.busy):
            tablet.alive = True
            skew: dict[str, int] = {}
            if self.chance.random() < 0.2:
                tablet.skews.append(self.chance.choice(HOURS) * 3_600_000)
                skew = {"skew_ms": tablet.skews[-1]}
            self.do(tablet, "restart", **skew)
            self.do(tablet, "dump")

    async def _switch(self) -> None:
        tablet = self._some(lambda it: it.alive and not it.changing_hands)
        if tablet is None:
            return
        if self.chance.random() < 0.4:
            self.do(tablet, "sign_out")
            if self.chance.random() < 0.7:
                await self.server.ask(Request(tablet.name, "DELETE", "/api/session", {}, b"", tablet.cookie))
                tablet.cookie = ""
        else:
            await self._sign_in(tablet, self.chance.choice(tablet.persons))

    async def _sign_in(self, tablet: Tablet, person: str) -> None:
        """The form's request is answered at once; what the core asks after it goes the way of all requests."""
        words = json.dumps({"email": f"{person}@demo.lotwalk.test", "password": PASSWORD}).encode()
        headers = {"content-type": "application/json"}
        answer = await self.server.ask(Request(tablet.name, "POST", "/api/session", headers, words, tablet.cookie))
        assert answer.status == 200, answer
        tablet.cookie = answer.headers["set-cookie"].partition(";")[0]
        self.cookies[tablet.cookie] = person
        self.do(tablet, "sign_in")

    async def _office(self) -> None:
        visit, person = self.chance.choice(list(VISITS)), self.chance.choice(("tess", "sam", "mia", "hal", "ines", "stan"))
        deed = self.chance.choice(("change_role", "move_order", "change_client", "close", "end_sessions", "revoke_keys", "restore"))
        self.tell(f"office: {deed} {visit} {person}")
        if deed == "move_order":
            self.lot.visits[visit] = self.chance.choice(("eastgate", "harborview"))
            await self.office.move_order(visit, self.lot.visits[visit])
        elif deed == "change_client":
            await self.office.change_client(visit, self.chance.choice(("harbor_fleet", "meridian", "cora")))
        elif deed == "close":
            await self.office.close(visit)
        elif deed == "restore":
            await self.office.restore_nothing_lost()
        else:
            await getattr(self.office, deed)(person)

    async def _tray(self) -> None:
        """Somebody looks into their tray and gives something up, or tries it again."""
        tablet = self._some(lambda it: it.alive and it.person is not None and not it.changing_hands)
        if tablet is None:
            return
        self.do(tablet, "dump")
        if not (refused := self.ledger.tray(tablet.name)):
            return
        n = self.chance.choice(refused)
        if self.chance.random() < 0.5:
            self.do(tablet, "discard", n=n, reason="no longer needed")
        else:
            self.do(tablet, "resend", n=n, changes={})

    async def _sweep(self) -> None:
        if tablet := self._some(lambda it: it.alive):
            self.do(tablet, "sweep")

    async def _read_along(self) -> None:
        """The one reader that writes: it opens approvals whose evidence is here."""
        while await follow(READER, GATHERING, lambda entry: open_ready(entry, self.world.clock)):
            continue

    # Peace

    async def settle(self) -> None:
        """All arrives, all are started, everybody with unsent work comes by; Stuck when that isn't enough."""
        self.network.heal()
        await self._calm()
        for tablet in self.tablets.values():
            if not tablet.alive:
                tablet.alive = True
                self.do(tablet, "restart")
                self.do(tablet, "dump")
        for tablet in self.tablets.values():
            for person in dict.fromkeys([*tablet.persons, tablet.person or tablet.persons[0]]):
                await self._sign_in(tablet, person)
                await self._drain(tablet)
        await self._read_along()
        for tablet in self.tablets.values():
            await self._drain(tablet)
            self.do(tablet, "dump")

    async def _calm(self) -> None:
        while not self.network.idle:
            await self._move()

    async def _drain(self, tablet: Tablet) -> None:
        await self._calm()
        outcomes: dict[str, str] = {}
        for _ in range(60):
            for part in PARTS:
                self.do(tablet, "sync_step", part=part)
                await self._calm()
            outcomes = self.ledger.outcomes[tablet.name]
            if outcomes["feed"] == "idle" and all(outcomes[part] in ("idle", "sign_in") for part in PARTS):
                return
        raise Stuck(f"{tablet.name} with {tablet.person}: {outcomes}")
