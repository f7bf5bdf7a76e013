"""Those who want to be told: subscriptions at a push service, of customers' pages and of persons."""

from base64 import urlsafe_b64encode
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from infra.measuring.visits import Visit
from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id, new_id
from lotwalk.notices.tables import Delivery, Notice, PushSubscription
from lotwalk.tracker.tables import TrackerLink
from tests.cast.world import known

SOON, LATER = "2026-11-23T08:00:00.000Z", "2099-01-01T00:00:00.000Z"


def keys() -> dict[str, str]:
    """What a browser brings with a subscription."""
    point = ec.generate_private_key(ec.SECP256R1()).public_key().public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )  # fmt: skip
    return {"p256dh": _text(point), "auth": _text(b"0123456789abcdef")}


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


async def of_links(visits: list[Visit], service: str, vapid_key: str) -> list[dict[str, Any]]:
    """One customer's phone for each visit, by the link to its page."""
    links = [
        visit.own | {"id": visit.thing("link"), "repair_order": visit.order, "created_at": visit.at} for visit in visits
    ]
    await database.insert(TrackerLink, links)
    rows = [_subscription(service, vapid_key, {"person": None, "tracker_link": link["id"]}) for link in links]
    await database.insert(PushSubscription, rows)
    return rows


async def of_person(name: str, count: int, service: str, vapid_key: str) -> list[dict[str, Any]]:
    whose = {"person": known(name), "tracker_link": None}
    rows = [_subscription(service, vapid_key, whose) for _ in range(count)]
    await database.insert(PushSubscription, rows)
    return rows


def _subscription(service: str, vapid_key: str, whose: dict[str, Any]) -> dict[str, Any]:
    id = new_id()
    return whose | keys() | {"id": id, "endpoint": f"{service}/{id}", "vapid_key": vapid_key, "created_at": SOON}


async def tell(subscriptions: list[dict[str, Any]], visits: list[Visit]) -> None:
    """A notice with one waiting delivery for every subscription."""
    pairs = [(row, visits[number % len(visits)]) for number, row in enumerate(subscriptions)]
    notices = [_notice(row, visit) for row, visit in pairs]
    deliveries = [_delivery(notice["id"], row["id"]) for notice, (row, _) in zip(notices, pairs, strict=True)]
    async with database.write():
        await database.insert(Notice, notices)
        await database.insert(Delivery, deliveries)


def _notice(subscription: dict[str, Any], visit: Visit) -> dict[str, Any]:
    return visit.own | {
        "id": new_id(), "seq": 0, "kind": "web_status_updated", "subject_kind": "web_status",
        "subject": derived_id(visit.order, "status"), "repair_order": visit.order,
        "person": subscription["person"], "tracker_link": subscription["tracker_link"], "channel": "push",
        "title": "Toyota Camry: Parts on order", "body": "Now promised for Wednesday 12:00 pm.", "navigate": "/t/",
        "tag": f"status-{visit.order}", "language": "en", "fate": "waiting", "fate_at": SOON, "created_at": SOON,
    }  # fmt: skip


def _delivery(notice: str, subscription: str) -> dict[str, Any]:
    return {
        "id": new_id(), "notice": notice, "subscription": subscription, "state": "waiting", "attempts": 0,
        "not_before": SOON, "expires_at": LATER, "answer": "",
    }  # fmt: skip
