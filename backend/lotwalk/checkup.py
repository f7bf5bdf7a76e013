"""`lotwalk doctor`: what could be wrong with this installation, asked of the real database and the real storage."""

import argparse
import hashlib
import shutil
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from lotwalk.foundation import database
from lotwalk.foundation.refusals import Unavailable
from lotwalk.foundation.sqlite_links import carries_wal_fix, sqlite3
from lotwalk.media.store import Store, open_store
from lotwalk.notices import checking as mail
from lotwalk.settings import Settings

Finding = tuple[bool, str]
OLDEST_POSTGRES = 140_000
NEWEST = 20  # photos that are looked for; all of them may be a million
PROBE = b"Written by lotwalk doctor to see whether photos can be kept here.\n"


async def doctor(settings: Settings, _: argparse.Namespace) -> int:
    """Changes nothing but for one small object in S3-compatible storage, which is the same each time."""
    findings = [_sqlite(), *_around(settings), await mail.found(settings)]
    async with _there(settings) as finding:
        if finding:
            findings.append(finding)
        findings += await _photos(settings)
    for fine, what in findings:
        print(f"{'ok  ' if fine else 'LOOK'} {what}")
    return 0 if all(fine for fine, _ in findings) else 1


def _sqlite() -> Finding:
    fixed = carries_wal_fix(sqlite3.sqlite_version_info)
    return fixed, f"SQLite {sqlite3.sqlite_version} {'has' if fixed else 'lacks'} the WAL-reset fix"


def _around(settings: Settings) -> list[Finding]:
    loopback = settings.address.startswith("http://127.0.0.1")
    free = shutil.disk_usage(settings.data if settings.data.exists() else ".").free
    return [
        (settings.data.exists(), f"data folder {settings.data}"),
        ((settings.app / "index.html").exists(), f"built app in {settings.app}"),
        (settings.https or loopback, f"address {settings.address} (push and cameras need https)"),
        (free > 1 << 30, "more than 1 GiB of disk free"),
    ]


@asynccontextmanager
async def _there(settings: Settings) -> AsyncGenerator[Finding | None]:
    """The database as it is, neither made nor migrated; open inside where there is one."""
    if not _made(settings.database_address):
        yield None
        return
    try:
        yield await _opened(settings.database_address)
    finally:
        await database.close_database()


def _made(address: str) -> bool:
    return not address.startswith("sqlite") or Path(address.removeprefix("sqlite:///")).exists()


async def _opened(address: str) -> Finding | None:
    try:
        await database.open_database(address)
        return await _postgres() if database.shared() else None
    except Exception as error:
        await database.close_database()
        return False, f"database doesn't answer: {error}"


async def _postgres() -> Finding:
    row = (await database.fetch("SELECT current_setting('server_version_num')::int AS n, version() AS name"))[0]
    return row["n"] >= OLDEST_POSTGRES, f"{' '.join(row['name'].split()[:2])} answers"


async def _photos(settings: Settings) -> list[Finding]:
    try:
        store = open_store(settings.media_address)
    except (ValueError, OSError) as error:
        return [(False, str(error))]
    if settings.media_folder:
        return [(True, f"photos in {settings.media_folder}"), *await _newest(store)]
    return [*_road(), await _probed(settings.media_address, store), *await _newest(store)]


def _road() -> list[Finding]:
    from lotwalk.media.bucket import endpoint

    plain = (endpoint() or "").removeprefix("http://")
    if plain == (endpoint() or ""):
        return []
    here = plain.startswith(("127.0.0.1", "localhost", "[::1]"))
    return [(here, f"photos travel to {endpoint()} unencrypted")]


async def _probed(address: str, store: Store) -> Finding:
    name = hashlib.sha256(PROBE).hexdigest()
    try:
        await store.put(name, PROBE)
        whole = await store.read(name) == PROBE and not await store.holds("0" * 64)
    except (Unavailable, FileNotFoundError) as error:
        return False, f"photos can't be kept in {address}: {str(error.__cause__ or error).splitlines()[0][:200]}"
    return whole, f"photos in {address}: written and read back (`backup` leaves them there: keep versions of them)"


async def _newest(store: Store) -> list[Finding]:
    """Whether what the database names is where photos are looked for, as after a move or a restore."""
    try:
        rows = await database.fetch(
            "SELECT sha256, large_sha256, thumb_sha256 FROM media ORDER BY received_at DESC LIMIT ?", NEWEST
        )
        lost = [name for row in rows for name in row.values() if not await store.holds(name)]
    except Exception as error:
        return [(False, f"photos couldn't be looked for: {error}")] if database.is_open() else []
    return [(not lost, f"of the newest {len(rows)} photos {len(lost)} files are missing")] if rows else []
