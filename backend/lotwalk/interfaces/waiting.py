"""How long to wait before the next attempt. Pure."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

FIRST, LONGEST = timedelta(seconds=5), timedelta(minutes=10)


def back_off(attempts: int, spread: float) -> timedelta:
    """Doubling from 5 s to ten minutes, of which `spread` (0 to 1) takes away up to a half: those who failed together
    don't come back together. `attempts` counts the one that just failed."""
    whole = min(FIRST * 2 ** min(max(attempts - 1, 0), 10), LONGEST)
    return whole * (1 - spread / 2)


def told_wait(retry_after: str | None, real_now: datetime) -> timedelta | None:
    """Seconds or an HTTP date (RFC 9110, 10.2.3); None for what is neither."""
    text = (retry_after or "").strip()
    if text.isascii() and text.isdigit():
        return timedelta(seconds=int(text[:6]))
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(until - real_now, timedelta())
