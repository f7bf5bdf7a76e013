"""The In Progress queue as one question to the database."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.people import policy
from lotwalk.people.actors import Actor

MOST = 500
# Driven from both ends by index: visits that nobody has opened, and open orders with their visit.
QUEUE = """
SELECT s.id AS service_request, s.location, s.arrived_at, s.concern, s.vehicle, v.year, v.make, v.model, v.trim,
  v.plate, v.unit_number, s.client, c.name AS client_name, r.id AS repair_order, r.number, r.status, r.advisor,
  r.technician, r.due_out, r.stage, r.job_status
FROM ({visits}) q
JOIN service_requests s ON s.id = q.visit JOIN vehicles v ON v.id = s.vehicle JOIN clients c ON c.id = s.client
LEFT JOIN repair_orders r ON r.id = q.repair_order
ORDER BY s.arrived_at, s.id LIMIT ?
"""
VISITS = """
SELECT a.id AS visit, NULL AS repair_order FROM service_requests a WHERE {arrived} AND a.state = 'arrived'
UNION ALL
SELECT o.service_request, o.id FROM repair_orders o WHERE {open} AND o.status IN ('writing_up', 'open', 'on_hold')
  AND o.service_request IS NOT NULL
"""


async def in_progress(actor: Actor, location: str | None) -> list[dict[str, Any]]:
    """Rows of `QueueEntry`, the longest waiting first, of all locations that this actor may see or of one."""
    arrived, arrived_args = _where(actor, "service_request", "a", location)
    opened, opened_args = _where(actor, "repair_order", "o", location)
    visits = VISITS.format(arrived=arrived, open=opened)
    return await database.fetch_near(QUEUE.format(visits=visits), *arrived_args, *opened_args, MOST)


def _where(actor: Actor, kind: str, alias: str, location: str | None) -> tuple[str, list[Any]]:
    allowed, args = policy.filter_sql(actor, kind, alias)
    return (f"{allowed} AND {alias}.location = ?", [*args, location]) if location else (allowed, args)
