"""infra/bench: measures, prints, judges nothing."""

import argparse
import asyncio
import os
import sys
import tempfile
import time
import warnings
from pathlib import Path

import uvloop

from infra.measuring import certificate, machine, report
from infra.measuring.budgets import Reading
from infra.measuring.company import Companies
from infra.measuring.figures import FIGURES, Figure
from infra.measuring.report import Raw

SEED = 1


def main() -> int:
    wish = _arguments()
    _forget_settings()
    with tempfile.TemporaryDirectory(prefix="lotwalk-bench-") as folder:
        certificate.trust_own(Path(folder))
        _measure(wish.names or list(FIGURES), Companies(Path(folder), wish.seed), Raw(wish.raw))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="infra/bench", description="Measures Lotwalk against its budgets.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"some of: {', '.join(FIGURES)}")
    parser.add_argument("--raw", type=Path, metavar="FILE", help="write raw values here, as JSON lines")
    parser.add_argument("--seed", type=int, default=SEED)
    wish = parser.parse_args()
    strange = [name for name in wish.names if name not in FIGURES]
    if strange:
        parser.error(f"no figure is called {strange[0]}; there are {', '.join(FIGURES)}")
    return wish


def _forget_settings() -> None:
    """No setting of a real company reaches a measurement."""
    for name in [name for name in os.environ if name.startswith("LOTWALK_")]:
        del os.environ[name]
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")


def _measure(names: list[str], companies: Companies, raw: Raw) -> None:
    started, facts = time.monotonic(), machine.facts(companies.seed)
    raw.write(machine=facts)
    report.head(facts)
    for name in names:
        _one(FIGURES[name], companies, raw)
    report.tail(time.monotonic() - started, os.getloadavg()[0])


def _one(figure: Figure, companies: Companies, raw: Raw) -> None:
    """A figure that can't be measured is told as such, and the others are measured all the same."""
    try:
        readings = uvloop.run(_bounded(figure, companies))
    except Exception as error:
        report.failed(figure.name, error)
        raw.write(figure=figure.name, failed=repr(error))
        return
    for reading in readings:
        report.show(reading)
        raw.reading(figure.name, reading)


async def _bounded(figure: Figure, companies: Companies) -> list[Reading]:
    async with asyncio.timeout(figure.most_seconds):
        return await figure.load()(companies)


if __name__ == "__main__":
    sys.exit(main())
