"""What people do with their tablets: captures as the screens make them, picked by chance, some of them mistaken."""

import base64
import hashlib
import io
from random import Random
from typing import Any

from msgspec import Struct, field
from PIL import Image

from lotwalk.approvals.consent import CURRENT
from lotwalk.foundation import clock
from lotwalk.foundation.ids import derived_id
from lotwalk.walkarounds.words import AREAS
from tests.cast.world import LISTS, VEHICLES, World, known
from tests.sync.ground import ITEMS, MORE_VEHICLES, TEMPLATE, VISITS, Minted, order_of, visit_id
from tests.sync.sight import Sight

Command = dict[str, Any]
PLACES = sorted(AREAS)
HOME = {"tess": "eastgate", "sam": "eastgate", "mia": "eastgate", "hal": "harborview"}
POSITIONS = ("left_front", "right_front", "left_rear", "right_rear")


class Capture(Struct):
    """What is saved in one go."""

    commands: list[Command] = field(default_factory=list)
    photos: list[dict[str, str]] = field(default_factory=list)


def _picture(color: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (9 + color, 8), (color * 20, 90, 160)).save(out, "PNG")
    return out.getvalue()


PICTURES = [_picture(color) for color in range(10)]
SPOILED = b"\x89PNG\r\n\x1a\n and then the card was full"  # no server can make a picture of this


class Lot:
    """What has been begun, by anybody's hand: people point at each other's work, and at what is gone already."""

    def __init__(self, world: World, chance: Random, sight: Sight) -> None:
        self._world, self._chance, self._sight = world, chance, sight
        self._mint = Minted(chance, world)
        self.visits = {visit: place for visit, (_, _, place) in VISITS.items()}
        self._things: dict[tuple[str, str], list[str]] = {}
        self._statuses: dict[str, str] = {}
        self.approvals: dict[str, dict[str, Any]] = {}

    def capture(self, person: str) -> Capture | None:
        if person in ("ines", "stan"):
            return self._decision()
        visit = self._visit(person)
        deeds = [self._chance.choice(self._deeds(visit)) for _ in range(self._chance.choice((1, 1, 1, 2, 3)))]
        done = Capture()
        if visit not in self._opened() or self._chance.random() < 0.05:
            self._note("order", visit, order_of(visit))
            done.commands.append({"type": "open_repair_order", "service_request": visit_id(visit)})
        for deed in deeds:
            deed(visit, done)
        return done

    def _opened(self) -> set[str]:
        return {visit for kind, visit in self._things if kind == "order"}

    def _visit(self, person: str) -> str:
        """One of the own location's; now and then one that isn't theirs at all."""
        here = [visit for visit, place in self.visits.items() if place == HOME[person]]
        return self._chance.choice(list(self.visits) if self._chance.random() < 0.06 or not here else here)

    def _deeds(self, visit: str) -> list[Any]:
        plain = [self._damage] * 6 + [self._areas, self._areas, self._fuel, self._tire, self._odometer, self._words]
        plain += [self._photo] * 4 + [self._inspect] * 2 + [self._status, self._walk_in, self._assign, self._sign]
        plain += [self._change_damage, self._change_damage, self._remove_damage, self._remove_photo, self._arrival]
        if self._things.get(("inspection", visit)):
            plain += [self._answer] * 5 + [self._recommend, self._submit]
        return plain

    def _note(self, kind: str, visit: str, id: str) -> str:
        self._things.setdefault((kind, visit), []).append(id)
        return id

    def _one(self, kind: str, visit: str) -> str:
        known_ones = self._things.get((kind, visit))
        return self._chance.choice(known_ones) if known_ones else self._mint()

    def _words_about(self, visit: str, audience: str) -> str:
        """Free text with a canary that belongs to this order."""
        token = self._mint()
        self._sight.about_order(token, order_of(visit), audience)
        return f"seen {token} so"

    def _new(self, kind: str, visit: str, audience: str) -> str:
        id = self._note(kind, visit, self._mint())
        self._sight.about_order(id, order_of(visit), audience)
        return id

    def _damage(self, visit: str, done: Capture) -> None:
        id, pick = self._new("damage", visit, "signed"), self._chance
        done.commands.append({
            "type": "record_damage", "id": id, "repair_order": order_of(visit), "area": pick.choice(PLACES), "view": "front",
            "x": round(pick.random(), 4), "y": round(pick.random(), 4), "kind": pick.choice(("dent", "scratch", "chip")),
            "severity": pick.choice(("minor", "moderate", "severe")), "note": self._words_about(visit, "signed"),
        })  # fmt: skip
        if pick.random() < 0.3:
            self._attach(visit, done, "damage", id, "signed")

    def _change_damage(self, visit: str, done: Capture) -> None:
        changes = self._chance.choice(({"severity": "severe"}, {"kind": "rust", "size_mm": 40}, {"area": "roof"}))
        done.commands.append(
            {"type": "change_damage", "id": self._one("damage", visit), "repair_order": order_of(visit), **changes}
        )

    def _remove_damage(self, visit: str, done: Capture) -> None:
        id = self._one("damage", visit)
        done.commands.append({"type": "remove_damage", "id": id, "repair_order": order_of(visit)})

    def _areas(self, visit: str, done: Capture) -> None:
        areas = self._chance.sample(PLACES, self._chance.choice((1, 2, 5)))
        if self._chance.random() < 0.6:
            done.commands.append({"type": "clear_areas", "repair_order": order_of(visit), "areas": areas})
        else:
            reason = self._words_about(visit, "signed")
            done.commands.append({"type": "skip_areas", "repair_order": order_of(visit), "areas": areas, "reason": reason})

    def _fuel(self, visit: str, done: Capture) -> None:
        done.commands.append({"type": "record_fuel", "repair_order": order_of(visit), "eighths": self._chance.randrange(10)})

    def _tire(self, visit: str, done: Capture) -> None:
        readings = {self._chance.choice(("inner", "middle", "outer")): self._chance.randrange(80) / 4}
        position = self._chance.choice(POSITIONS)
        done.commands.append({"type": "record_tire", "repair_order": order_of(visit), "position": position, **readings})

    def _odometer(self, visit: str, done: Capture) -> None:
        value = self._chance.randrange(40_000, 60_000)  # below what it was last time, now and then: refused
        done.commands.append({"type": "record_odometer", "repair_order": order_of(visit), "value": value, "unit": "mi"})

    def _words(self, visit: str, done: Capture) -> None:
        text = self._words_about(visit, "signed")
        done.commands.append({"type": "record_belongings", "repair_order": order_of(visit), "text": text})

    def _sign(self, visit: str, done: Capture) -> None:
        signed = {"name": self._words_about(visit, "signed"), "strokes": "M0 0L1 1", "content": "0" * 64}
        done.commands.append({"type": "sign_walkaround", "repair_order": order_of(visit), **signed})

    def _photo(self, visit: str, done: Capture) -> None:
        self._attach(visit, done, "free", None, "signed")

    def _attach(self, visit: str, done: Capture, subject: str, of: str | None, audience: str) -> None:
        body = SPOILED if self._chance.random() < 0.04 else self._chance.choice(PICTURES)
        at, sha256 = clock.text(self._world.now), hashlib.sha256(body).hexdigest()
        done.photos.append({"base64": base64.b64encode(body).decode(), "type": "image/png", "taken_at": at})
        done.commands.append({
            "type": "attach_photo", "id": self._new("photo", visit, audience), "repair_order": order_of(visit),
            "sha256": sha256, "subject": subject, "subject_id": of, "captured_at": at,
        })  # fmt: skip

    def _remove_photo(self, visit: str, done: Capture) -> None:
        done.commands.append({"type": "remove_photo", "id": self._one("photo", visit), "repair_order": order_of(visit)})

    def _inspect(self, visit: str, done: Capture) -> None:
        id = self._note("inspection", visit, self._mint())
        self._sight.about_order(id, order_of(visit), f"submitted:{id}")
        done.commands.append(
            {"type": "start_inspection", "id": id, "repair_order": order_of(visit), "template": TEMPLATE}
        )
        self._answers(id, visit, done)

    def _answer(self, visit: str, done: Capture) -> None:
        self._answers(self._one("inspection", visit), visit, done, self._chance.choice(ITEMS))

    def _answers(self, inspection: str, visit: str, done: Capture, *items: str) -> None:
        for item in items or ITEMS:
            answer = derived_id("answer", inspection, item)
            self._sight.about_order(answer, order_of(visit), f"submitted:{inspection}")
            rating = self._chance.choice(("green", "yellow", "red"))
            observation = self._words_about(visit, f"submitted:{inspection}")
            done.commands.append({"type": "record_answer", "inspection": inspection, "item": item, "rating": rating,
                                  "observation": observation})  # fmt: skip
            if self._chance.random() < 0.25:
                self._attach(visit, done, "answer", answer, f"submitted:{inspection}")

    def _recommend(self, visit: str, done: Capture) -> None:
        inspection, id = self._one("inspection", visit), self._mint()
        withheld = self._chance.random() < 0.3
        audience = "staff" if withheld else f"submitted:{inspection}"
        self._sight.about_order(id, order_of(visit), audience)
        done.commands.append({
            "type": "recommend_service", "id": id, "inspection": inspection, "item": self._chance.choice((None, *ITEMS)),
            "description": self._words_about(visit, audience), "labour_tenths": self._chance.randrange(40), "parts": [],
            "priority": "soon", "withheld": withheld,
        })  # fmt: skip

    def _submit(self, visit: str, done: Capture) -> None:
        done.commands.append({"type": "submit_inspection", "inspection": self._one("inspection", visit)})

    def _status(self, visit: str, done: Capture) -> None:
        """Based on the last one that anybody made, or on one that has been passed: then it is refused."""
        id, pick = self._mint(), self._chance
        based_on = self._statuses.get(visit) if pick.random() < 0.8 else None
        self._statuses[visit] = id
        self._sight.about_order(id, order_of(visit), "client")
        done.commands.append({
            "type": "update_web_status", "id": id, "repair_order": order_of(visit), "stage": pick.choice(LISTS["stage"])[0],
            "job_status": pick.choice(LISTS["job_status"])[0], "due_out": None,
            "note": self._words_about(visit, "client"), "based_on": based_on,
        })  # fmt: skip

    def _assign(self, visit: str, done: Capture) -> None:
        whom = self._chance.choice((None, known("tess"), known("hal")))
        done.commands.append({"type": "assign_technician", "repair_order": order_of(visit), "technician": whom})

    def _walk_in(self, visit: str, done: Capture) -> None:
        """Another vehicle comes into the lot of this visit's location."""
        id, location = self._mint(), self.visits[visit]
        vehicle = self._chance.choice((*VEHICLES, *MORE_VEHICLES))
        self.visits[id] = location
        self._sight.about_visit(id)
        done.commands.append({"type": "record_walk_in", "id": id, "location": known(location), "vehicle": known(vehicle)})

    def _arrival(self, visit: str, done: Capture) -> None:
        """An arrival of what may have arrived already."""
        done.commands.append({"type": "record_arrival", "service_request": visit_id(visit)})

    def _decision(self) -> Capture | None:
        if not self.approvals:
            return None
        approval = self._chance.choice(list(self.approvals.values()))
        lines = [{"line": line, "state": "approved"} for line in approval["lines"]]
        decision = {
            "type": "decide_approval", "id": self._mint(), "approval": approval["id"], "sha256": approval["sha256"],
            "lines": lines, "signature": {"name": "Ines Duarte"}, "consent": CURRENT,
        }  # fmt: skip
        return Capture([decision])

