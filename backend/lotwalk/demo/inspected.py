"""Inspections as rows: every item of the template answered, and what was found."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from msgspec import Struct, json

from lotwalk.demo.book import Sheet
from lotwalk.demo.case import Case
from lotwalk.demo.data import read
from lotwalk.demo.ledger import Row
from lotwalk.demo.life import Life
from lotwalk.foundation import clock
from lotwalk.inspections import ratings
from lotwalk.inspections.records import answer_id
from lotwalk.inspections.tables import Answer, Inspection
from lotwalk.inspections.template import Item, Template

Readings = dict[str, float]
Answered = tuple[Item, str, Readings, str]


class Finding(Struct, frozen=True):
    """A yellow or red item and the canned service that it calls for."""

    item: str
    rating: str
    service: str


def add_inspection(case: Case, sheet: Sheet, started: datetime, submitted: datetime) -> list[Finding]:
    id, by, at = case.chance.id(started), case.order["technician"], clock.text(submitted)
    sent = {"state": "submitted", "submitted_by": by, "submitted_at": at}
    case.ledger.add(Inspection, **_begun(case, id, sheet, started), **sent)
    return _answered(case, id, sheet, at)


def begin_inspection(case: Case, sheet: Sheet, started: datetime, answered: datetime) -> tuple[str, list[Finding]]:
    """Everything is answered and nothing is sent yet; its id, and what was found."""
    id = case.chance.id(started)
    case.ledger.add(Inspection, **_begun(case, id, sheet, started), state="draft")
    return id, _answered(case, id, sheet, clock.text(answered))


def _begun(case: Case, id: str, sheet: Sheet, started: datetime) -> Row:
    by = case.order["technician"]
    return {"id": id, **case.under, "template": sheet.id, "started_by": by, "started_at": clock.text(started)}


def _answered(case: Case, inspection: str, sheet: Sheet, at: str) -> list[Finding]:
    by, asked = case.order["technician"], sheet.template.on(case.life.car.body)
    answers = [(item, *_answer(item, asked, case.life)) for item in asked.items()]
    for item, rating, readings, observation in answers:
        case.ledger.add(
            Answer, id=answer_id(inspection, item.key), inspection=inspection, **case.under, item=item.key,
            rating=rating, measurements=json.encode(readings).decode(), observation=observation, answered_by=by,
            answered_at=at,
        )  # fmt: skip
    return list(_findings(asked, answers))


def _findings(template: Template, answers: Iterable[Answered]) -> Iterator[Finding]:
    for item, rating, readings, _ in answers:
        service = _service(item, template, readings)
        if rating != "green" and service:
            yield Finding(item.key, rating, service)


def _service(item: Item, template: Template, readings: Readings) -> str:
    """A tire that only lost air is mended, not replaced; "" where filling it up was enough."""
    worn = ratings.proposed(_but_pressure(item), template.limits, readings)
    if "tire" in item.key and worn == "green":
        return "tire_repair" if ratings.proposed(item.measurements, template.limits, readings) == "red" else ""
    return item.service or ""


def _but_pressure(item: Item) -> list[ratings.Measurement]:
    return [measurement for measurement in item.measurements if measurement.limit != "pressure"]


def _answer(item: Item, template: Template, life: Life) -> tuple[str, Readings, str]:
    """Rating, readings, observation: by the limits where there is something to measure."""
    asked = {measurement.key for measurement in item.measurements}
    readings = {key: value for key, value in life.wear.readings(item.key).items() if key in asked}
    rating = ratings.proposed(item.measurements, template.limits, readings) or life.troubles.get(item.key, "green")
    if rating == "green":
        return rating, readings, ""
    return rating, readings, _observation(item.key, rating, _service(item, template, readings))


def _observation(item: str, rating: str, service: str) -> str:
    if "tire" in item and service in ("tire_repair", ""):
        return "Nail in the shoulder" if service else "Low, filled to the placard"
    talk = read("talk")
    return talk["observations"].get(item, {}).get(rating) or talk["measured"].get(service, "")
