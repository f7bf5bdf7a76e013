"""Chance from a seed: the same seed gives the same company, and a change of one part leaves the others alone."""

from datetime import datetime
from random import Random
from typing import TypeVar

from lotwalk.foundation.ids import new_id

T = TypeVar("T")


class Chance(Random):
    """A stream of its own for each `part`."""

    def __init__(self, seed: int, part: str) -> None:
        super().__init__(f"{seed}:{part}")

    def happens(self, share: float) -> bool:
        return self.random() < share

    def id(self, at: datetime) -> str:
        """An id as if minted at that moment."""
        return new_id(int(at.timestamp() * 1000), self.randbytes(10))

    def times(self, expected: float, most: int) -> int:
        """How often something happens that happens `expected` times on average; `most` > expected."""
        return sum(self.happens(expected / most) for _ in range(most))
