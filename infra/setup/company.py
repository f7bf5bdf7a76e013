"""The demo company's folder: made once, known by a marker, never mistaken for a real company's."""

import fcntl
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from environment import PYTHON
from steps import Failed, run, step

LOTWALK = PYTHON.parent / "lotwalk"
MARKER = ".lotwalk-demo"
OURS = "infra/serve made this folder for a demo company and may delete it"


def hold(folder: Path) -> None:
    """Keeps a second infra/serve from the folder for as long as this process lives, past exec too."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = os.open(folder, os.O_RDONLY)
    os.set_inheritable(lock, True)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Failed(f"Another infra/serve is using {folder}: stop it, or choose another with --data.") from None


def refuse_strange(folder: Path) -> None:
    """Refuses a folder with anything in it that isn't a demo company of infra/serve's making."""
    if folder.exists() and not folder.is_dir():
        raise Failed(f"{folder} is not a folder.")
    if folder.is_dir() and any(folder.iterdir()) and not marker(folder):
        raise Failed(
            f"{folder} has something in it that infra/serve did not make. It is left as it is: "
            "choose another folder with --data, or serve a real company with `lotwalk serve`."
        )


def marker(folder: Path) -> dict[str, str]:
    try:
        found = json.loads((folder / MARKER).read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and found.get("note") == OURS else {}


def empty(folder: Path) -> None:
    """Deletes what is in the folder; the marker goes last, so that a broken-off deletion can be taken up."""
    refuse_strange(folder)
    for thing in sorted(folder.iterdir(), key=lambda thing: thing.name == MARKER):
        if thing.is_dir() and not thing.is_symlink():
            shutil.rmtree(thing)
        else:
            thing.unlink()


def prepare(folder: Path, env: Mapping[str, str]) -> str:
    """Makes the company where there is none; answers what `lotwalk demo` said, with today's address in it."""
    with step("Demo company") as told:
        if "said" in marker(folder):
            told.note = "unchanged"
        else:
            make(folder, env)
    found = marker(folder)
    return found["said"].replace(found["address"], env["LOTWALK_PUBLIC_URL"])


def make(folder: Path, env: Mapping[str, str]) -> None:
    # Half a company from a start that was broken off is nobody's work.
    empty(folder)
    mark(folder, {})
    said = run([LOTWALK, "demo"], env=env)
    mark(folder, {"address": env["LOTWALK_PUBLIC_URL"], "said": said})


def mark(folder: Path, facts: Mapping[str, str]) -> None:
    # Readable by the owner alone: what the demo says has a customer's link in it.
    new = folder / f"{MARKER}.new"
    new.touch(mode=0o600)
    new.write_text(json.dumps({"note": OURS, **facts}, indent=2))
    new.replace(folder / MARKER)
