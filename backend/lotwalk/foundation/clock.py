"""Instants: aware UTC in code, one text form at rest and on the wire."""

from datetime import UTC, datetime
from typing import Protocol

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # where a clock begins that has lost its battery


class Clock(Protocol):
    def __call__(self) -> datetime:
        """The present, aware, in UTC."""
        ...


def system_clock() -> datetime:
    return datetime.now(UTC)


def text(moment: datetime) -> str:
    """`2026-11-22T09:30:00.000Z`: fixed width, so that text order is time order. Finer parts are cut."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def between(earliest: datetime, moment: datetime, latest: datetime) -> datetime:
    """The moment, or the nearer end: clocks of strangers say the year 1 and the year 9999, which no zone can."""
    return max(earliest, min(moment, latest))


def parse(instant: str) -> datetime:
    """The instant that `text` wrote. ValueError for anything without a zone."""
    moment = datetime.fromisoformat(instant)
    if moment.tzinfo is None:
        raise ValueError(f"no zone: {instant}")
    return moment.astimezone(UTC)
