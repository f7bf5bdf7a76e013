"""S3-compatible storage as a process of its own, for tests that keep photos there."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.cast.server import free_port

BUCKET = "photos"
KEY, SECRET = "lotwalk", "a secret of this test"


class ObjectStorage:
    """`buckets` is the folder under which it keeps what it was given: a bucket is a folder, an object a file."""

    def __init__(self, buckets: Path) -> None:
        self.buckets = buckets
        self.address = f"s3://{BUCKET}/lot"
        self._port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def environ(self) -> dict[str, str]:
        """What a server needs in its environment to keep its photos here."""
        return {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{self._port}", "AWS_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET,
        }  # fmt: skip

    def kept(self) -> dict[str, bytes]:
        """Every object under the prefix by its last name."""
        files = (self.buckets / BUCKET / "lot").rglob("*")
        return {file.name: file.read_bytes() for file in files if file.is_file() and not file.name.startswith(".")}

    def start(self) -> None:
        (self.buckets / BUCKET).mkdir(parents=True, exist_ok=True)
        where = ["--host", "127.0.0.1", "--port", str(self._port), "--data-dir", str(self.buckets)]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "nanio", "serve", "--log-level", "error", "--no-access-log", *where],
            env=os.environ | {"NANIO_ACCESS_KEY": KEY, "NANIO_SECRET_KEY": SECRET},
            stdout=subprocess.DEVNULL,
        )
        self._await_answer()

    def _await_answer(self, seconds: float = 20.0) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                httpx.get(f"http://127.0.0.1:{self._port}/", timeout=1)
                return
            except httpx.TransportError:
                time.sleep(0.02)
        raise AssertionError(f"no answer in {seconds} s")

    def stop(self) -> None:
        assert self._process is not None
        self._process.terminate()
        self._process.wait(10)


@contextmanager
def object_storage(buckets: Path) -> Iterator[ObjectStorage]:
    storage = ObjectStorage(buckets)
    storage.start()
    try:
        yield storage
    finally:
        storage.stop()
