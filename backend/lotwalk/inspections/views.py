"""What goes out about inspections. A client's people see submitted ones only, and nothing withheld."""

from typing import Any

from msgspec import Struct


class InspectionTemplate(Struct, frozen=True):
    """`content` as lotwalk.inspections.template describes it."""

    id: str
    tier: str
    version: int
    name_en: str
    name_es: str
    content: dict[str, Any]
    active: bool


class Inspection(Struct, frozen=True):
    """`supplements` is the submitted inspection that this one adds to."""

    id: str
    repair_order: str
    location: str
    template: str
    state: str
    started_by: str | None
    started_at: str
    submitted_by: str | None
    submitted_at: str | None
    supplements: str | None


class ClientInspection(Struct, frozen=True):
    id: str
    repair_order: str
    template: str
    state: str
    submitted_at: str | None
    supplements: str | None


class Answer(Struct, frozen=True):
    """`measurements` by the keys of the template's item, in the limits' units."""

    id: str
    inspection: str
    repair_order: str
    item: str
    rating: str | None
    reason: str
    measurements: dict[str, Any]
    observation: str
    answered_by: str | None
    answered_at: str


class ClientAnswer(Struct, frozen=True):
    id: str
    inspection: str
    repair_order: str
    item: str
    rating: str | None
    reason: str
    measurements: dict[str, Any]
    observation: str


class Recommendation(Struct, frozen=True):
    """Money in minor units, labour in tenths of an hour; `alternative` has the same prices of its own."""

    id: str
    inspection: str
    repair_order: str
    item: str | None
    op_code: str
    description: str
    labour_tenths: int
    labour_rate: int
    parts: list[dict[str, Any]]
    priority: str
    explanation: str
    alternative: dict[str, Any] | None
    withheld: bool
    labour: int
    parts_total: int
    tax: int
    total: int


class ClientRecommendation(Struct, frozen=True):
    id: str
    inspection: str
    repair_order: str
    item: str | None
    description: str
    priority: str
    explanation: str
    labour: int
    parts_total: int
    tax: int
    total: int
