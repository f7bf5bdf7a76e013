"""What infra/test checks, fastest first; everything that is to be green in CI stands here by name."""

from dataclasses import dataclass
from pathlib import Path

from environment import PYTHON
from steps import ROOT
from tablet_app import APP, PACKAGES

SLOW = ("simulation", "durability", "browser")


@dataclass(frozen=True)
class Check:
    """A command that says by its exit code whether all is well, and tells nothing else when it is."""

    name: str
    command: tuple[str | Path, ...]
    folder: Path = ROOT


@dataclass(frozen=True)
class Suite(Check):
    """Tests that are shown while they run and counted from the JUnit report they leave."""

    report: Path = Path()
    narrowed: bool = False


def checks(reports: Path, fast: bool, wide: bool, for_pytest: list[str]) -> list[Check]:
    narrow = "" if wide else " and not wide"
    quick: list[Check] = [
        Check("Format", (PYTHON, "-m", "ruff", "format", "--check", ".")),
        Check("Lint", (PYTHON, "-m", "ruff", "check", ".")),
        Check("Types", (PYTHON, "-m", "basedpyright")),
        Check("App: types and lint", ("npm", "run", "--silent", "check"), APP),
        Check("App: the API's types", (PYTHON, "-m", "lotwalk.typescript", "--check")),
        vitest("App: tests", reports / "app.xml"),
        pytest("Tests", reports, f"not ({' or '.join(SLOW)}){narrow}", "-n2", *for_pytest),
    ]
    if fast:
        return quick
    return [
        *quick,
        pytest("Simulation", reports, "simulation", "-n2", *for_pytest),
        pytest("Durability", reports, "durability", "-n2", *for_pytest),
        pytest("Journeys", reports, f"browser{narrow}", "-n2", *for_pytest),
    ]


def vitest(name: str, report: Path) -> Suite:
    reporters = ("--reporter=default", "--reporter=junit", f"--outputFile.junit={report}")
    return Suite(name, (PACKAGES / ".bin" / "vitest", "run", *reporters), APP, report)


def pytest(name: str, reports: Path, marked: str, *more: str) -> Suite:
    report = reports / f"{name}.xml"
    command = (PYTHON, "-m", "pytest", "-q", "-m", marked, f"--junitxml={report}", *more)
    return Suite(name, command, report=report, narrowed=bool(set(more) - {"-n2"}))
