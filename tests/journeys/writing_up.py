"""How an order comes to the point where only assigning and the signature are missing."""

from typing import Any

from lotwalk.foundation.ids import new_id
from lotwalk.walkarounds.words import areas_of
from tests.journeys.hands import Hands
from tests.journeys.shop import Shop


def one_of_a_person(shop: Shop) -> tuple[str, str]:
    """A private customer's order at Eastgate that is being written up: its id and the plate."""
    ((order, plate),) = shop.knows(
        "SELECT o.id, v.plate FROM repair_orders o JOIN vehicles v ON v.id = o.vehicle"
        " JOIN clients c ON c.id = o.client JOIN locations l ON l.id = o.location"
        " WHERE o.status = 'writing_up' AND c.kind = 'retail'"
        " AND l.name LIKE 'Eastgate%' AND o.due_out IS NULL ORDER BY o.number LIMIT 1"
    )
    return order, plate


def is_all_but_assigned(shop: Shop, order: str) -> None:
    """Customer, vehicle, walk-around and work are done: by Tess and Mia, while Sam was elsewhere."""
    Hands(shop, "tess").has_tablet().does_all(*walk_around(shop, order))
    Hands(shop, "mia").has_tablet().does_all(*work(order))
    settles_the_customer(shop, order)


def walk_around(shop: Shop, order: str) -> list[dict[str, Any]]:
    ((body, odometer),) = shop.knows(
        "SELECT v.body, COALESCE(v.odometer, 0) FROM repair_orders o JOIN vehicles v ON v.id = o.vehicle"
        " WHERE o.id = ?", order,
    )  # fmt: skip
    damaged = {area for (area,) in shop.knows("SELECT area FROM damages WHERE repair_order = ?", order)}
    about = {"repair_order": order}
    return [
        {"type": "clear_areas", **about, "areas": sorted(areas_of(body) - damaged)},
        {"type": "record_odometer", **about, "value": odometer + 40, "unit": "mi"},
        {"type": "decline_signature", **about, "reason": "Key drop"},
    ]


def work(order: str) -> list[dict[str, Any]]:
    part = {"number": "P-1", "description": "Pad set", "quantity_tenths": 10, "price": 11_800}
    return [
        {"type": "record_concern", "id": new_id(), "repair_order": order, "text": "Grinds in the morning"},
        {"type": "add_service", "id": new_id(), "repair_order": order, "source": "free", "labour_tenths": 12,
         "description": "Replace front brake pads", "parts": [part]},
    ]  # fmt: skip


def settles_the_customer(shop: Shop, order: str) -> None:
    """Whatever the demo left open on the Customer page, so that this story is about the end of the write-up."""
    ((reviewed,),) = shop.knows(
        "SELECT preferences_reviewed_at IS NOT NULL FROM clients JOIN repair_orders o ON o.client = clients.id"
        " WHERE o.id = ?", order,
    )  # fmt: skip
    assert reviewed, "the demo's private customers were reviewed"
