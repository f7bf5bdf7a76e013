"""Founds a company: an empty database becomes an installation with a location and its first administrator."""

import secrets
from datetime import datetime
from importlib import resources
from typing import Any

import msgspec

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.foundation.refusals import Refusal
from lotwalk.journal import chain
from lotwalk.people.passwords import hash_password
from lotwalk.people.tables import Person, RoleGrant
from lotwalk.places.tables import Company, ListEntry, Location


class AlreadyFounded(Refusal):
    code, status, sentence = "already_founded", 409, "There is a company in this database already."


async def found(
    company: str, location: str, time_zone: str, name: str, email: str, password: str, now: datetime
) -> None:
    """All or nothing. Raises AlreadyFounded where there is a company."""
    place, person, at = new_id(), new_id(), clock.text(now)
    async with database.write():
        if await database.fetch_one("SELECT 1 AS one FROM company"):
            raise AlreadyFounded
        await start_journal()
        await Company.insert(Company(id=new_id(), name=company, epoch=secrets.token_hex(8), created_at=at))
        await Location.insert(
            Location(
                id=place,
                name=location,
                time_zone=time_zone,
                labour_rate=15_000,
                number_prefix=location[:1].upper() + "-",
            )
        )
        await database.insert(ListEntry, default_lists(place))
        await Person.insert(
            Person(
                id=person,
                kind="staff",
                name=name,
                email=email.strip().lower(),
                password_hash=hash_password(password),
                created_at=at,
            )
        )
        await RoleGrant.insert(RoleGrant(id=new_id(), person=person, role="administrator", location=place))


async def start_journal() -> None:
    await database.execute("INSERT INTO journal_head (id, seq, hash) VALUES (1, 0, ?)", chain.START)


def default_lists(location: str) -> list[dict[str, Any]]:
    """The stages, job statuses and reasons that a location starts with, from defaults.json."""
    lists = msgspec.json.decode((resources.files("lotwalk.places") / "defaults.json").read_bytes())
    return [
        {"id": new_id(), "location": location, "list": name, "position": position} | entry
        for name, entries in lists.items()
        for position, entry in enumerate(entries)
    ]
