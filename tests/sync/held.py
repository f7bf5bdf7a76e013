"""Does everybody hold what the server would feed them now, row by row? And do their screens show what was saved?"""

from collections.abc import AsyncIterator

from tests.sync.fleet import Line, Tablet
from tests.sync.ledger import Ledger
from tests.sync.server import Request, Server
from tests.sync.verdict import expect

RowKey = tuple[str, str, str]  # device, noun, id


async def holds_what_it_should(tablet: Tablet, dump: Line, server: Server) -> None:
    held: dict[RowKey, Line] = {
        (device, noun, id): row for (device, noun, id), row in zip(dump["row_keys"], dump["rows"], strict=True)
    }
    fed = {(dump["current"], noun, row["id"]): row async for noun, row in _fresh(tablet, dump["current"], server)}
    for key in sorted(held.keys() | fed.keys()):
        here, there = held.get(key), fed.get(key)
        expect(here == there, f"{tablet.name} ({tablet.person}) holds {key}: {here}, the server has {there}")
    shown = {(dump["current"], noun, row["id"]): row for noun, rows in dump["shown"].items() for row in rows}
    expect(shown == held, f"{tablet.name} shows {sorted(shown.keys() ^ held.keys())} otherwise than it holds")


def shows_what_was_saved(name: str, dump: Line, ledger: Ledger) -> None:
    """From saving on, whatever the network does, a damage is on the screen of who recorded it: pending first, then
    from the feed, never in between. Not while a snapshot is arriving, nor on what has left their sight."""
    device = next((device for device in dump["devices"] if device["id"] == dump["current"]), None)
    if device is None or device["cursor"].split(".")[2:3] != ["-1"]:
        return
    orders = {row["id"] for row in dump["shown"].get("repair_order", [])}
    shown = {row["id"] for row in dump["shown"].get("damage", [])}
    for id in ledger.damages_of(device["id"], orders) - shown:
        expect(False, f"{name} doesn't show damage {id} any more, or not yet")


async def _fresh(tablet: Tablet, device: str, server: Server) -> AsyncIterator[tuple[str, Line]]:
    """What a device of this person would be fed that has nothing yet."""
    cursor, more = "", True
    while more:
        path = f"/api/feed?after={cursor}&device={device}"
        answer = await server.ask(Request(tablet.name, "GET", path, {}, b"", tablet.cookie))
        expect(answer.status == 200, f"{tablet.person} isn't fed: {answer}")
        page = answer.json()
        for noun, rows in page["rows"].items():
            for row in rows:
                yield noun, row
        cursor, more = page["cursor"], page["more"]
