"""A new password ends what the old one opened: sessions, and the credentials of devices."""

from argparse import Namespace
from pathlib import Path

import pytest

from lotwalk import upkeep
from lotwalk.foundation import database
from lotwalk.people.devices import CredentialRefused, author_of, register
from lotwalk.settings import Settings
from tests.cast.databases import sqlite
from tests.cast.world import World, known, populate


async def test_a_device_must_be_signed_in_on_again(
    prepared_sqlite: Path, tmp_path: Path, password_hash: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, device = World(), known("thief's tablet")
    async with sqlite(prepared_sqlite, tmp_path):
        await populate(world, password_hash)
        key, _ = await register(await world.actor("tess"), device, "", world.now)
        await register(await world.actor("mia"), known("another's"), "", world.now)
    monkeypatch.setenv("LOTWALK_PASSWORD", "a new password of hers")
    await upkeep.user(Settings(data=tmp_path), Namespace(email="tess@demo.lotwalk.test"))
    await database.open_database(f"sqlite:///{tmp_path / 'lotwalk.db'}")
    with pytest.raises(CredentialRefused):
        await author_of(device, key)
    assert len(await database.fetch("SELECT id FROM devices WHERE revoked_at IS NULL")) == 1
    key, _ = await register(await world.actor("tess"), device, "", world.now)
    assert (await author_of(device, key)).name == "Tess", "what waits on it goes out after signing in again"
    await database.close_database()
