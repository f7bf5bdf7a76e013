"""The OEM's documents of a vehicle: which there are, and pulling one. What was pulled is kept."""

import hashlib
from datetime import datetime
from typing import Any, NoReturn

from msgspec import Struct

from lotwalk.foundation.ids import new_id
from lotwalk.foundation.refusals import NotFound, Refusal
from lotwalk.intake.batch import inside
from lotwalk.interfaces.faults import Away, Declined
from lotwalk.media.store import store
from lotwalk.oem.protocol import Document, Oem
from lotwalk.people.actors import Actor, reader
from lotwalk.vehicles.commands import KeepDocument
from lotwalk.vehicles.vin import vin_fault

Row = dict[str, Any]
TITLE, NAME = 300, 120  # as our command takes them


class OemUnavailable(Refusal):
    code, status = "oem_unavailable", 503
    sentence = "The OEM doesn't answer at the moment. Nothing is lost: try again in a while."


class OemNotConnected(Refusal):
    code, status, sentence = "oem_not_connected", 503, "No OEM is connected to this installation."


class VinNotFull(Refusal):
    code, status, sentence = "vin_not_full", 409, "The OEM knows documents by a full VIN, and this vehicle has none."


class DocumentNotKept(Refusal):
    code, status, sentence = "document_not_kept", 503, "The document came, but could not be kept here: {why}"


class Pulled(Struct, frozen=True):
    """`id` opens it, now and later."""

    id: str
    name: str
    title: str
    kind: str


async def offered(oem: Oem, vehicle: Row) -> list[Document]:
    if vin_fault(vehicle["vin"]) is not None:
        raise VinNotFull(field="vin")
    try:
        return await oem.documents_of(vehicle["vin"])
    except (Away, Declined) as error:
        _refuse(error)


async def pull(oem: Oem, vehicle: Row, order: Row, name: str, actor: Actor, now: datetime) -> Pulled:
    """Never inside a transaction: the OEM is asked first, then the bytes are stored, then it is written down."""
    found = next((one for one in await offered(oem, vehicle) if one.name == name), None)
    if found is None or len(name) > NAME:
        raise NotFound(what="document", field="name")
    try:
        body = await oem.document(vehicle["vin"], name)
    except (Away, Declined) as error:
        _refuse(error)
    return await _keep(found, body, vehicle, order, actor, now)


async def _keep(found: Document, body: bytes, vehicle: Row, order: Row, actor: Actor, now: datetime) -> Pulled:
    sha256, id = hashlib.sha256(body).hexdigest(), new_id()
    await store().put(sha256, body)
    title = found.title[:TITLE] or found.name
    command = KeepDocument(
        id=id, vehicle=vehicle["id"], location=order["location"], repair_order=order["id"], name=found.name,
        title=title, kind=found.kind, sha256=sha256, bytes=len(body), pulled_by=actor.person or "", at=now,
    )  # fmt: skip
    verdict = await inside(command, reader("oem"), f"{id}:keep_document", now)
    if verdict.verdict != "applied":
        raise DocumentNotKept(why=verdict.detail)
    return Pulled(id, found.name, title, found.kind)


def _refuse(error: Away | Declined) -> NoReturn:
    if isinstance(error, Declined) and error.status == 404:
        raise NotFound(what="document") from error
    if isinstance(error, Away) and error.reason == "not_connected":
        raise OemNotConnected from error
    raise OemUnavailable from error
