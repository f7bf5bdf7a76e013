"""The evidence of a decision as a sheet that a fleet manager files, set from its JSON and nothing else."""

import asyncio
from datetime import date, datetime
from typing import Any

import msgspec
from msgspec import Struct

from lotwalk.approvals.evidence import (
    EvidenceContent,
    EvidenceFinding,
    EvidenceLine,
    EvidenceOffer,
    EvidencePhoto,
)
from lotwalk.documents import words
from lotwalk.documents.fonts import printable
from lotwalk.documents.signatures import drawn
from lotwalk.documents.typesetting import Job, pdf
from lotwalk.foundation import clock
from lotwalk.media.store import store

LETTER = ("USD", "CAD", "MXN")


class Evidence(Struct, frozen=True):
    """The content, the exact bytes that it was kept in, their hash, and the photos' bytes that are still here."""

    content: EvidenceContent
    json: bytes
    sha256: str
    photos: dict[str, bytes]


async def gathered(body: bytes, sha256: str) -> Evidence:
    content = msgspec.json.decode(body, type=EvidenceContent)
    findings = [finding for line in content.lines for finding in line.findings]
    names = sorted({photo.rendition for finding in findings for photo in finding.photos if photo.rendition})
    found = zip(names, await asyncio.gather(*map(_bytes_of, names)), strict=True)
    return Evidence(content, body, sha256, {name: part for name, part in found if part})


async def _bytes_of(rendition: str) -> bytes | None:
    try:
        return await store().read(rendition)
    except FileNotFoundError:
        return None


async def evidence_pdf(evidence: Evidence) -> bytes:
    """PDF/A-3b with the JSON inside, byte by byte as it was kept."""
    files = {f"{name}.jpg": body for name, body in evidence.photos.items()}
    at = clock.parse(evidence.content.recorded_at)
    return await pdf(Job("evidence", _sheet(evidence), files, evidence.json.decode(), at))


def _sheet(evidence: Evidence) -> dict[str, Any]:
    """Everything as words and figures; hashes and drawn strokes stay as they are."""
    content = evidence.content
    said = words.catalogue(content.language)
    facts = _printable({"said": said, **_heading(content, said), **_people(content, said)})
    lines = [_line(line, evidence, said) for line in content.lines]
    exact = {
        "sha256": evidence.sha256, "content_sha256": content.content_sha256, "language": words.spoken(content.language),
        "paper": "us-letter" if content.location.currency in LETTER else "a4",
        "signature": drawn(content.signature.strokes), "decision": content.decision,
    }  # fmt: skip
    return facts | {"lines": lines} | exact


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _printable(part) for key, part in value.items()}
    return [_printable(part) for part in value] if isinstance(value, list) else value


def _heading(content: EvidenceContent, said: dict[str, str]) -> dict[str, Any]:
    place, vehicle = content.location, content.vehicle
    name = " ".join(str(part) for part in (vehicle.year, vehicle.make, vehicle.model, vehicle.trim) if part)
    odometer = "" if vehicle.odometer is None else f"{vehicle.odometer:,} {place.distance_unit}"
    marks = ((said["plate"], vehicle.plate), (said["unit"], vehicle.unit_number), (said["odometer"], odometer))
    return {
        "number": content.number or said["no_number"], "company": place.company or place.name, "place": place.name,
        "address": [part for part in (place.street, _town(content), place.phone) if part],
        "vehicle": name, "vin": vehicle.vin, "marks": [f"{label} {value}" for label, value in marks if value],
        "client": content.client.name, "total_offered": words.money(content.total_offered, place.currency),
        "total_agreed": words.money(content.total_agreed, place.currency),
        "counts": [
            {"state": state, "said": f"{count} {said[f'{state}_many' if count > 1 else state].lower()}"}
            for state in ("approved", "countered", "deferred", "declined")
            if (count := sum(line.state == state for line in content.lines))
        ],
    }  # fmt: skip


def _town(content: EvidenceContent) -> str:
    place = content.location
    return ", ".join(part for part in (place.city, f"{place.region} {place.postal_code}".strip()) if part)


def _people(content: EvidenceContent, said: dict[str, str]) -> dict[str, Any]:
    who, zone, language = content.decided_by, content.location.time_zone, content.language
    behalf = content.on_behalf
    return {
        "by": who.name, "role": who.role, "method": said[content.method],
        "behalf": {"said_by": behalf.said_by, "reason": behalf.reason} if behalf else None,
        "at": words.moment(clock.parse(content.decided_at), zone, language), "zone": zone, "at_utc": content.decided_at,
        "recorded": content.recorded_at, "ip": who.ip, "agent": who.user_agent, "signed": content.signature.name,
        "consent": content.consent.text, "consent_version": content.consent.version,
    }  # fmt: skip


def _line(line: EvidenceLine, evidence: Evidence, said: dict[str, str]) -> dict[str, Any]:
    content = evidence.content
    currency = content.location.currency
    why = said.get(f"why_{line.reason}", line.reason)
    again = line.offer_again_on and words.day(_noon(line.offer_again_on), content.language)
    told = _printable({
        "position": str(line.position), "op_code": line.op_code, "priority": said[line.priority],
        "explanation": line.explanation, "reason": why, "comment": line.comment, "again": again or "",
        "agreed": words.money(line.agreed, currency), "offered": _offer(line.offered, currency),
        "alternative": _offer(line.alternative, currency) if line.alternative else None,
    })  # fmt: skip
    findings = [_finding(finding, evidence) for finding in line.findings]
    return told | {"state": line.state, "choice": line.choice, "findings": findings}


def _noon(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), datetime.min.time())


def _offer(offer: EvidenceOffer, currency: str) -> dict[str, Any]:
    parts = [
        {
            "name": f"{words.tenths(part.quantity_tenths)} × {part.description}",
            "number": part.number,
            "price": words.money(part.price, currency),
        }
        for part in offer.parts
    ]
    return {
        "description": offer.description, "parts": parts, "hours": words.tenths(offer.labour_tenths),
        "labour": words.money(offer.labour, currency), "parts_total": words.money(offer.parts_total, currency),
        "tax": words.money(offer.tax, currency), "total": words.money(offer.total, currency),
    }  # fmt: skip


def _finding(finding: EvidenceFinding, evidence: Evidence) -> dict[str, Any]:
    readings = [
        {"name": reading.name, "value": f"{round(reading.value, 3):,} {reading.unit}".strip(), "limits": reading.limits}
        for reading in finding.readings
    ]
    told = _printable({
        "item": finding.item, "reason": finding.reason, "observation": finding.observation, "readings": readings,
    })  # fmt: skip
    return told | {"rating": finding.rating, "photos": [_photo(photo, evidence) for photo in finding.photos]}


def _photo(photo: EvidencePhoto, evidence: Evidence) -> dict[str, Any]:
    zone, language = evidence.content.location.time_zone, evidence.content.language
    return {
        "file": f"{photo.rendition}.jpg" if photo.rendition in evidence.photos else None,
        "sha256": photo.rendition, "caption": printable(photo.caption),
        "at": printable(words.moment(clock.parse(photo.captured_at), zone, language)),
    }  # fmt: skip
