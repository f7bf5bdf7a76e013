"""Devices: one person on one installation of the app, with a send-only credential that outlives the session."""

import secrets
from datetime import datetime

from lotwalk.foundation import clock, database
from lotwalk.foundation.refusals import Refusal
from lotwalk.people.actors import Actor, actors_where
from lotwalk.people.sessions import token_hash


class CredentialRefused(Refusal):
    code, status, sentence = (
        "credential_refused",
        401,
        "This device's credential isn't valid any more. Sign in on it again.",
    )


class DeviceTaken(Refusal):
    code, status, sentence = "device_taken", 409, "This device id is registered to somebody else."


async def register(actor: Actor, device: str, name: str, now: datetime) -> tuple[str, int]:
    """A new credential for the device and how far its commands are processed.

    Registering again rotates the credential; an id that is another person's is refused. One statement, because a
    tablet's photos and commands may both find that they have no credential, and ask at the same moment.
    """
    key = secrets.token_urlsafe(32)
    row = await database.fetch_one(
        "INSERT INTO devices (id, person, name, key_hash, created_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET key_hash = excluded.key_hash, revoked_at = NULL"
        " WHERE devices.person = excluded.person RETURNING processed",
        device, actor.person, name, token_hash(key), clock.text(now),
    )  # fmt: skip
    if row is None:
        raise DeviceTaken(field="id")
    return key, row["processed"]


async def author_of(device: str, key: str) -> Actor:
    """Who sends through this device. Refuses an unknown, revoked or foreign credential; consumes nothing."""
    return await _holder("d.id = ? AND d.key_hash = ?", device, token_hash(key))


async def holder_of(key: str) -> Actor:
    """Who holds this credential, whichever device it is; for photos, which travel apart from commands."""
    return await _holder("d.key_hash = ?", token_hash(key))


async def _holder(condition: str, *args: str) -> Actor:
    source, valid = "devices d JOIN persons p ON p.id = d.person", f"{condition} AND d.revoked_at IS NULL"
    found = await actors_where(source, valid, *args)
    if not found:
        raise CredentialRefused
    return found[0]
