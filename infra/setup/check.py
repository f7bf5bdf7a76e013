"""infra/test: everything that CI runs, each step with its time, and one closing line."""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import browsers
import environment
import tablet_app
from checks import Check, Suite, checks
from steps import Failed, command_line, finish, one_at_a_time, run, step

# Longer than any suite may take; what hangs is to be a failure with a name, not a silent CI job.
LIMIT = 400
NOTHING_SELECTED = 5
SETTINGS = {
    f"LOTWALK_{name}"
    for name in "DATA DATABASE MEDIA LISTEN PUBLIC_URL APP DMS_URL OEM_URL SMTP_URL PUSH_HOSTS PROXIES".split()
}


@dataclass(frozen=True)
class Count:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def test() -> int:
    started = time.monotonic()
    wish = read_arguments()
    set_up(wish.fast)
    print(flush=True)
    with tempfile.TemporaryDirectory(prefix="lotwalk-reports-") as reports:
        counts = run_all(checks(Path(reports), wish.fast, wish.wide, wish.for_pytest))
    return conclude(counts, time.monotonic() - started)


def read_arguments() -> argparse.Namespace:
    ours, theirs = split(sys.argv[1:])
    parser = argparse.ArgumentParser(
        prog="infra/test",
        usage="infra/test [fast|all] [-- arguments of pytest]",
        description="Sets everything up, browsers included, and runs all that CI runs.",
    )
    parser.add_argument(
        "what", nargs="?", choices=["fast", "all"],
        help="fast: without browsers and long simulations; all: further variants too, some minutes more",
    )  # fmt: skip
    wish = parser.parse_args(ours)
    return argparse.Namespace(fast=wish.what == "fast", wide=wish.what == "all", for_pytest=theirs)


def split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Ours, and pytest's behind the first `--`."""
    at = arguments.index("--") if "--" in arguments else len(arguments)
    return arguments[:at], arguments[at + 1 :]


def set_up(fast: bool) -> None:
    with one_at_a_time():
        environment.prepare(environment.DEVELOPMENT)
        tablet_app.prepare()
        if not fast:
            browsers.prepare()


def run_all(all_checks: list[Check]) -> dict[str, Count]:
    counts = {check.name: outcome(check) for check in all_checks}
    narrowed = [check.name for check in all_checks if isinstance(check, Suite) and check.narrowed]
    if narrowed and all(counts[name] == Count() for name in narrowed):
        counts["pytest's arguments, which no test fits"] = Count(failed=1)
    return counts


def outcome(check: Check) -> Count:
    return watched(check) if isinstance(check, Suite) else quiet(check)


def quiet(check: Check) -> Count:
    try:
        with step(check.name):
            run(check.command, env=surroundings(), cwd=check.folder)
    except Failed as failure:
        print(f"\n{failure}\n", flush=True)
        return Count(failed=1)
    return Count(passed=1)


def surroundings() -> Mapping[str, str]:
    """Node is found, and no setting of a real company reaches a test; how long tests last may still be set."""
    return {name: value for name, value in tablet_app.with_node().items() if name not in SETTINGS}


def watched(suite: Suite) -> Count:
    print(f"\n  {suite.name}", flush=True)
    started = time.monotonic()
    count = counted(suite, ended(suite))
    print(f"  {suite.name:<28}{time.monotonic() - started:7.1f} s  {count}\n", flush=True)
    return count


def ended(suite: Suite) -> int:
    try:
        limit = None if suite.narrowed else LIMIT
        return finish(suite.command, limit, env=surroundings(), cwd=suite.folder)[0]
    except subprocess.TimeoutExpired:
        print(f"  stopped: not done after {LIMIT} s", flush=True)
    except Failed as failure:
        print(failure, flush=True)
    return 1


def counted(suite: Suite, code: int) -> Count:
    """What the report says; a suite that ran nothing or ended badly is never without a failure."""
    if suite.narrowed and code == NOTHING_SELECTED:
        return Count()
    count = sum(map(read, reported(suite.report)), Count())
    sound = code == 0 and count.passed > 0
    return count if sound or count.failed else count + Count(failed=1)


def reported(report: Path) -> list[ElementTree.Element]:
    try:
        return list(ElementTree.parse(report).iter("testsuite"))
    except (OSError, ElementTree.ParseError):
        return []


def read(suite: ElementTree.Element) -> Count:
    tests, failures, errors, skipped = (int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped"))
    return Count(max(tests - failures - errors - skipped, 0), failures + errors, skipped)


def conclude(counts: Mapping[str, Count], seconds: float) -> int:
    total = sum(counts.values(), Count())
    failing = [name for name, count in counts.items() if count.failed]
    if failing:
        print(f"Not well: {', '.join(failing)}.")
    print(f"{total}, in {seconds:.0f} s")
    return 1 if failing else 0


if __name__ == "__main__":
    command_line(test)
