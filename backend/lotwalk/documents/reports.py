"""Report History: the vehicle reports that were pulled at the locations that somebody sees."""

from typing import Any

from msgspec import Struct

from lotwalk.foundation import database
from lotwalk.people import policy
from lotwalk.people.actors import Actor

MOST = 50
REPORTS = """
SELECT d.id, d.location, d.vehicle, d.vin, d.title, d.pulled_at, d.repair_order, p.name AS pulled_by_name,
  v.year, v.make, v.model, v.trim, v.plate, v.unit_number, c.name AS client_name
FROM vehicle_documents d JOIN vehicles v ON v.id = d.vehicle JOIN clients c ON c.id = v.client
JOIN persons p ON p.id = d.pulled_by
WHERE d.kind = 'vehicle_report' AND {allowed}{more} ORDER BY d.pulled_at DESC, d.id DESC LIMIT {limit}
"""
# What a person would type: the end or beginning of a VIN, a plate, a unit, or somebody's name.
SAID = (
    "d.vin", "UPPER(REPLACE(REPLACE(v.plate, ' ', ''), '-', ''))", "UPPER(v.unit_number)", "UPPER(c.name)",
    "UPPER(p.name)", "UPPER(v.make || ' ' || v.model)",
)  # fmt: skip


class KeptReport(Struct, frozen=True):
    """`vin` as it was when the report was pulled; vehicle and client as they are now."""

    id: str
    location: str
    vehicle: str
    vin: str
    title: str
    pulled_at: str
    pulled_by_name: str
    repair_order: str | None
    year: int | None
    make: str
    model: str
    trim: str
    plate: str
    unit_number: str
    client_name: str


async def reports(actor: Actor, words: str, before: str) -> tuple[list[KeptReport], bool]:
    """The newest, or those that are older than the one that `before` names as `pulled_at id`; and whether more are."""
    rows = await database.fetch(*reports_sql(actor, words, before))
    return [KeptReport(**row) for row in rows[:MOST]], len(rows) > MOST


def reports_sql(actor: Actor, words: str, before: str) -> tuple[Any, ...]:
    allowed, args = policy.filter_sql(actor, "vehicle_document", "d")
    allowed = allowed.replace("d.client", "v.client")
    more, found = _having(words)
    at, _, id = before.partition(" ")
    if at:
        more, found = f"{more} AND (d.pulled_at < ? OR (d.pulled_at = ? AND d.id < ?))", [*found, at, at, id]
    return (REPORTS.format(allowed=allowed, more=more, limit=MOST + 1), *args, *found)


def _having(words: str) -> tuple[str, list[str]]:
    """Each word has to stand in one of these, wherever in it."""
    each = [_literal(word) for word in words.upper().split()]
    one = " OR ".join(f"{column} LIKE ? ESCAPE '!'" for column in SAID)
    return f" AND ({one})" * len(each), [word for word in each for _ in SAID]


def _literal(word: str) -> str:
    escaped = word.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"
