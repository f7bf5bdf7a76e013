"""That somebody looked at what is only to be looked at."""

from lotwalk.foundation import database
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, same
from lotwalk.repair_orders.commands import SeePage
from lotwalk.repair_orders.records import refuse_closed


@handles(SeePage, on="repair_order", by="repair_order")
async def see_page(command: SeePage, call: Call) -> Change:
    """The first look counts; further ones change nothing."""
    refuse_closed(call.record)
    column = f"{command.page}_seen_at"
    first = await database.execute(
        f"UPDATE repair_orders SET {column} = ? WHERE id = ? AND {column} IS NULL", call.at, command.repair_order
    )
    if not first:
        return Change()
    entry = Entry("page_seen", "repair_order", command.repair_order, call.scope, {"page": command.page})
    return Change(entry, (same("repair_order", command.repair_order, call.scope),))
