"""Says what was measured: a line a figure for people, JSON lines for programs."""

from pathlib import Path
from typing import Any

import msgspec

from infra.measuring.budgets import Budget, Reading

HEAD = f"{'':<58}{'measured':>16}{'first':>14}{'goal':>14}"


def head(machine: dict[str, Any]) -> None:
    print(f"{', '.join(f'{name} {value}' for name, value in machine.items())}\n\n{HEAD}", flush=True)


def show(reading: Reading) -> None:
    budget, value = reading.budget, reading.value
    targets = f"{_target(budget, budget.first):>14}{_target(budget, budget.goal):>14}"
    print(f"{budget.what:<58}{_number(value, budget.unit):>16}{targets}  {budget.reached(value)}".rstrip(), flush=True)
    if reading.note:
        print(f"  {reading.note}", flush=True)


def _target(budget: Budget, value: float | None) -> str:
    return "" if value is None else f"{'≤' if budget.at_most else '≥'} {_number(value, budget.unit)}"


def _number(value: float, unit: str) -> str:
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    text = f"{value:,.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"{text}{unit}" if unit.startswith("/") else f"{text} {unit}"


def failed(name: str, error: Exception) -> None:
    why = str(error).splitlines()[0] if str(error) else type(error).__name__
    print(f"{name}: not measured: {why}", flush=True)


def tail(seconds: float, load: float) -> None:
    print(f"\n{seconds:.0f} s in all; load at the end {load:.1f}. Targets are watched, not enforced.")


class Raw:
    """What each value was made of, as JSON lines; nowhere without a file."""

    def __init__(self, file: Path | None) -> None:
        self._file = file.open("wb") if file else None

    def write(self, **facts: Any) -> None:
        if self._file:
            self._file.write(msgspec.json.encode(facts) + b"\n")
            self._file.flush()

    def reading(self, name: str, reading: Reading) -> None:
        budget = msgspec.to_builtins(reading.budget)
        self.write(figure=name, **budget, value=reading.value, note=reading.note, raw=reading.raw)
