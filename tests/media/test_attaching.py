"""Photos and the commands about them: a known hash opens nothing."""

import asyncio
import hashlib
from typing import Any

import pytest

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.journal.verify import first_fault
from tests.media import pictures_of_strangers as strangers

BODY = strangers.photo("blue")
HASH = hashlib.sha256(BODY).hexdigest()
AT = "2026-11-22T09:30:00.000Z"


async def test_a_command_may_arrive_before_its_bytes(shop: Any) -> None:
    photo = await shop.attach("tess", HASH)
    assert not (await shop.photo(photo))["stored"] and (await shop.get("sam", HASH)).status_code == 404
    await shop.put("tess", HASH, BODY)
    assert (await shop.photo(photo))["stored"] and (await shop.get("sam", HASH)).status_code == 200


async def test_becoming_visible_is_an_entry_and_a_touch(shop: Any) -> None:
    photos = [await shop.attach("tess", HASH), await shop.attach("tess", HASH)]
    await shop.put("tess", HASH, BODY)
    await shop.put("tess", HASH, BODY)
    entries = await database.fetch("SELECT * FROM journal WHERE kind = 'photo_stored' ORDER BY seq")
    assert sorted(entry["subject"] for entry in entries) == sorted(photos)
    assert entries[0]["by_person"] == shop.people["tess"] and entries[0]["client"] == "acme"
    touched = await database.fetch("SELECT * FROM touches WHERE seq = ?", entries[0]["seq"])
    assert [(row["kind"], row["id"]) for row in touched] == [("photo", entries[0]["subject"])]
    assert await first_fault() is None


async def test_bytes_of_another_do_not_open_a_known_hash(shop: Any) -> None:
    await shop.put("mia", HASH, BODY)
    photo = await shop.attach("tess", HASH)
    assert not (await shop.photo(photo))["stored"]
    assert [(await shop.get(name, HASH)).status_code for name in ("tess", "sam")] == [404, 404]


async def test_nor_do_they_when_they_come_later(shop: Any) -> None:
    photo = await shop.attach("tess", HASH)
    await shop.put("mia", HASH, BODY)
    await shop.put("sam", HASH, BODY)
    assert not (await shop.photo(photo))["stored"] and (await shop.get("tess", HASH)).status_code == 404
    await shop.put("tess", HASH, BODY)
    assert (await shop.photo(photo))["stored"]


async def test_who_sees_it_may_attach_it_again(shop: Any) -> None:
    await shop.put("tess", HASH, BODY)
    await shop.attach("tess", HASH)
    again = await shop.attach("sam", HASH, subject="guided", slot="front_left")
    assert (await shop.photo(again))["stored"]


async def test_no_more_once_it_is_removed(shop: Any) -> None:
    await shop.put("tess", HASH, BODY)
    photo = await shop.attach("tess", HASH)
    assert await shop.command("sam", "remove_photo", id=photo, repair_order=shop.order) is None
    assert (await shop.get("sam", HASH)).status_code == 404
    assert not (await shop.photo(await shop.attach("sam", HASH)))["stored"]
    assert await shop.command("sam", "remove_photo", id=photo, repair_order=shop.order) == "not_found"


async def test_upload_and_command_at_once_lose_nothing(shop: Any) -> None:
    done = await asyncio.gather(*(shop.put("tess", HASH, BODY) for _ in range(3)), shop.attach("tess", HASH))
    assert sorted(answer.status_code for answer in done[:3]) == [200, 200, 201]
    assert (await shop.photo(done[3]))["stored"]


async def test_a_lost_file_is_taken_again(shop: Any) -> None:
    await shop.put("tess", HASH, BODY)
    await shop.attach("tess", HASH)
    for file in (shop.root / "media").rglob("*"):
        if file.is_file():
            file.unlink()
    assert (await shop.put("tess", HASH, BODY)).status_code == 200
    assert (await shop.get("sam", HASH)).status_code == 200


@pytest.mark.parametrize(
    ("name", "fields", "code"),
    [
        ("mia", {}, "not_found"),
        ("stan", {}, "not_found"),
        ("ines", {}, "not_permitted"),
        ("tess", {"subject": "damage"}, "photo_subject_missing"),
        ("tess", {"subject": "guided"}, "photo_subject_missing"),
        ("tess", {"subject": "ink"}, "photo_subject_missing"),
        ("tess", {"subject": "ink", "original": "0193a5b0-0000-7000-8000-000000000000"}, "not_found"),
        ("tess", {"subject": "selfie"}, "invalid"),
        ("tess", {"sha256": "ABC"}, "invalid"),
    ],
)
async def test_what_is_not_attached(shop: Any, name: str, fields: dict[str, Any], code: str) -> None:
    photo = {"id": new_id(), "repair_order": shop.order, "sha256": HASH, "subject": "free", "captured_at": AT}
    assert await shop.command(name, "attach_photo", **photo | fields) == code
    assert not await database.fetch("SELECT * FROM photos")


async def test_a_closed_order_takes_none(shop: Any) -> None:
    closed = await shop.new_order("north", "acme", "closed")
    photo = {"id": new_id(), "repair_order": closed, "sha256": HASH, "subject": "free", "captured_at": AT}
    assert await shop.command("tess", "attach_photo", **photo) == "repair_order_closed"


async def test_an_id_is_taken_once(shop: Any) -> None:
    photo = await shop.attach("tess", HASH)
    again = {"id": photo, "repair_order": shop.order, "sha256": HASH, "subject": "free", "captured_at": AT}
    assert await shop.command("tess", "attach_photo", **again) == "photo_exists"


async def test_a_photo_of_another_order_is_no_photo_of_this_one(shop: Any) -> None:
    other = await shop.new_order("north", "acme")
    photo = await shop.attach("tess", HASH)
    for command, more in (("remove_photo", {}), ("share_photo", {"shared": True})):
        assert await shop.command("sam", command, id=photo, repair_order=other, **more) == "not_found"


async def test_sharing_is_the_desks(shop: Any) -> None:
    photo = await shop.attach("tess", HASH)
    share = {"id": photo, "repair_order": shop.order, "shared": True}
    assert await shop.command("tess", "share_photo", **share) == "not_permitted"
    assert await shop.command("sam", "share_photo", **share) is None
    assert await shop.command("sam", "share_photo", **share) is None
    assert len(await database.fetch("SELECT * FROM journal WHERE kind = 'photo_shared'")) == 1
