"""The demo company on a real server: made once by `lotwalk demo`, copied for each story that changes it."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from lotwalk.settings import Settings
from tests.cast.server import ServerProcess


def prepare(folder: Path) -> Path:
    """A data folder with the demo company in it; refuses to go on without a built app."""
    app = Path(os.environ.get("LOTWALK_APP", Settings().app))
    assert (app / "index.html").exists(), "The app isn't built: npm run build, in pwa/."
    environ = os.environ | {"LOTWALK_DATA": str(folder)}
    made = subprocess.run([sys.executable, "-m", "lotwalk.cli", "demo"], env=environ, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    return folder


class Shop:
    """A running `lotwalk serve` with data of its own."""

    def __init__(self, prepared: Path, data: Path, **environ: str) -> None:
        shutil.copytree(prepared, data)
        self.data = data
        self._server = ServerProcess(data, **environ)
        self.address = self._server.address

    def opens(self) -> "Shop":
        self._server.start()
        return self

    def closes(self) -> None:
        """A server that doesn't end when it is told to fails the story, and is not left behind."""
        try:
            self._server.stop()
        finally:
            self._server.kill()

    def knows(self, question: str, *values: str) -> list[tuple[Any, ...]]:
        """Asks the database itself: for what nobody sees on a screen, like that a thing is there once."""
        with sqlite3.connect(f"file:{self.data / 'lotwalk.db'}?mode=ro", uri=True) as database:
            return database.execute(question, values).fetchall()

    def comes_to_know(self, expected: list[tuple[Any, ...]], question: str, *values: str, seconds: float = 10) -> None:
        """The same, for what happens behind everybody's back and so in its own time."""
        until = time.monotonic() + seconds
        while (found := self.knows(question, *values)) != expected:
            assert time.monotonic() < until, f"{found} instead of {expected}"
            time.sleep(0.05)

    def says(self, *command: str) -> str:
        """What the command line answers; a refusal is a failure."""
        environ = os.environ | {"LOTWALK_DATA": str(self.data)}
        done = subprocess.run(
            [sys.executable, "-m", "lotwalk.cli", *command], env=environ, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout
