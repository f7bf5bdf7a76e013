"""The sandbox beside an app ends with it, however the app ends."""

import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from tests.cast.server import free_port

PARENT = """
import os, subprocess, sys, time
subprocess.Popen([sys.executable, "-m", "sandbox", "--port", sys.argv[1], "--data", sys.argv[2],
                  "--parent", str(os.getpid())])
time.sleep(60)
"""


def answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/", timeout=1).status_code == 200
    except httpx.TransportError:
        return False


def until(port: int, wanted: bool) -> bool:
    ends = time.monotonic() + 15
    while time.monotonic() < ends:
        if answers(port) == wanted:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("how", ["kill", "terminate"])
def test_it_ends_with_its_parent(tmp_path: Path, how: str) -> None:
    port = free_port()
    parent = subprocess.Popen([sys.executable, "-c", PARENT, str(port), str(tmp_path)])
    try:
        assert until(port, True)
    finally:
        getattr(parent, how)()
        parent.wait()
    assert until(port, False)
