"""Rows to be, by table: each with all columns, so that a table goes in with one statement."""

from functools import lru_cache
from typing import Any

from piccolo.table import Table

from lotwalk.clients.tables import BillingAccount, Client, ClientTerm, Contact, OwnerRecord
from lotwalk.foundation import database
from lotwalk.inspections.tables import Answer, Inspection
from lotwalk.media.tables import Photo
from lotwalk.notices.tables import Notice
from lotwalk.people.tables import Person, RoleGrant
from lotwalk.places.tables import Company, ListEntry, Location
from lotwalk.repair_orders.tables import Concern, RepairOrder, Service
from lotwalk.requests.tables import ServiceRequest
from lotwalk.tracker.tables import TrackerLink
from lotwalk.vehicles.tables import DeclinedService, OutsideVisit, Plan, Recall, Vehicle, VehicleDocument
from lotwalk.walkarounds.tables import Damage, Walkaround
from lotwalk.web_status.tables import WebStatus

Row = dict[str, Any]

# What refers to something stands behind it.
ORDER: tuple[type[Table], ...] = (
    Company, Location, ListEntry, Client, Person, RoleGrant, Contact, BillingAccount, ClientTerm, Vehicle,
    OwnerRecord, Plan, Recall, OutsideVisit, ServiceRequest,
    RepairOrder, Concern, Service, DeclinedService, Walkaround, Damage, Inspection, Answer, Photo, WebStatus,
    TrackerLink, Notice, VehicleDocument,
)  # fmt: skip


class Ledger:
    def __init__(self) -> None:
        self._rows: dict[type[Table], list[Row]] = {table: [] for table in ORDER}

    def add(self, table: type[Table], **values: Any) -> Row:
        """The row, which may still be changed until the ledger is written."""
        row = _blank(table) | values
        self._rows[table].append(row)
        return row

    def rows(self, table: type[Table]) -> list[Row]:
        return self._rows[table]

    async def write(self) -> None:
        """Inside a transaction of the caller's."""
        for table in ORDER:
            await database.insert(table, self._rows[table])


@lru_cache
def _blank(table: type[Table]) -> Row:
    return {column._meta.name: column._meta.params["default"] for column in table._meta.columns}
