"""Refusals: the named, expected ways in which something is not done."""

from typing import Any, ClassVar


class Refusal(Exception):
    """Something that was asked for and is not done, with its reason.

    `code` and `status` belong to the class, so a refusal is known by its name everywhere; `sentence` is
    formatted with the facts that the instance was raised with. `field` names the input it is about.
    """

    code: ClassVar[str] = "refused"
    status: ClassVar[int] = 422
    sentence: ClassVar[str] = "This can't be done."

    def __init__(self, *, field: str | None = None, **facts: Any) -> None:
        self.field = field
        self.facts = facts
        super().__init__(self.detail)

    @property
    def detail(self) -> str:
        return self.sentence.format(**self.facts)

    @property
    def title(self) -> str:
        return self.code.replace("_", " ").capitalize()


class NotFound(Refusal):
    """Answers alike for what doesn't exist and for what is somebody else's."""

    code, status, sentence = "not_found", 404, "There is no such {what}."


class NotPermitted(Refusal):
    code, status, sentence = "not_permitted", 403, "Your role doesn't allow this here."


class Invalid(Refusal):
    """Input that can't be understood; `reason` is a sentence of its own."""

    code, status, sentence = "invalid", 422, "{reason}"


class Unavailable(Refusal):
    """A passing condition of this machine: nothing was consumed, try again."""

    code, status, sentence = (
        "unavailable",
        503,
        "The server can't store this right now. Nothing was lost; it is tried again.",
    )
