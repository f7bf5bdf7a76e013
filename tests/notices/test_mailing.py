"""What a mail server can do to a message, and what each comes to."""

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.journal.entries import Author, Change, Entry, Scope
from lotwalk.journal.writer import Buffered, commit_entries
from lotwalk.notices import porter
from lotwalk.notices.mails import Mails, called, refuse_unreadable
from lotwalk.notices.relays import Relay, server_of
from lotwalk.notices.sender import Sender
from lotwalk.settings import Settings
from tests.cast.world import known
from tests.notices.conftest import Shop
from tests.notices.mail_server import TAKEN, MailServer, certificate, hangs_up, running
from tests.notices.push_service import PushService


def impatient(shop: Shop, post: MailServer) -> Mails:
    return Mails(shop.settings, Relay(server_of(post.url), "test", seconds=0.3, to_take=0.3))


async def send_impatiently(shop: Shop, post: MailServer) -> None:
    async with Sender(impatient(shop, post), shop.world.clock) as sender:
        while await sender.pump():
            await sender.idle()


async def many(shop: Shop, count: int) -> None:
    """An approval that as many inspectors may decide, each with a mailbox of their own."""
    for number in range(count):
        person = known(f"inspector{number}")
        await database.execute(
            "INSERT INTO persons (id, kind, name, email, password_hash, created_at)"
            " VALUES (?, 'client', 'I', ?, '', '')",
            person, f"inspector{number}@harbor.test",
        )  # fmt: skip
        await database.execute(
            "INSERT INTO role_grants (id, person, role, client) VALUES (?, ?, 'client_inspector', ?)",
            new_id(), person, known("meridian"),
        )  # fmt: skip
    await database.execute("DELETE FROM role_grants WHERE person = ?", known("stan"))
    await database.execute("UPDATE repair_orders SET client = ? WHERE id = ?", known("meridian"), shop.order)
    scope, at = Scope(known("eastgate"), known("meridian")), clock.text(shop.world.now)
    opened = Entry("approval_opened", "approval", new_id(), scope, {"repair_order": shop.order, "lines": 1})
    async with database.write():
        await commit_entries([Buffered(Change(opened), Author(None, None, at))], at)
    await shop.read()


@pytest.mark.parametrize("reply", ["421 4.3.2 Closing", "450 4.2.0 Greylisted", "451 4.3.0 Later"])
async def test_not_now_is_tried_again_with_growing_patience(mailing: Shop, post: MailServer, reply: str) -> None:
    post.on_rcpt = [reply, reply, TAKEN]
    await mailing.update()
    for seconds in (0, 4, 2, 8, 3):
        mailing.world.later(seconds=seconds)
        await mailing.send()
    assert len(post.received) == 1 and await mailing.fates() == [("sent", "")]
    assert await database.fetch("SELECT attempts FROM deliveries") == [{"attempts": 3}]


@pytest.mark.parametrize(("at", "reason"), [("on_rcpt", "mailbox_refused"), ("on_data", "message_refused")])
async def test_what_is_refused_for_good_isnt_tried_again(mailing: Shop, post: MailServer, at: str, reason: str) -> None:
    setattr(post, at, ["550 5.1.1 No such user", TAKEN])
    await mailing.update()
    await mailing.send()
    mailing.world.later(hours=2)
    await mailing.send()
    assert post.received == [] and await mailing.fates() == [("failed", reason)]
    kept = await database.fetch("SELECT way, answer FROM deliveries")
    assert kept == [{"way": "cora.vance@mail.test", "answer": reason}]


async def test_a_refused_mailbox_doesnt_spoil_the_connection(mailing: Shop, post: MailServer) -> None:
    post.on_rcpt = ["550 5.1.1 No such user", TAKEN]
    await many(mailing, 3)
    await mailing.send()
    assert len(post.received) == 2 and post.connections == 1


async def test_a_burst_is_one_connection(mailing: Shop, post: MailServer) -> None:
    await many(mailing, 12)
    await mailing.send()
    assert len(post.received) == 12 and post.connections == 1


async def test_a_server_that_isnt_there_is_waited_for(mailing: Shop) -> None:
    async with running() as gone:
        url = gone.url
    mailing.settings = replace(mailing.settings, smtp_url=url)
    await mailing.update()
    await mailing.send()
    assert await mailing.fates() == [("waiting", "")]
    mailing.world.later(hours=25)
    await mailing.send()
    assert await mailing.fates() == [("failed", "expired")]


@pytest.mark.parametrize("at", ["on_rcpt", "on_data"])
async def test_a_hanging_server_is_left_and_tried_again(mailing: Shop, post: MailServer, at: str) -> None:
    setattr(post, at, [post.hang, TAKEN])
    await mailing.update()
    await send_impatiently(mailing, post)
    assert await mailing.fates() == [("waiting", "")]
    mailing.world.later(seconds=6)
    await send_impatiently(mailing, post)
    assert len(set(post.message_ids)) == 1 and await mailing.fates() == [("sent", "")]


async def test_a_hanging_mail_server_slows_no_push(mailing: Shop, post: MailServer, service: PushService) -> None:
    post.on_data = [post.hang]
    await mailing.update()
    stop = asyncio.Event()
    running_ = asyncio.create_task(porter.run(mailing.settings, mailing.world.clock, stop))
    await _until(lambda: post.connections == 1)
    await mailing.follow(service.browser())
    async with asyncio.timeout(3):
        await mailing.update(stage="ready")
        while not service.received:
            await asyncio.sleep(0.01)
    post.open.set()
    stop.set()
    await asyncio.wait_for(running_, 6)


async def test_a_line_cut_inside_the_message_sends_it_once(mailing: Shop, post: MailServer) -> None:
    post.drops_data = 1
    await mailing.update()
    await mailing.send()
    assert post.received == [] and await mailing.fates() == [("waiting", "")]
    mailing.world.later(seconds=6)
    await mailing.send()
    assert len(post.received) == 1 and await mailing.fates() == [("sent", "")]


async def test_an_answer_that_was_lost_makes_the_same_message_again(mailing: Shop, post: MailServer) -> None:
    """The server has it, we can't know: what comes again has the same bytes, so mailboxes show it once."""
    post.on_data = [hangs_up, TAKEN]
    await mailing.update()
    await mailing.send()
    mailing.world.later(seconds=6)
    await mailing.send()
    first, second = post.received
    assert first.as_bytes() == second.as_bytes() and first["Message-ID"] == second["Message-ID"]
    [delivery] = await database.fetch("SELECT id FROM deliveries")
    assert first["Message-ID"] == f"<{delivery['id']}@shop.test>"


async def test_a_crash_after_the_server_took_it_sends_the_same_once_more_and_not_sooner(
    mailing: Shop, post: MailServer
) -> None:
    post.on_data = [post.hang, TAKEN]
    await mailing.update()
    sender = Sender(Mails(mailing.settings), mailing.world.clock)
    await sender.__aenter__()
    await sender.pump()
    await _until(lambda: post.connections == 1)
    for task in list(sender._sending):  # pyright: ignore[reportPrivateUsage]  # as SIGKILL leaves it: leased, unsettled
        task.cancel()
    sender._settler.cancel()  # pyright: ignore[reportPrivateUsage]
    post.open.set()
    await asyncio.sleep(0.05)
    await mailing.send()
    before = len(post.received)
    mailing.world.later(minutes=5, seconds=1)
    await mailing.send()
    assert len(post.received) == before + 1 and len(set(post.message_ids)) == 1
    assert await mailing.fates() == [("sent", "")]


async def test_two_porters_send_nothing_twice(mailing: Shop, post: MailServer) -> None:
    await many(mailing, 8)
    await asyncio.gather(mailing.send(), mailing.send())
    await mailing.send()
    assert len(post.received) == 8 and len(set(post.message_ids)) == 8


async def test_a_kept_connection_that_was_closed_meanwhile_is_made_anew(mailing: Shop, post: MailServer) -> None:
    relay = Relay(server_of(post.url), "test")
    async with Sender(Mails(mailing.settings, relay), mailing.world.clock) as sender:
        await mailing.update()
        await sender.pump()
        await sender.idle()
        assert relay._open is not None and relay._open.transport is not None  # pyright: ignore[reportPrivateUsage]
        relay._open.transport.abort()  # pyright: ignore[reportPrivateUsage]
        await mailing.update(stage="ready")
        await sender.pump()
        await sender.idle()
    assert len(post.received) == 2 and await mailing.fates() == [("sent", ""), ("sent", "")]


@pytest.mark.parametrize("implicit", [False, True])
async def test_a_password_goes_over_tls_only(
    mailing: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, implicit: bool
) -> None:
    tls, voucher = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(voucher))
    async with running(tls, implicit) as post:
        post.scheme, post.users = "smtps" if implicit else "smtp", {"lotwalk": "s3cret"}
        mailing.settings = replace(mailing.settings, smtp_url=post.url)
        await mailing.update()
        await mailing.send()
        assert len(post.received) == 1 and await mailing.fates() == [("sent", "")]


async def test_a_server_that_nobody_vouches_for_gets_nothing(mailing: Shop, tmp_path: Path) -> None:
    tls, _ = certificate(tmp_path)
    async with running(tls) as post:
        post.scheme = "smtp"
        mailing.settings = replace(mailing.settings, smtp_url=post.url)
        await mailing.update()
        await mailing.send()
        assert post.received == [] and await mailing.fates() == [("waiting", "")]


async def test_a_server_without_starttls_gets_nothing_where_tls_was_asked_for(mailing: Shop, post: MailServer) -> None:
    post.scheme = "smtp"
    mailing.settings = replace(mailing.settings, smtp_url=post.url)
    await mailing.update()
    await mailing.send()
    assert post.received == [] and await mailing.fates() == [("waiting", "")]


async def test_a_wrong_password_waits_for_the_right_one(
    mailing: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tls, voucher = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(voucher))
    async with running(tls) as post:
        post.scheme, post.users = "smtp", {"lotwalk": "wrong"}
        mailing.settings = replace(mailing.settings, smtp_url=post.url)
        post.users = {"lotwalk": "right"}
        await mailing.update()
        await mailing.send()
        assert await mailing.fates() == [("waiting", "")]
        mailing.settings = replace(mailing.settings, smtp_url=post.url)
        mailing.world.later(seconds=6)
        await mailing.send()
        assert await mailing.fates() == [("sent", "")]


@pytest.mark.parametrize(
    ("url", "sender"),
    [
        ("mail.test:587", "a@shop.test"),
        ("http://mail.test", "a@shop.test"),
        ("smtp://", "a@shop.test"),
        ("smtp+plain://user:s3cret@mail.test", "a@shop.test"),
        ("smtp://mail.test", ""),
        ("smtp://mail.test", "Shop\r\nBcc: x@y.test <a@shop.test>"),
    ],
)
def test_settings_that_cant_be_read_are_told_without_the_password(url: str, sender: str) -> None:
    with pytest.raises(ValueError, match="LOTWALK_") as told:
        refuse_unreadable(Settings(smtp_url=url, mail_from=sender))
    assert "s3cret" not in str(told.value)


def test_a_password_may_have_any_character() -> None:
    server = server_of("smtp://shop%40mail.test:p%2Fw%40%3A@mail.test")
    assert (server.user, server.password, server.port) == ("shop@mail.test", "p/w@:", 587)
    assert server.place == "mail.test:587" and called("http://127.0.0.1:8000") == "[127.0.0.1]"


async def _until(true: object, seconds: float = 3.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # pyright: ignore
            await asyncio.sleep(0.01)
