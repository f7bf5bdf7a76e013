"""Photos in S3-compatible storage behave as those in a folder; a real server keeps them, on loopback."""

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from lotwalk.foundation import database
from lotwalk.media.bucket import Bucket
from lotwalk.media.folder import Folder
from lotwalk.media.store import open_store, store
from tests.cast.object_storage import ObjectStorage, object_storage
from tests.media import pictures_of_strangers as strangers

BODY = strangers.photo()
HASH = hashlib.sha256(BODY).hexdigest()


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ObjectStorage]:
    with object_storage(tmp_path_factory.mktemp("buckets")) as running:
        yield running


@pytest.fixture
def storage(started: ObjectStorage, monkeypatch: pytest.MonkeyPatch) -> ObjectStorage:
    """Empty, and named by this process's environment."""
    for file in (started.buckets / "photos").rglob("*"):
        if file.is_file():
            file.unlink()
    for name, value in started.environ.items():
        monkeypatch.setenv(name, value)
    return started


@pytest.fixture
async def stored(shop: Any, storage: ObjectStorage) -> Any:
    """The shop, keeping its photos there."""
    open_store(storage.address)
    return shop


async def test_what_was_received_is_there_before_it_is_said(stored: Any, storage: ObjectStorage) -> None:
    assert (await stored.put("tess", HASH, BODY)).status_code == 201
    row = await database.fetch_one("SELECT * FROM media")
    assert row and set(storage.kept()) == {HASH, row["large_sha256"], row["thumb_sha256"]}
    assert all(hashlib.sha256(body).hexdigest() == name for name, body in storage.kept().items())
    assert (await stored.put("tess", HASH, BODY)).status_code == 200


@pytest.mark.parametrize("size", ["large", "thumb"])
async def test_renditions_parts_and_what_is_known_already(stored: Any, size: str) -> None:
    await stored.put("tess", HASH, BODY)
    await stored.attach("tess", HASH)
    whole = await stored.get("sam", HASH, size)
    assert whole.status_code == 200
    assert max(Image.open(io.BytesIO(whole.content)).size) == (320 if size == "thumb" else 400)
    assert whole.headers["etag"] == f'"{hashlib.sha256(whole.content).hexdigest()}"'
    part = await stored.get("sam", HASH, size, range="bytes=10-19")
    assert part.status_code == 206 and part.content == whole.content[10:20]
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole.content)}"
    assert (await stored.get("sam", HASH, size, range="bytes=999999-")).status_code == 416
    known = await stored.get("sam", HASH, size, if_none_match=whole.headers["etag"])
    assert known.status_code == 304 and known.content == b""
    assert (await stored.get("stan", HASH, size)).status_code == 404


async def test_bytes_that_were_lost_are_taken_again(stored: Any, storage: ObjectStorage) -> None:
    await stored.put("tess", HASH, BODY)
    for file in (storage.buckets / "photos").rglob(HASH):
        file.unlink()
    assert not await store().holds(HASH)
    assert (await stored.put("tess", HASH, BODY)).status_code == 200
    assert await store().read(HASH) == BODY


async def test_storage_that_refuses_consumes_nothing(stored: Any, storage: ObjectStorage) -> None:
    for address, secret in ((storage.address, "another secret"), ("s3://nowhere/lot", None)):
        with pytest.MonkeyPatch.context() as patch:
            if secret:
                patch.setenv("AWS_SECRET_ACCESS_KEY", secret)
            open_store(address)
        answer = await stored.put("tess", HASH, BODY)
        assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
    assert not storage.kept() and not await database.fetch("SELECT * FROM media")
    open_store(storage.address)
    assert (await stored.put("tess", HASH, BODY)).status_code == 201


async def test_a_bucket_and_a_folder_name_things_alike(storage: ObjectStorage, tmp_path: Path) -> None:
    """Whoever moves from one to the other copies files."""
    folder, bucket = Folder(tmp_path / "media"), Bucket(storage.address)
    for place in (folder, bucket):
        assert not await place.holds(HASH)
        with pytest.raises(FileNotFoundError):
            await place.read(HASH)
        await place.put(HASH, BODY)
        assert await place.holds(HASH) and await place.read(HASH) == BODY
    kept = storage.buckets / "photos" / "lot"
    assert (kept / HASH[:2] / HASH).read_bytes() == folder.path(HASH).read_bytes()


@pytest.mark.parametrize("address", ["s3://", "s3:///lot", "gs://photos/lot", "https://photos.example/lot"])
def test_an_address_that_is_no_place(address: str) -> None:
    with pytest.raises(ValueError, match="LOTWALK_MEDIA"):
        open_store(address)
