"""Where seeds are played: one app, one process of tablets, and a fresh copy of one prepared database for each."""

import shutil
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

from lotwalk.app import create
from lotwalk.foundation import clock, database
from lotwalk.media.store import open_store
from lotwalk.settings import Settings
from lotwalk.sync import feed
from tests.cast.databases import prepare_sqlite
from tests.cast.world import NOON, World
from tests.sync.faults import Fault
from tests.sync.fleet import Fleet, built
from tests.sync.ground import lay
from tests.sync.judge import judge
from tests.sync.peace import Peace
from tests.sync.server import Server

REPLAY = "LOTWALK_SEED={seed} .venv/bin/python -m pytest tests/sync/test_simulation.py -k seeds"
LAST_WORDS = 60
SMALL_PAGES = {"SNAPSHOT_PAGE": 25, "CHANGES_PAGE": 4}  # so small that much happens between two of them


class Failed(AssertionError):
    """Says which seed, how to replay it, and what happened last; its cause is what is wrong."""


async def prepare(file: Path, password_hash: str) -> None:
    await prepare_sqlite(file)
    await database.open_database(f"sqlite:///{file}")
    await lay(World(), password_hash)
    await database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    await database.close_database()


class Stage:
    def __init__(self, folder: Path, prepared: Path) -> None:
        self._folder, self._prepared = folder, prepared
        self._world = World()
        settings = Settings(data=folder, listen="testserver.local:80", public_url="http://testserver.local")
        self._server = Server(create(settings, self._world.clock, readers=False))
        tablets = folder / "tablets.mjs"
        tablets.write_bytes(built())
        self._fleet = Fleet(tablets)

    def close(self) -> None:
        self._fleet.close()

    async def play(self, seed: int, fault: Fault | None = None, last_words: int = LAST_WORDS) -> str:
        """The trace of all that was said; Failed with the last of it when something is wrong."""
        await self._build()
        story = Peace(seed, self._fleet, self._server, self._world, fault)
        try:
            with patch.multiple(feed, **(SMALL_PAGES if seed % 4 == 0 else {"KEYS": feed.KEYS})):
                await self._run(story, seed)
        except Exception as error:
            told = "\n".join(story.told[-last_words:])
            what = f"Seed {seed}: {type(error).__name__}: {error}"
            raise Failed(f"{told}\n\n{what}\n\n  {REPLAY.format(seed=seed)}\n") from error
        finally:
            await database.close_database()
        return self._fleet.trace

    async def _build(self) -> None:
        place = self._folder / "seed"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        shutil.copy(self._prepared, place / "lotwalk.db")
        await database.open_database(f"sqlite:///{place / 'lotwalk.db'}")
        open_store(place / "media")

    async def _run(self, story: Peace, seed: int) -> None:
        self._fleet.forget()
        self._world.now = NOON + timedelta(hours=seed % 8)  # some live through midnight, when every feed begins anew
        self._fleet.say(do="tick", id=0, at=clock.text(self._world.now))
        await story.play()
        await story.settle()
        await judge(story.ledger, story.tablets, self._server)
