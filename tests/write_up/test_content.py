"""What is signed, and by which channel the link goes: the vectors that the tablet runs too."""

from typing import Any

import pytest

from lotwalk.clients.telling import Way, way_to_tell
from lotwalk.write_up import content, terms
from tests.write_up.test_vectors import REACHING, vectors

CONTENTS, TELLING = vectors("order_content"), vectors("telling")


@pytest.mark.parametrize("vector", CONTENTS["contents"], ids=lambda vector: vector["name"])
def test_the_text_that_is_signed(vector: dict[str, Any]) -> None:
    text = content.text_of(content.content_of(**vector["rows"], name=vector["signed_by"]))
    assert (text, content.sha256_of(text)) == (vector["text"], vector["sha256"])
    assert content.text_of(content.read(text)) == text


@pytest.mark.parametrize("vector", CONTENTS["later"], ids=str)
def test_what_came_after_the_signature(vector: dict[str, Any]) -> None:
    everything = CONTENTS["contents"][0]
    service = everything["rows"]["services"][0] | vector["change"]
    assert content.later(content.read(everything["text"]), service) == vector["later"]


def test_the_sentence_over_the_signature() -> None:
    told = {language: terms.text_of(terms.CURRENT, language) for language in ("en", "es")}
    assert {"version": terms.CURRENT, **told} == CONTENTS["terms"]
    assert terms.text_of("1999-01", "en") == ""


@pytest.mark.parametrize("vector", TELLING["ways"], ids=str)
def test_the_way_to_tell(vector: dict[str, Any]) -> None:
    contact = None if vector["contact"] is None else TELLING["contact"] | vector["contact"]
    assert way_to_tell(REACHING["client"] | vector["client"], contact) == Way(**vector["way"])
