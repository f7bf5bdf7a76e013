"""An outbox of before there was e-mail goes on: what waited there is sent, and what was told stays told."""

from pathlib import Path

import pytest

from lotwalk.foundation import database

MAIL = "0016_mail.sql"


@pytest.fixture
async def before(tmp_path: Path):
    """SQLite is the one that rebuilds the table under foreign keys; PostgreSQL takes the same script in each test."""
    await database.open_database(f"sqlite:///{tmp_path / 'old.db'}")
    engine = database.engine()
    await engine.run_script("CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)")
    for name in database.scripts():
        if name < MAIL:
            await engine.run_script(database._transaction_of(name))  # pyright: ignore[reportPrivateUsage]
    yield
    await database.close_database()


async def test_what_waited_waits_on(before: None) -> None:
    await database.execute(
        "INSERT INTO push_subscriptions (id, endpoint, p256dh, auth, vapid_key, created_at)"
        " VALUES ('phone', 'https://push.test/1', 'p', 'a', 'k', '2026')"
    )
    await database.execute(
        "INSERT INTO notices (id, seq, kind, subject_kind, subject, channel, title, body, navigate, tag, language,"
        " fate, fate_at, created_at)"
        " VALUES ('n', 1, 'k', 's', 's', 'push', '', '', '/', 't', 'en', 'waiting', '2026', '2026')"
    )
    await database.execute(
        "INSERT INTO deliveries (id, notice, subscription, state, attempts, not_before, expires_at, lease_until,"
        " answer) VALUES ('d', 'n', 'phone', 'waiting', 3, '2026-01', '2026-02', '2026-03', '503')"
    )
    assert MAIL in await database.migrate()
    [row] = await database.fetch("SELECT * FROM deliveries")
    assert row == {
        "id": "d", "notice": "n", "channel": "push", "way": "phone", "subscription": "phone", "state": "waiting",
        "attempts": 3, "not_before": "2026-01", "expires_at": "2026-02", "lease_until": "2026-03", "answer": "503",
        "settled_at": None,
    }  # fmt: skip
    indexes = await database.fetch("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'deliveries'")
    assert {"deliveries_due", "deliveries_notice", "deliveries_way"} <= {row["name"] for row in indexes}
    assert await database.fetch("PRAGMA foreign_key_check") == []
