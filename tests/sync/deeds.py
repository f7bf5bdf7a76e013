"""What people do with their tablets, one small capture each, as the screens make them; some are mistaken."""

from typing import Any

from lotwalk.foundation.ids import derived_id
from lotwalk.walkarounds.words import AREAS
from tests.cast.world import LISTS, VEHICLES, known
from tests.sync.captures import Capture, Notebook
from tests.sync.ground import ITEMS, MORE_VEHICLES, TEMPLATE, order_of, visit_id

PLACES = sorted(AREAS)
POSITIONS = ("left_front", "right_front", "left_rear", "right_rear")


class Deeds(Notebook):
    """Each takes the visit that somebody stands in front of, and adds to what will be saved."""

    visits: dict[str, str]
    statuses: dict[str, str]

    def damage(self, visit: str, done: Capture) -> None:
        id, pick = self.new("damage", visit, "signed"), self.chance.choice
        done.add(
            "record_damage", id=id, repair_order=order_of(visit), area=pick(PLACES), view="front",
            x=round(self.chance.random(), 4), y=round(self.chance.random(), 4), kind=pick(("dent", "scratch", "chip")),
            severity=pick(("minor", "moderate", "severe")), note=self.words(visit, "signed"),
        )  # fmt: skip
        if self.chance.random() < 0.3:
            self.attach(visit, done, "damage", id, "signed")

    def change_damage(self, visit: str, done: Capture) -> None:
        changes = self.chance.choice(({"severity": "severe"}, {"kind": "rust", "size_mm": 40}, {"area": "roof"}))
        done.add("change_damage", id=self.one("damage", visit), repair_order=order_of(visit), **changes)

    def remove_damage(self, visit: str, done: Capture) -> None:
        done.add("remove_damage", id=self.one("damage", visit), repair_order=order_of(visit))

    def areas(self, visit: str, done: Capture) -> None:
        areas = self.chance.sample(PLACES, self.chance.choice((1, 2, 5)))
        if self.chance.random() < 0.6:
            done.add("clear_areas", repair_order=order_of(visit), areas=areas)
        else:
            done.add("skip_areas", repair_order=order_of(visit), areas=areas, reason=self.words(visit, "signed"))

    def fuel(self, visit: str, done: Capture) -> None:
        done.add("record_fuel", repair_order=order_of(visit), eighths=self.chance.randrange(10))  # 9: refused

    def tire(self, visit: str, done: Capture) -> None:
        readings: dict[str, Any] = {self.chance.choice(("inner", "middle", "outer")): self.chance.randrange(80) / 4}
        done.add("record_tire", repair_order=order_of(visit), position=self.chance.choice(POSITIONS), **readings)

    def odometer(self, visit: str, done: Capture) -> None:
        """Below what it was last time, now and then: refused."""
        value = self.chance.randrange(40_000, 60_000)
        done.add("record_odometer", repair_order=order_of(visit), value=value, unit="mi")

    def belongings(self, visit: str, done: Capture) -> None:
        done.add("record_belongings", repair_order=order_of(visit), text=self.words(visit, "signed"))

    def sign(self, visit: str, done: Capture) -> None:
        name = self.words(visit, "signed")
        done.add("sign_walkaround", repair_order=order_of(visit), name=name, strokes="M0 0L1 1", content="0" * 64)

    def photo(self, visit: str, done: Capture) -> None:
        self.attach(visit, done, "free", None, "signed")

    def remove_photo(self, visit: str, done: Capture) -> None:
        done.add("remove_photo", id=self.one("photo", visit), repair_order=order_of(visit))

    def inspect(self, visit: str, done: Capture) -> None:
        id = self.note("inspection", visit, self.mint())
        self.sight.about_order(id, order_of(visit), f"submitted:{id}")
        done.add("start_inspection", id=id, repair_order=order_of(visit), template=TEMPLATE)
        for item in ITEMS:
            self._answer(id, visit, done, item)

    def whole_inspection(self, visit: str, done: Capture) -> None:
        """Begun, answered, recommended and submitted: what somebody then decides about."""
        self.inspect(visit, done)
        inspection = done.commands[-1].get("inspection") or next(
            command["id"] for command in done.commands if command["type"] == "start_inspection"
        )
        self._recommend(inspection, visit, done, withheld=False)
        self._recommend(inspection, visit, done, withheld=self.chance.random() < 0.3)
        done.add("submit_inspection", inspection=inspection)

    def answer(self, visit: str, done: Capture) -> None:
        self._answer(self.one("inspection", visit), visit, done, self.chance.choice(ITEMS))

    def _answer(self, inspection: str, visit: str, done: Capture, item: str) -> None:
        answer, audience = derived_id("answer", inspection, item), f"submitted:{inspection}"
        self.sight.about_order(answer, order_of(visit), audience)
        rating, observation = self.chance.choice(("green", "yellow", "red")), self.words(visit, audience)
        done.add("record_answer", inspection=inspection, item=item, rating=rating, observation=observation)
        if self.chance.random() < 0.25:
            self.attach(visit, done, "answer", answer, audience)

    def recommend(self, visit: str, done: Capture) -> None:
        self._recommend(self.one("inspection", visit), visit, done, withheld=self.chance.random() < 0.3)

    def _recommend(self, inspection: str, visit: str, done: Capture, withheld: bool) -> None:
        id, audience = self.mint(), "staff" if withheld else f"submitted:{inspection}"
        self.sight.about_order(id, order_of(visit), audience)
        done.add(
            "recommend_service", id=id, inspection=inspection, item=self.chance.choice((None, *ITEMS)), parts=[],
            description=self.words(visit, audience), labour_tenths=self.chance.randrange(40), priority="soon",
            withheld=withheld,
        )  # fmt: skip

    def submit(self, visit: str, done: Capture) -> None:
        done.add("submit_inspection", inspection=self.one("inspection", visit))

    def status(self, visit: str, done: Capture) -> None:
        """Based on the last one that anybody made, or on one that has been passed: then it is refused."""
        id, based_on = self.mint(), self.statuses.get(visit) if self.chance.random() < 0.8 else None
        self.statuses[visit] = id
        self.sight.about_order(id, order_of(visit), "client")
        stage, job_status = self.chance.choice(LISTS["stage"])[0], self.chance.choice(LISTS["job_status"])[0]
        done.add(
            "update_web_status", id=id, repair_order=order_of(visit), stage=stage, job_status=job_status, due_out=None,
            note=self.words(visit, "client"), based_on=based_on,
        )  # fmt: skip

    def assign(self, visit: str, done: Capture) -> None:
        whom = self.chance.choice((None, known("tess"), known("hal")))
        done.add("assign_technician", repair_order=order_of(visit), technician=whom)

    def walk_in(self, visit: str, done: Capture) -> None:
        """Another vehicle comes into the lot of this visit's location."""
        id, location = self.mint(), self.visits[visit]
        self.visits[id] = location
        self.sight.about_visit(id)
        vehicle = known(self.chance.choice((*VEHICLES, *MORE_VEHICLES)))
        done.add("record_walk_in", id=id, location=known(location), vehicle=vehicle)

    def arrive(self, visit: str, done: Capture) -> None:
        done.add("record_arrival", service_request=visit_id(visit))

    def open(self, visit: str, done: Capture) -> None:
        self.note("order", visit, order_of(visit))
        done.add("open_repair_order", service_request=visit_id(visit))
