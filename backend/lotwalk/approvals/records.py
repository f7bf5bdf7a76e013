"""How approvals, their lines and decisions are found."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.journal.entries import Scope, Touch, same
from lotwalk.people.policy import locates


@locates("approval")
async def locate(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM approvals WHERE id = ?", id)


@locates("approval_line")
async def locate_line(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM approval_lines WHERE id = ?", id)


@locates("decision")
async def locate_decision(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM decisions WHERE id = ?", id)


async def touched_by(approval: str, scope: Scope) -> tuple[Touch, ...]:
    """The approval and its lines: they always change what a screen shows together."""
    rows = await database.fetch("SELECT id FROM approval_lines WHERE approval = ?", approval)
    return same("approval", approval, scope), *(same("approval_line", row["id"], scope) for row in rows)
