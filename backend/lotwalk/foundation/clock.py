"""Instants: aware UTC in code, one text form at rest and on the wire."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    def __call__(self) -> datetime:
        """The present, aware, in UTC."""
        ...


def system_clock() -> datetime:
    return datetime.now(UTC)


def text(moment: datetime) -> str:
    """`2026-11-22T09:30:00.000Z`: fixed width, so that text order is time order. Finer parts are cut."""
    moment = moment.astimezone(UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


def parse(instant: str) -> datetime:
    """The instant that `text` wrote. ValueError for anything without a zone."""
    moment = datetime.fromisoformat(instant)
    if moment.tzinfo is None:
        raise ValueError(f"no zone: {instant}")
    return moment.astimezone(UTC)
