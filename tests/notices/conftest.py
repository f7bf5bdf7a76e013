"""The shop with Cora's visit open, a push service that this installation names, and the porter's two halves."""

from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.journal.readers import start_at_head
from lotwalk.notices import reader, subscriptions, vapid
from lotwalk.notices.porter import Follower, senders
from lotwalk.notices.subscriptions import Subscription
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.settings import Settings
from lotwalk.tracker.tokens import token_of
from lotwalk.web_status.commands import ShareTracker, UpdateWebStatus
from tests.cast.world import World, known
from tests.notices.mail_server import MailServer
from tests.notices.mail_server import running as mail_running
from tests.notices.push_service import Browser, PushService, running


@pytest.fixture
async def service() -> AsyncIterator[PushService]:
    async with running() as started:
        yield started


@pytest.fixture
def settings(settings: Settings, service: PushService) -> Settings:
    return replace(settings, push_hosts=service.origin)


class Shop:
    """Cora's visit, and what a test does around it."""

    def __init__(self, world: World, settings: Settings) -> None:
        self.world, self.settings = world, settings
        self.order, self.link = world.order("civic_visit"), new_id()
        self._follower = Follower(world.clock, bool(settings.smtp_url))

    async def open(self) -> None:
        await self.world.applied("tess", OpenRepairOrder(service_request=known("civic_visit")))
        await self.world.applied("sam", ShareTracker(id=self.link, repair_order=self.order))
        await start_at_head(reader.NAME)

    async def follow(self, browser: Browser) -> str:
        """Cora taps "Tell me when it changes"."""
        owner = await subscriptions.of_link(token_of(self.link, self.settings.keys), self.settings.keys)
        return await self._subscribe(owner, browser)

    async def sign_up(self, name: str, browser: Browser) -> str:
        return await self._subscribe(subscriptions.of_person(await self.world.actor(name)), browser)

    async def _subscribe(self, owner: subscriptions.Owner, browser: Browser) -> str:
        made = Subscription(browser.endpoint, **browser.keys)
        return await subscriptions.subscribe(owner, made, None, vapid.current(self.settings.keys).id, self.world.now)

    async def update(self, **given: Any) -> str:
        """Sam updates the web status; the notices are written, nothing is sent yet."""
        status = new_id()
        usual = {"stage": "parts_on_order", "job_status": "delayed", "due_out": None}
        last = await database.fetch_one("SELECT id FROM web_statuses ORDER BY at DESC LIMIT 1")
        based_on = last["id"] if last else None
        await self.world.applied(
            "sam", UpdateWebStatus(id=status, repair_order=self.order, based_on=based_on, **usual | given)
        )
        await self.read()
        return status

    async def read(self) -> None:
        await self._follower.catch_up()

    async def send(self) -> None:
        """Everything that is due, to its end."""
        async with senders(self.settings, self.world.clock) as sending:
            for sender in sending:
                while await sender.pump():
                    await sender.idle()

    async def notices(self) -> list[dict[str, Any]]:
        return await database.fetch("SELECT * FROM notices ORDER BY created_at, id")

    async def fates(self) -> list[tuple[str, str]]:
        return [(row["fate"], row["fate_reason"]) for row in await self.notices()]

    async def told(self) -> list[str]:
        """Fates as history has them, in order."""
        rows = await database.fetch("SELECT facts FROM journal WHERE kind = 'notice_fate' ORDER BY seq")
        return [msgspec.json.decode(row["facts"])["fate"] for row in rows]


@pytest.fixture
async def shop(world: World, settings: Settings) -> Shop:
    opened = Shop(world, settings)
    await opened.open()
    return opened


CORAS = "cora.vance@mail.test"


@pytest.fixture
async def post() -> AsyncIterator[MailServer]:
    async with mail_running() as started:
        yield started


@pytest.fixture
async def mailing(world: World, settings: Settings, post: MailServer) -> Shop:
    """The same shop with a mail server; Cora has an address, and no device that takes notifications."""
    opened = Shop(world, with_mail(settings, post))
    await database.execute("UPDATE clients SET email = ? WHERE id = ?", CORAS, known("cora"))
    await opened.open()
    return opened


def with_mail(settings: Settings, post: MailServer) -> Settings:
    return replace(
        settings, smtp_url=post.url, mail_from="Eastgate Motors <notices@shop.test>", public_url="https://shop.test"
    )
