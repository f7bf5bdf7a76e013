"""The Maintenance Menu as it is printed: words and figures from one Struct, set on paper."""

from datetime import UTC, date, datetime
from typing import Any

from lotwalk.documents import words
from lotwalk.documents.evidence import LETTER
from lotwalk.documents.fonts import printable
from lotwalk.documents.menu_rows import MenuLine, PrintedMenu
from lotwalk.documents.menu_words import catalogue
from lotwalk.documents.typesetting import Job, pdf

Row = dict[str, Any]
Said = dict[str, str]


async def menu_pdf(printed: PrintedMenu) -> bytes:
    """PDF/A-3b."""
    return await pdf(Job("maintenance_menu", _sheet(printed), {}, "", printed.at))


def _sheet(printed: PrintedMenu) -> Row:
    said = catalogue(printed.client["language"])
    now = sorted((line for line in printed.lines if line.due.state != "later"), key=_urgency)
    later = [line for line in printed.lines if line.due.state == "later"]
    told = {
        "said": said, **_heading(printed, said),
        "now": [_line(line, printed, said) for line in now], "later": [_line(line, printed, said) for line in later],
        "total": words.money(sum(line.total for line in now), printed.order["currency"]),
    }  # fmt: skip
    return _printable(told) | {
        "language": words.spoken(printed.client["language"]),
        "paper": "us-letter" if printed.order["currency"] in LETTER else "a4",
    }


def _urgency(line: MenuLine) -> tuple[bool, bool, int]:
    """As on the tablet: what nothing is recorded of comes after what is."""
    return not line.due.recorded, line.due.state != "overdue", line.item["position"]


def _heading(printed: PrintedMenu, said: Said) -> Row:
    order, vehicle = printed.order, printed.vehicle
    town = ", ".join(part for part in (order["city"], f"{order['region']} {order['postal_code']}".strip()) if part)
    since = vehicle["in_service_on"]
    name = (vehicle["year"], vehicle["make"], vehicle["model"], vehicle["trim"])
    marks = ((said["plate"], vehicle["plate"]), (said["unit"], vehicle["unit_number"]))
    return {
        "company": order["company"] or order["place"], "place": order["place"],
        "address": [part for part in (order["street"], town, order["phone"]) if part],
        "vehicle": " ".join(str(part) for part in name if part), "vin": vehicle["vin"],
        "marks": [f"{label} {value}" for label, value in marks if value], "client": printed.client["name"],
        "odometer": said["not_read"] if printed.odometer is None else _far(printed.odometer, printed),
        "since": _day(date.fromisoformat(since), printed) if since else "", "made_on": _day(printed.today, printed),
    }  # fmt: skip


def _line(line: MenuLine, printed: PrintedMenu, said: Said) -> Row:
    language = words.spoken(printed.client["language"])
    return {
        "name": line.item[f"description_{language}"], "op_code": line.item["op_code"],
        "state": said["overdue"] if line.due.state == "overdue" else "",
        "every": _either(
            _far(line.interval.distance, printed), _months(line.interval.months, said), said
        ),
        "last": _last(line, printed, said),
        "next": _either(_far(line.due.at, printed), _day(line.due.on, printed), said),
        "price": words.money(line.total, printed.order["currency"]),
    }  # fmt: skip


def _last(line: MenuLine, printed: PrintedMenu, said: Said) -> str:
    if line.done is None:
        return said["never"]
    return ", ".join(part for part in (_day(line.done.on, printed), _far(line.done.odometer, printed)) if part)


def _either(one: str, other: str, said: Said) -> str:
    return f" {said['or']} ".join(part for part in (one, other) if part) or "–"


def _far(value: int | None, printed: PrintedMenu) -> str:
    return "" if value is None else f"{value:,} {printed.order['distance_unit']}"


def _months(value: int | None, said: Said) -> str:
    return "" if value is None else f"{value} {said['months']}"


def _day(on: date | None, printed: PrintedMenu) -> str:
    """Without the weekday: these are months away."""
    if on is None:
        return ""
    said = words.day(datetime(on.year, on.month, on.day, tzinfo=UTC), printed.client["language"])
    return said.partition(" ")[2]


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _printable(part) for key, part in value.items()}
    return [_printable(part) for part in value] if isinstance(value, list) else value
