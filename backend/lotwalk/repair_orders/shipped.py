"""The maintenance menu and the canned services that come with Lotwalk: data files, as rows."""

from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from typing import Any

import msgspec

from lotwalk.foundation.ids import derived_id
from lotwalk.repair_orders.totals import Part

BODIES = ("car", "suv", "pickup", "van", "truck")
HEAVY = "_hd"
Row = dict[str, Any]


@lru_cache
def canned_services() -> dict[str, Any]:
    """By key, as templates and menu name them; those that end in `_hd` are the same for trucks."""
    return _file("canned")


def menu_rows() -> list[Row]:
    """Rows of menu_items, in the order in which they are read out."""
    return [_menu_row(key, item, place) for place, (key, item) in enumerate(_file("menu").items())]


def canned_rows(location: str) -> list[Row]:
    """Rows of canned_services for a location."""
    return [
        {"id": canned_id(location, key), "location": location, "bodies": _text(list(_bodies(key)))}
        | _work(canned_services()[key])
        for key in canned_services()
    ]


def canned_id(location: str, key: str) -> str:
    """The same at every start, so that what came with an earlier version is known again."""
    return derived_id("canned_service", location, key)


def _menu_row(key: str, item: Row, place: int) -> Row:
    return {
        "id": derived_id("menu_item", key), "position": place, "bodies": _text(item["bodies"]),
        "interval_mi": item.get("mi"), "interval_km": item.get("km"), "interval_months": item.get("months"),
    } | _work(canned_services()[item["service"]])  # fmt: skip


def _work(service: Row) -> Row:
    """What is done, in rows of both tables alike; parts that aren't parts stop here."""
    parts = msgspec.convert(service["parts"], list[Part])
    return {
        "op_code": service["op_code"], "description_en": service["description"]["en"],
        "description_es": service["description"]["es"], "labour_tenths": service["labour_tenths"],
        "parts": _text(parts), "active": True,
    }  # fmt: skip


def _bodies(key: str) -> Iterator[str]:
    """A service that has a form for trucks isn't offered to them in its other form."""
    light, heavy = key + HEAVY in canned_services(), key.endswith(HEAVY)
    return (body for body in BODIES if not (heavy if body != "truck" else light))


def _file(name: str) -> Any:
    path = resources.files("lotwalk.repair_orders") / "defaults" / f"{name}.json"
    return msgspec.json.decode(path.read_bytes())


def _text(value: Any) -> str:
    return msgspec.json.encode(value).decode()
