"""Set-up told step by step: one line each, with the time that it took."""

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).resolve().parents[2]


class Failed(Exception):
    """What could not be done, in words for the person at the keyboard."""


class Step:
    """The line of one step; `note` is what stands behind its time."""

    def __init__(self) -> None:
        self.note = ""


@contextmanager
def step(name: str) -> Iterator[Step]:
    """Prints the name at once, and the seconds and the note when the block is done."""
    print(f"  {name:<28}", end="", flush=True)
    started, told = time.monotonic(), Step()
    try:
        yield told
    except BaseException:
        print(f"{time.monotonic() - started:7.1f} s  failed", flush=True)
        raise
    print(f"{time.monotonic() - started:7.1f} s  {told.note}".rstrip(), flush=True)


def run(command: Sequence[str | Path], env: Mapping[str, str] | None = None, cwd: Path = ROOT) -> str:
    """What the command printed; Failed, with all of it, when the command fails."""
    code, out, err = finish(
        command, env=env, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace"
    )
    if code:
        raise Failed(f"{' '.join(map(str, command))}\nended with {code}:\n{out}{err}".rstrip())
    return out


def finish(command: Sequence[str | Path], limit: float | None = None, **how: Any) -> tuple[int, str, str]:
    """Exit code and captured text. Whoever stops us, or a limit in seconds, stops all that it started."""
    # A group of its own, because npm and pytest have children that outlive them otherwise.
    try:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, process_group=0, **how)
    except OSError as error:
        raise Failed(f"{' '.join(map(str, command))}\ncan't be started: {error}") from error
    try:
        out, err = child.communicate(timeout=limit)
    except BaseException:
        stop_group(child)
        raise
    return child.returncode, out or "", err or ""


def stop_group(leader: subprocess.Popen[Any]) -> None:
    """Asks the whole group to end, and five seconds later doesn't ask."""
    with suppress(ProcessLookupError):
        os.killpg(leader.pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            leader.wait(timeout=5)
        os.killpg(leader.pid, signal.SIGKILL)
    leader.wait()


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Holds back a second set-up of this folder until the first is done."""
    folder = os.open(ROOT / "infra", os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            with step("Another set-up to end"):
                fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def command_line(road: Callable[[], int]) -> NoReturn:
    """Runs a command of infra/; what fails or is stopped ends with a sentence, not with a trace."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        sys.exit(road())
    except (Failed, OSError) as failure:
        sys.exit(f"\n{failure}")
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
