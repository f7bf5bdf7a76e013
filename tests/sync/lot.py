"""Who does what next: people choose a vehicle of their location, now and then one that isn't theirs at all."""

from random import Random
from typing import Any

from lotwalk.approvals.consent import CURRENT
from tests.cast.world import World
from tests.sync.captures import Capture
from tests.sync.deeds import Deeds
from tests.sync.ground import EXPECTED, VISITS
from tests.sync.sight import Sight

HOME = {"tess": "eastgate", "sam": "eastgate", "mia": "eastgate", "hal": "harborview"}
# How often each deed is done.
DEEDS = {
    "damage": 8, "areas": 3, "fuel": 2, "tire": 2, "odometer": 2, "belongings": 2, "photo": 5, "inspect": 1,
    "whole_inspection": 2, "status": 2, "walk_in": 1, "assign": 1, "sign": 2, "change_damage": 3, "remove_damage": 2,
    "remove_photo": 2, "arrive": 1,
}  # fmt: skip
OF_INSPECTIONS = {"answer": 4, "recommend": 2, "submit": 2}


class Lot(Deeds):
    def __init__(self, world: World, chance: Random, sight: Sight) -> None:
        super().__init__(world, chance, sight)
        self.visits = {visit: place for visit, (_, _, place) in VISITS.items()}
        self.statuses: dict[str, str] = {}
        self.approvals: dict[str, dict[str, Any]] = {}
        self._opened: set[tuple[str, str]] = set()

    def capture(self, tablet: str, person: str) -> Capture | None:
        """None where there is nothing for this person to do."""
        if person in ("ines", "stan"):
            return self._decision()
        if self.approvals and self.chance.random() < 0.1:
            return self._decision(method="phone", said_by="Ines Duarte", reason="no data in her phone")
        visit, done = self._visit(person), Capture()
        self._begin(tablet, visit, done)
        for _ in range(self.chance.choice((1, 1, 1, 2, 3))):
            getattr(self, self._deed(visit))(visit, done)
        return done

    def _visit(self, person: str) -> str:
        here = [visit for visit, place in self.visits.items() if place == HOME[person]]
        anywhere = self.chance.random() < 0.05 or not here
        return self.chance.choice(list(self.visits) if anywhere else here)

    def _begin(self, tablet: str, visit: str, done: Capture) -> None:
        """Each tablet opens the order for itself, whatever the others do: offline it can't know."""
        if (tablet, visit) not in self._opened and self.chance.random() < 0.95:
            self._opened.add((tablet, visit))
            if visit in EXPECTED:
                self.arrive(visit, done)
            self.open(visit, done)

    def _deed(self, visit: str) -> str:
        possible = DEEDS | (OF_INSPECTIONS if self.has("inspection", visit) else {})
        return self.chance.choices(list(possible), list(possible.values()))[0]

    def _decision(self, **on_behalf: str) -> Capture | None:
        """About an approval that somebody was shown open at some time, by themselves or as they were told."""
        if not self.approvals:
            return None
        approval, done = self.chance.choice(list(self.approvals.values())), Capture()
        done.add(
            "decide_on_behalf" if on_behalf else "decide_approval", id=self.mint(), approval=approval["id"],
            sha256=approval["sha256"], lines=[{"line": line, "state": "approved"} for line in approval["lines"]],
            signature={"name": "Ines Duarte"},
            consent=CURRENT, **on_behalf,
        )  # fmt: skip
        return done
