"""What a push service's answer means. Pure."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Literal

from msgspec import Struct

FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=15)
LONGEST_TOLD = timedelta(days=1)  # a delivery doesn't live longer


class Meaning(Struct, frozen=True):
    """`wait` for those to be tried again; `ended` for subscriptions to be forgotten."""

    state: Literal["sent", "failed", "waiting"]
    answer: str
    wait: timedelta = timedelta()
    ended: str = ""


def meaning(status: int, retry_after: str | None, attempts: int, real_now: datetime) -> Meaning:
    """`answer` is a key for failures. `real_now` is the machine's clock, which a date in Retry-After refers to."""
    if 200 <= status < 300:
        return Meaning("sent", str(status))
    if status in (404, 410):
        return Meaning("failed", "subscription_gone", ended="gone")
    if status == 429 or status >= 500:
        return Meaning("waiting", str(status), told_wait(retry_after, real_now) or back_off(attempts))
    if 300 <= status < 400:
        return Meaning("failed", "service_redirected")
    return Meaning("failed", "too_large" if status == 413 else "service_refused")


def unreachable(why: str, attempts: int) -> Meaning:
    """Hung, reset, or not there at all."""
    return Meaning("waiting", why, back_off(attempts))


def told_wait(retry_after: str | None, real_now: datetime) -> timedelta | None:
    """Seconds or an HTTP date (RFC 9110, 10.2.3); None for what is neither."""
    text = (retry_after or "").strip()
    if text.isascii() and text.isdigit():
        return min(timedelta(seconds=min(int(text[:9]), 10**6)), LONGEST_TOLD)
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max(until - real_now, timedelta()), LONGEST_TOLD)


def back_off(attempts: int) -> timedelta:
    """5 s, 10 s, 20 s … up to a quarter of an hour; `attempts` counts the one that just failed."""
    return min(FIRST_WAIT * 2 ** min(attempts - 1, 10), LONGEST_WAIT)
