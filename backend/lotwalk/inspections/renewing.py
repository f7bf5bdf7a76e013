"""Brings the shipped templates into an installation: with its first start, and with each update that has newer ones."""

from datetime import datetime

from lotwalk.foundation import clock, database
from lotwalk.inspections.shipped import shipped, template_id
from lotwalk.journal.entries import Author, Change, Entry, Scope, Touch, new, same
from lotwalk.journal.writer import Buffered, commit_entries

Row = database.Row
EVERYWHERE = Scope()


async def renew_templates(now: datetime) -> None:
    """Adds what is missing and retires what it replaces; done again it changes nothing. For every start.

    Before there is a company nobody holds a feed and there is no journal: the rows alone are enough then.
    """
    async with database.write():
        change = await add_shipped()
        if change.entry and await database.fetch_one("SELECT 1 AS found FROM journal_head"):
            at = clock.text(now)
            await commit_entries([Buffered(change, Author(None, None, at))], at)


async def add_shipped() -> Change:
    """Inside a transaction of the caller's; what came of it, empty when everything was there."""
    added = [row for row in shipped() if await _add(row)]
    retired = [id for row in added for id in await _retire_before(row)]
    if not added:
        return Change()
    touched: list[Touch] = [new("inspection_template", row["id"], EVERYWHERE) for row in added]
    touched += [same("inspection_template", id, EVERYWHERE) for id in retired]
    facts = {"added": [{"tier": row["tier"], "version": row["version"]} for row in added], "retired": len(retired)}
    return Change(Entry("templates_added", "inspection_template", added[0]["id"], EVERYWHERE, facts), tuple(touched))


async def _add(row: Row) -> bool:
    marks = ", ".join("?" * len(row))
    sql = f"INSERT INTO inspection_templates ({', '.join(row)}) VALUES ({marks}) ON CONFLICT (id) DO NOTHING"
    return await database.execute(sql, *row.values()) > 0


async def _retire_before(row: Row) -> list[str]:
    """Earlier versions of the same shipped template, which aren't offered for new inspections any more."""
    earlier = [template_id(row["tier"], version) for version in range(1, row["version"])]
    return [id for id in earlier if await _retire(id)]


async def _retire(id: str) -> bool:
    sql = "UPDATE inspection_templates SET active = ? WHERE id = ? AND active = ?"
    return await database.execute(sql, False, id, True) > 0
