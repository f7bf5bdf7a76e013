"""Every field of every command, given what it isn't: a clear refusal that names the field, and nothing changed."""

from typing import Any

import msgspec
import pytest

from lotwalk.foundation import database
from lotwalk.foundation.ids import Id, Sha256
from lotwalk.intake.batch import Sender, from_device
from lotwalk.intake.verdicts import Verdict
from lotwalk.vehicles.commands import Vin
from tests.cast.world import World
from tests.people.commands import SAMPLES, sample
from tests.people.story import tell

HOSTILE: tuple[Any, ...] = (
    None, True, -1, 2**63, 1.5, float(10**300), "", "x" * 100_001, "\u0000", "\ud800", "'; DROP TABLE damages; --",
    "<script>alert(1)</script>", "‮evil", [], {}, [None], {"a": {"b": {}}}, [[]] * 50,
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "0193a5b0-0000-7000-8000-000000000000\n",
)  # fmt: skip
AUTHOR = {"decide_approval": "ines", "request_visit": "carl"}


def spoiled(name: str, world: World) -> list[dict[str, Any]]:
    """The sample of this command with one field at a time replaced by each hostile value, or left out."""
    body = msgspec.to_builtins(sample(name, world, "camry_visit"))
    fields = [field for field in body if field not in ("n", "at", "type")]
    bodies = [body | {field: value} for field in fields for value in HOSTILE]
    return bodies + [{k: v for k, v in body.items() if k != field} for field in fields] + [body | {"surprise": 1}]


async def send(world: World, author: str, bodies: list[dict[str, Any]]) -> list[Verdict]:
    device, sender = await world.device(author), Sender(await world.actor(author))
    row = await database.fetch_one("SELECT processed FROM devices WHERE id = ?", device)
    first = (row["processed"] if row else 0) + 1
    verdicts: list[Verdict] = []
    for start in range(0, len(bodies), 100):
        raws = [raw(body, first + start + i) for i, body in enumerate(bodies[start : start + 100])]
        verdicts += (await from_device(device, raws, 0, sender, world.now)).verdicts
    return verdicts


def raw(body: dict[str, Any], n: int) -> msgspec.Raw:
    """As another program might write it: lone surrogates as escapes, which msgspec itself won't write."""
    import json

    return msgspec.Raw(json.dumps(body | {"n": n, "at": "2026-11-23T17:00:00Z"}).encode())


@pytest.mark.parametrize("name", sorted(set(SAMPLES) - {"open_approval"}))
async def test_no_field_takes_what_it_is_not(world: World, name: str) -> None:
    await tell(world, "camry_visit")
    bodies = spoiled(name, world)
    verdicts = await send(world, AUTHOR.get(name, "mia"), bodies)
    assert len(verdicts) == len(bodies)
    faults = [(body, v) for body, v in zip(bodies, verdicts, strict=True) if v.code == "internal"]
    assert not faults, str(faults)[:2000]
    unexplained = [v for v in verdicts if v.verdict == "refused" and not (v.code and v.detail)]
    assert not unexplained


async def test_a_body_that_is_not_json_is_refused_whole(world: World) -> None:
    from lotwalk.foundation.refusals import Invalid
    from lotwalk.intake.controller import _decode

    for body in (b"", b"{", b"[]", b'{"commands": {}}', b"\xff\xfe", b'{"commands": [1, "x", null]}' * 2):
        with pytest.raises(Invalid):
            _decode(body)


async def test_commands_that_are_no_objects_are_refused_one_by_one(world: World) -> None:
    device, sender = await world.device("tess"), Sender(await world.actor("tess"))
    raws = [msgspec.Raw(text) for text in (b"1", b"null", b'"x"', b"[]", b"{}")]
    verdicts = (await from_device(device, raws, 0, sender, world.now)).verdicts
    assert [v.code for v in verdicts] == ["invalid"] * 5
    assert [v.n for v in verdicts] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(("kind", "text"), [
    (Id, "0193a5b0-0000-7000-8000-000000000000"), (Sha256, "a" * 64), (Vin, "1M8GDM9AXKP04278"),
])  # fmt: skip
def test_what_has_one_form_takes_no_line_end_after_it(kind: Any, text: str) -> None:
    assert msgspec.convert(text, kind) == text
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(f"{text}\n", kind)
