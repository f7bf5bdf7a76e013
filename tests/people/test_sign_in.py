"""Signing in: sessions of ours, throttled, alike for unknown and wrong; and what other sites can't do."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotwalk.foundation import database
from lotwalk.people.sessions import LONGEST_WAIT, wait_after
from tests.cast.world import PASSWORD, World, known
from tests.conftest import Browse

ADDRESS = "tess@demo.lotwalk.test"


async def test_who_is_signed_in(world: World, browse: Browse) -> None:
    answer = await (await browse("tess")).get("/api/session")
    body = answer.json()
    assert (body["name"], body["kind"], body["grants"][0]["role"]) == ("Tess", "staff", "technician")
    assert "record_damage" in body["commands"]
    assert "update_web_status" not in body["commands"]
    assert answer.headers["cache-control"] == "no-store"


async def test_wrong_and_unknown_answer_alike(world: World, browse: Browse) -> None:
    browser = await browse()
    wrong = await browser.post("/api/session", json={"email": ADDRESS, "password": "nope"})
    unknown = await browser.post("/api/session", json={"email": "who@demo.lotwalk.test", "password": "nope"})
    assert (wrong.status_code, wrong.json()) == (unknown.status_code, unknown.json())
    assert wrong.json()["code"] == "sign_in_failed"


async def test_many_failures_make_even_the_right_password_wait(world: World, browse: Browse) -> None:
    browser = await browse()
    for _ in range(8):
        await browser.post("/api/session", json={"email": ADDRESS, "password": "nope"})
    answer = await browser.post("/api/session", json={"email": ADDRESS, "password": PASSWORD})
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many_attempts")
    assert int(answer.headers["retry-after"]) > 0
    world.later(minutes=15)
    assert (await browser.post("/api/session", json={"email": ADDRESS, "password": PASSWORD})).status_code == 200


async def test_a_session_is_new_at_each_sign_in_and_ends_at_sign_out(world: World, browse: Browse) -> None:
    browser = await browse("tess")
    first = browser.cookies["lotwalk"]
    await browser.post("/api/session", json={"email": ADDRESS, "password": PASSWORD})
    assert browser.cookies["lotwalk"] != first
    assert len(await database.fetch("SELECT id FROM sessions")) == 1, "the old one ended"
    assert (await browser.delete("/api/session")).status_code == 204
    assert (await browser.get("/api/session")).status_code == 401
    assert not await database.fetch("SELECT id FROM sessions")


async def test_the_cookie_says_nothing_to_scripts_and_the_token_is_not_stored(world: World, browse: Browse) -> None:
    answer = await (await browse()).post("/api/session", json={"email": ADDRESS, "password": PASSWORD})
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    token = answer.cookies["lotwalk"]
    assert token not in str(await database.fetch("SELECT * FROM sessions"))


@pytest.mark.parametrize("headers", [
    {"origin": "https://evil.test"}, {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"},
    {"origin": "null"}, {"content-type": "text/plain"},
])  # fmt: skip
async def test_another_site_can_not_write(world: World, browse: Browse, headers: dict[str, str]) -> None:
    answer = await (await browse("tess")).request(
        "POST", "/api/devices", content=b'{"id": "0193a5b0-0000-7000-8000-000000000000"}', headers=headers
    )
    assert answer.status_code in (403, 415)
    assert not await database.fetch("SELECT id FROM devices")


async def test_a_session_that_changed_hands_is_not_taken_for_the_one_before(world: World, browse: Browse) -> None:
    browser = await browse("tess")
    device = {"id": "0193a5b0-0000-7000-8000-000000000000", "person": known("sam")}
    registered = await browser.post("/api/devices", json=device)
    fed = await browser.get("/api/feed", params={"device": device["id"], "person": device["person"]})
    assert (registered.json()["code"], fed.json()["code"]) == ("other_person", "other_person")
    assert not await database.fetch("SELECT id FROM devices")


async def test_a_device_credential_sends_and_reads_nothing(world: World, browse: Browse) -> None:
    browser = await browse("tess")
    device = {"id": "0193a5b0-0000-7000-8000-000000000000", "name": "lot tablet"}
    key = (await browser.post("/api/devices", json=device)).json()["key"]
    await browser.delete("/api/session")
    bearer = {"authorization": f"Bearer {key}"}
    sent = await browser.post("/api/commands/", json={"device": device["id"], "commands": []}, headers=bearer)
    assert sent.status_code == 200, "it outlives the session"
    assert (await browser.get("/api/feed", headers=bearer)).status_code == 401
    foreign = await browser.post(
        "/api/commands/", json={"device": device["id"], "commands": []}, headers={"authorization": "Bearer x"}
    )
    assert foreign.json()["code"] == "credential_refused"


async def test_pages_come_with_a_strict_policy(browse: Browse) -> None:
    answer = await (await browse()).get("/sign-in")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy.replace("wasm-unsafe-eval", "")
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(("method", "path", "body", "status"), [
    ("GET", "/api/nothing", None, 404), ("PUT", "/api/session", {}, 405), ("POST", "/api/session", {"email": 5}, 422),
    ("POST", "/api/commands/", {"commands": "x"}, 422), ("GET", "/api/feed", None, 401),
])  # fmt: skip
async def test_errors_are_problem_details(browse: Browse, method: str, path: str, body: object, status: int) -> None:
    answer = await (await browse()).request(method, path, json=body)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert set(answer.json()) >= {"type", "title", "status", "detail", "code"}


@given(st.integers(0, 1000), st.booleans())
def test_waits_grow_and_end(failures: int, shared: bool) -> None:
    wait, next_wait = wait_after(failures, shared), wait_after(failures + 1, shared)
    assert timedelta() <= wait <= next_wait <= LONGEST_WAIT
