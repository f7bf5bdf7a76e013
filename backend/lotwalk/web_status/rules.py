"""What is refused about a web status, and when the number is green. Pure."""

from collections.abc import Sequence
from typing import Any

import regex

from lotwalk.foundation.refusals import Refusal

NOTE_LIMIT = 140
# Line ends and other control characters have no place in one line of a note; direction overrides would let a
# note rewrite how the words around it read.
UNSEEN = regex.compile(r"[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]")


class NotInList(Refusal):
    code, status, sentence = "not_in_list", 422, "“{key}” is not in this location's list."


class NoteTooLong(Refusal):
    code, status, sentence = "note_too_long", 422, "The note has {length} characters; at most {limit} fit."


class NoteUnreadable(Refusal):
    code, status, sentence = "note_unreadable", 422, "The note contains a line break or a control character."


class ReasonMissing(Refusal):
    code, status, sentence = "reason_missing", 422, "The due out changes: say why."


class ReasonWithoutChange(Refusal):
    code, status, sentence = "reason_without_change", 422, "The due out stays as it is, so it needs no reason."


class StatusMoved(Refusal):
    code, status = "status_moved", 409
    sentence = "{name} has updated this status in the meantime. Look at it, then send yours again."


class StatusExists(Refusal):
    code, status, sentence = "status_exists", 409, "There is a web status with this id already."


def graphemes(text: str) -> int:
    """Characters as a person counts them: extended grapheme clusters (Unicode Standard Annex 29)."""
    return len(regex.findall(r"\X", text))


def refuse_unreadable_note(note: str) -> None:
    if UNSEEN.search(note):
        raise NoteUnreadable(field="note")


def refuse_long_note(note: str) -> None:
    length = graphemes(note)
    if length > NOTE_LIMIT:
        raise NoteTooLong(field="note", limit=NOTE_LIMIT, length=length)


def refuse_unlisted(chosen: dict[str, str | None], listed: dict[str, set[str]]) -> None:
    """`chosen` is list name to key, `listed` list name to the keys of the location."""
    for name, key in chosen.items():
        if key is not None and key not in listed.get(name, set()):
            raise NotInList(field=name, key=key)


def refuse_unexplained_due_out(before: str | None, after: str | None, reason: str | None) -> None:
    """A first promise changes nothing that was promised, so a reason for it is welcome, not needed."""
    if before == after and reason is not None:
        raise ReasonWithoutChange(field="reason")
    if before not in (None, after) and reason is None:
        raise ReasonMissing(field="reason")


def refuse_moved(history: Sequence[dict[str, Any]], based_on: str | None, person: str | None) -> None:
    """`history` is newest first. One's own updates since `based_on` are no reason for refusal."""
    for row in history:
        if row["id"] == based_on:
            return
        if row["by_person"] != person or person is None:
            raise StatusMoved(field="based_on", name=row["by_name"])
    if based_on is not None:
        raise StatusMoved(field="based_on", name="Somebody")


def is_green(published: str | None, published_due_out: str | None, due_out: str | None) -> bool:
    """The number on the whiteboard: something was published, and the promise in it still is the promise."""
    return published is not None and published_due_out == due_out
