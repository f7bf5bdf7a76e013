"""Templates: what a checklist asks. Versioned data; an inspection keeps the version it was started with.

`content` of `inspection_templates`, and a file of inspections/templates/ under the same names:

    {"tier": "standard", "version": 1, "name": {"en": "…", "es": "…"},
     "limits": {"pads": {"unit": "mm", "green": {"above": 5}, "red": {"below": 3}, "least": 0, "most": 25}},
     "services": {"front_pads": {"op_code": "…", "description": {"en": "…", "es": "…"}, "labour_tenths": 12,
                  "parts": [{"number": "…", "description": "…", "quantity_tenths": 10, "price": 8900}],
                  "priority": "safety"}},
     "sections": [{"key": "brakes", "name": {…}, "items": [
        {"key": "front_pads", "name": {…}, "photo_when_red": true, "service": "front_pads",
         "measurements": [{"key": "left_inner", "name": {…}, "limit": "pads"}]}]}]}

A measurement that has other limits on some bodies names them: "limit": "tread", "limit_for": {"truck":
"tread_truck_steer"}. Readings are in the unit of their limit everywhere, whatever a location's other screens use,
so that they can be compared from visit to visit.

Item keys are unique in the template, measurement keys in their item. Words are keyed by language.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from lotwalk.inspections.ratings import Limit, Measurement

Words = dict[str, str]


class Item(Struct, frozen=True, omit_defaults=True):
    key: str
    name: Words
    measurements: tuple[Measurement, ...] = ()
    photo_when_red: bool = False
    service: str | None = None

    def measurement(self, key: str) -> Measurement | None:
        return next((found for found in self.measurements if found.key == key), None)

    def on(self, body: str) -> "Item":
        return replace(self, measurements=tuple(measurement.on(body) for measurement in self.measurements))


class Section(Struct, frozen=True):
    key: str
    name: Words
    items: tuple[Item, ...]

    def on(self, body: str) -> "Section":
        return replace(self, items=tuple(item.on(body) for item in self.items))


class Template(Struct, frozen=True):
    """`services` are the canned ones that items name; the tablet fills a recommendation from them."""

    sections: tuple[Section, ...]
    limits: dict[str, Limit] = {}
    services: dict[str, Any] = {}

    def items(self) -> Iterator[Item]:
        return (item for section in self.sections for item in section.items)

    def item(self, key: str) -> Item | None:
        return next((item for item in self.items() if item.key == key), None)

    def limit(self, measurement: Measurement) -> Limit | None:
        return self.limits.get(measurement.limit or "")

    def on(self, body: str) -> "Template":
        """As it is filled in on a vehicle of this body: every measurement has the limit that applies there."""
        return replace(self, sections=tuple(section.on(body) for section in self.sections))


@lru_cache(maxsize=64)
def read(content: str) -> Template:
    """Cached: a template's version never changes, and every answer asks it."""
    return msgspec.json.decode(content, type=Template)


@lru_cache(maxsize=256)
def read_on(content: str, body: str) -> Template:
    return read(content).on(body)


def faults(template: Template) -> list[str]:
    """What is wrong with a template that somebody wrote, in plain words; empty when nothing is."""
    keys = [item.key for item in template.items()]
    found = [f"item {key} is there twice" for key in sorted({key for key in keys if keys.count(key) > 1})]
    for item in template.items():
        found += _item_faults(item, template)
    return found


def _item_faults(item: Item, template: Template) -> Iterator[str]:
    keys = [measurement.key for measurement in item.measurements]
    if len(set(keys)) < len(keys):
        yield f"item {item.key} has a measurement twice"
    if item.service and item.service not in template.services:
        yield f"item {item.key} names no canned service: {item.service}"
    for measurement in item.measurements:
        for limit in (measurement.limit, *measurement.limit_for.values()):
            if limit and limit not in template.limits:
                yield f"item {item.key} names no limit: {limit}"
        if measurement.against and measurement.against not in keys:
            yield f"item {item.key} measures against what it doesn't have: {measurement.against}"
