"""From a template, JSON and files to PDF/A-3b, off the event loop."""

import asyncio
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import typst
from msgspec import Struct
from msgspec.json import encode

from lotwalk.documents.fonts import fonts


class Job(Struct, frozen=True):
    """`data` reaches the template as JSON and in no other way; `files` by name; `attachment` as it is.

    `at` is the instant that the PDF says it was made, so that the same job makes the same bytes.
    """

    template: str
    data: dict[str, Any]
    files: Mapping[str, bytes]
    attachment: str
    at: datetime


@lru_cache(maxsize=1)
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(2, thread_name_prefix="documents")


async def pdf(job: Job) -> bytes:
    return await asyncio.get_running_loop().run_in_executor(_pool(), typeset, job)


def typeset(job: Job) -> bytes:
    """The template can read the job's own files and nothing else of this machine."""
    made_at = job.at.replace(microsecond=0)  # PDF dates have whole seconds
    with tempfile.TemporaryDirectory(prefix="lotwalk-document-") as folder:
        for name, body in job.files.items():
            (Path(folder) / name).write_bytes(body)
        root: Any = folder  # its types want the kind of the input here, which is bytes
        made = typst.compile(
            _template(job.template), root=root, font_paths=fonts(), pdf_standards=["a-3b"], timestamp=made_at,
            sys_inputs={"data": encode(job.data).decode(), "attachment": job.attachment},
        )  # fmt: skip
    assert isinstance(made, bytes)
    return made


@lru_cache(maxsize=16)
def _template(name: str) -> bytes:
    return (resources.files("lotwalk.documents") / "templates" / f"{name}.typ").read_bytes()
