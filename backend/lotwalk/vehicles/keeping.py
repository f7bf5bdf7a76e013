"""Documents of the OEM that somebody pulled, kept as they were then."""

from typing import Any

from msgspec.structs import asdict

from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound
from lotwalk.intake.command import Call, handles
from lotwalk.journal.entries import Change, Entry, Scope, new
from lotwalk.people.policy import locates
from lotwalk.vehicles.commands import KeepDocument
from lotwalk.vehicles.tables import VehicleDocument

ENVELOPE = ("n", "at")


@handles(KeepDocument, on="vehicle", by="vehicle")
async def keep_document(command: KeepDocument, call: Call) -> Change:
    person = await database.fetch_one("SELECT name FROM persons WHERE id = ?", command.pulled_by)
    if person is None:
        raise NotFound(what="person", field="pulled_by")
    said = {name: value for name, value in asdict(command).items() if name not in ENVELOPE}
    row = said | {"vin": call.record["vin"], "pulled_at": call.at}
    await database.insert(VehicleDocument, [row])
    scope = Scope(command.location, call.record["client"])
    entry = Entry(_kind(command), "vehicle_document", command.id, scope, _facts(row, person["name"]))
    return Change(entry, (new("vehicle_document", command.id, scope),))


def _kind(command: KeepDocument) -> str:
    return "report_pulled" if command.kind == "vehicle_report" else "document_pulled"


def _facts(row: dict[str, Any], name: str) -> dict[str, Any]:
    named = ("vin", "name", "title", "sha256", "pulled_at", "pulled_by")
    return {field: row[field] for field in named} | {"pulled_by_name": name}


@locates("vehicle_document")
async def locate_document(id: str) -> dict[str, Any] | None:
    return await database.fetch_one(
        "SELECT d.*, v.client FROM vehicle_documents d JOIN vehicles v ON v.id = d.vehicle WHERE d.id = ?", id
    )
