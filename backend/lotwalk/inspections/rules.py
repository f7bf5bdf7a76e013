"""Rules of inspections: pure."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from lotwalk.foundation.refusals import Refusal
from lotwalk.inspections.ratings import hundredths
from lotwalk.inspections.template import Item, Template
from lotwalk.repair_orders.rules import IdTaken as IdTaken


class InspectionSubmitted(Refusal):
    code, status = "inspection_submitted", 409
    sentence = "This inspection was submitted and can't be changed. Start a supplement for what was found later."


class UnknownItem(Refusal):
    code, status, sentence = "unknown_item", 422, "This inspection's template has no item {item}."


class UnknownMeasurement(Refusal):
    code, status, sentence = "unknown_measurement", 422, "{item} has no measurement {key}."


class ReadingOutOfRange(Refusal):
    code, status = "reading_out_of_range", 422
    sentence = "{value:g} can't be right: between {least:g} and {most:g} {unit}, with at most two decimals."


class ReasonMissing(Refusal):
    code, status, sentence = "reason_missing", 422, "Say why it wasn't inspected."


class AlternativeNotCheaper(Refusal):
    code, status = "alternative_not_cheaper", 422
    sentence = "The alternative costs {alternative}, no less than the {offered} of what is recommended."


class ItemsUnanswered(Refusal):
    code, status = "items_unanswered", 422
    sentence = "Not answered yet: {items}. Rate each, or say why it wasn't inspected."


class EvidenceMissing(Refusal):
    code, status = "evidence_missing", 422
    sentence = "Yellow and red need a measurement, an observation or a photo. Missing: {items}."


class PhotosMissing(Refusal):
    code, status, sentence = "photos_missing", 422, "Red here needs a photo. Missing: {items}."


class Given(Struct, frozen=True):
    """An answer as its rules see it; `photos` is how many are attached."""

    rating: str | None
    reason: str
    measurements: Mapping[str, float]
    observation: str
    photos: int = 0


def refuse_submitted(inspection: Mapping[str, Any]) -> None:
    if inspection["state"] != "draft":
        raise InspectionSubmitted


def known_item(template: Template, key: str, field: str = "item") -> Item:
    found = template.item(key)
    if found is None:
        raise UnknownItem(item=key, field=field)
    return found


def refuse_foreign_readings(template: Template, item: Item, readings: Mapping[str, float]) -> None:
    """Each reading is one of the item's, and one that its limit's instrument can show."""
    for key, value in readings.items():
        measurement = item.measurement(key)
        if measurement is None:
            raise UnknownMeasurement(item=item.key, key=key, field=f"measurements.{key}")
        limit = template.limit(measurement)
        least, most = (limit.least, limit.most) if limit else (-100_000, 1_000_000)
        exact = abs(value * 100 - hundredths(value)) < 1e-6
        if not (exact and least <= value <= most):
            unit = limit.unit if limit else ""
            raise ReadingOutOfRange(value=value, least=least, most=most, unit=unit, field=f"measurements.{key}")


def refuse_without_reason(answer: Given) -> None:
    if answer.rating == "not_inspected" and not answer.reason.strip():
        raise ReasonMissing(field="reason")


def refuse_dearer(offered: int, alternative: int | None) -> None:
    if alternative is not None and alternative >= offered:
        raise AlternativeNotCheaper(offered=offered, alternative=alternative, field="alternative")


def has_evidence(answer: Given) -> bool:
    return bool(answer.measurements or answer.observation.strip() or answer.photos)


def refuse_incomplete(template: Template, answers: Mapping[str, Given]) -> None:
    """Every item is answered, and every yellow and red one can be shown. Names the items that aren't."""
    _refuse(ItemsUnanswered, [item for item in template.items() if not _answered(answers.get(item.key))])
    doubtful = [item for item in template.items() if answers[item.key].rating in ("yellow", "red")]
    _refuse(EvidenceMissing, [item for item in doubtful if not has_evidence(answers[item.key])])
    _refuse(PhotosMissing, [item for item in doubtful if _lacks_photo(item, answers[item.key])])


def _answered(answer: Given | None) -> bool:
    return answer is not None and answer.rating is not None


def _lacks_photo(item: Item, answer: Given) -> bool:
    return item.photo_when_red and answer.rating == "red" and not answer.photos


def _refuse(refusal: type[Refusal], items: Iterable[Item]) -> None:
    keys = [item.key for item in items]
    if keys:
        raise refusal(items=", ".join(keys), field="inspection")
