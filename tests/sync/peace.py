"""The end of a seed: all that is under way arrives, all tablets run, everybody with unsent work comes by."""

from tests.cast.world import known
from tests.sync.fleet import Tablet
from tests.sync.turns import PARTS, Turns

ROUNDS = 90


class Stuck(AssertionError):
    """With the network healed and everybody at their tablet, something still can't be sent or fetched."""


class Peace(Turns):
    async def settle(self) -> None:
        self.network.heal()
        await self._calm()
        for tablet in self.tablets.values():
            if not tablet.alive:
                self.restart(tablet)
            for person in self._waited_for(tablet):
                await self.sign_in(tablet, person)
                await self._drain(tablet)
        await self._read_along()
        for tablet in self.tablets.values():
            await self._drain(tablet)
            self.do(tablet, "dump")

    def _waited_for(self, tablet: Tablet) -> list[str]:
        """Those with unsent work, and last whoever had the tablet last."""
        self.do(tablet, "dump")
        dump = self.ledger.dumps[tablet.name]
        waiting = {entry["device"] for entry in dump["outbox"] if not entry["acknowledged"]}
        waiting |= {photo["device"] for photo in dump["photos"] if photo["state"] == "waiting"}
        owners = {device["profile"]["person"]["id"] for device in dump["devices"] if device["id"] in waiting}
        last = tablet.person or tablet.persons[0]
        return [*(person for person in tablet.persons if known(person) in owners and person != last), last]

    async def _calm(self) -> None:
        while not self.network.idle:
            await self.move()

    async def _drain(self, tablet: Tablet) -> None:
        await self._calm()
        outcomes: dict[str, str] = {}
        for _ in range(ROUNDS):
            for part in PARTS:
                self.do(tablet, "sync_step", part=part)
                await self._calm()
            outcomes = self.ledger.outcomes[tablet.name]
            if outcomes["feed"] == "idle" and all(outcomes[part] in ("idle", "sign_in") for part in PARTS):
                return
        raise Stuck(f"{tablet.name} with {tablet.person}: {outcomes}")
