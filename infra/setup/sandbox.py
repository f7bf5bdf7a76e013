"""The sandbox beside the app: a DMS and an OEM to talk to, which end when the app does."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from environment import PYTHON
from steps import ROOT, Failed


def addresses(port: int) -> Mapping[str, str]:
    return {"LOTWALK_DMS_URL": f"http://127.0.0.1:{port}/dms", "LOTWALK_OEM_URL": f"http://127.0.0.1:{port}/oem"}


def start(port: int, data: Path) -> None:
    """As a child of this process, which becomes the server: the child sees it end, however it ends."""
    data.mkdir(mode=0o700, exist_ok=True)
    command = [PYTHON, "-m", "sandbox", "--port", str(port), "--data", data, "--parent", str(os.getpid())]
    with (data / "log").open("ab") as log:
        try:
            # Both start at once, and somebody waits for the app.
            subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=ROOT, preexec_fn=lambda: os.nice(10)
            )
        except OSError as error:
            raise Failed(f"The sandbox can't be started: {error.strerror}.") from error
