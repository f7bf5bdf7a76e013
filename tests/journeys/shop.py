"""The demo company on a real server: made once by `lotwalk demo`, copied for each story that changes it."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

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
        self._server.stop()

    def knows(self, question: str, *values: str) -> list[tuple]:
        """Asks the database itself: for what nobody sees on a screen, like that a thing is there once."""
        with sqlite3.connect(f"file:{self.data / 'lotwalk.db'}?mode=ro", uri=True) as database:
            return database.execute(question, values).fetchall()

    def says(self, *command: str) -> str:
        """What the command line answers; a refusal is a failure."""
        environ = os.environ | {"LOTWALK_DATA": str(self.data)}
        done = subprocess.run(
            [sys.executable, "-m", "lotwalk.cli", *command], env=environ, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout
