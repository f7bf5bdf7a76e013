"""What a client's person sees of photos: the signed, the submitted, never the withheld."""

import hashlib
from typing import Any

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from tests.media import pictures_of_strangers as strangers

BODY = strangers.photo("blue")
HASH = hashlib.sha256(BODY).hexdigest()
AT = "2026-11-22T09:30:00.000Z"


async def _signed(shop: Any) -> None:
    await database.execute(
        "INSERT INTO walkarounds (id, location, client, started_at, signed_at) VALUES (?, 'north', 'acme', ?, ?)",
        shop.order, AT, AT,
    )  # fmt: skip


async def _inspected(shop: Any, state: str = "draft") -> str:
    await database.execute("INSERT INTO inspection_templates VALUES ('t', 'quick', 1, 'q', 'q', '{}', ?)", True)
    await database.execute(
        "INSERT INTO inspections (id, repair_order, location, client, template, state, started_at)"
        " VALUES ('i', ?, 'north', 'acme', 't', ?, ?)",
        shop.order, state, AT,
    )  # fmt: skip
    answer = new_id()
    await database.execute(
        "INSERT INTO answers (id, inspection, repair_order, location, client, item, answered_at)"
        " VALUES (?, 'i', ?, 'north', 'acme', 'brakes', ?)",
        answer, shop.order, AT,
    )  # fmt: skip
    return answer


async def _recommend(shop: Any, withheld: bool) -> None:
    await database.execute(
        "INSERT INTO recommendations (id, inspection, repair_order, location, client, item, description, labour_tenths,"
        " labour_rate, priority, withheld, labour, parts_total, tax, total)"
        " VALUES (?, 'i', ?, 'north', 'acme', 'brakes', 'pads', 1, 1, 'soon', ?, 1, 1, 1, 3)",
        new_id(), shop.order, withheld,
    )  # fmt: skip


async def test_clients_see_the_walkaround_once_it_is_signed(shop: Any) -> None:
    await shop.put("tess", HASH, BODY)
    free = await shop.attach("tess", HASH)
    assert (await shop.get("ines", HASH)).status_code == 404
    await _signed(shop)
    assert (await shop.get("ines", HASH)).status_code == 200
    assert (await shop.get("stan", HASH)).status_code == 404
    await shop.command("tess", "remove_photo", id=free, repair_order=shop.order)
    assert (await shop.get("ines", HASH)).status_code == 404


async def test_clients_see_answers_once_they_are_submitted(shop: Any) -> None:
    answer = await _inspected(shop)
    await _signed(shop)
    await shop.put("tess", HASH, BODY)
    photo = await shop.attach("tess", HASH, subject="answer", subject_id=answer)
    assert (await shop.get("ines", HASH)).status_code == 404, "that the walk-around is signed is no matter"
    await database.execute("UPDATE inspections SET state = 'submitted'")
    assert (await shop.get("ines", HASH)).status_code == 200
    assert await shop.command("tess", "remove_photo", id=photo, repair_order=shop.order) == "photo_is_evidence"


async def test_ink_goes_with_what_it_was_drawn_on(shop: Any) -> None:
    answer = await _inspected(shop)
    under = await shop.attach("tess", "a" * 64, subject="answer", subject_id=answer)
    await shop.put("tess", HASH, BODY)
    ink = await shop.attach("tess", HASH, subject="ink", original=under)
    over = await shop.attach("tess", HASH, subject="ink", original=ink)
    assert (await shop.get("ines", HASH)).status_code == 404
    await database.execute("UPDATE inspections SET state = 'submitted'")
    assert (await shop.get("ines", HASH)).status_code == 200
    assert (await shop.photo(over))["original"] == under
    assert await shop.command("tess", "remove_photo", id=ink, repair_order=shop.order) == "photo_is_evidence"


async def test_what_is_withheld_takes_its_photos_with_it(shop: Any) -> None:
    answer = await _inspected(shop)
    await shop.put("tess", HASH, BODY)
    await shop.attach("tess", HASH, subject="answer", subject_id=answer)
    await database.execute("UPDATE inspections SET state = 'submitted'")
    await _recommend(shop, withheld=True)
    assert (await shop.get("ines", HASH)).status_code == 404
    assert (await shop.get("sam", HASH)).status_code == 200
    await _recommend(shop, withheld=False)
    assert (await shop.get("ines", HASH)).status_code == 200


async def test_an_answer_of_another_order_opens_nothing(shop: Any) -> None:
    answer = await _inspected(shop, "submitted")
    other = await shop.new_order("north", "acme")
    await shop.put("tess", HASH, BODY)
    await shop.attach("tess", HASH, repair_order=other, subject="answer", subject_id=answer)
    assert (await shop.get("ines", HASH)).status_code == 404
