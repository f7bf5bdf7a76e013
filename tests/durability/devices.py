"""Devices that keep sending through everything, and remember what they were told."""

import asyncio
import random
from typing import Any

import aiohttp

from lotwalk.foundation.ids import new_id
from tests.cast.world import PASSWORD

BACKLOG = 60  # a person captures slower than a server that is up takes it
AREAS = ("hood", "roof", "grille", "decklid", "left_fender", "right_rocker")


class Tablet:
    """One device of one person; `acknowledged` are the ids of damages that the server said it applied, `cut` counts
    the requests that it had begun to answer, or might have, when it was killed."""

    def __init__(self, address: str, person: str, order: str, seed: int) -> None:
        self._address, self._person, self._order = address, person, order
        self._random = random.Random(seed)
        self._device, self._key = new_id(), ""
        self._waiting: list[dict[str, Any]] = []
        self._n = 0
        self.made: list[str] = []
        self.acknowledged: set[str] = set()
        self.cut = 0

    async def register(self, session: aiohttp.ClientSession) -> None:
        sign_in = {"email": f"{self._person}@demo.lotwalk.test", "password": PASSWORD}
        async with session.post(f"{self._address}/api/session", json=sign_in) as answer:
            assert answer.status == 200, await answer.text()
        async with session.post(f"{self._address}/api/devices", json={"id": self._device}) as answer:
            self._key = (await answer.json())["key"]

    async def work(self, session: aiohttp.ClientSession, stop: asyncio.Event) -> None:
        """Captures and sends until told to stop, then until nothing waits any more."""
        while not stop.is_set() or self._waiting:
            if not stop.is_set() and len(self._waiting) < BACKLOG:
                self._capture(self._random.randint(1, 12))
            if not await self._attempt(session, self._waiting[: self._random.randint(1, 40)]):
                await asyncio.sleep(0.02)

    async def _attempt(self, session: aiohttp.ClientSession, batch: list[dict[str, Any]]) -> bool:
        """Whether the server took it; where it isn't there, or breaks off, trying again at once would be a storm."""
        try:
            return await self._send(session, batch)
        except aiohttp.ClientConnectorError:
            return False
        except (aiohttp.ClientError, ConnectionError, TimeoutError):
            self.cut += 1
            return False

    def _capture(self, count: int) -> None:
        for _ in range(count):
            self._n += 1
            self.made.append(new_id())
            self._waiting.append({
                "n": self._n, "type": "record_damage", "at": "2026-11-23T17:00:00Z", "id": self.made[-1],
                "repair_order": self._order, "area": self._random.choice(AREAS), "view": "unfolded",
                "x": self._random.random(), "y": self._random.random(), "kind": "dent", "severity": "minor",
            })  # fmt: skip

    async def _send(self, session: aiohttp.ClientSession, batch: list[dict[str, Any]]) -> bool:
        body = {"device": self._device, "commands": batch, "acknowledged": batch[0]["n"] - 1}
        headers = {"Authorization": f"Bearer {self._key}"}
        timeout = aiohttp.ClientTimeout(total=5)
        async with session.post(f"{self._address}/api/commands", json=body, headers=headers, timeout=timeout) as answer:
            if answer.status == 503:
                return False
            assert answer.status == 200, await answer.text()
            verdicts = (await answer.json())["verdicts"]
        by_number = {command["n"]: command["id"] for command in batch}
        assert all(verdict["verdict"] == "applied" for verdict in verdicts), verdicts
        self.acknowledged |= {by_number[verdict["n"]] for verdict in verdicts}
        self._waiting = [command for command in self._waiting if command["id"] not in self.acknowledged]
        return True
