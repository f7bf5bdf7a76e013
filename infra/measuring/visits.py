"""One visit with everything that a tablet holds of it: about a hundred rows."""

from random import Random
from typing import Any

from msgspec import Struct
from msgspec.json import encode
from piccolo.table import Table

from lotwalk.foundation.ids import derived_id
from lotwalk.inspections.tables import Answer, Inspection, Recommendation
from lotwalk.media.tables import Photo
from lotwalk.notices.tables import Notice
from lotwalk.repair_orders.actions import order_id
from lotwalk.repair_orders.tables import RepairOrder, Service
from lotwalk.requests.tables import ServiceRequest
from lotwalk.vehicles.tables import Vehicle
from lotwalk.walkarounds.tables import Damage, Walkaround
from lotwalk.walkarounds.words import AREAS
from lotwalk.web_status.tables import WebStatus
from tests.cast.world import known

Rows = list[tuple[type[Table], dict[str, Any]]]
AREA_NAMES = sorted(AREAS)
PRICES = {
    "labour_tenths": 12, "labour_rate": 15_000, "labour": 18_000, "parts": "[]", "parts_total": 9_900, "tax": 817,
    "total": 28_717,
}  # fmt: skip
MAKES = (("Toyota", "Camry"), ("Ram", "1500"), ("Honda", "Civic"), ("Ford", "Transit"), ("Kenworth", "T680"))


class Visit(Struct, frozen=True):
    """The `number`th vehicle at a place; `at` is when it arrived, as text."""

    place: str
    number: int
    at: str
    opened: bool = True

    @property
    def id(self) -> str:
        return self.thing("visit")

    @property
    def order(self) -> str:
        return order_id(self.id)

    @property
    def own(self) -> dict[str, str]:
        """Where every record of it belongs."""
        return {"location": known(self.place), "client": known("harbor_fleet")}

    @property
    def under(self) -> dict[str, str]:
        """The same for what hangs on its repair order."""
        return self.own | {"repair_order": self.order}

    def thing(self, kind: str, *number: object) -> str:
        return derived_id("measured", self.place, str(self.number), kind, *map(str, number))


def arrival(visit: Visit) -> Rows:
    make, model = MAKES[visit.number % len(MAKES)]
    vehicle = {
        "id": visit.thing("vehicle"), "client": known("harbor_fleet"),
        "vin": f"{visit.place[:1]}{visit.number:016}".upper(),
        "make": make, "model": model, "year": 2021, "body": "car",
        "plate": f"{visit.place[0].upper()}L {visit.number:04}",
        "odometer": 48_000,
    }  # fmt: skip
    request = visit.own | {
        "id": visit.id, "vehicle": vehicle["id"], "state": "written_up" if visit.opened else "arrived",
        "source": "shop", "concern": "Brakes squeal in the morning", "arrived_at": visit.at, "created_at": visit.at,
    }  # fmt: skip
    return [(Vehicle, vehicle), (ServiceRequest, request)]


def order(visit: Visit) -> Rows:
    row = visit.own | {
        "id": visit.order, "vehicle": visit.thing("vehicle"), "service_request": visit.id,
        "number": f"M-{visit.number}", "status": "open", "advisor": known("sam"), "technician": known("tess"),
        "contact": known("ines_contact"), "arrived_at": visit.at, "opened_at": visit.at,
    }  # fmt: skip
    return [(RepairOrder, row)]


def work(visit: Visit, template: str, items: list[str], chance: Random) -> Rows:
    """Walk-around, inspection, services and what was told: what makes an order heavy."""
    return [*_walkaround(visit, chance), *_inspection(visit, template, items, chance), *_told(visit)]


def _walkaround(visit: Visit, chance: Random) -> Rows:
    areas = {area: {"state": "clean"} for area in AREA_NAMES}
    tires = {position: {"inner": 6, "middle": 7, "outer": 6} for position in ("left_front", "right_front")}
    walkaround = visit.own | {
        "id": visit.order, "areas": encode(areas).decode(), "tires": encode(tires).decode(), "started_at": visit.at,
        "odometer": 48_100, "fuel": 5,
    }  # fmt: skip
    damages = [(Damage, _damage(visit, number, chance)) for number in range(8)]
    return [(Walkaround, walkaround), *damages, *[(Photo, _photo(visit, number)) for number in range(12)]]


def _damage(visit: Visit, number: int, chance: Random) -> dict[str, Any]:
    return visit.own | {
        "id": visit.thing("damage", number), "repair_order": visit.order, "area": chance.choice(AREA_NAMES),
        "view": "unfolded", "x": chance.random(), "y": chance.random(), "kind": "dent", "severity": "minor",
        "note": "As wide as a hand", "recorded_by": known("tess"), "recorded_at": visit.at,
    }  # fmt: skip


def _photo(visit: Visit, number: int) -> dict[str, Any]:
    return visit.own | {
        "id": visit.thing("photo", number), "repair_order": visit.order, "sha256": f"{visit.number:032x}{number:032x}",
        "subject": "free", "captured_at": visit.at, "attached_by": known("tess"), "attached_at": visit.at,
    }  # fmt: skip


def _inspection(visit: Visit, template: str, items: list[str], chance: Random) -> Rows:
    inspection = visit.under | {
        "id": visit.thing("inspection"), "template": template, "state": "draft", "started_by": known("tess"),
        "started_at": visit.at,
    }  # fmt: skip
    answers = [(Answer, _answer(visit, item, chance)) for item in items]
    return [(Inspection, inspection), *answers, *_offers(visit)]


def _answer(visit: Visit, item: str, chance: Random) -> dict[str, Any]:
    return visit.under | {
        "id": visit.thing("answer", item), "inspection": visit.thing("inspection"), "item": item,
        "measurements": '{"inner":6}', "rating": chance.choice(("green", "green", "yellow", "red")),
        "answered_by": known("tess"), "answered_at": visit.at,
    }  # fmt: skip


def _offers(visit: Visit) -> Rows:
    about = visit.under | PRICES
    offer = about | {"inspection": visit.thing("inspection"), "description": "Front brake pads", "priority": "soon"}
    service = about | {"description": "Oil and filter"}
    offers = [(Recommendation, offer | {"id": visit.thing("offer", number)}) for number in range(5)]
    return [*offers, *[(Service, service | {"id": visit.thing("service", number)}) for number in range(4)]]


def _told(visit: Visit) -> Rows:
    said = {"stage": "mechanical", "job_status": "on_schedule", "by_name": "Sam", "at": visit.at}
    statuses = [(WebStatus, visit.under | said | {"id": visit.thing("status", number)}) for number in range(3)]
    return [*statuses, *[(Notice, visit.under | _notice(visit, number)) for number in range(3)]]


def _notice(visit: Visit, number: int) -> dict[str, Any]:
    return {
        "id": visit.thing("notice", number), "seq": 0, "kind": "web_status_updated", "subject_kind": "web_status",
        "subject": visit.thing("status", number), "channel": "push", "title": "Camry: Mechanical work", "body": "",
        "navigate": "/t/", "tag": f"status-{visit.order}", "language": "en", "fate": "sent", "fate_at": visit.at,
        "created_at": visit.at,
    }  # fmt: skip
