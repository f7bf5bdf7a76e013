"""The repair order as it is printed: words and figures from one Struct, set on paper."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from lotwalk.documents import diagrams, words
from lotwalk.documents.evidence import LETTER
from lotwalk.documents.fonts import printable
from lotwalk.documents.order_rows import PrintedOrder, Row
from lotwalk.documents.order_words import catalogue
from lotwalk.documents.signatures import drawn
from lotwalk.documents.typesetting import Job, pdf
from lotwalk.documents.vehicle_words import area_name
from lotwalk.foundation import clock
from lotwalk.repair_orders.totals import Part, Share, Totals, part_price
from lotwalk.write_up import terms

COLUMNS = ("labour", "parts", "fees", "discount", "tax")


async def order_pdf(printed: PrintedOrder) -> bytes:
    """PDF/A-3b. What was signed is inside, byte by byte."""
    order = printed.order
    at = clock.parse(order["finalized_at"] or order["opened_at"])
    shown = printed.signature["shown"] if printed.signature else ""
    return await pdf(Job("repair_order", _sheet(printed), {}, shown, at))


def _sheet(printed: PrintedOrder) -> Row:
    """Everything as words and figures; hashes and drawings stay as they are."""
    said = catalogue(printed.client["language"])
    told = {
        "said": said, **_heading(printed, said), **_people(printed, said),
        "concerns": [one["text"] for one in printed.concerns],
        "services": [_service(one, printed, said) for one in printed.services],
        "totals": _totals(printed.totals, printed, said),
        "payers": [_payer(share, printed, said) for share in _shares(printed)],
        "condition": _condition(printed, said), "terms": _terms(printed),
    }  # fmt: skip
    return _printable(told) | {
        "language": words.spoken(printed.client["language"]), "diagram": _diagram(printed),
        "signatures": [_printable(one) | {"drawing": drawing} for one, drawing in _signatures(printed, said)],
        "paper": "us-letter" if printed.order["currency"] in LETTER else "a4",
        "sha256": printed.signature["content"] if printed.signature else "",
    }  # fmt: skip


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _printable(part) for key, part in value.items()}
    return [_printable(part) for part in value] if isinstance(value, list) else value


def _heading(printed: PrintedOrder, said: Mapping[str, str]) -> Row:
    order, vehicle = printed.order, printed.vehicle
    name = " ".join(str(part) for part in (vehicle["year"], *_named(vehicle)) if part)
    read = "" if order["odometer"] is None else f"{order['odometer']:,} {order['distance_unit']}"
    marks = ((said["plate"], vehicle["plate"]), (said["unit"], vehicle["unit_number"]), (said["odometer"], read))
    return {
        "number": order["number"] or said["no_number"], "dms_number": order["dms_number"] or "",
        "company": order["company"] or order["place"], "place": order["place"],
        "address": [part for part in (order["street"], _town(order), order["phone"]) if part],
        "draft": order["finalized_at"] is None, "vehicle": name, "vin": vehicle["vin"],
        "marks": [f"{label} {value}" for label, value in marks if value],
        "total": words.money(printed.totals.total, order["currency"]),
    }  # fmt: skip


def _named(vehicle: Row) -> tuple[str, str, str]:
    return vehicle["make"], vehicle["model"], vehicle["trim"]


def _town(row: Row) -> str:
    return ", ".join(part for part in (row["city"], f"{row['region']} {row['postal_code']}".strip()) if part)


def _people(printed: PrintedOrder, said: Mapping[str, str]) -> Row:
    order, client = printed.order, printed.client
    phones = [client[name] for name in ("phone", "mobile", "work_phone") if client[name]]
    reached = [client["street"], _town(client), *phones, client["email"]]
    way = order["transportation"]
    return {
        "client": client["name"], "client_lines": [part for part in reached if part],
        "arrived": _moment(order["arrived_at"], printed),
        "promised": _moment(order["due_out"], printed) if order["due_out"] else said["no_promise"],
        "advisor": order["advisor_name"] or "", "technician": order["technician_name"] or "",
        "transportation": said.get(way, way) if way else "", "contact_wishes": order["contact_wishes"],
    }  # fmt: skip


def _moment(instant: str, printed: PrintedOrder) -> str:
    """With weekday, as people say it: `Monday, November 30, 2026, 4:15 PM EST`."""
    there = clock.parse(instant).astimezone(ZoneInfo(printed.order["time_zone"]))
    language = printed.client["language"]
    spanish = words.spoken(language) == "es"
    hour = f"{there:%H:%M}" if spanish else f"{there.hour % 12 or 12}:{there:%M} {'AM' if there.hour < 12 else 'PM'}"
    return f"{words.day(there, language)}, {hour} {there:%Z}"


def _service(row: Row, printed: PrintedOrder, said: Mapping[str, str]) -> Row:
    currency = printed.order["currency"]
    how = printed.later.get(row["id"])
    named = ("labour", "fees", "discount", "tax", "total")
    return {
        "op_code": row["op_code"], "description": row["description"], "comment": row["customer_comment"],
        "hours": words.tenths(row["labour_tenths"]), "payer": said.get(row["billing_type"], row["billing_type"]),
        "later": said[how] if how else "", "parts": [_part(part, currency) for part in row["parts"]],
        **{name: words.money(row[name], currency) for name in named},
        "has_fees": row["fees"] != 0, "has_discount": row["discount"] != 0,
    }  # fmt: skip


def _part(part: Row, currency: str) -> Row:
    counted = Part(part["description"], part["quantity_tenths"], part["price"])
    return {
        "name": f"{words.tenths(part['quantity_tenths'])} × {part['description']}", "number": part.get("number") or "",
        "each": words.money(part["price"], currency), "price": words.money(part_price(counted), currency),
    }  # fmt: skip


def _totals(totals: Totals, printed: PrintedOrder, said: Mapping[str, str]) -> list[Row]:
    """What is nothing isn't listed; the discount is taken off."""
    amounts = {name: -totals.discount if name == "discount" else getattr(totals, name) for name in COLUMNS}
    currency = printed.order["currency"]
    return [{"name": said[name], "amount": words.money(amount, currency)} for name, amount in amounts.items() if amount]


def _shares(printed: PrintedOrder) -> tuple[Share, ...]:
    """One payer is said by the total alone."""
    return printed.totals.shares if len(printed.totals.shares) > 1 else ()


def _payer(share: Share, printed: PrintedOrder, said: Mapping[str, str]) -> Row:
    account = printed.accounts.get(share.billing_account or "", "")
    name = account or (printed.client["name"] if share.billing_type == "customer" else "")
    kind = said.get(share.billing_type, share.billing_type)
    return {"name": f"{kind}, {name}" if name else kind, "amount": words.money(share.total, printed.order["currency"])}


def _condition(printed: PrintedOrder, said: Mapping[str, str]) -> Row | None:
    walk = printed.walkaround
    if walk is None:
        return None
    read = (
        (said["fuel"], "" if walk["fuel"] is None else f"{walk['fuel']}/8"),
        (said["keys"], "" if walk["keys"] is None else str(walk["keys"])),
        (said["belongings"], walk["belongings"] or ""),
    )
    return {
        "damages": [_damage(one, printed, said) for one in printed.damages],
        "readings": [f"{label}: {value}" for label, value in read if value],
    }  # fmt: skip


def _damage(row: Row, printed: PrintedOrder, said: Mapping[str, str]) -> Row:
    size = f"{row['size_mm']} mm" if row["size_mm"] else ""
    kind, severity = said[f"kind_{row['kind']}"], said[f"severity_{row['severity']}"].lower()
    more = ", ".join(part for part in (kind, severity, size) if part)
    return {"area": area_name(row["area"], printed.vehicle["body"], dict(said)), "what": more, "note": row["note"]}


def _diagram(printed: PrintedOrder) -> Row | None:
    return diagrams.marked(printed.vehicle["body"], printed.damages) if printed.walkaround else None


def _signatures(printed: PrintedOrder, said: Mapping[str, str]) -> list[tuple[Row, str | None]]:
    walk = printed.walkaround
    boxes = [(said["order_signed"], printed.signature, "")]
    if walk is not None:
        boxes.insert(0, (said["condition_signed"], walk["signature"], walk["no_signature_reason"] or ""))
    return [(_box(name, signature, reason, printed), _drawing(signature)) for name, signature, reason in boxes]


def _box(name: str, signature: Row | None, reason: str, printed: PrintedOrder) -> Row:
    at = _moment(signature["at"], printed) if signature else ""
    return {"name": name, "signed": signature["name"] if signature else "", "at": at, "reason": reason}


def _drawing(signature: Row | None) -> str | None:
    return drawn(signature["strokes"]) if signature else None


def _terms(printed: PrintedOrder) -> Row:
    version = printed.signed.terms if printed.signed else terms.CURRENT
    return {"text": terms.text_of(version, words.spoken(printed.client["language"])), "version": version}
