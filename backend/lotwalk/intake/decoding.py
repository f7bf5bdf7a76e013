"""Decodes commands one by one: one bad command never blocks the ones behind it."""

import hashlib
import re
from typing import Any

import msgspec

from lotwalk.foundation.refusals import Invalid, Refusal
from lotwalk.intake.command import Command, Handler, handler
from lotwalk.intake.verdicts import UnknownCommand
from lotwalk.journal.chain import canonical

UNREADABLE = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
# Pairs of escapes are passed over whole, so what is left of the form \ud8.. or \udc.. stands alone.
_ESCAPE = re.compile(rb"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(u[dD][89a-fA-F]..)|.)", re.DOTALL)


class Envelope(msgspec.Struct, frozen=True):
    """What is read of a command before it is known whether the rest makes sense."""

    type: str
    n: int = 0


class NoTime(Refusal):
    code, status, sentence = "invalid", 422, "Say when this was captured: `at` is missing."


def envelope(raw: msgspec.Raw) -> Envelope:
    """Raises Invalid for what isn't even an object with a type."""
    try:
        return msgspec.json.decode(raw, type=Envelope)
    except UNREADABLE as error:
        raise Invalid(reason=str(error), field=field_of(str(error))) from error


def without_halves(body: bytes) -> bytes:
    """Half an emoji, which a field cut at its limit leaves behind and browsers write as `\\ud83d`, becomes U+FFFD:
    one such character must not hold up everything that a device has to say."""
    return _ESCAPE.sub(lambda found: b"\\ufffd" if found[1] else found[0], body)


def content_hash(raw: msgspec.Raw) -> str:
    """SHA-256 of the canonical form: the same command in other spacing is the same command.

    What has no canonical form, a number beyond all numbers, is known by its bytes.
    """
    try:
        form = canonical(msgspec.json.decode(raw))
    except (*UNREADABLE, OverflowError):
        form = bytes(raw)
    return hashlib.sha256(form).hexdigest()


def known(name: str) -> Handler:
    found = handler(name)
    if found is None:
        raise UnknownCommand(name=name[:60], field="type")
    return found


def decode(raw: msgspec.Raw, type_: type[Command]) -> Any:
    if b"\\u0000" in bytes(raw):
        raise Invalid(reason="Text can't contain the character U+0000.")
    try:
        return msgspec.json.decode(raw, type=type_)
    except UNREADABLE as error:
        raise Invalid(reason=sentence(str(error)), field=field_of(str(error))) from error


def column_of(message: str) -> str | None:
    """The column that a constraint's message names, on either database."""
    found = re.search(r"UNIQUE constraint failed: \w+\.(\w+)", message) or re.search(r"Key \((\w+)\)=", message)
    return found.group(1) if found else None


def field_of(message: str) -> str | None:
    """`note` out of msgspec's "… - at `$.note`", or of its "… field `note`"."""
    found = re.search(r"at `\$\.?([^`]*)`", message) or re.search(r"field `([^`]*)`", message)
    return (found.group(1) or None) if found else None


def sentence(message: str) -> str:
    return re.sub(r" - at `\$\.?[^`]*`", "", message).rstrip(".") + "."
