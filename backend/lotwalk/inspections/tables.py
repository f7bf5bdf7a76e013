"""Inspection templates, inspections, answers and recommendations. Constraints and indexes are in migrations/."""

from piccolo.columns import BigInt, Boolean, Text
from piccolo.table import Table


class InspectionTemplate(Table, tablename="inspection_templates"):
    id = Text(primary_key=True, default=None)
    tier = Text(default=None)
    version = BigInt(default=None)
    name_en = Text(default=None)
    name_es = Text(default=None)
    content = Text(default=None)
    active = Boolean(default=True)


class Inspection(Table, tablename="inspections"):
    id = Text(primary_key=True, default=None)
    repair_order = Text(default=None)
    location = Text(default=None)
    client = Text(default=None)
    template = Text(default=None)
    state = Text(default=None)
    started_by = Text(null=True, default=None)
    started_at = Text(default=None)
    submitted_by = Text(null=True, default=None)
    submitted_at = Text(null=True, default=None)
    supplements = Text(null=True, default=None)


class Answer(Table, tablename="answers"):
    id = Text(primary_key=True, default=None)
    inspection = Text(default=None)
    repair_order = Text(default=None)
    location = Text(default=None)
    client = Text(default=None)
    item = Text(default=None)
    rating = Text(null=True, default=None)
    reason = Text(default="")
    measurements = Text(default="{}")
    observation = Text(default="")
    answered_by = Text(null=True, default=None)
    answered_at = Text(default=None)


class Recommendation(Table, tablename="recommendations"):
    id = Text(primary_key=True, default=None)
    inspection = Text(default=None)
    repair_order = Text(default=None)
    location = Text(default=None)
    client = Text(default=None)
    item = Text(null=True, default=None)
    op_code = Text(default="")
    description = Text(default=None)
    labour_tenths = BigInt(default=None)
    labour_rate = BigInt(default=None)
    parts = Text(default="[]")
    priority = Text(default=None)
    explanation = Text(default="")
    alternative = Text(null=True, default=None)
    withheld = Boolean(default=False)
    labour = BigInt(default=None)
    parts_total = BigInt(default=None)
    tax = BigInt(default=None)
    total = BigInt(default=None)
    removed_at = Text(null=True, default=None)
