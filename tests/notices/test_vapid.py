"""The keys: made once, private, and a rotation that loses nobody."""

import stat
from pathlib import Path

import pytest

from lotwalk.foundation import database
from lotwalk.notices import vapid
from tests.conftest import Browse
from tests.notices.conftest import Shop
from tests.notices.push_service import PushService, plain
from tests.notices.push_service import vapid as checked_vapid


def test_the_first_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = vapid.current(tmp_path)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert vapid.current(tmp_path) == first and len(plain(first.public)) == 65
    assert files and all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in files)


def test_rotating_keeps_what_was(tmp_path: Path) -> None:
    first, second = vapid.current(tmp_path), vapid.rotate(tmp_path)
    ring = vapid.Keyring(tmp_path)
    assert second != first and ring.current() == second and ring.key(first.id) == first
    assert ring.named(first.public) == first and ring.named("BAAA") is None


@pytest.mark.parametrize("id", ["../current", "current", "0" * 16])
def test_an_id_that_isnt_one_of_ours_opens_no_file(tmp_path: Path, id: str) -> None:
    vapid.current(tmp_path)
    with pytest.raises(KeyError):
        vapid.Keyring(tmp_path).key(id)


async def test_rotation_loses_no_subscriber(shop: Shop, service: PushService) -> None:
    first = vapid.current(shop.settings.keys)
    old, new = service.browser("old"), service.browser("new")
    await shop.follow(old)
    second = vapid.rotate(shop.settings.keys)
    await shop.follow(new)
    await shop.follow(old)  # tells the server again at its next start, as browsers do
    await shop.update()
    await shop.send()
    keys = {path: checked_vapid(headers["Authorization"], service.origin)[1] for path, headers, _ in service.received}
    assert keys == {"/old": first.public, "/new": second.public}


async def test_a_browser_that_names_its_key_is_sent_with_it(shop: Shop, service: PushService, browse: Browse) -> None:
    first = vapid.current(shop.settings.keys)
    vapid.rotate(shop.settings.keys)
    browser = service.browser()
    ines = await browse("ines")
    body = {"endpoint": browser.endpoint, "keys": browser.keys, "key": first.public}
    assert (await ines.post("/api/push/subscriptions", json=body)).status_code == 201
    assert (await database.fetch("SELECT vapid_key FROM push_subscriptions")) == [{"vapid_key": first.id}]


async def test_the_key_is_told_to_everyone_and_is_nowhere_in_the_database(shop: Shop, browse: Browse) -> None:
    stranger = await browse()
    told = (await stranger.get("/api/push/key")).json()["key"]
    assert told == vapid.current(shop.settings.keys).public
