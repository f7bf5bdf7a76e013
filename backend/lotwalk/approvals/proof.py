"""Fills the evidence of a decision from the frozen content and what was decided: pure, so it can be checked again."""

from datetime import date
from typing import Any

from lotwalk.approvals import rules, words
from lotwalk.approvals.commands import DecidedLine
from lotwalk.approvals.content import Content, Offer, ShownFinding, ShownLine, ShownReading
from lotwalk.approvals.evidence import (
    EvidenceClient,
    EvidenceFinding,
    EvidenceLine,
    EvidenceLocation,
    EvidenceOffer,
    EvidencePart,
    EvidencePhoto,
    EvidenceReading,
    EvidenceVehicle,
)


def shown_part(content: Content) -> dict[str, Any]:
    """The fields of the evidence that say what it was about."""
    vehicle, location = content.vehicle, content.location
    return {
        "approval": content.approval, "repair_order": content.repair_order, "number": content.number,
        "vehicle": EvidenceVehicle(**{name: getattr(vehicle, name) for name in EvidenceVehicle.__struct_fields__}),
        "client": EvidenceClient(content.client.id, content.client.kind, content.client.name),
        "location": EvidenceLocation(**{name: getattr(location, name) for name in EvidenceLocation.__struct_fields__}),
        "total_offered": content.total,
    }  # fmt: skip


def line(shown: ShownLine, decided: DecidedLine, language: str) -> EvidenceLine:
    kept = rules.kept(decided)
    return EvidenceLine(
        id=shown.id, position=shown.position, op_code=shown.op_code, priority=shown.priority,
        explanation=shown.explanation, offered=_offer(shown.offered), agreed=rules.agreed(shown, decided),
        alternative=_offer(shown.alternative) if shown.alternative else None,
        findings=(_finding(shown.finding, language),) if shown.finding else (), **kept,
    )  # fmt: skip


def decided_of(line: EvidenceLine) -> DecidedLine:
    """What was decided, read back out of the evidence."""
    again = date.fromisoformat(line.offer_again_on) if line.offer_again_on else None
    return DecidedLine(
        line=line.id, state=line.state, choice=line.choice, reason=line.reason,  # pyright: ignore[reportArgumentType]
        comment=line.comment, offer_again_on=again, counter_amount=line.counter_amount,
    )  # fmt: skip


def _offer(offer: Offer) -> EvidenceOffer:
    parts = tuple(EvidencePart(part.number, part.description, part.quantity_tenths, part.price) for part in offer.parts)
    return EvidenceOffer(
        description=offer.description, labour_tenths=offer.labour_tenths, parts=parts, labour=offer.labour,
        parts_total=offer.parts_total, tax=offer.tax, total=offer.total,
    )  # fmt: skip


def _finding(finding: ShownFinding, language: str) -> EvidenceFinding:
    return EvidenceFinding(
        item=words.of(finding.name, language), rating=finding.rating, reason=finding.reason,
        observation=finding.observation,
        readings=tuple(_reading(reading, language) for reading in finding.readings),
        photos=tuple(EvidencePhoto(photo.id, photo.sha256 or "", photo.captured_at) for photo in finding.photos),
    )  # fmt: skip


def _reading(reading: ShownReading, language: str) -> EvidenceReading:
    value = int(reading.value) if float(reading.value).is_integer() else reading.value
    return EvidenceReading(
        name=words.of(reading.name, language), value=value, unit=reading.limit.unit if reading.limit else "",
        limits=words.limits(reading.limit, language),
    )  # fmt: skip
