"""By which way a recipient is told: push where a device asked for it, e-mail where none did and it is allowed."""

from typing import Literal

from msgspec import Struct

from lotwalk.foundation import database
from lotwalk.notices.audiences import Recipient
from lotwalk.notices.mailboxes import mailbox_of

Channel = Literal["push", "email"]


class Route(Struct, frozen=True):
    """`ways` are subscriptions, or the one address; where there is none, `why` says why as a key."""

    channel: Channel
    ways: tuple[str, ...] = ()
    why: str = ""


async def route_to(to: Recipient, client: str | None, has_mail_server: bool) -> Route:
    """A push subscription is consent of its own; it is asked first, and asks no restriction."""
    if to.unreached:
        return Route(to.channel or "push", why=to.unreached)
    if to.channel != "email" and (subscriptions := await _subscriptions(to)):
        return Route("push", subscriptions)
    box = await mailbox_of(to.person, to.contact, client)
    why = box.why or ("" if has_mail_server else "no_mail_server")
    return Route("email", () if why else (box.address,), why)


async def _subscriptions(to: Recipient) -> tuple[str, ...]:
    column, value = ("person", to.person) if to.person else ("tracker_link", to.link)
    rows = await database.fetch(
        f"SELECT id FROM push_subscriptions WHERE {column} = ? AND ended_at IS NULL ORDER BY id", value
    )
    return tuple(row["id"] for row in rows)
