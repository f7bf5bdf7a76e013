"""Templates: those that are shipped hold together, and what is wrong with one is said in words."""

from typing import Any

import msgspec
import pytest

from lotwalk.inspections.commands import Alternative
from lotwalk.inspections.shipped import shipped
from lotwalk.inspections.template import Template, faults, read
from lotwalk.repair_orders.totals import Part, totals
from tests.inspections.story import CONTENT

SHIPPED = shipped()


@pytest.mark.parametrize("row", SHIPPED, ids=lambda row: row["tier"])
def test_a_shipped_template_holds_together(row: dict[str, Any]) -> None:
    template = read(row["content"])
    assert faults(template) == []
    words = [item.name for item in template.items()] + [section.name for section in template.sections]
    assert all(name.keys() >= {"en", "es"} for name in words)


@pytest.mark.parametrize("row", SHIPPED, ids=lambda row: row["tier"])
def test_shipped_services_can_be_recommended(row: dict[str, Any]) -> None:
    for service in read(row["content"]).services.values():
        parts = msgspec.convert(service["parts"], list[Part])
        offered = totals(service["labour_tenths"], 15_000, parts, 825)
        if alternative := service.get("alternative"):
            cheaper = msgspec.convert(_in_english(alternative), Alternative)
            assert totals(cheaper.labour_tenths, 15_000, cheaper.parts, 825).total < offered.total


def _in_english(alternative: dict[str, Any]) -> dict[str, Any]:
    description = alternative["description"]
    return alternative | {"description": description if isinstance(description, str) else description["en"]}


def test_tiers_grow() -> None:
    sizes = [len(list(read(row["content"]).items())) for row in SHIPPED]
    assert sizes == sorted(sizes) and [row["tier"] for row in SHIPPED] == ["quick", "standard", "full"]


def test_faults_are_named() -> None:
    pads = {"key": "pads", "name": {}, "service": "none", "measurements": [
        {"key": "left", "name": {}, "limit": "none"}, {"key": "left", "name": {}, "against": "target"}]}  # fmt: skip
    broken = msgspec.convert({"sections": [{"key": "s", "name": {}, "items": [pads, pads]}]}, Template)
    assert faults(broken)[:2] == ["item pads is there twice", "item pads has a measurement twice"]
    assert {fault.split("pads ")[1] for fault in faults(broken)[2:]} >= {
        "names no canned service: none", "names no limit: none", "measures against what it doesn't have: target",
    }  # fmt: skip
    assert faults(msgspec.convert(CONTENT, Template)) == []
