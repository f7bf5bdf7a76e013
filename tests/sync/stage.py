"""Where seeds are played: one app, one process of tablets, and a fresh copy of one prepared database for each."""

import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

from lotwalk.app import create
from lotwalk.foundation import clock, database
from lotwalk.media.store import open_store
from lotwalk.settings import Settings
from tests.cast.databases import prepare_sqlite
from tests.cast.world import NOON, World
from tests.sync.fleet import Fleet, built
from tests.sync.ground import lay
from tests.sync.judge import Judge
from tests.sync.peace import Peace
from tests.sync.server import Server

REPLAY = "LOTWALK_SEED={seed} .venv/bin/python -m pytest tests/sync/test_simulation.py -k seeds"


class Failed(AssertionError):
    """Says which seed, how to replay it, and what happened last."""


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
        self._fleet = Fleet(built())

    def close(self) -> None:
        self._fleet.close()

    async def play(self, seed: int, fault: Any = None, last_words: int = 60) -> str:
        """The trace of what was said; Failed with what happened last when something is wrong."""
        place = self._folder / "seed"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        shutil.copy(self._prepared, place / "lotwalk.db")
        await database.open_database(f"sqlite:///{place / 'lotwalk.db'}")
        open_store(place / "media")
        try:
            return await self._story(seed, fault, last_words)
        finally:
            await database.close_database()

    async def _story(self, seed: int, fault: Any, last_words: int) -> str:
        self._fleet.forget()
        self._world.now = NOON + timedelta(hours=seed % 8)  # some seeds live through midnight
        self._fleet.say(do="tick", id=0, at=clock.text(self._world.now))
        story = Peace(seed, self._fleet, self._server, self._world, fault)
        try:
            await story.play()
            await story.settle()
            await Judge(story.ledger, story.tablets, self._server).judge()
        except Exception as error:
            told = "\n".join(story.told[-last_words:])
            raise Failed(
                f"{told}\n\nSeed {seed}: {type(error).__name__}: {error}\n\n  {REPLAY.format(seed=seed)}\n"
            ) from error
        return self._fleet.trace
