"""Faults planted between the app and the network, to see the simulation find them. None of this is in the app."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from lotwalk.foundation import database
from lotwalk.people.sessions import token_hash
from tests.sync.server import Answer, Request, Server

Plant = Callable[[Server, Request], Awaitable[Answer | None]]


class Fault:
    """Planted at the first opportunity after `late` answers that carried something; then once, or ever again where
    one alone would soon be healed. `plant` answers None where there is no opportunity."""

    def __init__(self, plant: Plant, late: int = 5) -> None:
        self._plant, self._late = plant, late
        self._again = plant is kept_removal
        self.planted = False

    async def ask(self, server: Server, request: Request) -> Answer:
        if self._late <= 0 and (self._again or not self.planted) and (answer := await self._plant(server, request)):
            self.planted = True
            return answer
        answer = await server.ask(request)
        self._late -= request.path == "/api/commands" or b'"id"' in answer.body
        return answer


def _fits(request: Request, method: str, path: str) -> bool:
    return request.method == method and request.path.startswith(path)


def _with(answer: Answer, said: Any) -> Answer:
    return msgspec.structs.replace(answer, body=json.dumps(said, separators=(",", ":")).encode())


async def lost_effect(server: Server, request: Request) -> Answer | None:
    """Says "applied" and counts, and does nothing."""
    if not _fits(request, "POST", "/api/commands"):
        return None
    batch = json.loads(request.body)
    numbers = [command["n"] for command in batch["commands"]]
    counted = await database.execute(
        "UPDATE devices SET processed = ? WHERE id = ? AND processed = ?", numbers[-1], batch["device"], numbers[0] - 1
    )
    verdicts = [{"n": n, "verdict": "applied"} for n in numbers]
    said = {"verdicts": verdicts, "processed": numbers[-1], "epoch": "epoch-1"}
    return Answer(200, json.dumps(said).encode()) if counted else None


async def doubled_effect(server: Server, request: Request) -> Answer | None:
    """Forgets what it has done, and does it again."""
    if not _fits(request, "POST", "/api/commands"):
        return None
    batch = json.loads(request.body)
    first = batch["commands"][0]["n"]
    answer = await server.ask(request)
    if answer.status != 200:
        return None
    await database.execute("DELETE FROM receipts WHERE device = ? AND n >= ?", batch["device"], first)
    await database.execute("UPDATE devices SET processed = ? WHERE id = ?", first - 1, batch["device"])
    await server.ask(request)
    return answer


async def forgiven_refusal(server: Server, request: Request) -> Answer | None:
    """A refusal reaches the tablet as if it had been applied."""
    if not _fits(request, "POST", "/api/commands"):
        return None
    answer = await server.ask(request)
    if answer.status != 200 or b"refused" not in answer.body:
        return None
    said = answer.json()
    return _with(answer, said | {"verdicts": [{"n": it["n"], "verdict": "applied"} for it in said["verdicts"]]})


async def skipped_row(server: Server, request: Request) -> Answer | None:
    return await _changed_page(server, request, _without_a_row)


def _without_a_row(page: Any) -> bool:
    """Of those that are seldom sent again for another reason."""
    found = [rows for noun, rows in page["rows"].items() if noun in ("damage", "photo", "answer", "web_status")]
    return bool(found and not page["reset"] and found[0].pop())


async def kept_removal(server: Server, request: Request) -> Answer | None:
    """What has left this person's scope stays on their tablet."""
    return await _changed_page(server, request, _without_removals)


def _without_removals(page: Any) -> bool:
    """A vehicle without a visit before has no last visit to remove: that alone would be nothing."""
    found = any(ids for noun, ids in page["removed"].items() if noun != "last_visit")
    page["removed"] = {}
    return found


async def _changed_page(server: Server, request: Request, change: Callable[[Any], bool]) -> Answer | None:
    if not _fits(request, "GET", "/api/feed"):
        return None
    answer = await server.ask(request)
    page = answer.json() if answer.status == 200 else None
    return _with(answer, page) if page and change(page) else None


async def foreign_row(server: Server, request: Request) -> Answer | None:
    """The fed person is given a damage of an order that they can't see."""
    if not _fits(request, "GET", "/api/feed"):
        return None
    answer = await server.ask(request)
    row = await _out_of_reach(request.cookie.partition("=")[2]) if answer.status == 200 else None
    if row is None:
        return None
    page = answer.json()
    page["rows"].setdefault("damage", []).append(row)
    return _with(answer, page)


async def _out_of_reach(session: str) -> dict[str, Any] | None:
    """Neither of a location nor of a client of this session's person."""
    return await database.fetch_one(
        "SELECT id, repair_order, area, view, x, y, kind, severity, size_mm, note, recorded_by, recorded_at"
        " FROM damages d WHERE recorded_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM role_grants g JOIN sessions s"
        " ON s.person = g.person WHERE s.token_hash = ? AND (g.location = d.location OR g.client = d.client))",
        token_hash(session),
    )


async def torn_photo(server: Server, request: Request) -> Answer | None:
    """Thanks for a photo that it threw away."""
    if not _fits(request, "PUT", "/api/media/"):
        return None
    sha256 = request.path.rpartition("/")[2]
    return Answer(201, json.dumps({"sha256": sha256, "bytes": len(request.body)}).encode())
