"""The real server as a process of its own, for tests that kill it or look at it with a browser."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class ServerProcess:
    """`lotwalk serve` over a data folder; `kill` is what a power cut is to a process."""

    def __init__(self, data: Path, database: str = "", port: int | None = None, **environ: str) -> None:
        self.port = port or free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        names = {"LOTWALK_DATA": str(data), "LOTWALK_DATABASE": database, "LOTWALK_LISTEN": f"127.0.0.1:{self.port}"}
        self._environ = os.environ | {name: value for name, value in names.items() if value} | environ
        self._log = data / "server.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "lotwalk.cli", "serve"], env=self._environ, stdout=log, stderr=log
            )
        self._await_answer()

    def _await_answer(self, seconds: float = 20.0) -> None:
        assert self._process is not None
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{self.address}/readyz", timeout=1):
                    return
            except OSError:
                assert self._process.poll() is None, self._log.read_text()
                time.sleep(0.02)
        raise AssertionError(f"no answer in {seconds} s:\n{self._log.read_text()}")

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def kill(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def stop(self, seconds: float = 30.0) -> int:
        """Asks it to end; its exit status. One that doesn't is killed, and told as a failure."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise
