"""What `lotwalk dms` says, line by line."""

from datetime import datetime
from typing import get_args

from lotwalk.foundation import database
from lotwalk.interfaces.actions import retry
from lotwalk.interfaces.reading import states_at
from lotwalk.interfaces.states import System
from lotwalk.interfaces.views import InterfaceState
from lotwalk.settings import Settings


async def told(settings: Settings, now: datetime) -> list[str]:
    places = await database.fetch("SELECT id, name FROM locations ORDER BY name, id")
    width = max((len(place["name"]) for place in places), default=0)
    lines: list[str] = []
    for place in places:
        name = place["name"].ljust(width)
        lines += [_line(name, state) for state in await states_at(place["id"], settings, now)]
    return lines


def _line(place: str, state: InterfaceState) -> str:
    words = [state.state.replace("_", " "), f"{state.waiting} to export", f"{state.asking} to ask"]
    words += [f"last answer {state.succeeded_at}"] if state.succeeded_at else []
    words += [f"problem: {state.problem}"] if state.problem else []
    words += [f"next try {state.next_try_at}"] if state.next_try_at else []
    return f"{place}  {state.system}  {', '.join(words)}"


async def retried(settings: Settings, now: datetime) -> list[str]:
    """A running server notices within a second."""
    counts = {system: await retry(system, now) for system in get_args(System)}
    return [f"{system}: {count} tried again now" for system, count in counts.items()]
