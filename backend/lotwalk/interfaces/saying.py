"""How a system's reader brings back what it heard: as a command, like everybody else."""

from datetime import datetime
from typing import Any

from msgspec.structs import replace

from lotwalk.foundation import clock
from lotwalk.intake.batch import inside, verdict_of
from lotwalk.intake.command import Command
from lotwalk.interfaces.errands import Errand
from lotwalk.people.actors import reader


class NotTaken(Exception):
    """Our own intake refused what a system said: a fault of ours, and the errand is tried again."""


async def say(command: Command, errand: Errand, step: str, now: datetime) -> None:
    """Under the entry's id and the step's name. What was taken at an earlier attempt at this entry stands; what was
    refused then is said again, for whatever stood in its way may be mended."""
    dated, by, key = replace(command, at=clock.parse(errand.at)), reader(errand.system), f"{errand.entry}:{step}"
    before = await verdict_of(by, key)
    if before and before.verdict == "applied":
        return
    verdict = await inside(dated, by, f"{key}:{errand.attempts}" if before else key, now)
    if verdict.verdict != "applied":
        raise NotTaken(f"{step}: {verdict.code} {verdict.detail}")


def cut(told: dict[str, Any], limits: dict[str, int]) -> dict[str, Any]:
    """Texts of others at the length that our commands take."""
    return {name: value[: limits[name]] if name in limits else value for name, value in told.items()}
