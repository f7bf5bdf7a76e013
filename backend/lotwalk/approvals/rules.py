"""Rules of decisions: pure."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from lotwalk.approvals.commands import DecidedLine, Signature, State
from lotwalk.approvals.content import Content, Offer, ShownLine
from lotwalk.foundation.refusals import Refusal

# A line is decided once; what follows is a new approval.
MOVES: dict[str, frozenset[str]] = {
    "pending": frozenset({"approved", "declined", "deferred", "countered"}),
    "approved": frozenset(),
    "declined": frozenset(),
    "deferred": frozenset(),
    "countered": frozenset(),
}


class ApprovalDecided(Refusal):
    code, status, sentence = "approval_decided", 409, "This approval was decided already."


class ApprovalNotOpen(Refusal):
    code, status = "approval_not_open", 409
    sentence = "This approval can't be decided yet: its photos are still on their way."


class ApprovalSuperseded(Refusal):
    code, status, sentence = "approval_superseded", 409, "This approval was replaced by a newer one. Decide that one."


class ApprovalChanged(Refusal):
    code, status = "approval_changed", 409
    sentence = "This isn't what was shown to you. Look at it again before you decide."


class ConsentOutdated(Refusal):
    code, status = "consent_outdated", 409
    sentence = "The sentence over the signature isn't the one of this approval. Read it and sign again."


class LineUnknown(Refusal):
    code, status, sentence = "line_unknown", 422, "This approval has no such line."


class LineTwice(Refusal):
    code, status, sentence = "line_twice", 422, "A line was decided twice."


class LinesUndecided(Refusal):
    code, status, sentence = "lines_undecided", 422, "Decide every line: {count} are left."


class NoAlternative(Refusal):
    code, status, sentence = "no_alternative", 422, "There is no alternative for “{description}”."


class DeclineReasonMissing(Refusal):
    code, status, sentence = "decline_reason_missing", 422, "Say why “{description}” is declined."


class OfferDateMissing(Refusal):
    code, status, sentence = "offer_date_missing", 422, "Say when “{description}” shall be offered again."


class OfferDatePast(Refusal):
    code, status, sentence = "offer_date_past", 422, "“{description}” can only be offered again after today."


class CounterAmountWrong(Refusal):
    code, status = "counter_amount_wrong", 422
    sentence = "The amount for “{description}” must be above nothing and below its total of {total}."


class SignatureMissing(Refusal):
    code, status, sentence = "signature_missing", 422, "Sign, or type your name."


def refuse_not_open(approval: dict[str, Any]) -> None:
    refusals = {"gathering": ApprovalNotOpen, "decided": ApprovalDecided, "superseded": ApprovalSuperseded}
    if refusal := refusals.get(approval["state"]):
        raise refusal


def refuse_other_content(approval: dict[str, Any], sha256: str) -> None:
    if approval["sha256"] != sha256:
        raise ApprovalChanged(field="sha256")


def refuse_other_consent(content: Content, version: str) -> None:
    """The version that was current when this was frozen: it is what stood over the signature."""
    if version != content.consent:
        raise ConsentOutdated(field="consent")


def refuse_unsigned(signature: Signature) -> None:
    if not signature.name.strip():
        raise SignatureMissing(field="signature.name")


def refuse_incomplete(content: Content, lines: Iterable[DecidedLine]) -> None:
    """Every line of the content exactly once, and none of another approval."""
    counted, shown = Counter(line.line for line in lines), {line.id for line in content.lines}
    if counted.keys() - shown:
        raise LineUnknown(field="lines")
    if any(count > 1 for count in counted.values()):
        raise LineTwice(field="lines")
    if left := shown - counted.keys():
        raise LinesUndecided(count=len(left), field="lines")


def refuse_unfit(shown: ShownLine, decided: DecidedLine, today: date, field: str) -> None:
    """`today` is the location's day on which it was decided."""
    description = shown.offered.description
    offer = chosen(shown, decided)
    if offer is None:
        raise NoAlternative(description=description, field=f"{field}.choice")
    if decided.state == "declined" and not decided.reason:
        raise DeclineReasonMissing(description=description, field=f"{field}.reason")
    if decided.state == "deferred":
        _refuse_date(decided.offer_again_on, today, description, f"{field}.offer_again_on")
    if decided.state == "countered" and not 0 < (decided.counter_amount or 0) < offer.total:
        raise CounterAmountWrong(description=description, total=offer.total, field=f"{field}.counter_amount")


def _refuse_date(on: date | None, today: date, description: str, field: str) -> None:
    if on is None:
        raise OfferDateMissing(description=description, field=field)
    if on <= today:
        raise OfferDatePast(description=description, field=field)


def chosen(shown: ShownLine, decided: DecidedLine) -> Offer | None:
    """The offer that is approved or countered; declining and deferring are about the whole line."""
    return shown.offer(decided.choice) if decided.state in ("approved", "countered") else shown.offered


def agreed(shown: ShownLine, decided: DecidedLine) -> int:
    """The amount that the decision allows, in minor units."""
    offer = chosen(shown, decided)
    if decided.state == "approved" and offer:
        return offer.total
    return decided.counter_amount or 0 if decided.state == "countered" else 0


def kept(decided: DecidedLine) -> dict[str, Any]:
    """The columns of a decided line: only what its state needs."""
    about_price, not_now = decided.state in ("approved", "countered"), decided.state in ("declined", "deferred")
    again = decided.offer_again_on if decided.state == "deferred" else None
    return {
        "state": decided.state, "choice": decided.choice if about_price else "offered",
        "reason": (decided.reason or "") if not_now else "", "comment": decided.comment,
        "offer_again_on": again.isoformat() if again else None,
        "counter_amount": decided.counter_amount if decided.state == "countered" else None,
    }  # fmt: skip


def counts(lines: Iterable[DecidedLine]) -> dict[State, int]:
    found = Counter(line.state for line in lines)
    return {state: found[state] for state in ("approved", "declined", "deferred", "countered")}
