"""What `backup`, `restore` and `doctor` do with photos, in a folder and in S3-compatible storage."""

import hashlib
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest

from lotwalk import checkup, upkeep
from lotwalk.foundation import database
from lotwalk.media.store import open_store
from lotwalk.settings import Settings
from tests.cast.object_storage import ObjectStorage, object_storage

FOUNDING = Namespace(
    company="Halsted", location="Eastgate", time_zone="America/Chicago", name="Ada", email="ada@demo.lotwalk.test"
)
BODY = b"what a camera saw"
HASH = hashlib.sha256(BODY).hexdigest()
KEPT = f"{HASH[:2]}/{HASH}"


@pytest.fixture
def storage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ObjectStorage]:
    with object_storage(tmp_path / "buckets") as started:
        for name, value in started.environ.items():
            monkeypatch.setenv(name, value)
        yield started


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTWALK_PASSWORD", "lotwalk-demo")


async def installed(settings: Settings) -> Settings:
    """A company with one photo."""
    assert await upkeep.init(settings, FOUNDING) == 0
    await open_store(settings.media_address).put(HASH, BODY)
    await database.open_database(settings.database_address)
    await database.execute(
        "INSERT INTO media (sha256, bytes, content_type, width, height, large_sha256, thumb_sha256, received_at)"
        " VALUES (?, 17, 'image/jpeg', 1, 1, ?, ?, '2026-11-23T17:00:00.000Z')",
        HASH, HASH, HASH,
    )  # fmt: skip
    await database.close_database()
    return settings


async def test_photos_of_a_folder_elsewhere_come_back_to_where_they_are_looked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = await installed(Settings(data=tmp_path / "old", media=str(tmp_path / "photos")))
    new = Settings(data=tmp_path / "new", media=str(tmp_path / "more" / "photos"))
    assert await upkeep.backup(old, Namespace(folder=tmp_path / "copy")) == 0
    assert (tmp_path / "copy" / "media" / KEPT).read_bytes() == BODY
    assert await upkeep.restore(new, Namespace(folder=tmp_path / "copy")) == 0
    assert (tmp_path / "more" / "photos" / KEPT).read_bytes() == BODY
    assert not (new.data / "media").exists()
    await checkup.doctor(new, Namespace())
    assert "ok   of the newest 1 photos 0 files are missing" in capsys.readouterr().out


async def test_photos_in_storage_stay_there(
    tmp_path: Path, storage: ObjectStorage, capsys: pytest.CaptureFixture[str]
) -> None:
    old = await installed(Settings(data=tmp_path / "old", media=storage.address))
    new = Settings(data=tmp_path / "new", media=storage.address)
    assert await upkeep.backup(old, Namespace(folder=tmp_path / "copy")) == 0
    assert f"Photos stay in {storage.address}" in capsys.readouterr().out
    assert not (tmp_path / "copy" / "media").exists()
    assert await upkeep.restore(new, Namespace(folder=tmp_path / "copy")) == 0
    assert f"looked for in {storage.address}" in capsys.readouterr().out
    assert storage.kept() == {HASH: BODY}
    await checkup.doctor(new, Namespace())
    said = capsys.readouterr().out
    assert f"ok   photos in {storage.address}: written and read back" in said
    assert "ok   of the newest 1 photos 0 files are missing" in said


async def test_a_move_into_storage_says_what_is_left_to_do(
    tmp_path: Path, storage: ObjectStorage, capsys: pytest.CaptureFixture[str]
) -> None:
    old = await installed(Settings(data=tmp_path / "old"))
    new = Settings(data=tmp_path / "new", media=storage.address)
    assert await upkeep.backup(old, Namespace(folder=tmp_path / "copy")) == 0
    assert await upkeep.restore(new, Namespace(folder=tmp_path / "copy")) == 0
    assert "by hand" in capsys.readouterr().out
    assert await checkup.doctor(new, Namespace()) == 1
    assert "LOOK of the newest 1 photos 3 files are missing" in capsys.readouterr().out


async def test_doctor_says_why_storage_refuses(
    tmp_path: Path, storage: ObjectStorage, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "another secret")
    assert await checkup.doctor(Settings(data=tmp_path, media=storage.address), Namespace()) == 1
    said = capsys.readouterr().out
    assert f"LOOK photos can't be kept in {storage.address}: " in said and "privileges" in said


async def test_doctor_asks_postgres(postgres_address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    await checkup.doctor(Settings(data=tmp_path, database=postgres_address), Namespace())
    assert "ok   PostgreSQL 18" in capsys.readouterr().out
    nobody = "postgresql://postgres@127.0.0.1:1/lotwalk"
    assert await checkup.doctor(Settings(data=tmp_path, database=nobody), Namespace()) == 1
    assert "LOOK database doesn't answer: " in capsys.readouterr().out
