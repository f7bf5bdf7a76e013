"""Brings the shipped menu and canned services into an installation: with its first start, and with each update."""

from datetime import datetime

from lotwalk.foundation import clock, database
from lotwalk.journal.entries import Author, Change, Entry, Scope, new
from lotwalk.journal.writer import Buffered, commit_entries
from lotwalk.repair_orders.shipped import canned_rows, menu_rows

Row = database.Row


async def renew_catalogue(now: datetime) -> None:
    """Adds what is missing, and leaves alone what the company has made of it. For every start."""
    async with database.write():
        change = await add_catalogue()
        if change.entry and await database.fetch_one("SELECT 1 AS found FROM journal_head"):
            at = clock.text(now)
            await commit_entries([Buffered(change, Author(None, None, at))], at)


async def add_catalogue() -> Change:
    """Inside a transaction of the caller's; empty when everything was there."""
    places = [row["id"] for row in await database.fetch("SELECT id FROM locations ORDER BY id")]
    menu = [row for row in menu_rows() if await _add("menu_items", row)]
    canned = [row for place in places for row in canned_rows(place) if await _add("canned_services", row)]
    added = [*menu, *canned]
    if not added:
        return Change()
    touched = (
        *(new("menu_item", row["id"], Scope()) for row in menu),
        *(new("canned_service", row["id"], Scope(row["location"])) for row in canned),
    )
    facts = {"menu_items": len(menu), "canned_services": len(canned)}
    return Change(Entry("catalogue_added", "catalogue", added[0]["id"], Scope(), facts), touched)


async def _add(table: str, row: Row) -> bool:
    marks = ", ".join("?" * len(row))
    sql = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks}) ON CONFLICT (id) DO NOTHING"
    return await database.execute(sql, *row.values()) > 0
