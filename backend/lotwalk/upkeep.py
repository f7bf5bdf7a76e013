"""The acts behind the command line: each opens what it needs, says what it did, and answers with an exit status."""

import argparse
import getpass
import os
import secrets
import shutil
import sys
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from lotwalk.foundation import clock, database
from lotwalk.inspections.renewing import renew_templates
from lotwalk.repair_orders.renewing import renew_catalogue
from lotwalk.settings import Settings

Arguments = argparse.Namespace
PHOTOS = "media"  # the folder's name in a backup, wherever they are kept


@asynccontextmanager
async def _opened(settings: Settings):
    settings.data.mkdir(parents=True, exist_ok=True)
    await database.open_database(settings.database_address)
    try:
        await database.migrate()
        await renew_templates(datetime.now(UTC))
        await renew_catalogue(datetime.now(UTC))
        yield
    finally:
        await database.close_database()


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


async def migrate(settings: Settings, _: Arguments) -> int:
    async with _opened(settings):
        print("The database is up to date.")
    return 0


async def init(settings: Settings, arguments: Arguments) -> int:
    from lotwalk.places.founding import AlreadyFounded, found

    password = os.environ.get("LOTWALK_PASSWORD") or getpass.getpass("Password for the first administrator: ")
    async with _opened(settings):
        try:
            await found(
                arguments.company, arguments.location, arguments.time_zone, arguments.name, arguments.email, password,
                datetime.now(UTC),
            )  # fmt: skip
        except AlreadyFounded as refusal:
            return _fail(refusal.detail)
    print(f"{arguments.company} is ready. {arguments.email} can sign in.")
    return 0


async def demo(settings: Settings, _: Arguments) -> int:
    from lotwalk import rooms as rooms  # the demo sends commands
    from lotwalk.demo.build import build
    from lotwalk.demo.outside import seed
    from lotwalk.media.receiving import receive
    from lotwalk.media.store import open_store
    from lotwalk.tracker.tokens import token_of

    async with _opened(settings):
        if await database.fetch_one("SELECT 1 AS one FROM company"):
            return _fail("There is a company in this database already; the demo never mixes with it.")
        open_store(settings.media_address)
        made = await build(datetime.now(UTC), photos=receive)
        (settings.data / "demo").write_text("This folder holds the demo company.\n")
        (settings.data / "sandbox").mkdir(mode=0o700, exist_ok=True)
        (settings.data / "sandbox" / "seed.json").write_bytes(await seed())
    page = f"{settings.address}/t/{token_of(made.tracker_link, settings.keys)}"
    print(f"The demo company is ready. Cora Lindqvist has no account; her Civic's page is\n{page}")
    return 0


async def user(settings: Settings, arguments: Arguments) -> int:
    from lotwalk.people.passwords import hash_password

    password = os.environ.get("LOTWALK_PASSWORD") or getpass.getpass(f"New password for {arguments.email}: ")
    async with _opened(settings):
        changed = await database.execute(
            "UPDATE persons SET password_hash = ?, scope_version = scope_version + 1 WHERE email = ?",
            hash_password(password), arguments.email.lower(),
        )  # fmt: skip
        if not changed:
            return _fail(f"Nobody signs in as {arguments.email}.")
        theirs = "person IN (SELECT id FROM persons WHERE email = ?)"
        await database.execute(f"DELETE FROM sessions WHERE {theirs}", arguments.email.lower())
        await database.execute(
            f"UPDATE devices SET revoked_at = ? WHERE revoked_at IS NULL AND {theirs}",
            clock.text(datetime.now(UTC)), arguments.email.lower(),
        )  # fmt: skip
    print(f"{arguments.email} has a new password; all sessions have ended, and no tablet sends for them any more.")
    return 0


async def vapid(settings: Settings, arguments: Arguments) -> int:
    from lotwalk.notices import vapid as keys

    key = keys.rotate(settings.keys) if arguments.action == "rotate" else keys.current(settings.keys)
    print(f"{key.id} {key.public}")
    return 0


async def dms(settings: Settings, arguments: Arguments) -> int:
    from lotwalk.interfaces.telling import retried, told

    async with _opened(settings):
        lines = await (retried if arguments.action == "retry" else told)(settings, datetime.now(UTC))
    print("\n".join(lines))
    return 0


async def backup(settings: Settings, arguments: Arguments) -> int:
    target: Path = arguments.folder
    if target.exists() and any(target.iterdir()):
        return _fail(f"{target} isn't empty.")
    if not settings.database_address.startswith("sqlite"):
        photos = f"Photos stay in {settings.media_address}." if settings.media_folder is None else ""
        return _fail(f"Back PostgreSQL up with pg_dump first, and then the data folder with a copy. {photos}")
    target.mkdir(parents=True, exist_ok=True)
    async with _opened(settings):
        await database.execute("VACUUM INTO ?", str(target / "lotwalk.db"))
    for name, folder in (("keys", settings.keys), (PHOTOS, settings.media_folder)):
        if folder and folder.exists():
            shutil.copytree(folder, target / name)
    print(f"Backed up to {target}.{_left_behind(settings)}")
    return 0


def _left_behind(settings: Settings) -> str:
    if settings.media_folder:
        return ""
    return (
        f" Photos stay in {settings.media_address}: keep versions of them there, nothing ever changes or deletes one."
    )


async def restore(settings: Settings, arguments: Arguments) -> int:
    """Into an empty data folder; the new epoch makes every device sync afresh.

    On PostgreSQL, after pg_restore: keys and photos from the copy of the data folder, and the new epoch.
    """
    if settings.data.exists() and any(settings.data.iterdir()):
        return _fail(f"{settings.data} isn't empty; restore into an empty folder.")
    if not settings.database_address.startswith("sqlite") and (arguments.folder / "lotwalk.db").exists():
        return _fail("This is a backup of SQLite; unset LOTWALK_DATABASE to restore it.")
    shutil.copytree(arguments.folder, settings.data, ignore=shutil.ignore_patterns(PHOTOS), dirs_exist_ok=True)
    left = _restore_photos(arguments.folder / PHOTOS, settings)
    async with _opened(settings):
        await database.execute("UPDATE company SET epoch = ?", secrets.token_hex(8))
    print(f"Restored into {settings.data}; every device syncs afresh. {left}")
    return 0


def _restore_photos(kept: Path, settings: Settings) -> str:
    """Where photos are kept from now on; what is left to do where that is no folder of this machine."""
    if not kept.exists():
        return f"There are no photos in it; they are looked for in {settings.media_address}."
    if settings.media_folder is None:
        return f"Copy what is in {kept} to {settings.media_address} by hand: files and objects have the same names."
    shutil.copytree(kept, settings.media_folder, dirs_exist_ok=True)
    return f"Photos are in {settings.media_folder}."


async def verify_audit(settings: Settings, _: Arguments) -> int:
    from lotwalk.journal.verify import first_fault

    async with _opened(settings):
        fault = await first_fault(settings.keys)
        head = await database.fetch_one("SELECT seq, hash FROM journal_head WHERE id = 1")
    if fault:
        return _fail(f"The journal doesn't hold: {fault}.")
    print(f"The journal holds: {head['seq'] if head else 0} entries, head {head['hash'][:16] if head else ''}.")
    return 0


async def verify_evidence(_: Settings, arguments: Arguments) -> int:
    from lotwalk.approvals.verify import verify_evidence as check

    checked = check(arguments.file.read_bytes(), arguments.sha256)
    if checked.fault:
        return _fail(f"{arguments.file.name} doesn't hold: {checked.fault}.")
    print(f"{arguments.file.name} holds. Its SHA-256 is {checked.sha256}.")
    return 0
