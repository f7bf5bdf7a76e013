"""What stands on the screens: a day at the demo company on which something of everything is happening."""

import hashlib
import json
from random import Random
from typing import Any

from lotwalk.demo.pictures import brakes, dashboards, panels
from lotwalk.foundation.ids import derived_id, new_id
from tests.journeys.hands import Hands, order_of
from tests.journeys.shop import Shop

CAMRY, OUTBACK, CIVIC = "8KTN 294", "7BWK 118", "5JRD 201"
MARKS = (("hood", 0.5, 0.27, "dent", "severe"), ("left_front_door", 0.2, 0.5, "scratch", "moderate"))
PADS = {"left_inner": 2.1, "left_outer": 3.4, "right_inner": 2.8, "right_outer": 3.6}
SERVICES = (
    ("front_pads", "Replace front brake pads", "safety", 12, 11_800, "The left inner pad is below its limit."),
    ("air_filter", "Replace engine air filter", "soon", 3, 2_450, "Full of leaves; the engine breathes badly."),
    ("cabin_filter", "Replace cabin air filter", "later", 3, 2_900, "Gray. It can wait until the next visit."),
)


def prepare(shop: Shop) -> dict[str, str]:
    """The Camry's inspection is with Ines, the Outback's is being filled in. Repair orders by star."""
    tess = Hands(shop, "tess").has_tablet()
    inspect(tess, walk_around(tess, CAMRY), whole=True)
    inspect(tess, walk_around(tess, OUTBACK), whole=False)
    return {"camry": order_of(shop, CAMRY)[1], "outback": order_of(shop, OUTBACK)[1], "civic": order_of(shop, CIVIC)[1]}


def walk_around(tess: Hands, plate: str) -> str:
    visit, order = order_of(tess.shop, plate)
    tess.does_all({"type": "open_repair_order", "service_request": visit})
    for area, x, y, kind, severity in MARKS:
        damage = new_id()
        place = {"area": area, "view": "unfolded", "x": x, "y": y, "kind": kind, "severity": severity}
        tess.does_all({"type": "record_damage", "id": damage, "repair_order": order, **place})
        photograph(tess, order, panels.mark(kind, "Silver", Random(plate + kind)), "damage", subject_id=damage)
    photograph(tess, order, dashboards.odometer(48_310, "mi", Random(plate)), "guided", slot="odometer")
    tess.does_all({"type": "clear_areas", "repair_order": order, "areas": ["grille", "windshield", "roof"]})
    return order


def inspect(tess: Hands, order: str, whole: bool) -> None:
    inspection = new_id()
    ((template, content),) = tess.shop.knows("SELECT id, content FROM inspection_templates WHERE tier = 'standard'")
    tess.does_all({"type": "start_inspection", "id": inspection, "repair_order": order, "template": template})
    tess.does_all(*(answer(inspection, item) for item in items(content) if whole or "tire" not in item))
    pads = brakes.pads(2.1, Random(order))
    photograph(tess, order, pads, "answer", subject_id=derived_id("answer", inspection, "front_pads"))
    tess.does_all(*(recommending(inspection, *service) for service in SERVICES))
    if whole:
        tess.does_all({"type": "submit_inspection", "inspection": inspection})


def items(content: str) -> list[str]:
    return [item["key"] for section in json.loads(content)["sections"] for item in section["items"]]


def answer(inspection: str, item: str) -> dict[str, Any]:
    found: dict[str, dict[str, Any]] = {
        "front_pads": {"rating": "red", "measurements": PADS, "observation": "Squeals when braking from 30."},
        "air_filter": {"rating": "yellow", "observation": "Gray, with leaves in it."},
        "cabin_filter": {"rating": "yellow", "observation": "Gray."},
    }
    said = found.get(item, {"rating": "green"})
    return {"type": "record_answer", "inspection": inspection, "item": item, **said}


def recommending(
    inspection: str, item: str, description: str, priority: str, tenths: int, price: int, why: str
) -> dict[str, Any]:
    part = {"number": "P-1140", "description": "Part set", "quantity_tenths": 10, "price": price}
    return {
        "type": "recommend_service", "id": new_id(), "inspection": inspection, "item": item, "parts": [part],
        "description": description, "labour_tenths": tenths, "priority": priority, "explanation": why,
    }  # fmt: skip


def photograph(tess: Hands, order: str, body: bytes, subject: str, **about: str) -> None:
    sha256 = hashlib.sha256(body).hexdigest()
    sent = tess.http.put(f"/api/media/{sha256}", content=body, headers={"content-type": "image/jpeg"})
    assert sent.is_success, sent.text
    command = {"type": "attach_photo", "id": new_id(), "repair_order": order, "sha256": sha256, "subject": subject}
    tess.does_all(command | {"captured_at": tess.now()} | about)
