"""The visits of some days at a location, for who doesn't hold them on a device."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from lotwalk.foundation import clock, database
from lotwalk.foundation.refusals import Refusal
from lotwalk.requests.views import Appointment, ServiceRequest

MOST_DAYS = 42  # a month as a calendar shows it
MOST = 2_000
VISIT = ", ".join(f"r.{name}" for name in ServiceRequest.__struct_fields__)
# A walk-in was never planned: it stands on the day on which it came.
APPOINTMENTS = f"""
SELECT {VISIT}, c.name AS client_name, COALESCE(NULLIF(c.phone, ''), c.mobile) AS client_phone, v.vin, v.year, v.make,
  v.model, v.trim, v.plate, v.unit_number,
  (SELECT o.id FROM repair_orders o WHERE o.service_request = r.id) AS repair_order
FROM (
  SELECT id FROM service_requests WHERE location = ? AND scheduled_at >= ? AND scheduled_at < ?
  UNION ALL
  SELECT id FROM service_requests WHERE location = ? AND scheduled_at IS NULL AND arrived_at >= ? AND arrived_at < ?
) q JOIN service_requests r ON r.id = q.id JOIN vehicles v ON v.id = r.vehicle JOIN clients c ON c.id = r.client
ORDER BY COALESCE(r.scheduled_at, r.arrived_at), r.id LIMIT {MOST}
"""


class DaysInvalid(Refusal):
    code, status = "days_invalid", 422
    sentence = "Ask for days from the first to the last, at most {most} of them."


async def appointments(location: str, zone: str, first: date, last: date) -> list[Appointment]:
    """By the calendar of the location; both days are included."""
    if not timedelta() <= last - first < timedelta(days=MOST_DAYS):
        raise DaysInvalid(most=MOST_DAYS, field="to")
    bounds = (location, _start(first, zone), _start(last + timedelta(days=1), zone))
    return [Appointment(**row) for row in await database.fetch(APPOINTMENTS, *bounds, *bounds)]


def _start(day: date, zone: str) -> str:
    return clock.text(datetime.combine(day, time(), ZoneInfo(zone)))
