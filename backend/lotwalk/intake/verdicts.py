"""What a sender gets back for each command."""

from typing import Annotated, Literal

from msgspec import Meta, Struct, json

from lotwalk.foundation.refusals import Refusal


class Verdict(Struct, frozen=True, omit_defaults=True):
    """`applied`, or `refused` with the refusal's code, a sentence for the person, and the field it is about."""

    n: int
    verdict: Literal["applied", "refused"]
    code: str | None = None
    detail: str | None = None
    field: str | None = None


class Verdicts(Struct, frozen=True):
    """`processed` is the highest number this device's commands are processed up to."""

    verdicts: list[Verdict]
    processed: int
    epoch: Annotated[str, Meta(description="Changes when a backup was restored: sync afresh.")]


def applied(n: int) -> Verdict:
    return Verdict(n, "applied")


def refused(n: int, refusal: Refusal) -> Verdict:
    return Verdict(n, "refused", refusal.code, refusal.detail, refusal.field)


def stored(verdict: Verdict) -> str:
    return json.encode(verdict).decode()


def read(text: str) -> Verdict:
    return json.decode(text, type=Verdict)


class UnknownCommand(Refusal):
    code, status = "unknown_command", 409
    sentence = "This server doesn't know the command {name}. It is kept on the device until the server is newer."


class OutOfOrder(Refusal):
    code, status, sentence = "out_of_order", 409, "Command {expected} is expected next, not {n}."


class DeviceCloned(Refusal):
    code, status = "device_cloned", 409
    sentence = "This device's number {n} was used for something else. The device must register anew."


class Conflicting(Refusal):
    """What the database's own constraints refuse: a doubled id, a reference to nothing."""

    code, status = "conflict", 409
    sentence = "This exists already, or refers to something that doesn't exist."


class TooMuch(Refusal):
    code, status, sentence = "too_much", 413, "At most {limit} commands at once. Send them in smaller batches."


class IdempotencyKeyUsed(Refusal):
    code, status, sentence = "idempotency_key_used", 409, "This Idempotency-Key was used for something else."


class InternalFault(Refusal):
    code, status = "internal", 500
    sentence = "Something is wrong on our side. What you entered is kept; the fault is recorded as {reference}."
