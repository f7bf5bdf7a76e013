"""Guessing is slow however it is done, and the slowness meets who guesses, not the shop around them."""

import asyncio

import pytest

from lotwalk.foundation import database
from lotwalk.people import passwords
from tests.cast.world import PASSWORD, World
from tests.conftest import Browse


@pytest.fixture(autouse=True)
def cheap_nobody(monkeypatch: pytest.MonkeyPatch, password_hash: str) -> None:
    """Hundreds of guesses at nobody's password need not cost what one is worth."""
    monkeypatch.setattr(passwords, "_nobody", password_hash)


ADDRESS = "tess@demo.lotwalk.test"


async def test_guesses_made_at_once_are_counted_like_those_made_in_turn(world: World, browse: Browse) -> None:
    browser = await browse()
    guesses = [browser.post("/api/session", json={"email": ADDRESS, "password": f"nope{i}"}) for i in range(40)]
    answers = await asyncio.gather(*guesses)
    looked_at = [answer for answer in answers if answer.status_code == 401]
    assert len(looked_at) <= 5, "the others had to wait"
    right = await browser.post("/api/session", json={"email": ADDRESS, "password": PASSWORD})
    assert right.status_code == 429


async def test_the_whole_shop_signs_in_at_once(world: World, browse: Browse) -> None:
    names = ("ada", "mia", "sam", "tess", "fay", "hal") * 10
    browser = await browse()
    bodies = [{"email": f"{name}@demo.lotwalk.test", "password": PASSWORD} for name in names]
    answers = [await browser.post("/api/session", json=body) for body in bodies]
    assert {answer.status_code for answer in answers} == {200}


async def test_a_shops_typing_errors_of_many_days_lock_nobody_out(world: World, browse: Browse) -> None:
    """One address may be a whole shop for years; only what happens close together is guessing."""
    browser = await browse()
    for day in range(40):
        for error in range(2):
            email = f"typing.error.{day}.{error}@demo.lotwalk.test"
            await browser.post("/api/session", json={"email": email, "password": "nope"})
        world.later(hours=14)
    await browser.post("/api/session", json={"email": ADDRESS, "password": "nope"})
    answer = await browser.post("/api/session", json={"email": ADDRESS, "password": PASSWORD})
    assert answer.status_code == 200, answer.text


async def test_many_addresses_tried_from_one_place_end_in_waiting(world: World, browse: Browse) -> None:
    browser = await browse()
    bodies = [{"email": f"who{guess}@x.test", "password": "nope"} for guess in range(60)]
    answers = [await browser.post("/api/session", json=body) for body in bodies]
    assert answers[-1].status_code == 429
    rows = await database.fetch("SELECT key, failures FROM sign_in_throttle WHERE key LIKE 'address:%'")
    assert rows[0]["failures"] >= 50
