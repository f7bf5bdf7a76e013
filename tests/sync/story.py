"""One seed's people, tablets and network, and what passes between them: told, watched and written down."""

import json
from random import Random
from typing import Any
from urllib.parse import parse_qs, urlsplit

from lotwalk.foundation import clock
from tests.cast.world import PASSWORD, World, known
from tests.sync.faults import Fault
from tests.sync.fleet import Fleet, Line, Tablet, request_of
from tests.sync.held import shows_what_was_saved
from tests.sync.ledger import Ledger
from tests.sync.lot import Lot
from tests.sync.network import ODD, Network, Parcel, Reply
from tests.sync.office import ROLES, Office
from tests.sync.server import Answer, Request, Server
from tests.sync.sight import Leak, Sight

TROUBLE = (0.0, 0.3, 0.5, 0.8)  # how much of what is sent meets a bad fate


class Story:
    def __init__(self, seed: int, fleet: Fleet, server: Server, world: World, fault: Fault | None = None) -> None:
        self.chance = Random(seed)
        self.fleet, self.server, self.world, self.fault = fleet, server, world, fault
        self.sight, self.ledger = Sight(), Ledger()
        self.office, self.lot = Office(world, self.chance, self.sight), Lot(world, self.chance, self.sight)
        self.network = Network(server, self.ask, self.chance, self.chance.choice(TROUBLE))
        self.tablets: dict[str, Tablet] = {}
        self.cookies: dict[str, str] = {}
        self.told: list[str] = []
        self._request = 0

    def tell(self, words: str) -> None:
        self.told.append(f"{clock.text(self.world.now)[11:23]} {words}")

    def do(self, tablet: Tablet, deed: str, **more: Any) -> None:
        self._request += 1
        tablet.busy[self._request] = more.get("part", deed)
        self.ledger.asked(self._request, tablet, deed, more, self.world.now)
        self.tell(f"{tablet.name} {deed} {json.dumps(more)[:300]}")
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
            self.tell(f"{tablet.name} {deed}: {json.dumps(line)[:200]}")
        if line.get("crashed") and tablet.alive:
            self.died(tablet)
        self.ledger.done(line)
        self._take_note(tablet, deed, line)

    def _take_note(self, tablet: Tablet, deed: str, line: Line) -> None:
        """Who works on the tablet now."""
        if deed == "sign_in" and isinstance(line.get("result"), str):
            tablet.person, tablet.device = self.cookies[tablet.cookie], line["result"]
            self.ledger.owners[line["result"]] = known(tablet.person)
        elif deed == "sign_out" and "result" in line:
            tablet.person = tablet.device = None
        elif deed == "dump":
            here = {device["id"]: device["profile"]["person"]["id"] for device in line["result"]["devices"]}
            tablet.device = line["result"]["current"]
            tablet.person = next((name for name in ROLES if known(name) == here.get(tablet.device)), None)
            shows_what_was_saved(tablet.name, line["result"], self.ledger)

    def died(self, tablet: Tablet) -> None:
        tablet.alive = False
        self.network.abandon(tablet.name)

    def answer(self, reply: Reply) -> None:
        number, answer = reply.parcel.number, reply.answer
        if answer is None:
            return self.hear(self.fleet.say(answer=number, lost=True))
        if answer is ODD:
            self.tablets[reply.parcel.request.tablet].misled = True
        body = answer.body.decode(errors="replace")
        self.hear(self.fleet.say(answer=number, status=answer.status, headers=answer.headers, body=body))

    async def ask(self, request: Request) -> Answer:
        """The way into the real app; a planted fault sits here, on the wire, and what passes is watched."""
        answer = await (self.fault.ask(self.server, request) if self.fault else self.server.ask(request))
        self.tell(f"  {request.tablet} {request.method} {request.path[:90]}: {answer.status} {answer.body[:160]!r}")
        self.ledger.answered(request, answer)
        if request.path.startswith("/api/feed") and answer.status == 200:
            await self._watch(self.cookies[request.cookie], request.path, answer)
        return answer

    async def _watch(self, person: str, path: str, answer: Answer) -> None:
        """Replicas lie under devices: what is fed to one must be for its own person, and all of it theirs to see."""
        owner = self.ledger.owners.get(parse_qs(urlsplit(path).query)["device"][0], known(person))
        if owner != known(person):
            raise Leak(f"a device of {owner} was fed what {person} may see")
        await self.sight.watch(person, answer.body.decode())
        self._look_for_approvals(answer.json())

    def _look_for_approvals(self, page: Line) -> None:
        opened = [row for row in page["rows"].get("approval", []) if row["state"] == "open"]
        for approval in opened:
            lines = [line["id"] for line in json.loads(approval["content"])["lines"]]
            seen = {"id": approval["id"], "sha256": approval["sha256"], "lines": lines}
            self.lot.approvals[approval["id"]] = seen

    async def sign_in(self, tablet: Tablet, person: str) -> None:
        """The form's request is answered at once; what the core asks after it goes the way of all requests."""
        words = json.dumps({"email": f"{person}@demo.lotwalk.test", "password": PASSWORD}).encode()
        headers = {"content-type": "application/json"}
        answer = await self.server.ask(Request(tablet.name, "POST", "/api/session", headers, words, tablet.cookie))
        assert answer.status == 200, answer
        tablet.cookie = answer.headers["set-cookie"].partition(";")[0]
        self.cookies[tablet.cookie] = person
        self.do(tablet, "sign_in")

    async def move(self) -> None:
        if not self.network.idle:
            befell, reply = await self.network.move()
            self.tell(f"  {befell}{f' #{reply.parcel.number}' if reply else ''}")
            if reply:
                self.answer(reply)
