"""Sessions of ours: a random token in the cookie, its SHA-256 stored, a new one at each sign-in."""

import hashlib
import secrets
from datetime import datetime, timedelta

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.foundation.refusals import Refusal
from lotwalk.people.actors import Actor, actors_where, load_actor
from lotwalk.people.passwords import matches
from lotwalk.people.tables import Session

LIFETIME = timedelta(days=30)
FREE_FAILURES = 5  # typing errors of an honest person; after them each failure doubles the wait
LONGEST_WAIT = timedelta(minutes=15)
# Of quiet, after which counting starts anew: errors of many days are no attack, and the address of a shop has them.
FORGOTTEN_AFTER = {"email": timedelta(days=1), "address": timedelta(hours=1)}


class SignInFailed(Refusal):
    code, status, sentence = "sign_in_failed", 401, "This e-mail address and password don't match."


class NotSignedIn(Refusal):
    code, status, sentence = "not_signed_in", 401, "Sign in first."


class TooManyAttempts(Refusal):
    code, status, sentence = "too_many_attempts", 429, "Too many attempts. Try again in {seconds} seconds."


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


async def sign_in(email: str, password: str, address: str, user_agent: str, now: datetime) -> tuple[str, Actor]:
    """A fresh token and who it is for. Refuses alike for an unknown address and a wrong password.

    An attempt counts for its e-mail address before the password is looked at, so that many at once don't pass
    together. For the address it comes from only failures count: behind it a whole shop may sign in at eight.
    """
    by_email, by_address = f"email:{email.strip().lower()}", f"address:{address}"
    await _refuse_throttled((by_email, by_address), now)
    await _count(by_email, now)
    row = await database.fetch_one(
        "SELECT id, password_hash FROM persons WHERE email = ? AND active = ?", email.strip().lower(), True
    )
    if not await matches(password, row["password_hash"] if row else None):
        await _count(by_address, now)
        raise SignInFailed(field="password")
    assert row is not None
    await _refuse_throttled((by_address,), now)
    await database.execute("DELETE FROM sign_in_throttle WHERE key = ?", by_email)
    return await start_session(row["id"], user_agent, now)


async def start_session(person: str, user_agent: str, now: datetime) -> tuple[str, Actor]:
    token = secrets.token_urlsafe(32)
    await Session.insert(
        Session(
            id=new_id(),
            token_hash=token_hash(token),
            person=person,
            created_at=clock.text(now),
            expires_at=clock.text(now + LIFETIME),
            user_agent=user_agent[:300],
        )
    )
    actor = await load_actor(person)
    if actor is None:
        raise SignInFailed(field="password")
    return token, actor


async def actor_of(token: str | None, now: datetime) -> Actor:
    """Who the token is for; NotSignedIn when it is unknown, ended, or its person may not sign in any more."""
    found = token and await actors_where(
        "sessions s JOIN persons p ON p.id = s.person", "s.token_hash = ? AND s.expires_at > ?",
        token_hash(token), clock.text(now),
    )  # fmt: skip
    if not found:
        raise NotSignedIn
    return found[0]


async def began(token: str) -> str:
    """When this session did: it tells one session of a person from the next."""
    row = await database.fetch_one("SELECT created_at FROM sessions WHERE token_hash = ?", token_hash(token))
    return row["created_at"] if row else ""


async def sign_out(token: str) -> None:
    await database.execute("DELETE FROM sessions WHERE token_hash = ?", token_hash(token))


async def _refuse_throttled(keys: tuple[str, ...], now: datetime) -> None:
    marks = ", ".join("?" * len(keys))
    row = await database.fetch_one(f"SELECT MAX(until) AS until FROM sign_in_throttle WHERE key IN ({marks})", *keys)
    _refuse_waiting(row["until"] if row else None, now)


def _refuse_waiting(until: str | None, now: datetime) -> None:
    if until and until > clock.text(now):
        raise TooManyAttempts(seconds=int((clock.parse(until) - now).total_seconds()) + 1)


async def _count(key: str, now: datetime) -> None:
    """One more for this key; TooManyAttempts while its wait lasts, asked under the lock that it is counted under."""
    async with database.write():
        await database.execute(
            "INSERT INTO sign_in_throttle (key, failures, until) VALUES (?, 0, ?) ON CONFLICT (key) DO NOTHING",
            key, clock.text(now),
        )  # fmt: skip
        sql = f"SELECT failures, until FROM sign_in_throttle WHERE key = ?{database.for_update()}"
        row = await database.fetch_one(sql, key)
        assert row is not None
        _refuse_waiting(row["until"], now)
        failures = _remembered(key, row, now) + 1
        until = clock.text(now + wait_after(failures, shared=key.startswith("address:")))
        await database.execute(
            "UPDATE sign_in_throttle SET failures = ?, until = ? WHERE key = ?", failures, until, key
        )


def _remembered(key: str, row: database.Row, now: datetime) -> int:
    quiet = now - clock.parse(row["until"])
    return 0 if quiet > FORGOTTEN_AFTER[key.partition(":")[0]] else row["failures"]


def wait_after(failures: int, shared: bool) -> timedelta:
    """How long the next attempt must wait. One address may be a whole shop, so it is given ten times as many."""
    over = failures - FREE_FAILURES * (10 if shared else 1)
    return (
        min(timedelta(seconds=2**over), LONGEST_WAIT) if 0 <= over < 12 else LONGEST_WAIT if over >= 12 else timedelta()
    )
