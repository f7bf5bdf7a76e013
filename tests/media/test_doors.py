"""Bytes in and renditions out over HTTP, and who gets nothing."""

import hashlib
import io
from typing import Any

import pytest
from PIL import Image

from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound
from lotwalk.media.records import tracker_photo
from lotwalk.media.rules import MOST_BYTES
from tests.media import pictures_of_strangers as strangers

BODY = strangers.photo()
HASH = hashlib.sha256(BODY).hexdigest()


async def test_the_same_bytes_again_are_fine(shop: Any) -> None:
    first, again = await shop.put("tess", HASH, BODY), await shop.put("tess", HASH, BODY)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json() == {"sha256": HASH, "bytes": len(BODY)}
    assert (await shop.put("mia", HASH, BODY)).status_code == 201, "that others brought them is not told"


async def test_they_are_on_the_disk_and_no_draft_is_left(shop: Any) -> None:
    await shop.put("tess", HASH, BODY)
    row = await database.fetch_one("SELECT * FROM media")
    assert row and row["sha256"] == HASH and (row["width"], row["height"]) == (400, 200)
    kept = {path.name: path.read_bytes() for path in (shop.root / "media").rglob("*") if path.is_file()}
    assert set(kept) == {HASH, row["large_sha256"], row["thumb_sha256"]}
    assert all(hashlib.sha256(body).hexdigest() == name for name, body in kept.items())


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        (BODY + b"x", "image/jpeg", 422, "media_hash_differs"),
        (b"", "image/jpeg", 422, "media_hash_differs"),
        (BODY, "text/html", 422, "media_not_an_image"),
        (bytes(MOST_BYTES + 1), "image/jpeg", 413, "media_too_large"),
    ],
)
async def test_other_bytes_than_announced_are_refused(
    shop: Any, body: bytes, kind: str, status: int, code: str
) -> None:
    answer = await shop.put("tess", HASH, body, kind)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert not list((shop.root / "media").rglob("*")) and not await database.fetch("SELECT * FROM media")


async def test_what_is_no_picture_leaves_nothing(shop: Any) -> None:
    page = b"<html>" * 10
    answer = await shop.put("tess", hashlib.sha256(page).hexdigest(), page)
    assert (answer.status_code, answer.json()["code"]) == (422, "media_not_an_image")
    assert not list((shop.root / "media").rglob("*"))


async def test_who_may_bring_bytes(shop: Any) -> None:
    assert (await shop.put("ines", HASH, BODY)).status_code == 403
    async with shop.browser(None) as nobody:
        assert (await nobody.put(f"/api/media/{HASH}", content=BODY)).status_code == 401
        wrong = {"authorization": "Bearer wrong", "content-type": "image/jpeg"}
        refused = await nobody.put(f"/api/media/{HASH}", content=BODY, headers=wrong)
        assert (refused.status_code, refused.json()["code"]) == (401, "credential_refused")


async def test_a_device_sends_and_does_not_read(shop: Any) -> None:
    key = {"authorization": f"Bearer {await shop.device_key('tess')}", "content-type": "image/jpeg"}
    photo = await shop.attach("tess", HASH)
    async with shop.browser(None) as device:
        assert (await device.put(f"/api/media/{HASH}", content=BODY, headers=key)).status_code == 201
        assert (await device.get(f"/api/media/{HASH}", headers=key)).status_code == 401
    assert (await shop.photo(photo))["stored"]


async def test_a_photo_is_served_without_its_metadata(shop: Any) -> None:
    body = strangers.located()
    hash = hashlib.sha256(body).hexdigest()
    await shop.put("tess", hash, body)
    await shop.attach("tess", hash)
    for size in ("large", "thumb"):
        answer = await shop.get("sam", hash, size)
        assert answer.status_code == 200 and strangers.GPS_MARK not in answer.content
        assert answer.headers["content-type"] == "image/jpeg"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "private" in answer.headers["cache-control"] and "immutable" in answer.headers["cache-control"]
        assert answer.headers["etag"] == f'"{hashlib.sha256(answer.content).hexdigest()}"'
        assert max(Image.open(io.BytesIO(answer.content)).size) <= (320 if size == "thumb" else 1_600)


async def test_parts_and_what_is_known_already(shop: Any) -> None:
    await shop.put("tess", HASH, BODY)
    await shop.attach("tess", HASH)
    whole = await shop.get("sam", HASH)
    part = await shop.get("sam", HASH, range="bytes=10-19")
    assert part.status_code == 206 and part.content == whole.content[10:20]
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole.content)}"
    beyond = await shop.get("sam", HASH, range="bytes=999999-")
    assert beyond.status_code == 416 and beyond.headers["content-range"] == f"bytes */{len(whole.content)}"
    known = await shop.get("sam", HASH, if_none_match=whole.headers["etag"])
    assert known.status_code == 304 and known.content == b"" and known.headers["etag"] == whole.headers["etag"]


async def test_head_says_what_get_would(shop: Any) -> None:
    await shop.put("tess", HASH, BODY)
    await shop.attach("tess", HASH)
    whole = await shop.get("sam", HASH)
    async with shop.browser("sam") as browser:
        head = await browser.head(f"/api/media/{HASH}")
    assert head.status_code == 200 and head.content == b""
    for name in ("etag", "content-length", "content-type", "cache-control"):
        assert head.headers[name] == whole.headers[name]


async def test_foreign_answers_like_what_does_not_exist(shop: Any) -> None:
    await shop.put("tess", HASH, BODY)
    await shop.attach("tess", HASH)
    missing = await shop.get("tess", "0" * 64)
    assert missing.status_code == 404
    for name in ("mia", "stan", "ines"):
        answer = await shop.get(name, HASH, if_none_match="*", range="bytes=999999-")
        assert (answer.status_code, answer.json()) == (404, missing.json())
    assert (await shop.get(None, HASH)).status_code == 401


@pytest.mark.parametrize("path", ["x", "..%2f..%2fetc", HASH.upper(), HASH[:-1]])
async def test_what_is_no_hash(shop: Any, path: str) -> None:
    answer = await shop.get("tess", path)
    assert answer.status_code in (404, 422) and "code" in answer.json()


async def test_the_customer_sees_what_is_shared(shop: Any) -> None:
    await shop.put("tess", HASH, BODY)
    photo = await shop.attach("tess", HASH)
    with pytest.raises(NotFound):
        await tracker_photo(shop.order, HASH)
    await shop.command("sam", "share_photo", id=photo, repair_order=shop.order, shared=True)
    row = await database.fetch_one("SELECT * FROM media")
    assert row and await tracker_photo(shop.order, HASH) == row["large_sha256"]
    with pytest.raises(NotFound):
        await tracker_photo(shop.foreign, HASH)
    await shop.command("tess", "remove_photo", id=photo, repair_order=shop.order)
    with pytest.raises(NotFound):
        await tracker_photo(shop.order, HASH)
