"""How a judge says no."""

from typing import Any


class Wrong(AssertionError):
    """What the simulation is there to find."""


def expect(right: Any, words: str) -> None:
    if not right:
        raise Wrong(words)
