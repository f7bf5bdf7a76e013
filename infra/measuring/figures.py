"""The figures by name, each with the seconds that it may take at most."""

from collections.abc import Awaitable, Callable
from importlib import import_module

from msgspec import Struct

from infra.measuring.budgets import Reading
from infra.measuring.company import Companies

Measure = Callable[[Companies], Awaitable[list[Reading]]]


class Figure(Struct, frozen=True):
    """The module of this name measures it."""

    name: str
    most_seconds: float

    def load(self) -> Measure:
        return import_module(f"infra.measuring.{self.name}").measure


FIGURES = {
    figure.name: figure
    for figure in (
        Figure("queue", 40),
        Figure("feed", 40),
        Figure("commands", 60),
        Figure("screens", 30),
        Figure("pushes", 30),
        Figure("status", 30),
        Figure("photos", 40),
        Figure("start", 40),
        Figure("first_load", 30),
        Figure("tracker", 20),
        Figure("tablet", 90),
    )
}
