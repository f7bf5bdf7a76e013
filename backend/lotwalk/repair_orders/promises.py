"""What is refused about a promise, the due out of an order. Pure."""

from datetime import datetime, timedelta
from typing import Any

from lotwalk.foundation import clock
from lotwalk.foundation.refusals import Refusal
from lotwalk.places.hours import QUARTER

LONGEST_PROMISE = timedelta(days=3_652)


class DueOutPast(Refusal):
    code, status, sentence = "due_out_past", 422, "The due out lies in the past."


class DueOutTooFar(Refusal):
    code, status, sentence = "due_out_too_far", 422, "The due out is more than ten years away."


class DueOutEarly(Refusal):
    code, status = "due_out_early", 422
    sentence = "The work takes until {earliest} in opening hours. Promise that, or confirm the earlier time."


class DueOutPromised(Refusal):
    code, status = "due_out_promised", 409
    sentence = "The customer was promised {due_out} already. Change it under Web status, with the reason."


def refuse_past_due_out(before: str | None, after: str | None, at: str) -> None:
    """`at` is when it was entered: a tablet that was offline for hours promised into the future all the same."""
    if after is not None and after != before and after <= at:
        raise DueOutPast(field="due_out")


def refuse_far_due_out(due_out: datetime | None, at: datetime) -> None:
    """A slip of the finger in the year; and of the last days of 9999 no zone can say what day it is."""
    if due_out is not None and due_out - at > LONGEST_PROMISE:
        raise DueOutTooFar(field="due_out")


def refuse_early_due_out(due_out: str, earliest: datetime) -> None:
    """A quarter of an hour is left for reading and tapping: the tablet said the earliest when the page was drawn."""
    if clock.parse(due_out) < earliest - QUARTER:
        raise DueOutEarly(field="due_out", earliest=clock.text(earliest))


def refuse_promised_due_out(order: dict[str, Any], due_out: str) -> None:
    """A promise that was signed or published doesn't move without a reason that the customer is told."""
    told = order["published"] is not None or order["finalized_at"] is not None
    if told and order["due_out"] not in (None, due_out):
        raise DueOutPromised(field="due_out", due_out=order["due_out"])
