"""The demo in a database: whole, with a journal that holds, and its photos received like any others."""

from pathlib import Path

from lotwalk.approvals import content
from lotwalk.demo.build import Demo, build
from lotwalk.foundation import database
from lotwalk.foundation.database import AnyEngine
from lotwalk.journal.verify import first_fault
from lotwalk.media.receiving import receive
from lotwalk.media.store import open_store, store
from lotwalk.people.passwords import matches
from tests.demo.conftest import MORNING


async def count(table: str, where: str = "1 = 1") -> int:
    row = await database.fetch_one(f"SELECT COUNT(*) AS rows FROM {table} WHERE {where}")
    assert row is not None
    return row["rows"]


async def test_all_of_it_is_there(engine: AnyEngine, tmp_path: Path) -> None:
    """On both databases, which check the foreign keys."""
    open_store(tmp_path / "media")
    demo = await build(MORNING, seed=1, photos=receive)
    assert await first_fault() is None
    assert await count("journal", "kind = 'demo_built'") == 1
    assert await count("journal", "kind = 'history_imported'") == await count("repair_orders", "status = 'closed'")
    assert await count("tracker_links", f"id = '{demo.tracker_link}'") == 1
    assert await count("photos", f"shared AND repair_order = '{demo.orders['civic']}'") == 1
    await something_waits_for_ines(demo)
    await photos_are_stored()
    await everybody_signs_in()


async def something_waits_for_ines(demo: Demo) -> None:
    """One, with evidence that is stored, under the hash of what is shown."""
    (approval,) = await database.fetch("SELECT * FROM approvals")
    shown = content.read(approval["content"])
    assert (approval["state"], approval["repair_order"]) == ("open", demo.orders["cascadia"])
    assert approval["client"] == demo.clients["Harbor Fleet Services"]
    assert approval["sha256"] == content.sha256_of(approval["content"]) == content.sha256_of(content.text(shown))
    assert len(shown.photos()) >= 3 and all(photo.sha256 for photo in shown.photos())
    assert await count("approval_lines", "state = 'pending'") == len(shown.lines) >= 3
    assert approval["total"] == sum(line.offered.total for line in shown.lines) > 0


async def photos_are_stored() -> None:
    photos = await database.fetch("SELECT * FROM photos")
    assert len(photos) >= 8 and all(photo["stored"] for photo in photos)
    assert all([await store().holds(photo["sha256"]) for photo in photos])
    assert {photo["subject"] for photo in photos} == {"guided", "damage", "answer", "free"}


async def everybody_signs_in() -> None:
    hashes = {row["password_hash"] for row in await database.fetch("SELECT password_hash FROM persons")}
    assert all([await matches("lotwalk-demo", hashed) for hashed in hashes])
