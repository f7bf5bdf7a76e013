"""Commands about interfaces."""

from typing import Literal

from lotwalk.foundation.ids import Id
from lotwalk.intake.command import Command


class RetryInterface(Command, frozen=True):
    """Somebody who knows that the system is back doesn't want to wait."""

    location: Id
    system: Literal["dms", "oem"]
