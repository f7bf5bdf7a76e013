"""The eventful part of a seed: whatever may happen to tablets, people and the office, in the order of chance."""

from collections.abc import Callable
from datetime import timedelta

from lotwalk.approvals.opening import GATHERING, READER, open_ready
from lotwalk.foundation import clock
from lotwalk.journal.readers import follow, start_at_beginning
from tests.sync.fleet import Tablet
from tests.sync.ground import VISITS
from tests.sync.office import LOCATIONS
from tests.sync.server import Request
from tests.sync.sight import CLIENTS
from tests.sync.story import Story

PARTS = ("commands", "photos", "feed")
HOUR = 3_600_000
HOURS_OFF = (0, 0, 0, -7, 5, 26, -400)  # what tablets' clocks are wrong by
# What happens next, how often.
TURNS = {
    "step": 40, "pass_on": 100, "capture": 24, "pass_time": 7, "crash": 2, "power_cut": 4, "restart": 14, "switch": 8,
    "decide_in_office": 6, "look": 6, "tray": 3, "sweep": 1, "read_along": 5,
}  # fmt: skip
# Some of it gives tablets a fresh snapshot, which heals whatever was wrong with their replica: seldom.
OFFICE = {
    "move_order": 6, "change_client": 6, "close": 5, "change_role": 3, "end_sessions": 2, "revoke_keys": 2,
    "restore": 1,
}  # fmt: skip


class Turns(Story):
    async def play(self) -> None:
        await start_at_beginning(READER)
        await self._begin()
        for _ in range(self.chance.randrange(80, 300)):
            turn = self.chance.choices(list(TURNS), list(TURNS.values()))[0]
            await getattr(self, f"_{turn}")()

    async def _begin(self) -> None:
        for number in range(self.chance.choice((2, 3, 3, 4, 5))):
            skew = self.chance.choice(HOURS_OFF) * HOUR
            tablet = Tablet(f"t{number}", self._users(number), [skew])
            self.tablets[tablet.name] = tablet
            self.do(tablet, "start", seed=self.chance.randrange(2**32), skew_ms=skew)
            await self.sign_in(tablet, tablet.persons[0])

    def _users(self, number: int) -> list[str]:
        """Mostly one of the shop's own, sometimes two who share a tablet, sometimes a client's."""
        if number and self.chance.random() < 0.35:
            return [self.chance.choice(("ines", "ines", "stan"))]
        if self.chance.random() < 0.45:
            return self.chance.sample(("tess", "sam", "mia", "ines"), 2)
        return [self.chance.choice(("tess", "tess", "sam", "mia", "hal"))]

    def _some(self, fits: Callable[[Tablet], bool]) -> Tablet | None:
        fitting = [tablet for tablet in self.tablets.values() if fits(tablet)]
        return self.chance.choice(fitting) if fitting else None

    def _somebodys(self, fits: Callable[[Tablet], bool] = lambda _: True) -> tuple[Tablet | None, str]:
        """A tablet in somebody's hands, and whose."""
        tablet = self._some(lambda it: it.alive and it.person is not None and not it.changing_hands and fits(it))
        return tablet, (tablet and tablet.person) or ""

    async def _step(self) -> None:
        """The errands of one tablet wake up: each does one thing at a time, but two windows may ask for one page."""
        tablet = self._some(lambda it: it.alive)
        for part in self.chance.sample(PARTS, 3) if tablet else ():
            window_too = part == "feed" and self.chance.random() < 0.15
            if tablet and tablet.alive and self.chance.random() < 0.7 and (window_too or not tablet.does(part)):
                self.do(tablet, "sync_step", part=part)

    async def _pass_on(self) -> None:
        await self.move()

    async def _capture(self) -> None:
        tablet, person = self._somebodys()
        if tablet and (capture := self.lot.capture(tablet.name, person)):
            self.do(tablet, "capture", commands=capture.commands, photos=capture.photos)

    async def _pass_time(self) -> None:
        self.world.now += timedelta(seconds=self.chance.choice((0.3, 0.3, 2, 2, 20, 20, 400, 400, 20_000)))
        self.fleet.say(do="tick", id=0, at=clock.text(self.world.now))

    async def _crash(self) -> None:
        if tablet := self._some(lambda it: it.alive):
            self.died(tablet)
            self.do(tablet, "crash")

    async def _power_cut(self) -> None:
        """In the middle of writing: a capture, or what an answer brought."""
        die = {"transaction": self.chance.choice((1, 1, 2)), "committed": self.chance.random() < 0.5}
        tablet, person = self._somebodys(lambda it: not it.busy)
        if tablet and self.chance.random() < 0.6:
            self.do(tablet, "sync_step", part=self.chance.choice(PARTS), die=die)
        elif tablet and (capture := self.lot.capture(tablet.name, person)):
            self.do(tablet, "capture", commands=capture.commands, photos=capture.photos, die=die)

    async def _restart(self) -> None:
        if tablet := self._some(lambda it: not it.alive):
            if self.chance.random() < 0.2:
                tablet.skews.append(self.chance.choice(HOURS_OFF) * HOUR)
            self.restart(tablet)

    def restart(self, tablet: Tablet) -> None:
        """What is on its disk is looked at at once: nothing has been sent since."""
        tablet.alive = True
        self.do(tablet, "restart", skew_ms=tablet.skews[-1])
        self.do(tablet, "dump")

    async def _switch(self) -> None:
        """Best in the middle of something."""
        amid = self.chance.random() < 0.6
        tablet = self._some(lambda it: it.alive and not it.changing_hands and (not amid or bool(it.busy)))
        if tablet and self.chance.random() < 0.5:
            self.do(tablet, "sign_out")
            self.do(tablet, "dump")  # shows whether the replica went at once
            await self._end_session(tablet)
            if self.chance.random() < 0.6:
                await self.sign_in(tablet, self.chance.choice(tablet.persons))
        elif tablet:
            await self.sign_in(tablet, self.chance.choice(tablet.persons))

    async def _end_session(self, tablet: Tablet) -> None:
        """Where the network allows; else the browser keeps its cookie."""
        if self.chance.random() < 0.7:
            await self.server.ask(Request(tablet.name, "DELETE", "/api/session", {}, b"", tablet.cookie))
            tablet.cookie = ""

    async def _decide_in_office(self) -> None:
        deed = self.chance.choices(list(OFFICE), list(OFFICE.values()))[0]
        person = self.chance.choice([person for tablet in self.tablets.values() for person in tablet.persons])
        begun = [visit for visit in VISITS if self.lot.has("order", visit)]
        visit = self.chance.choice(begun if begun and self.chance.random() < 0.8 else list(VISITS))
        self.tell(f"office: {deed} {visit} {person}")
        if deed == "move_order":
            self.lot.visits[visit] = self.chance.choice(LOCATIONS)
            await self.office.move_order(visit, self.lot.visits[visit])
        elif deed == "change_client":
            await self.office.change_client(visit, self.chance.choice(CLIENTS))
        elif deed == "restore":
            await self.office.restore()
        else:
            await getattr(self.office, deed)(visit if deed == "close" else person)

    async def _look(self) -> None:
        """What is on the disk and on the screen is held against what was saved."""
        if tablet := self._some(lambda it: it.alive):
            self.do(tablet, "dump")

    async def _tray(self) -> None:
        """Somebody looks into their tray and gives something up, or tries it again."""
        tablet, _ = self._somebodys()
        if tablet is None:
            return
        self.do(tablet, "dump")
        if refused := self.ledger.tray(tablet.name):
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
