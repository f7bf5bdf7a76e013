"""Tablets as the server meets them: registered devices that send numbered commands in batches."""

from itertools import count
from random import Random
from typing import Any

import msgspec

from infra.measuring.visits import AREA_NAMES
from infra.measuring.wire import Line, request, sign_in
from lotwalk.foundation.ids import new_id

AT = "2026-11-23T17:00:00Z"
POSITIONS = ("left_front", "right_front", "left_rear", "right_rear")
CHECKS = ("low_beams", "high_beams", "hazard", "washer")


class Tablet:
    """One registered device of one person."""

    def __init__(self, line: Line, key: str, device: str) -> None:
        self.line, self.device = line, device
        self._key, self._numbers = key, count(1)

    def body(self, commands: list[dict[str, Any]]) -> bytes:
        """A whole request; its commands take the next numbers."""
        numbered = [{"n": next(self._numbers), "at": AT} | command for command in commands]
        batch = {"device": self.device, "commands": numbered, "acknowledged": numbered[0]["n"] - 1}
        kind, key = "application/json", f"Bearer {self._key}"
        return request("POST", "/api/commands", msgspec.json.encode(batch), Content_Type=kind, Authorization=key)

    async def send(self, asked: bytes) -> int:
        """How many were applied; a refusal ends the measurement."""
        verdicts = (await self.line.expect(asked)).json()["verdicts"]
        refused = [verdict for verdict in verdicts if verdict["verdict"] != "applied"]
        if refused:
            raise RuntimeError(f"refused: {refused[0]}")
        return len(verdicts)


async def register(line: Line, name: str) -> Tablet:
    cookie, device = await sign_in(line, name), new_id()
    body = msgspec.json.encode({"id": device, "name": "measured"})
    asked = request("POST", "/api/devices", body, Content_Type="application/json", Cookie=cookie)
    return Tablet(line, (await line.expect(asked, 201)).json()["key"], device)


def walk(order: str, chance: Random) -> list[dict[str, Any]]:
    """Twenty captures of a walk-around: damages, photos, tires, checks, areas and the dashboard."""
    about = {"repair_order": order}
    captures = [
        *[_damage(chance) for _ in range(4)],
        *[_photo(chance) for _ in range(4)],
        *[{"type": "record_tire", "position": position, "inner": chance.randint(3, 9)} for position in POSITIONS],
        *[{"type": "record_check", "check": check, "state": "ok"} for check in CHECKS],
        *[{"type": "skip_areas", "areas": [chance.choice(AREA_NAMES)], "reason": "parked too close"} for _ in range(2)],
        {"type": "record_fuel", "eighths": chance.randint(0, 8)},
        {"type": "record_keys", "count": chance.randint(0, 3)},
    ]
    return [about | capture for capture in captures]


def _damage(chance: Random) -> dict[str, Any]:
    return {
        "type": "record_damage", "id": new_id(), "area": chance.choice(AREA_NAMES), "view": "unfolded",
        "x": chance.random(), "y": chance.random(), "kind": "dent", "severity": "minor",
    }  # fmt: skip


def _photo(chance: Random) -> dict[str, Any]:
    return {
        "type": "attach_photo", "id": new_id(), "sha256": f"{chance.getrandbits(256):064x}", "subject": "free",
        "captured_at": AT,
    }  # fmt: skip
