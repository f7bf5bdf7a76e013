"""Dates and times as people say them, in the shop's zone. Pure."""

from datetime import date, datetime
from typing import Literal, cast
from zoneinfo import ZoneInfo

from lotwalk.foundation import clock

Language = Literal["en", "es"]

DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre"),
}  # fmt: skip
NEAR = {"en": {-1: "yesterday", 0: "today", 1: "tomorrow"}, "es": {-1: "ayer", 0: "hoy", 1: "mañana"}}
WEEK = 7


def spoken(language: str) -> Language:
    return cast(Language, language) if language in DAYS else "en"


def local(instant: str, zone: str) -> datetime:
    return clock.parse(instant).astimezone(ZoneInfo(zone))


def hour(moment: datetime, language: Language) -> str:
    """`3:00 pm`, `15:00`. The space doesn't break."""
    if language == "es":
        return f"{moment:%H:%M}"
    return f"{moment.hour % 12 or 12}:{moment:%M}\N{NO-BREAK SPACE}{'am' if moment.hour < 12 else 'pm'}"


def day(moment: date, today: date, language: Language) -> str:
    """The weekday while it is within a week of today; with the date further away, with the year in another one."""
    weekday = DAYS[language][moment.weekday()]
    if abs((moment - today).days) < WEEK:
        return weekday
    month = MONTHS[language][moment.month - 1]
    year = "" if moment.year == today.year else (f", {moment.year}" if language == "en" else f" de {moment.year}")
    return f"{weekday}, {month} {moment.day}{year}" if language == "en" else f"{weekday}, {moment.day} de {month}{year}"


def near_day(moment: date, today: date, language: Language) -> str:
    """As `day`, but today, yesterday and tomorrow by these words."""
    return NEAR[language].get((moment - today).days) or day(moment, today, language)


def moment(instant: str, zone: str, now: datetime, language: Language) -> str:
    """`Thursday 3:00 pm`: for promises, which are said by their weekday."""
    there, today = local(instant, zone), now.astimezone(ZoneInfo(zone)).date()
    return f"{day(there.date(), today, language)} {hour(there, language)}"


def near_moment(instant: str, zone: str, now: datetime, language: Language) -> str:
    """`today 8:20 am`: for what has happened."""
    there, today = local(instant, zone), now.astimezone(ZoneInfo(zone)).date()
    return f"{near_day(there.date(), today, language)} {hour(there, language)}"


def zone_name(instant: str, zone: str) -> str:
    """`EST`, or the place where the zone has no letters of its own: `Sao Paulo`."""
    letters = local(instant, zone).strftime("%Z")
    return letters if letters.isalpha() else zone.rpartition("/")[2].replace("_", " ")
