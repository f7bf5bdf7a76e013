"""The road with its stations, and the promise with those before it. Pure."""

from collections.abc import Sequence
from typing import Any, Literal

from msgspec import Struct

BEFORE_ARRIVAL = ("scheduled",)
# A shop has up to sixteen stages; of those to come a customer is shown where every visit leads.
WORK = (
    "disassembly", "body", "mechanical", "sublet", "paint_preparation", "paint", "reassembly", "polish_detail",
)  # fmt: skip
MAIN = ("mechanical", "quality_check", "ready")
MOST_TO_COME = 3
READY = ("ready", "delivered")


class Stage(Struct, frozen=True):
    """One entry of the location's list, in the customer's words."""

    key: str
    position: int
    words: str
    noisy: bool


class Station(Struct, frozen=True):
    """`at` is when it was entered, None for what is to come."""

    state: Literal["past", "now", "to_come"]
    words: str
    at: str | None = None


class Move(Struct, frozen=True):
    """A promise that no longer holds, and why: the customer's words, empty where none were given."""

    was: str
    reason: str


class Promise(Struct, frozen=True):
    """`moves` are newest first; the last of them is the first promise."""

    due_out: str | None
    moves: tuple[Move, ...] = ()


class Happening(Struct, frozen=True):
    at: str
    words: str
    key: str = ""


def stations(
    arrived: Happening, statuses: Sequence[dict[str, Any]], stages: dict[str, Stage], others: Sequence[Happening]
) -> list[Station]:
    """Passed ones that happened, the present one, and the main ones to come. `statuses` are oldest first."""
    entered = [arrived, *_entered(statuses, stages)]
    present = entered[-1]
    passed = {it.key: it for it in entered if it.key != present.key}
    happened = sorted((*passed.values(), *others), key=lambda it: it.at)
    return [
        *(Station("past", it.words, it.at) for it in happened),
        Station("now", present.words, present.at),
        *(Station("to_come", stage.words) for stage in to_come(present.key, set(passed), stages)),
    ]


def _entered(statuses: Sequence[dict[str, Any]], stages: dict[str, Stage]) -> list[Happening]:
    """One for each change of stage; arriving is told by the arrival itself."""
    found: list[Happening] = []
    for status in statuses:
        key = status["stage"]
        if key in (*BEFORE_ARRIVAL, "arrived") or (found and found[-1].key == key):
            continue
        found.append(Happening(status["at"], words_of(key, stages), key))
    return found


def words_of(key: str, stages: dict[str, Stage]) -> str:
    """A key that has left the list since is said as it was written."""
    return stages[key].words if key in stages else key.replace("_", " ").capitalize()


def to_come(present: str, passed: set[str], stages: dict[str, Stage]) -> list[Stage]:
    position = stages[present].position if present in stages else -1
    ahead = sorted((it for it in stages.values() if it.position > position), key=lambda it: it.position)
    if present in READY:
        return []
    main = [it for it in ahead if it.key in MAIN]
    if {present, *passed} & set(WORK):
        main = [it for it in main if it.key not in WORK]
    return main or [it for it in ahead if it.noisy and it.key not in passed][-MOST_TO_COME:]


def promise(
    statuses: Sequence[dict[str, Any]], reasons: dict[str, str], order: dict[str, Any] | None = None
) -> Promise:
    """Only what was published, or what the customer has signed since: a date that nobody was told of yet is not on
    this page."""
    signed = _signed_since(order, statuses) if order else None
    if not statuses:
        return Promise(signed)
    moves = [
        Move(status["due_out_before"], reasons.get(status["reason"] or "", ""))
        for status in statuses
        if status["due_out_before"] not in (None, status["due_out"])
    ]
    return Promise(signed or statuses[-1]["due_out"], tuple(reversed(moves)))


def _signed_since(order: dict[str, Any], statuses: Sequence[dict[str, Any]]) -> str | None:
    """After the signature the due out moves by the web status alone."""
    signed_at = order["finalized_at"]
    is_newer = signed_at is not None and (not statuses or statuses[-1]["at"] < signed_at)
    return order["due_out"] if is_newer else None
