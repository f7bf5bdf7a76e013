"""What a story takes for granted, done over HTTP: the commands of a tablet, and questions of the curious."""

import json
from datetime import UTC, datetime
from typing import Any, Self

import httpx

from lotwalk.foundation.ids import derived_id, new_id
from tests.journeys.people import PASSWORD
from tests.journeys.shop import Shop

# Description, urgency, tenths of an hour, price of the part in cents.
SERVICES = (
    ("Replace front brake pads", "safety", 12, 11_800),
    ("Replace engine air filter", "soon", 3, 2_450),
    ("Replace cabin air filter", "later", 3, 2_900),
)


class Hands:
    """Somebody signed in without a browser."""

    def __init__(self, shop: Shop, name: str) -> None:
        self.shop, self._device, self._sent = shop, new_id(), 0
        self.http = httpx.Client(base_url=shop.address, headers={"origin": shop.address})
        answer = self.http.post("/api/session", json={"email": f"{name}@demo.lotwalk.test", "password": PASSWORD})
        assert answer.status_code == 200, answer.text

    def has_tablet(self) -> Self:
        answer = self.http.post("/api/devices", json={"id": self._device, "name": "Hands"})
        assert answer.is_success, answer.text
        self._key = {"authorization": f"Bearer {answer.json()['key']}"}
        return self

    def does(self, *commands: dict[str, Any]) -> list[dict[str, Any]]:
        """Sends commands as the next ones of this tablet; their verdicts."""
        now = self.now()
        numbered = [{"n": self._sent + i, "at": now, **it} for i, it in enumerate(commands, 1)]
        letter = {"device": self._device, "sent_at": now, "commands": numbered}
        answer = self.http.post("/api/commands", json=letter, headers=self._key)
        assert answer.status_code == 200, answer.text
        self._sent += len(commands)
        return answer.json()["verdicts"]

    def now(self) -> str:
        return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def does_all(self, *commands: dict[str, Any]) -> None:
        refused = [it for it in self.does(*commands) if it["verdict"] != "applied"]
        assert not refused, refused


def has_three_lines_approvable(shop: Shop, plate: str) -> str:
    """An arrived vehicle's quick inspection, sent with three services; the id of its repair order."""
    visit, order = order_of(shop, plate)
    tess, inspection = Hands(shop, "tess").has_tablet(), new_id()
    ((template, content),) = shop.knows("SELECT id, content FROM inspection_templates WHERE tier = 'quick'")
    items = [item["key"] for section in json.loads(content)["sections"] for item in section["items"]]
    tess.does_all(
        {"type": "open_repair_order", "service_request": visit},
        {"type": "start_inspection", "id": inspection, "repair_order": order, "template": template},
        *({"type": "record_answer", "inspection": inspection, "item": key, "rating": "green"} for key in items),
        *(_recommending(inspection, *service) for service in SERVICES),
        {"type": "submit_inspection", "inspection": inspection},
    )
    return order


def order_of(shop: Shop, plate: str) -> tuple[str, str]:
    """The visit that stands in the lot, and the repair order that it has or will have."""
    ((visit,),) = shop.knows(
        "SELECT service_requests.id FROM service_requests JOIN vehicles ON vehicles.id = vehicle"
        " WHERE plate = ? AND state IN ('arrived', 'written_up') ORDER BY arrived_at DESC LIMIT 1", plate,
    )  # fmt: skip
    ((known,),) = shop.knows("SELECT coalesce(max(id), '') FROM repair_orders WHERE service_request = ?", visit)
    return visit, known or derived_id("repair_order", visit)


def _recommending(inspection: str, description: str, priority: str, tenths: int, price: int) -> dict[str, Any]:
    part = {"number": "P-1", "description": "Part", "quantity_tenths": 10, "price": price}
    return {
        "type": "recommend_service", "id": new_id(), "inspection": inspection, "description": description,
        "labour_tenths": tenths, "parts": [part], "priority": priority,
    }  # fmt: skip
