"""The sandbox as a process of its own, over a folder of its own, and what a test tells it to do."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx

from tests.cast.server import free_port

FAULTS = ("hang", "reset", "500", "429", "answer_lost", "slow_answer", "not_json", "wrong_shape", "other_id")


class Sandbox:
    """Use as `with`; `restart` ends the process and starts it over the same folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.dms, self.oem = f"{self.address}/dms", f"{self.address}/oem"

    def __enter__(self) -> "Sandbox":
        self.client = httpx.Client(base_url=self.address, timeout=5)
        command = [sys.executable, "-m", "sandbox", "--port", str(self.port), "--data", str(self._folder)]
        log = (self._folder / "log").open("ab")
        self._process = subprocess.Popen([*command, "--parent", str(os.getpid())], stdout=log, stderr=log)
        self._await_answer()
        return self

    def _await_answer(self, seconds: float = 20.0) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                self.client.get("/").raise_for_status()
                return
            except httpx.TransportError:
                assert self._process.poll() is None, (self._folder / "log").read_text()
                time.sleep(0.02)
        raise AssertionError("the sandbox didn't start")

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        assert self._process.wait(10) == 0
        self.client.close()

    def restart(self) -> None:
        self.__exit__()
        self.__enter__()

    def empty(self) -> None:
        self.client.delete("/admin").raise_for_status()

    def break_next(self, kind: str, at: str, method: str | None = None, times: int | None = 1, **more: Any) -> None:
        fault = {"kind": kind, "at": at, "method": method, "times": times} | more
        self.client.put("/admin/faults", json=fault).raise_for_status()

    def mend(self) -> None:
        self.client.delete("/admin/faults").raise_for_status()

    def offer(self, **options: bool) -> None:
        self.client.patch("/admin/options", json=options).raise_for_status()

    def know(self, vin: str, **facts: Any) -> None:
        self.client.put("/admin/vehicles", json={"vehicles": [{"vin": vin} | facts]}).raise_for_status()

    def heard(self, request: str = "") -> list[str]:
        """Requests to DMS and OEM, as `METHOD /path`, that begin like this one."""
        return [one for one in self.client.get("/admin/heard").json()["requests"] if one.startswith(request)]

    def orders(self) -> list[dict[str, Any]]:
        """Every repair order in the DMS, whole."""
        rows = self.client.get("/admin/repair-orders").json()
        return [self.client.get(f"/dms/repair-orders/{row['id']}").json() for row in rows]
