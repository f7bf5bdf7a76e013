"""Brings final orders into the DMS: exactly one there for each of ours, whatever fails between, and kept up to date."""

from typing import Any

from lotwalk.dms.content import content_of, fingerprint, order_row
from lotwalk.dms.protocol import Dms, KnownOrder, Order
from lotwalk.foundation import database
from lotwalk.foundation.clock import Clock
from lotwalk.interfaces.errands import Errand
from lotwalk.interfaces.saying import say
from lotwalk.repair_orders.export_commands import RecordExport, RecordExportProblem

FINAL = "order_finalized"
# What the DMS is told besides: everything that may change what stands in `content.py`.
LATER = (
    "approval_decided", "service_added", "service_changed", "service_removed", "concern_recorded", "concern_changed",
    "concern_removed", "order_assigned", "technician_assigned", "web_status_updated", "customer_changed",
    "odometer_recorded", "order_held", "order_released", "order_closed", "order_reopened", "order_voided",
)  # fmt: skip


async def exported_by(entry: dict[str, Any]) -> dict[str, Any] | None:
    """The final order that this entry is about."""
    order = entry["subject"] if entry["subject_kind"] == "repair_order" else entry["facts"].get("repair_order")
    return order and await database.fetch_one(
        "SELECT id, location FROM repair_orders WHERE id = ? AND finalized_at IS NOT NULL", order
    )


class Export:
    def __init__(self, dms: Dms, clock: Clock) -> None:
        self._dms, self._clock = dms, clock

    async def do(self, errand: Errand) -> str:
        row = await order_row(errand.subject)
        content = await content_of(row)
        told = fingerprint(content)
        if row["dms_id"] is None:
            await self._record(errand, content, await self._made(content))
        elif told != errand.sent or row["export_problem"]:
            await self._record(errand, content, await self._dms.change_order(row["dms_id"], content))
        return told

    async def _made(self, content: Order) -> KnownOrder:
        """Looks first, the first time too: an attempt before may have arrived, whatever came back from it, and after a
        restored backup nobody remembers one. It may have arrived with an older content."""
        found = await self._dms.find_order(content.external_id)
        if found is None:
            return await self._dms.create_order(content)
        return await self._dms.change_order(found.id, content)

    async def _record(self, errand: Errand, sent: Order, known: KnownOrder) -> None:
        """The customer may have been changed while the DMS was busy with the former one."""
        customer = known.customer_number[:100] if known.customer_number else None
        command = RecordExport(errand.subject, known.id, known.number, sent.customer.external_id, customer)
        await say(command, errand, f"record_export:{known.id}", self._clock())

    async def tell(self, errand: Errand, problem: str) -> None:
        command = RecordExportProblem(errand.subject, problem)
        await say(command, errand, f"record_export_problem:{errand.attempts}", self._clock())
