"""Characters that PostgreSQL can't keep, and names that no file system has: bad input, never a fault."""

import pytest

from tests.conftest import Browse

NUL = "\u0000"


@pytest.mark.parametrize(("method", "path", "body"), [
    ("POST", "/api/session", {"email": f"a{NUL}b@x.test", "password": "nope"}),
    ("POST", "/api/devices", {"id": "0193a5b0-0000-7000-8000-000000000000", "name": f"lot{NUL}"}),
    ("GET", "/api/feed?device=%00", None),
    ("GET", "/api/feed?after=%00", None),
    ("GET", "/app/%00.js", None),
    ("GET", f"/app/{'x' * 300}.js", None),
    ("GET", "/app/..%2f..%2f..%2fetc/passwd.txt", None),
    ("GET", "/app//etc/hostname.txt", None),
    ("GET", "/t/%00", None),
])  # fmt: skip
async def test_no_such_text_is_a_fault(browse: Browse, method: str, path: str, body: object) -> None:
    answer = await (await browse("tess")).request(method, path, json=body)
    assert answer.status_code < 500, answer.text


@pytest.mark.parametrize("place", ["9" * 90 + ".0.", "-5.0.", "5.99.", "5.0.%00", "5.-7.", "9" * 90 + ".-1.", "-9.-1."])
async def test_a_forged_cursor_is_no_fault(browse: Browse, place: str) -> None:
    browser = await browse("tess")
    bound = (await browser.get("/api/feed")).json()["cursor"].split(".")[0]
    answer = await browser.get(f"/api/feed?after={bound}.{place}")
    assert answer.status_code < 500, answer.text
