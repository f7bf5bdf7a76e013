"""What goes out about approvals. A client's people see them from the moment they are open."""

from typing import Any

from msgspec import Struct


class Approval(Struct, frozen=True):
    """`content` is the frozen JSON text itself: who decides hashes its UTF-8 bytes and names that hash."""

    id: str
    repair_order: str
    location: str
    client: str
    inspection: str
    state: str
    content: str
    sha256: str
    total: int
    submitted_at: str
    opened_at: str | None
    decided_at: str | None
    superseded_by: str | None


class ClientApproval(Struct, frozen=True):
    id: str
    repair_order: str
    client: str
    inspection: str
    state: str
    content: str
    sha256: str
    total: int
    submitted_at: str
    opened_at: str | None
    decided_at: str | None
    superseded_by: str | None


class ApprovalLine(Struct, frozen=True):
    id: str
    approval: str
    repair_order: str
    recommendation: str
    position: int
    state: str
    choice: str
    reason: str
    comment: str
    offer_again_on: str | None
    counter_amount: int | None


class ClientApprovalLine(Struct, frozen=True):
    id: str
    approval: str
    repair_order: str
    position: int
    state: str
    choice: str
    reason: str
    comment: str
    offer_again_on: str | None
    counter_amount: int | None


class Decision(Struct, frozen=True):
    """`at` is when it was made, `recorded_at` when it arrived. The evidence itself is a document."""

    id: str
    approval: str
    repair_order: str
    sha256: str
    by_person: str | None
    by_name: str
    method: str
    said_by: str
    reason: str
    at: str
    recorded_at: str
    signature: dict[str, Any]
    consent: str
    evidence_sha256: str


class ClientDecision(Struct, frozen=True):
    id: str
    approval: str
    repair_order: str
    sha256: str
    by_name: str
    method: str
    said_by: str
    reason: str
    at: str
    recorded_at: str
    signature: dict[str, Any]
    consent: str
    evidence_sha256: str
