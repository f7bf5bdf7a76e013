"""What a notice says: only what a lock screen may show. No prices, no VIN or plate, no names of people, no notes."""

from datetime import datetime

from msgspec import Struct

from lotwalk.notices.audiences import Recipient
from lotwalk.notices.matters import Matter
from lotwalk.tracker import dates

MOST_TITLE, MOST_BODY = 120, 300

WORDS = {
    "en": {
        "opened_title": "Your decision: {vehicle}",
        "opened_one": "One service to decide. {number}",
        "opened": "{lines} services to decide. {number}",
        "decided_title": "{number}: {approved} of {lines} approved",
        "decided": "{vehicle}",
        "status_title": "{vehicle}: {stage}",
        "status_title_own": "Your {vehicle}: {stage}",
        "final_title": "{vehicle}: follow the visit",
        "final_title_own": "Follow the visit of your {vehicle}",
        "final": "Repair order {number} is signed.",
        "promise": "Promised for {due_out}.",
        "promise_moved": "Now promised for {due_out} instead of {due_out_before}, because {reason}.",
        "promise_gone": "{due_out_before} no longer holds, because {reason}.",
        "note": "There is a note for you.",
    },
    "es": {
        "opened_title": "Su decisión: {vehicle}",
        "opened_one": "Un servicio por decidir. {number}",
        "opened": "{lines} servicios por decidir. {number}",
        "decided_title": "{number}: {approved} de {lines} aprobados",
        "decided": "{vehicle}",
        "status_title": "{vehicle}: {stage}",
        "status_title_own": "Su {vehicle}: {stage}",
        "final_title": "{vehicle}: siga la visita",
        "final_title_own": "Siga la visita de su {vehicle}",
        "final": "La orden {number} está firmada.",
        "promise": "Prometido para el {due_out}.",
        "promise_moved": "Ahora prometido para el {due_out} en vez del {due_out_before}, porque {reason}.",
        "promise_gone": "El {due_out_before} ya no es válido, porque {reason}.",
        "note": "Hay una nota para usted.",
    },
}


class Said(Struct, frozen=True):
    """`path` is where a tap leads, below the installation's address; a link's own page is only `/t/`, since its
    token is nothing to keep in a database. Notices with the same `tag` replace each other on the device.
    """

    title: str
    body: str
    path: str
    tag: str
    language: str


def said(matter: Matter, to: Recipient, now: datetime) -> Said:
    language = dates.spoken(to.language)
    say = {
        "approval_opened": _opened,
        "approval_decided": _decided,
        "web_status_updated": _status,
        "order_finalized": _final,
    }[matter.kind]
    title, body = say(matter, to, language, now)
    return Said(_cut(title, MOST_TITLE), _cut(body, MOST_BODY), _path(matter, to), _tag(matter), language)


def _opened(matter: Matter, to: Recipient, language: dates.Language, now: datetime) -> tuple[str, str]:
    words = WORDS[language]
    body = words["opened_one" if matter.lines == 1 else "opened"]
    return words["opened_title"].format(vehicle=matter.vehicle), body.format(lines=matter.lines, number=matter.number)


def _decided(matter: Matter, to: Recipient, language: dates.Language, now: datetime) -> tuple[str, str]:
    words = WORDS[language]
    title = words["decided_title"].format(number=matter.number, approved=matter.approved, lines=matter.lines)
    return title, words["decided"].format(vehicle=matter.vehicle)


def _final(matter: Matter, to: Recipient, language: dates.Language, now: datetime) -> tuple[str, str]:
    words = WORDS[language]
    title = words["final_title" if to.contact else "final_title_own"].format(vehicle=matter.vehicle)
    parts = [words["final"].format(number=matter.number), _promise(matter, language, now)]
    return title, " ".join(filter(None, parts))


def _status(matter: Matter, to: Recipient, language: dates.Language, now: datetime) -> tuple[str, str]:
    words = WORDS[language]
    title = words["status_title_own" if to.link and not to.contact else "status_title"]
    parts = [_promise(matter, language, now), words["note"] if matter.has_note else ""]
    return title.format(vehicle=matter.vehicle, stage=matter.stage[language]), " ".join(filter(None, parts))


def _promise(matter: Matter, language: dates.Language, now: datetime) -> str:
    """Promises in the shop's own time: it is where the vehicle is fetched."""
    moved = matter.due_out_before not in (None, matter.due_out)
    if not moved and (matter.due_out is None or matter.is_ready):
        return ""
    key = "promise_gone" if matter.due_out is None else "promise_moved" if moved else "promise"
    return WORDS[language][key].format(
        due_out=_moment(matter.due_out, matter.zone, now, language),
        due_out_before=_moment(matter.due_out_before, matter.zone, now, language),
        reason=matter.reason.get(language, "").rstrip("."),
    )


def _moment(instant: str | None, zone: str, now: datetime, language: dates.Language) -> str:
    return dates.moment(instant, zone, now, language) if instant else ""


def _path(matter: Matter, to: Recipient) -> str:
    if to.link:
        return "/t/"
    if matter.kind == "approval_opened":
        return f"/app/approvals/{matter.subject}"
    return f"/app/ro/{matter.repair_order}"


def _tag(matter: Matter) -> str:
    """By subject: of one repair order's statuses only the newest is worth showing."""
    if matter.kind == "web_status_updated":
        return f"status-{matter.repair_order}"
    return f"{matter.kind.replace('_', '-')}-{matter.subject}"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
