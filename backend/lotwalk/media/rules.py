"""What is refused about photos. Pure."""

from typing import Any

from lotwalk.foundation.refusals import Refusal
from lotwalk.media.commands import AttachPhoto

MOST_BYTES = 15_000_000
# A phone's 48 MP sensor bins to 12; 40 leaves room for stitched pictures, at 160 MB while one is decoded.
MOST_PIXELS = 40_000_000
NEEDS_SUBJECT = ("damage", "answer")


class MediaTooLarge(Refusal):
    code, status, sentence = "media_too_large", 413, "A photo may have at most {limit_mb} MB."


class MediaHashDiffers(Refusal):
    code, status, sentence = (
        "media_hash_differs",
        422,
        "The bytes that arrived are not those that were announced. They are sent again.",
    )


class MediaNotAnImage(Refusal):
    code, status, sentence = "media_not_an_image", 422, "This is not a whole JPEG, PNG or WebP picture."


class MediaTooManyPixels(Refusal):
    code, status, sentence = "media_too_many_pixels", 422, "A photo may have at most {limit_mp} megapixels."


class PhotoSubjectMissing(Refusal):
    code, status, sentence = "photo_subject_missing", 422, "Say what this photo shows."


class PhotoExists(Refusal):
    code, status, sentence = "photo_exists", 409, "There is a photo with this id already."


class PhotoIsEvidence(Refusal):
    code, status, sentence = (
        "photo_is_evidence",
        422,
        "This photo is part of a submitted inspection and stays with it.",
    )


class InspectionSubmitted(Refusal):
    code, status = "inspection_submitted", 409
    sentence = "This inspection was submitted and can't be changed. Start a supplement for what was found later."


class WorkClosed(Refusal):
    code, status = "repair_order_closed", 409
    sentence = "Repair order {number} is closed: nothing about its work can be changed."


def refuse_large(body: bytes) -> None:
    if len(body) > MOST_BYTES:
        raise MediaTooLarge(limit_mb=MOST_BYTES // 1_000_000)


def refuse_many_pixels(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise too_many_pixels()


def too_many_pixels() -> MediaTooManyPixels:
    return MediaTooManyPixels(limit_mp=MOST_PIXELS // 1_000_000)


def refuse_without_subject(command: AttachPhoto) -> None:
    if command.subject in NEEDS_SUBJECT and not command.subject_id:
        raise PhotoSubjectMissing(field="subject_id")
    if command.subject == "guided" and not command.slot:
        raise PhotoSubjectMissing(field="slot")
    if command.subject == "ink" and not command.original:
        raise PhotoSubjectMissing(field="original")


def refuse_closed_work(order: dict[str, Any]) -> None:
    """Media stands below repair orders and knows of them only the row that intake found."""
    if order["status"] in ("closed", "void"):
        raise WorkClosed(number=order["number"] or "")
