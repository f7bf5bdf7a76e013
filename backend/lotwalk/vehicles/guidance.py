"""Brings the shipped guidance for each vital into an installation; what a company has changed stays as it is."""

from datetime import datetime
from importlib import resources

import msgspec

from lotwalk.foundation import clock, database
from lotwalk.journal.entries import Author, Change, Entry, Scope, new
from lotwalk.journal.writer import Buffered, commit_entries

EVERYWHERE = Scope()


async def renew_guidance(now: datetime) -> None:
    """Adds what is missing; done again it changes nothing. For every start, before there is a company too."""
    async with database.write():
        change = await add_guidance()
        if change.entry and await database.fetch_one("SELECT 1 AS found FROM journal_head"):
            at = clock.text(now)
            await commit_entries([Buffered(change, Author(None, None, at))], at)


async def add_guidance() -> Change:
    """Inside a transaction of the caller's; what came of it, empty when everything was there."""
    added = [vital for vital, texts in shipped().items() if await _add(vital, texts)]
    if not added:
        return Change()
    touched = tuple(new("vital_guidance", vital, EVERYWHERE) for vital in added)
    return Change(Entry("guidance_added", "vital_guidance", added[0], EVERYWHERE, {"vitals": added}), touched)


def shipped() -> dict[str, dict[str, str]]:
    """By vital, then by language."""
    return msgspec.json.decode((resources.files("lotwalk.vehicles") / "guidance.json").read_bytes())


async def _add(vital: str, texts: dict[str, str]) -> bool:
    sql = "INSERT INTO vital_guidance (id, text_en, text_es) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"
    return await database.execute(sql, vital, texts["en"], texts["es"]) > 0
