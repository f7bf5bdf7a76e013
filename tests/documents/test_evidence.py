"""The sheet that is filed: its words, its proof, and every name in every script."""

import io
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from lotwalk.approvals.evidence import EvidenceContent, EvidenceSignature
from lotwalk.documents.evidence import Evidence, evidence_pdf, gathered
from lotwalk.documents.fonts import coverage, printable
from lotwalk.media.store import open_store
from tests.documents import decisions


async def sheet(content: EvidenceContent, photos: dict[str, bytes] | None = None) -> PdfReader:
    body, sha256 = decisions.kept(content)
    return PdfReader(io.BytesIO(await evidence_pdf(Evidence(content, body, sha256, photos or {}))))


def text(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


async def test_it_says_what_was_decided_and_by_whom() -> None:
    content = decisions.decision()
    said = text(await sheet(content, decisions.PICTURES))
    for words in (
        "Repair order N-10482", "1FTBR1C89PKA12345", "2023 Ford Transit T-250", "Prairie Parcel Fleet, LLC",
        "Ines Ortega", "Client inspector", "Signed in with own account", "Halsted Auto Group", "203.0.113.42", "iPhone",
        "Sunday, November 22, 2026, 10:31:07 CST", "America/Chicago", "2026-11-22T16:31:07.000Z",
        "2 approved", "1 declined", "1 deferred", "The alternative was chosen", "does it elsewhere",
        "We stock these ourselves.", "Friday, January 15, 2027", "2.5 mm", "red below 3 mm", "ML3Z-2001-A",
        "$89.95", content.consent.text, content.content_sha256, decisions.kept(content)[1],
    ):  # fmt: skip
        assert words in said, words
    for line in content.lines:
        assert line.offered.description in said


async def test_every_photo_is_in_it_and_named() -> None:
    reader = await sheet(decisions.decision(), decisions.PICTURES)
    assert sum(len(page.images) for page in reader.pages) == len(decisions.PICTURES)
    said = text(reader)
    for name in decisions.PICTURES:
        assert name[:32] in said and name[32:] in said


async def test_the_record_itself_is_inside() -> None:
    content = decisions.decision()
    reader = await sheet(content)
    assert reader.attachments["evidence.json"] == [decisions.kept(content)[0]]


async def test_it_is_archivable_and_the_same_each_time() -> None:
    content = decisions.decision()
    body, sha256 = decisions.kept(content)
    evidence = Evidence(content, body, sha256, decisions.PICTURES)
    first, second = await evidence_pdf(evidence), await evidence_pdf(evidence)
    assert first == second
    assert b"pdfaid:part>3<" in first and b"pdfaid:conformance>B<" in first


async def test_on_behalf_and_in_spanish() -> None:
    said = text(await sheet(decisions.in_spanish_by_phone()))
    for words in ("Por teléfono", "En nombre de, según", "Está de viaje", "FIRMA", "Nombre escrito", "Esta foto no"):
        assert words in said, words
    assert "Łódź Δelta evil Ж" in said


async def test_what_no_font_has_is_a_box_with_its_code() -> None:
    said = text(await sheet(decisions.in_spanish_by_phone()))
    for code in ("738B", "5C0F", "1F44D"):
        assert code in said


async def test_photos_that_are_lost_are_said_to_be(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    await store.put(decisions.PADS, decisions.PICTURES[decisions.PADS])
    evidence = await gathered(*decisions.kept(decisions.decision()))
    assert set(evidence.photos) == {decisions.PADS}
    assert "This photo isn't stored here." in text(PdfReader(io.BytesIO(await evidence_pdf(evidence))))


@pytest.mark.parametrize(
    "word",
    [
        "#panic(1)", "#image(\"/etc/passwd\")", "$ x $", "*bold* _it_ `raw` <label> @ref", "\\u{1F44D}", "= head",
        "#read(\"/etc/hostname\")", "]]#[[", "// comment", "a" * 3_000, "\x00\x07\u202e\u2066", "\ue000FFFF\ue001",
        "مرحبا שלום 한국어 ไทย", "👩‍👩‍👧‍👦 🇺🇸 ❤️", "e\u0301\u0323 ﷽", "\ud7ff\uffff\U0010ffff", "line\nbreak\ttab",
    ],
)  # fmt: skip
async def test_words_of_strangers_are_words(word: str) -> None:
    said = {"comment": word, "reason": word, "explanation": word}
    lines = tuple(msgspec.structs.replace(line, **said) for line in decisions.lines())
    content = decisions.decision(lines=lines, number=word[:40], signature=EvidenceSignature(word, word))
    reader = await sheet(content)
    assert reader.attachments["evidence.json"] == [decisions.kept(content)[0]]
    if word.startswith(("#", "$", "*", "=", "/")):
        assert word.split()[0] in text(reader)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(word=st.text(max_size=60), strokes=st.text(alphabet="MLCQHVZmlcqhvz0123456789.,- e", max_size=60))
async def test_any_name_and_any_signature_prints(word: str, strokes: str) -> None:
    signature = EvidenceSignature(word, strokes)
    content = decisions.decision(lines=decisions.lines()[2:3], signature=signature)
    assert len((await sheet(content)).pages) >= 1


def test_printable_leaves_what_can_be_shown() -> None:
    assert printable("Łódź, 5 × 2.5 mm → “ok”") == "Łódź, 5 × 2.5 mm → “ok”"
    assert printable("a\u202eb\u200dc") == "abc"
    assert printable("王") == "\ue000738B\ue001"


def test_many_lines_take_many_pages() -> None:
    import asyncio

    many: Any = tuple(msgspec.structs.replace(decisions.lines()[0], position=n) for n in range(1, 31))
    reader = asyncio.run(sheet(decisions.decision(lines=many), decisions.PICTURES))
    assert len(reader.pages) > 10 and f"of {len(reader.pages)}" in text(reader)


async def test_every_character_that_is_let_through_can_be_set() -> None:
    everything = " ".join(chr(code) for code in sorted(coverage()) if not 0xD800 <= code < 0xE000)
    line = msgspec.structs.replace(decisions.lines()[2], comment=everything, explanation=everything)
    assert len((await sheet(decisions.decision(lines=(line,)))).pages) > 1


async def test_a_language_that_is_not_translated_is_english() -> None:
    assert "Approval evidence" in text(await sheet(decisions.decision(language="de-AT")))
    assert "Constancia" in text(await sheet(decisions.decision(language="es-MX")))
