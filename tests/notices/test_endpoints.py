"""Endpoints are chosen by strangers: where no socket may be opened, none is."""

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from lotwalk.foundation import database
from lotwalk.notices.endpoints import PUSH_SERVICES, EndpointRefused, checked, is_public, named_origins
from lotwalk.notices.pushes import Pushes
from lotwalk.notices.sender import Sender
from tests.conftest import Browse
from tests.notices.conftest import Shop
from tests.notices.push_service import Browser, PushService, listening

NONE = named_origins("")
FINE = [
    "https://fcm.googleapis.com/fcm/send/abc:DEF_-1",
    "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
    "https://updates.push.services.mozilla.com:443/wpush/v2/gAAA",
    "https://web.push.apple.com/QGw",
    "https://wns2-par02p.notify.windows.com/w/?token=BQYAAA%3d",
]
HOSTILE = [
    "http://fcm.googleapis.com/x", "https://fcm.googleapis.com:8443/x", "https://fcm.googleapis.com.evil.example/x",
    "https://evilfcm.googleapis.com/x", "https://googleapis.com/x", "https://storage.googleapis.com/x",
    "https://apple.com/x", "https://xpush.apple.com/x", "https://notify.windows.com.evil.example/",
    "https://fcm.googleapis.com@evil.example/x", "https://user:pass@fcm.googleapis.com/x",
    "https://evil.example\\@fcm.googleapis.com/x", "https://fcm.googleapis.com\\.evil.example/x",
    "https://fcm.googleapis.com./x", "https://fcm.googleapis.com#@evil.example/", "https://fcm.googleapis.com",
    "https://ｆcm.googleapis.com/x", "https://fcm。googleapis.com/x", "https://xn--cm-7ia.googleapis.com/x",
    "https://fcm.googleapis.com%2eevil.example/x", "https://FCM.googleapis.com\t/x", "https://fcm.googleapis.com\n/x",
    " https://fcm.googleapis.com/x", "https://fcm.googleapis.com/x y", "https://fcm.googleapis.com/\r\nHost: evil",
    "https://127.0.0.1/x", "https://localhost/x", "https://[::1]/x", "https://[::ffff:127.0.0.1]/x", "https://2130706433/x",
    "https://0x7f000001/x", "https://0177.0.0.1/x", "https://127.1/x", "https://10.0.0.1/x", "https://169.254.169.254/latest",
    "https://[fe80::1%25eth0]/x", "ftp://fcm.googleapis.com/x", "//fcm.googleapis.com/x", "https:fcm.googleapis.com/x",
    "https:///fcm.googleapis.com/x", "https://:443/x", "https://fcm.googleapis.com:443:80/x", "javascript:alert(1)",
    "https://fcm.googleapis.com:0443/x", "https://-.push.apple.com/x", "https://..push.apple.com/x",
    "https://fcm.googleapis.com/" + "x" * 2000, "",
]  # fmt: skip


@pytest.mark.parametrize("endpoint", FINE)
def test_the_services_of_browsers_pass(endpoint: str) -> None:
    assert checked(endpoint, NONE).audience == endpoint.replace(":443", "").split("/", 3)[0] + "//" + endpoint.split(
        "/"
    )[2].removesuffix(":443")


@pytest.mark.parametrize("endpoint", HOSTILE)
def test_what_only_looks_like_them_does_not(endpoint: str) -> None:
    with pytest.raises(EndpointRefused):
        checked(endpoint, NONE)


@given(st.text(max_size=60))
def test_whatever_passes_leads_to_a_push_service_by_any_parser(text: str) -> None:
    from urllib.parse import urlsplit

    from yarl import URL

    for endpoint in (
        text,
        f"https://{text}/x",
        f"https://fcm.googleapis.com{text}/x",
        f"https://{text}fcm.googleapis.com/x",
    ):
        try:
            origin = checked(endpoint, NONE)
        except EndpointRefused:
            continue
        assert origin.host == urlsplit(endpoint).hostname == URL(endpoint, encoded=True).host
        assert any(f".{origin.host}".endswith(f".{service}") for service in PUSH_SERVICES)


def test_named_ones_pass_exactly_as_named() -> None:
    named = named_origins("http://127.0.0.1:9000, push.example.com")
    assert checked("http://127.0.0.1:9000/x", named).port == 9000
    assert checked("https://push.example.com/x", named).audience == "https://push.example.com"
    for other in (
        "http://127.0.0.1:9001/x",
        "https://127.0.0.1:9000/x",
        "http://push.example.com/x",
        "https://a.push.example.com/x",
    ):
        with pytest.raises(EndpointRefused):
            checked(other, named)


@pytest.mark.parametrize("wrong", ["ftp://x", "http://u@x", "http://x/path", "exa mple"])
def test_a_wrong_setting_is_named(wrong: str) -> None:
    with pytest.raises(ValueError, match="LOTWALK_PUSH_HOSTS"):
        named_origins(wrong)


@pytest.mark.parametrize("address", ["142.250.74.10", "2a00:1450:4001:82a::200a", "64:ff9b::8efa:4a0a"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255",
        "192.0.2.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fd00::1", "ff02::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1", "64:ff9b::a00:1", "2001:db8::1", "not an address",
    ],
)  # fmt: skip
def test_addresses_that_are_not(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("endpoint", [it for it in HOSTILE if it and len(it) <= 2000])
async def test_a_hostile_endpoint_isnt_taken(browse: Browse, endpoint: str) -> None:
    ines = await browse("ines")
    body = {"endpoint": endpoint, "keys": Browser(endpoint).keys}
    answer = await ines.post("/api/push/subscriptions", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "endpoint_refused")
    assert await database.fetch("SELECT id FROM push_subscriptions") == []


async def test_one_that_got_in_all_the_same_opens_no_socket(shop: Shop, service: PushService) -> None:
    """The guard stands at each send too. Nobody is forgotten: a wrong setting may be put right again."""
    async with listening() as (listener, port):
        for host in ("127.0.0.1", "localhost", "2130706433", "127.1", "0x7f000001"):
            await shop.follow(Browser(f"http://{host}:{port}/x"))
        await shop.update()
        await shop.send()
        assert listener.connections == 0
    assert await shop.fates() == [("not_sent", "endpoint_refused")]
    assert len(await database.fetch("SELECT id FROM push_subscriptions WHERE ended_at IS NULL")) == 5


@pytest.mark.parametrize(
    "addresses", [["127.0.0.1"], ["::1"], ["10.0.0.7"], ["142.250.74.10", "127.0.0.1"], ["::ffff:127.0.0.1"], []]
)
async def test_a_name_that_leads_inside_opens_no_socket(shop: Shop, addresses: list[str]) -> None:
    """The name is a push service's, its address is ours to be attacked: a resolver that lies."""
    asked: list[str] = []

    async def lying(host: str, port: int) -> list[str]:
        asked.append(host)
        return addresses

    await shop.follow(Browser("https://fcm.googleapis.com/fcm/send/x"))
    await shop.update()
    async with _https_port() as listener:
        async with Sender(Pushes(shop.settings, shop.world.clock, lying), shop.world.clock) as sender:
            await sender.pump()
            await sender.idle()
        assert listener is None or listener.connections == 0
    assert asked == ["fcm.googleapis.com"] and await shop.fates() == [("not_sent", "address_refused")]


def _https_port():
    """A listener where the connection would go, if this machine lets a test have that port."""
    from contextlib import asynccontextmanager

    @asynccontextmanager
    async def opened():
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", 443))
                free = True
            except OSError:
                free = False
        if not free:
            yield None
            return
        async with listening(443) as (listener, _):
            yield listener

    return opened()


async def test_a_named_host_may_be_inside(shop: Shop, service: PushService) -> None:
    port = service.origin.rsplit(":", 1)[1]
    settings = replace(shop.settings, push_hosts=f"http://localhost:{port}")
    browser = service.browser()
    browser.endpoint = f"http://localhost:{port}/phone"
    await shop.follow(browser)
    await shop.update()

    async def local(host: str, port: int) -> list[str]:
        return ["127.0.0.1"]

    async with Sender(Pushes(settings, shop.world.clock, local), shop.world.clock) as sender:
        await sender.pump()
        await sender.idle()
    assert len(service.received) == 1
