"""What is aimed at: this release's target and the goal behind it. Watched, never enforced."""

from typing import Any

from msgspec import Struct


class Budget(Struct, frozen=True):
    """One figure. `at_most` for what should be small; None where there is no target."""

    what: str
    unit: str
    first: float | None = None
    goal: float | None = None
    at_most: bool = False

    def reached(self, value: float) -> str:
        """In one word, which of the two targets a value reaches."""
        if self._meets(value, self.goal):
            return "goal"
        if self._meets(value, self.first):
            return "first"
        return "" if self.first is None else "MISSED"

    def _meets(self, value: float, target: float | None) -> bool:
        return target is not None and (value <= target if self.at_most else value >= target)


class Reading(Struct, frozen=True):
    """A figure as it was measured; `note` says against what, `raw` has what the value was made of."""

    budget: Budget
    value: float
    note: str = ""
    raw: dict[str, Any] = {}
