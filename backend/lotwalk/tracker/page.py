"""What the customer's page shows, said in the customer's language and the shop's time."""

from datetime import datetime
from typing import Any

from msgspec import Struct

from lotwalk.tracker import dates, records, road
from lotwalk.tracker.dates import Language
from lotwalk.tracker.road import Happening, Stage, Station
from lotwalk.tracker.words import WORDS
from lotwalk.web_status.rules import is_green

SHOWN_PAST = 5  # more than that, and those in the middle fold


class Stop(Struct, frozen=True):
    """A station as it is drawn."""

    state: str
    words: str
    moment: str
    at: str | None


class Earlier(Struct, frozen=True):
    was: str
    at: str
    because: str
    first: bool


class Photo(Struct, frozen=True):
    sha256: str
    alt: str
    width: int
    height: int


class Page(Struct, frozen=True):
    """All texts are final; the template only places and escapes them."""

    language: str
    words: dict[str, str]
    title: str
    shop: str
    number: str
    green: bool
    plate: str
    phone: str
    headline: str
    headline_day: str
    headline_hour: str
    headline_at: str | None
    promised: str
    earlier: list[Earlier]
    past: list[Stop]
    folded: list[Stop]
    recent: list[Stop]
    present: Stop
    to_come: list[Stop]
    note: str
    written: str
    written_at: str | None
    photos: list[Photo]
    zone: str
    zone_name: str
    more: str


class Teller:
    """Says things for one page: its language, its zone, its moment."""

    def __init__(self, language: str, zone: str, now: datetime) -> None:
        self.language: Language = dates.spoken(language)
        self.zone, self.now = zone, now
        self.words = WORDS[self.language]

    def say(self, key: str, **facts: Any) -> str:
        return self.words[key].format(**facts)

    def promise(self, instant: str) -> str:
        return dates.moment(instant, self.zone, self.now, self.language)

    def past(self, instant: str) -> str:
        return dates.near_moment(instant, self.zone, self.now, self.language)


async def page_of(link: dict[str, Any], now: datetime) -> Page:
    order = await records.order_of(link)
    statuses = await records.statuses_of(order["id"])
    teller = Teller(link["language"], order["time_zone"], now)
    stages, reasons = await _lists(order["location"], teller)
    others = [_decision(row, order, teller) for row in await records.decisions_of(order["id"])]
    words = stages["arrived"].words if "arrived" in stages else teller.say("arrived")
    arrived = Happening(order["arrived_at"], words, "arrived")
    stops = [_stop(station, teller) for station in road.stations(arrived, statuses, stages, others)]
    photos = [_photo(row, teller) for row in await records.photos_of(order["id"])]
    return _page(order, statuses, stops, road.promise(statuses, reasons, order), photos, teller)


async def _lists(location: str, teller: Teller) -> tuple[dict[str, Stage], dict[str, str]]:
    rows = await records.lists_of(location)
    said = f"customer_{teller.language}"
    stages = {r["key"]: Stage(r["key"], r["position"], r[said], bool(r["noisy"])) for r in rows if r["list"] == "stage"}
    return stages, {row["key"]: row[said] for row in rows if row["list"] == "reason"}


def _decision(row: dict[str, Any], order: dict[str, Any], teller: Teller) -> Happening:
    """Who decided through somebody else is told what was recorded, not that they did it."""
    own = order["client_kind"] == "retail" and row["method"] == "signed_in"
    words = teller.say("approved_yours" if own else "approved", approved=row["approved"], lines=row["lines"])
    return Happening(row["at"], words, f"decision {row['at']}")


def _stop(station: Station, teller: Teller) -> Stop:
    moment = teller.past(station.at) if station.at else ""
    said = teller.say("since", moment=moment) if station.state == "now" else moment
    return Stop(station.state, station.words, said, station.at)


def _photo(row: dict[str, Any], teller: Teller) -> Photo:
    alt = teller.say("photo", moment=teller.past(row["captured_at"]))
    return Photo(row["sha256"], alt, row["width"], row["height"])


def _page(
    order: dict[str, Any], statuses: list[dict[str, Any]], stops: list[Stop], promise: road.Promise,
    photos: list[Photo], teller: Teller,
) -> Page:  # fmt: skip
    last = statuses[-1] if statuses else None
    title = "title" if order["client_kind"] == "retail" else "title_fleet"
    vehicle = f"{order['make']} {order['model']}".strip()
    past = [stop for stop in stops if stop.state == "past"]
    fold = len(past) > SHOWN_PAST
    folded = past[1:-3] if fold else []
    return Page(
        language=teller.language, words=teller.words,
        title=teller.say(title, vehicle=vehicle),
        shop=order["shop"], number=order["number"] or "", phone=order["phone"],
        green=is_green(order["published"], order["published_due_out"], order["due_out"]),
        plate=order["plate"] or order["unit_number"],
        **_headline(order, promise, stops, teller), earlier=_earlier(promise, teller),
        past=past[:1] if fold else past, folded=folded, recent=past[-3:] if fold else [],
        present=next(stop for stop in stops if stop.state == "now"),
        to_come=[stop for stop in stops if stop.state == "to_come"],
        note=last["note"] if last else "", written=_written(last, teller), written_at=last["at"] if last else None,
        photos=photos, zone=teller.zone,
        zone_name=dates.zone_name(last["at"] if last else order["arrived_at"], teller.zone),
        more=teller.say("more_one" if len(folded) == 1 else "more", count=len(folded)),
    )  # fmt: skip


def _headline(order: dict[str, Any], promise: road.Promise, stops: list[Stop], teller: Teller) -> dict[str, Any]:
    """What stands large: the promise, or once it is kept, that it is."""
    promised = teller.promise(promise.due_out) if promise.due_out else ""
    if order["stage"] in road.READY:
        present = next(stop for stop in stops if stop.state == "now")
        before = teller.say("promised_before", due_out=promised) if promised else ""
        return _large("", present.words, "", None, before)
    if not promise.due_out:
        return _large("", "", "", None, teller.say("no_promise"))
    there = dates.local(promise.due_out, teller.zone)
    today = teller.now.astimezone(there.tzinfo).date()
    day = dates.day(there.date(), today, teller.language)
    return _large(teller.say("promised"), day, dates.hour(there, teller.language), promise.due_out, "")


def _large(headline: str, day: str, hour: str, at: str | None, promised: str) -> dict[str, Any]:
    return {
        "headline": headline, "headline_day": day, "headline_hour": hour, "headline_at": at, "promised": promised,
    }  # fmt: skip


def _earlier(promise: road.Promise, teller: Teller) -> list[Earlier]:
    last = len(promise.moves) - 1
    return [
        Earlier(teller.promise(move.was), move.was, _because(move, teller), index == last)
        for index, move in enumerate(promise.moves)
    ]


def _because(move: road.Move, teller: Teller) -> str:
    return teller.say("because", reason=move.reason.rstrip(".")) if move.reason else teller.say("withdrawn")


def _written(last: dict[str, Any] | None, teller: Teller) -> str:
    """The first name only: the page may be passed on."""
    if last is None:
        return ""
    name = last["by_name"].split()[0] if last["by_name"].strip() else ""
    return teller.say("written" if last["note"] else "updated", name=name, moment=teller.past(last["at"]))
