"""What goes out about walk-arounds. A client's people see signed ones only."""

from typing import Any

from msgspec import Struct


class Walkaround(Struct, frozen=True):
    """`areas`: area → {state: clean | skipped, reason}; an area with a damage or without an entry isn't here."""

    id: str
    location: str
    areas: dict[str, Any]
    odometer: int | None
    odometer_reason: str | None
    fuel: int | None
    tires: dict[str, Any]
    checks: dict[str, Any]
    warning_lamps: list[str] | None
    keys: int | None
    belongings: str | None
    signature: dict[str, Any] | None
    no_signature_reason: str | None
    started_at: str
    signed_at: str | None


class Damage(Struct, frozen=True):
    id: str
    repair_order: str
    area: str
    view: str
    x: float
    y: float
    kind: str
    severity: str
    size_mm: int | None
    note: str
    recorded_by: str | None
    recorded_at: str
