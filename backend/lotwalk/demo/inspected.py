"""Inspections as rows: every item of the template answered, and what was found."""

from datetime import datetime

from msgspec import Struct, json

from lotwalk.demo.book import Sheet
from lotwalk.demo.chance import Chance
from lotwalk.demo.data import read
from lotwalk.demo.ledger import Ledger, Row
from lotwalk.demo.life import Life
from lotwalk.foundation import clock
from lotwalk.inspections import ratings
from lotwalk.inspections.records import answer_id
from lotwalk.inspections.tables import Answer, Inspection
from lotwalk.inspections.template import Item, Template


class Finding(Struct, frozen=True):
    """A yellow or red item and the canned service that it calls for; "" where filling up was enough."""

    item: str
    rating: str
    service: str


def add_inspection(
    ledger: Ledger, order: Row, life: Life, sheet: Sheet, started: datetime, submitted: datetime, chance: Chance
) -> list[Finding]:
    id, by, at = chance.id(started), order["technician"], clock.text(submitted)
    ledger.add(
        Inspection, id=id, repair_order=order["id"], location=order["location"], client=order["client"],
        template=sheet.id, state="submitted", started_by=by, started_at=clock.text(started), submitted_by=by, submitted_at=at,
    )  # fmt: skip
    answers = [(item, *_answer(item, sheet.template, life)) for item in sheet.template.items()]
    for item, rating, readings, observation in answers:
        ledger.add(
            Answer, id=answer_id(id, item.key), inspection=id, repair_order=order["id"], location=order["location"],
            client=order["client"], item=item.key, rating=rating, measurements=json.encode(readings).decode(),
            observation=observation, answered_by=by, answered_at=at,
        )  # fmt: skip
    found = [Finding(item.key, rating, _service(item, sheet.template, readings)) for item, rating, readings, _ in answers]
    return [finding for finding in found if finding.rating != "green" and finding.service]


def _service(item: Item, template: Template, readings: dict[str, float]) -> str:
    """A tire that only lost air is mended, or filled, not replaced."""
    worn = ratings.proposed(_but_pressure(item), template.limits, readings)
    if "tire" in item.key and worn == "green":
        return "tire_repair" if ratings.proposed(item.measurements, template.limits, readings) == "red" else ""
    return item.service or ""


def _but_pressure(item: Item) -> list[ratings.Measurement]:
    return [measurement for measurement in item.measurements if measurement.limit != "pressure"]


def _answer(item: Item, template: Template, life: Life) -> tuple[str, dict[str, float], str]:
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
