"""Evidence is checked from its bytes alone, and every change in it is found."""

import hashlib
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from lotwalk import upkeep
from lotwalk.approvals import content
from lotwalk.approvals.verify import first_fault, verify_evidence
from lotwalk.journal.chain import canonical
from lotwalk.settings import Settings
from tests.approvals.story import decision, opened
from tests.cast.world import World
from tests.inspections.story import row


async def evidence(world: World) -> bytes:
    approval = await opened(world)
    decided = decision(approval, {"choice": "alternative"}, {"state": "countered", "counter_amount": 100})
    await world.applied("ines", decided)
    return (await row("decisions", decided.id))["evidence"].encode()


async def test_what_was_written_holds(world: World) -> None:
    data = await evidence(world)
    checked = verify_evidence(data, hashlib.sha256(data).hexdigest().upper())
    assert checked.fault is None and checked.evidence is not None
    assert "expected" in (verify_evidence(data, "0" * 64).fault or "")


def set_in(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    """Changes one thing in the evidence; a path that starts in `content` changes what was shown, and hashes anew."""

    def change(found: dict[str, Any]) -> None:
        first, *rest = path.split(".")
        if first == "content" and rest:
            shown = msgspec.json.decode(found["content"])
            _set(shown, rest, value)
            found["content"] = canonical(shown).decode()
            found["content_sha256"] = content.sha256_of(found["content"])
        else:
            _set(found, [first, *rest], value)

    return change


def _set(target: Any, path: list[str], value: Any) -> None:
    for key in path[:-1]:
        target = target[int(key)] if key.isdigit() else target[key]
    target[path[-1]] = value


TAMPERED = [
    ("lines.0.offered.total", 1), ("lines.0.state", "declined"), ("lines.0.agreed", 1), ("lines.1.counter_amount", 99),
    ("lines.0.alternative", None), ("lines.2.choice", "alternative"), ("lines.0.findings.0.readings.0.value", 9),
    ("lines.0.findings.0.photos.0.rendition", "0" * 64), ("lines.0.explanation", "Perfect."), ("total_agreed", 1),
    ("total_offered", 1), ("vehicle.vin", "1M8GDM9AXKP042788"), ("client.name", "Somebody"), ("number", "R-1"),
    ("content_sha256", "0" * 64), ("content", "{}"), ("content.total", 1), ("content.lines.0.offered.labour", 1),
    ("content.lines.0.offered.tax", 0), ("content.location.tax_basis_points", 0), ("content.lines", []),
    ("content.lines.0.finding.photos.0.sha256", None), ("extra", 1), ("lines.2.state", "declined"),
    ("signature.name", " "), ("consent.version", "2020-01"), ("consent.text", "I agree to anything."),
]  # fmt: skip


async def test_every_change_is_found(world: World) -> None:
    data = await evidence(world)
    for path, value in TAMPERED:
        found = msgspec.json.decode(data)
        set_in(path, value)(found)
        assert first_fault(canonical(found)), path


async def test_other_spacing_and_cut_files_are_found(world: World) -> None:
    data = await evidence(world)
    assert first_fault(msgspec.json.format(data)) and first_fault(data + b"\n") and first_fault(data[:-1])


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff\xfe", b"null", b'{"lines": []}', b"[" * 100_000])
def test_what_isnt_evidence_is_said_so(data: bytes) -> None:
    assert "isn't the evidence" in (first_fault(data) or "")


async def test_the_command_compares_with_the_paper(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, file = await evidence(world), tmp_path / "evidence.json"
    file.write_bytes(data)
    sha256 = hashlib.sha256(data).hexdigest()
    assert await upkeep.verify_evidence(Settings(), Namespace(file=file, sha256=None)) == 0
    assert await upkeep.verify_evidence(Settings(), Namespace(file=file, sha256=f" {sha256.upper()}")) == 0
    assert sha256 in capsys.readouterr().out
    assert await upkeep.verify_evidence(Settings(), Namespace(file=file, sha256="0" * 64)) == 1
    assert "expected SHA-256" in capsys.readouterr().err
