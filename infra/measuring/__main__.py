"""infra/bench: measures, prints, judges nothing."""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

import uvloop

from infra.measuring.certificate import trust_own

SEED = 1


def main() -> int:
    wish = _arguments()
    _forget_settings()
    with tempfile.TemporaryDirectory(prefix="lotwalk-bench-") as folder:
        trust_own(Path(folder))
        return _measured(wish, Path(folder))


def _arguments() -> argparse.Namespace:
    from infra.measuring.figures import FIGURES

    parser = argparse.ArgumentParser(prog="infra/bench", description="Measures Lotwalk against its budgets.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"some of: {', '.join(FIGURES)}")
    parser.add_argument("--raw", type=Path, metavar="FILE", help="write raw values here, as JSON lines")
    parser.add_argument("--seed", type=int, default=SEED)
    wish = parser.parse_args()
    strange = [name for name in wish.names if name not in FIGURES]
    if strange:
        parser.error(f"no figure is called {strange[0]}: {', '.join(FIGURES)}")
    return wish


def _forget_settings() -> None:
    """No setting of a real company reaches a measurement."""
    for name in [name for name in os.environ if name.startswith("LOTWALK_")]:
        del os.environ[name]


def _measured(wish: argparse.Namespace, folder: Path) -> int:
    from infra.measuring import machine, report
    from infra.measuring.company import Companies
    from infra.measuring.figures import FIGURES

    started, raw, facts = time.monotonic(), report.Raw(wish.raw), machine.facts(wish.seed)
    raw.write(machine=facts)
    report.head(facts)
    companies = Companies(folder, wish.seed)
    for name in wish.names or FIGURES:
        _one(FIGURES[name], companies, raw)
    report.tail(time.monotonic() - started, os.getloadavg()[0])
    return 0


def _one(figure: "Figure", companies: "Companies", raw: "Raw") -> None:  # noqa: F821
    import asyncio

    from infra.measuring import report

    async def measured() -> list["Reading"]:  # noqa: F821
        async with asyncio.timeout(figure.most_seconds):
            return await figure.load()(companies)

    try:
        readings = uvloop.run(measured())
    except Exception as error:
        report.failed(figure.name, f"{type(error).__name__}: {error}")
        raw.write(figure=figure.name, failed=repr(error))
        return
    for reading in readings:
        report.show(reading)
        raw.reading(figure.name, reading)


if __name__ == "__main__":
    sys.exit(main())
