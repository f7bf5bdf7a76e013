"""The templates that come with Lotwalk: data files, each joined with the canned services that its items name."""

from importlib import resources
from typing import Any

import msgspec

from lotwalk.foundation.ids import derived_id
from lotwalk.inspections.template import Template
from lotwalk.repair_orders.shipped import canned_services

TIERS = ("quick", "standard", "full")


def shipped() -> list[dict[str, Any]]:
    """Rows of inspection_templates, lightest tier first."""
    canned = canned_services()
    return [_row(_file(tier), canned) for tier in TIERS]


def template_id(tier: str, version: int) -> str:
    """The same in every installation, so that what came with an earlier version is known again."""
    return derived_id("inspection_template", tier, str(version))


def _file(name: str) -> dict[str, Any]:
    path = resources.files("lotwalk.inspections") / "templates" / f"{name}.json"
    return msgspec.json.decode(path.read_bytes())


def _row(file: dict[str, Any], canned: dict[str, Any]) -> dict[str, Any]:
    named = {item.get("service") for section in file["sections"] for item in section["items"]}
    services = {key: service for key, service in canned.items() if key in named}
    content = {"sections": file["sections"], "limits": file["limits"], "services": services}
    msgspec.convert(content, Template)  # a file that isn't a template stops here, not at the first answer
    return {
        "id": template_id(file["tier"], file["version"]), "tier": file["tier"], "version": file["version"],
        "name_en": file["name"]["en"], "name_es": file["name"]["es"],
        "content": msgspec.json.encode(content).decode(), "active": True,
    }  # fmt: skip
