"""Commands about persons."""

from lotwalk.foundation.ids import Id
from lotwalk.intake.command import Command


class ChoosePersonMail(Command, frozen=True):
    """Somebody who signs in stops the e-mail that comes to them, by the link in it, or has it again."""

    person: Id
    stopped: bool
