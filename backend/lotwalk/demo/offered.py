"""What was found on a vehicle today and sent to its client: as a shop sends it, by commands."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from lotwalk.approvals.commands import SubmitInspection
from lotwalk.approvals.opening import open_ready
from lotwalk.demo.book import Book, Letter
from lotwalk.demo.case import Case
from lotwalk.demo.inspected import Finding, begin_inspection
from lotwalk.demo.life import Life
from lotwalk.demo.work import fitting
from lotwalk.foundation import database
from lotwalk.inspections.commands import Alternative, RecommendService
from lotwalk.intake.batch import inside
from lotwalk.intake.command import Command
from lotwalk.people.actors import load_actor
from lotwalk.repair_orders.shipped import canned_services
from lotwalk.repair_orders.totals import Part

# What a driver of 400,000 miles brings in: one thing for now, one for soon, one that can wait.
PADS_LEFT, TREAD_LEFT = 2.6, 3.0
LOOKED_AT = {"air_filter": "yellow"}


def wear_out(life: Life) -> None:
    """Never newer than it was: nothing was replaced since the last visit."""
    wear = life.wear
    wear.pads["front"] = min(wear.pads["front"], PADS_LEFT)
    wear.tread["front"] = min(wear.tread["front"], TREAD_LEFT)
    life.troubles = dict(LOOKED_AT)


def add_offer(case: Case, started: datetime, answered: datetime, sent: datetime) -> None:
    """The inspection as rows, open still; what it recommends, and that it is sent, as letters."""
    inspection, findings = begin_inspection(case, case.book.sheets["standard"], started, answered)
    person = case.order["technician"]
    recommending = (_recommending(case, inspection, it, answered) for it in _worth_offering(findings, case.life))
    commands: list[Command] = [*recommending, SubmitInspection(inspection=inspection, at=sent)]
    case.book.letters += [Letter(person, command, sent) for command in commands]


def _worth_offering(findings: list[Finding], life: Life) -> Iterator[Finding]:
    """Each service once: both tires of an axle are one."""
    offered: set[str] = set()
    for finding in findings:
        service = fitting(finding.service, life)
        if service not in offered and (finding.rating == "red" or finding.item in LOOKED_AT):
            offered.add(service)
            yield finding


def _recommending(case: Case, inspection: str, finding: Finding, at: datetime) -> RecommendService:
    facts = canned_services()[fitting(finding.service, case.life)]
    alternative = facts.get("alternative")
    return RecommendService(
        id=case.chance.id(at), inspection=inspection, item=finding.item, op_code=facts["op_code"], at=at,
        description=facts["description"]["en"], explanation=facts["explanation"]["en"], priority=facts["priority"],
        labour_tenths=facts["labour_tenths"], parts=msgspec.convert(facts["parts"], list[Part]),
        alternative=alternative and msgspec.convert(alternative | _named(alternative), Alternative),
    )  # fmt: skip


def _named(alternative: dict[str, dict[str, str]]) -> dict[str, str]:
    return {"description": alternative["description"]["en"]}


async def send_all(book: Book) -> None:
    """After the rows and the photos are there: each at its own time. What was submitted opens, as by the reader."""
    for number, letter in enumerate(book.letters):
        actor = await load_actor(letter.person)
        assert actor is not None
        verdict = await inside(letter.command, actor, f"demo {number}", letter.sent)
        assert verdict.verdict == "applied", verdict
        if isinstance(letter.command, SubmitInspection):
            await _open(letter.command.inspection, letter.sent)


async def _open(inspection: str, at: datetime) -> None:
    entry = await database.fetch_one(
        "SELECT * FROM journal WHERE kind = 'inspection_submitted' AND subject = ?", inspection
    )
    assert entry is not None
    await open_ready(entry, lambda: at)
