"""On what it was measured."""

import os
import platform
import sqlite3
import time
from pathlib import Path
from typing import Any

from lotwalk.foundation.sqlite_links import sqlite3 as ours

SPINS = 200_000


def facts(seed: int) -> dict[str, Any]:
    return {
        "cores": len(os.sched_getaffinity(0)), "processor": _processor(), "system": platform.platform(terse=True),
        "python": platform.python_version(), "sqlite": ours.sqlite_version, "sqlite_bare": sqlite3.sqlite_version,
        "seed": seed, "load": round(os.getloadavg()[0], 2), "spin_ms": round(spin(), 1),
    }  # fmt: skip


def spin() -> float:
    """Milliseconds of a fixed loop, the median of five: tells a slow or busy machine from a slow program."""
    times: list[float] = []
    for _ in range(5):
        started = time.perf_counter()
        for _ in range(SPINS):
            pass
        times.append(time.perf_counter() - started)
    return sorted(times)[2] * 1000


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.processor() or platform.machine()
