"""Checks the evidence of a decision offline: nothing is needed but its bytes."""

import hashlib
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from lotwalk.approvals import content, proof, rules, words
from lotwalk.approvals.content import Content, Offer, ShownLine
from lotwalk.approvals.evidence import EvidenceConsent, EvidenceContent, EvidenceLine
from lotwalk.foundation import clock
from lotwalk.foundation.refusals import Refusal
from lotwalk.journal.chain import canonical
from lotwalk.repair_orders.totals import totals


class Checked(Struct, frozen=True):
    """`sha256` is that of the bytes, to be compared with the one that is printed on the document or kept in the
    journal; `fault` is None when everything inside agrees with itself."""

    sha256: str
    fault: str | None
    evidence: EvidenceContent | None = None


def verify_evidence(data: bytes, expected: str | None = None) -> Checked:
    """`expected` is the SHA-256 that somebody wrote down. Never raises for what the bytes are."""
    sha256 = hashlib.sha256(data).hexdigest()
    if expected is not None and sha256 != expected.strip().lower():
        return Checked(sha256, "this isn't the file with the expected SHA-256")
    try:
        evidence = msgspec.json.decode(data, type=EvidenceContent)
        shown = content.read(evidence.content)
        return Checked(sha256, _fault(data, evidence, shown), evidence)
    except (msgspec.MsgspecError, ValueError, KeyError, RecursionError) as error:
        return Checked(sha256, f"this isn't the evidence of a decision: {error}")


def first_fault(data: bytes) -> str | None:
    """What is wrong with the evidence in plain words, or None when all of it holds."""
    return verify_evidence(data).fault


def _fault(data: bytes, evidence: EvidenceContent, shown: Content) -> str | None:
    if canonical(evidence) != data:
        return "the bytes were changed: this isn't how the evidence was written"
    if content.sha256_of(evidence.content) != evidence.content_sha256:
        return "what was shown doesn't have the SHA-256 that the decision names"
    if content.text(shown) != evidence.content:
        return "what was shown isn't written as it was frozen"
    return _disagreement(evidence, shown) or _wrong_sum(evidence, shown) or _unsigned(evidence, shown)


def _disagreement(evidence: EvidenceContent, shown: Content) -> str | None:
    """The evidence repeats what was shown; it must repeat it truly."""
    for name, value in proof.shown_part(shown).items():
        if getattr(evidence, name) != value:
            return f"the {name.replace('_', ' ')} isn't the one that was shown"
    if [line.id for line in evidence.lines] != [line.id for line in shown.lines]:
        return "the lines aren't those that were shown"
    for line, decided in zip(shown.lines, evidence.lines, strict=True):
        if proof.line(line, proof.decided_of(decided), evidence.language) != decided:
            return f"line {line.position} isn't as it was shown, or not as it can be decided"
        if any(photo.sha256 is None for photo in line.finding.photos) if line.finding else False:
            return f"a photo of line {line.position} has no hash"
        if fault := _unfit(line, decided, evidence):
            return f"line {line.position} can't be decided like that: {fault}"
    return None


def _unfit(line: ShownLine, decided: EvidenceLine, evidence: EvidenceContent) -> str | None:
    """The rules of decisions once more, on the location's day of the decision."""
    day = clock.parse(evidence.decided_at).astimezone(ZoneInfo(evidence.location.time_zone)).date()
    try:
        rules.refuse_unfit(line, proof.decided_of(decided), day, "line")
    except Refusal as refusal:
        return refusal.detail
    return None


def _unsigned(evidence: EvidenceContent, shown: Content) -> str | None:
    if not evidence.signature.name.strip():
        return "it isn't signed"
    sentence = EvidenceConsent(shown.consent, words.of(shown.consent_text, evidence.language))
    return None if evidence.consent == sentence else "the sentence over the signature isn't the one that was shown"


def _wrong_sum(evidence: EvidenceContent, shown: Content) -> str | None:
    for line in shown.lines:
        offers = (line.offered, line.alternative) if line.alternative else (line.offered,)
        if not all(_adds_up(offer, shown.location.tax_basis_points) for offer in offers):
            return f"the price of line {line.position} doesn't add up"
    pairs = [(line, proof.decided_of(said)) for line, said in zip(shown.lines, evidence.lines, strict=True)]
    if sum(line.offered.total for line in shown.lines) != evidence.total_offered:
        return "the total that was offered doesn't add up"
    agreed = sum(rules.agreed(line, said) for line, said in pairs)
    return None if agreed == evidence.total_agreed else "the total that was agreed doesn't add up"


def _adds_up(offer: Offer, tax_basis_points: int) -> bool:
    price = totals(offer.labour_tenths, offer.labour_rate, offer.parts, tax_basis_points)
    return (offer.labour, offer.parts_total, offer.tax, offer.total) == (
        price.labour, price.parts, price.tax, price.total,
    )  # fmt: skip
