"""The tablets: one Node process with the real sync core, driven line by line and never ahead of itself."""

import base64
import fcntl
import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from tests.sync.server import Request

APP = Path(__file__).resolve().parents[2] / "pwa"
BUILT = APP / "dist-simulation" / "device.mjs"
SECRETS = re.compile(rb'Bearer [\w-]+|\\?"key\\?":\s*\\?"[\w-]+')  # the server's own randomness is no part of a trace
Line = dict[str, Any]


def built() -> bytes:
    """The simulated tablet in one file, made anew where its sources are newer.

    Read by one test process at a time: a build empties its folder first, under the feet of whoever starts there.
    """
    with (APP / "vite.simulation.ts").open() as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if _is_stale():
            _build()
        return BUILT.read_bytes()


def _is_stale() -> bool:
    sources = [*APP.glob("src/**/*.ts"), *APP.glob("simulation/*.ts"), APP / "vite.simulation.ts"]
    return not BUILT.exists() or BUILT.stat().st_mtime < max(source.stat().st_mtime for source in sources)


def _build() -> None:
    npm = shutil.which("npm")
    assert npm, "the simulation needs Node: infra/test sets it up"
    subprocess.run([npm, "run", "--silent", "build:simulation"], cwd=APP, check=True, capture_output=True)


class Fleet:
    """Speaks with the process. All that passes goes into the trace, so that two runs can be compared."""

    def __init__(self, program: Path) -> None:
        node = shutil.which("node")
        assert node, "the simulation needs Node: infra/test sets it up"
        self._process = subprocess.Popen([node, str(program)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._trace = hashlib.sha256()

    def say(self, **line: Any) -> list[Line]:
        """Everything that the tablets did in answer, up to where they wait again."""
        assert self._process.stdin and self._process.stdout
        text = json.dumps(line, sort_keys=True).encode()
        self._process.stdin.write(text + b"\n")
        self._process.stdin.flush()
        self.note(text)
        heard: list[Line] = []
        while (answer := json.loads(self._read())) != {"quiet": True}:
            heard.append(answer)
        return heard

    def _read(self) -> bytes:
        assert self._process.stdout
        text = self._process.stdout.readline()
        assert text, f"the tablets' process ended with {self._process.wait()}"
        self.note(text)
        return text

    def note(self, text: bytes) -> None:
        self._trace.update(SECRETS.sub(b"", text))

    def forget(self) -> None:
        """A new story begins. What a broken-off one left under way ends now, and is no part of the new one's trace."""
        self.say(id=0, do="reset")
        self._trace = hashlib.sha256()

    @property
    def trace(self) -> str:
        return self._trace.hexdigest()

    def close(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(10)


class Tablet(Struct):
    """What the driver knows of one installation. `persons` use it in turn; `skews` are all clocks it ever had;
    `misled` once it was given JSON that isn't the server's."""

    name: str
    persons: list[str]
    skews: list[int]
    alive: bool = True
    misled: bool = False
    person: str | None = None
    device: str | None = None
    cookie: str = ""
    busy: dict[int, str] = field(default_factory=dict)

    def does(self, deed: str) -> bool:
        return deed in self.busy.values()

    @property
    def changing_hands(self) -> bool:
        return self.does("sign_in") or self.does("sign_out")


def request_of(line: Line, cookie: str) -> Request:
    body = base64.b64decode(line["base64"]) if line["base64"] else (line["body"] or "").encode()
    return Request(line["device"], line["method"], line["path"], line["headers"], body, cookie)
