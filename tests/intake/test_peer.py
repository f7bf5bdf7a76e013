"""Whose address is kept: that of who asks, not of the proxy before us, and never what a stranger claims."""

from pathlib import Path

import pytest
from litestar.testing import RequestFactory

from lotwalk.app import create
from lotwalk.http import peer
from lotwalk.settings import Settings


@pytest.mark.parametrize(("proxies", "came_from", "forwarded", "kept"), [
    ("", "127.0.0.1", "198.51.100.7", "127.0.0.1"),
    ("127.0.0.1", "127.0.0.1", "198.51.100.7", "198.51.100.7"),
    ("127.0.0.1", "127.0.0.1", "6.6.6.6, 198.51.100.7", "198.51.100.7"),
    ("127.0.0.1", "198.51.100.9", "6.6.6.6", "198.51.100.9"),
    ("10.0.0.0/8, ::1", "10.2.3.4", "2001:db8::7", "2001:db8::7"),
    ("127.0.0.1", "127.0.0.1", "x' OR 1=1", "127.0.0.1"),
    ("127.0.0.1", "127.0.0.1", "", "127.0.0.1"),
])  # fmt: skip
def test_the_address_that_is_kept(tmp_path: Path, proxies: str, came_from: str, forwarded: str, kept: str) -> None:
    app = create(Settings(data=tmp_path, proxies=proxies), readers=False)
    headers = {"x-forwarded-for": forwarded} if forwarded else {}
    request = RequestFactory(app=app).get("/", headers=headers)
    request.scope["client"] = (came_from, 5)
    assert peer(request)[0] == kept


def test_a_proxy_that_is_no_address_is_told_at_the_start() -> None:
    with pytest.raises(ValueError, match="LOTWALK_PROXIES"):
        assert not Settings(proxies="the proxy").trusted
