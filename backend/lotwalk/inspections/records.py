"""How inspections, their answers and recommendations are found, and what a draft must be before it is changed."""

from typing import Any

import msgspec

from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id
from lotwalk.foundation.refusals import NotFound
from lotwalk.inspections import template
from lotwalk.inspections.rules import Given, refuse_submitted
from lotwalk.intake.command import Call
from lotwalk.people.policy import locates
from lotwalk.repair_orders.records import refuse_closed_order

Row = dict[str, Any]


@locates("inspection")
async def locate(id: str) -> Row | None:
    return await database.fetch_one("SELECT * FROM inspections WHERE id = ?", id)


@locates("answer")
async def locate_answer(id: str) -> Row | None:
    return await database.fetch_one("SELECT * FROM answers WHERE id = ?", id)


@locates("recommendation")
async def locate_recommendation(id: str) -> Row | None:
    return await database.fetch_one("SELECT * FROM recommendations WHERE id = ?", id)


@locates("inspection_template")
async def locate_template(id: str) -> Row | None:
    row = await database.fetch_one("SELECT * FROM inspection_templates WHERE id = ?", id)
    return row and row | {"location": None, "client": None}


async def draft(call: Call) -> tuple[Row, template.Template]:
    """The inspection of the call and its template; refuses a submitted one and a closed repair order.

    The row is locked, so that nothing slips in between the freezing of an approval and its commit.
    """
    order = await refuse_closed_order(call.record["repair_order"])
    row = await database.fetch_one(f"SELECT * FROM inspections WHERE id = ?{database.for_update()}", call.record["id"])
    assert row is not None
    refuse_submitted(row)
    return row | {"order": order}, await _template_on(row["template"], order["vehicle"])


async def _template_on(id: str, vehicle: str) -> template.Template:
    """With the limits of the vehicle's body."""
    row = await database.fetch_one(
        "SELECT t.content, v.body FROM inspection_templates t, vehicles v WHERE t.id = ? AND v.id = ?", id, vehicle
    )
    assert row is not None
    return template.read_on(row["content"], row["body"])


async def refuse_unknown_template(id: str) -> None:
    if await locate_template(id) is None:
        raise NotFound(what="template", field="template")


def answer_id(inspection: str, item: str) -> str:
    return derived_id("answer", inspection, item)


async def answers_of(inspection: str) -> dict[str, Given]:
    """By item, with how many photos each has."""
    rows = await database.fetch(
        "SELECT a.*, (SELECT COUNT(*) FROM photos p WHERE p.repair_order = a.repair_order AND p.subject = 'answer'"
        " AND p.subject_id = a.id AND p.removed_at IS NULL) AS photos FROM answers a WHERE a.inspection = ?",
        inspection,
    )
    return {row["item"]: given(row) for row in rows}


def given(row: Row) -> Given:
    measurements = msgspec.json.decode(row["measurements"])
    return Given(row["rating"], row["reason"], measurements, row["observation"], row.get("photos", 0))
