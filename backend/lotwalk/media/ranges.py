"""Which bytes a request asks for (RFC 9110, 13.1.2 and 14.2). Pure."""

import re

_ONE_RANGE = re.compile(r"bytes=\s*(\d*)-(\d*)\s*")


class Unsatisfiable(Exception):
    """The range begins after the end."""


def matches(header: str, etag: str) -> bool:
    """Whether an `If-None-Match` names this entity; the weak comparison."""
    if header.strip() == "*":
        return True
    return etag in (tag.strip().removeprefix("W/") for tag in header.split(","))


def wanted(header: str, if_range: str, etag: str, length: int) -> tuple[int, int] | None:
    """First byte and the one after the last; None for the whole, also where several ranges are asked for.

    Raises Unsatisfiable. A range that can't be understood, or of another entity, counts as not asked.
    """
    found = _ONE_RANGE.fullmatch(header)
    if not found or found[0] == "bytes=-" or (if_range and if_range != etag):
        return None
    first, last = found[1], found[2]
    if not first:
        return _tail(int(last), length) if last else None
    if last and int(last) < int(first):
        return None
    if int(first) >= length:
        raise Unsatisfiable
    return int(first), min(int(last) + 1, length) if last else length


def _tail(count: int, length: int) -> tuple[int, int]:
    if count == 0 or length == 0:
        raise Unsatisfiable
    return max(0, length - count), length
