"""The words that a client is found by. Pure but for keeping them.

The tablet searches what it holds in the same way (tests/vectors/terms.json).
"""

import unicodedata
from collections.abc import Mapping
from typing import Any

from lotwalk.foundation import database

LEAST = 2  # letters, before a search is worth the asking
_NAMES = ("name", "first_name", "last_name")
_PHONES = ("phone", "mobile", "work_phone")
_ENDS = (7, 4)  # digits by which people say a number: without its area, and the last of it
_KEEP = "INSERT INTO client_terms (term, client) VALUES (?, ?) ON CONFLICT DO NOTHING"
_MISSING = (
    "SELECT * FROM clients c WHERE NOT EXISTS (SELECT 1 FROM client_terms t WHERE t.client = c.id)"
    " ORDER BY c.id LIMIT 500"
)


def plain(text: str) -> str:
    """Letters and digits alone, without accents and case."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in bare if character.isalnum())


def terms_of(client: Mapping[str, Any]) -> set[str]:
    """Whoever types the beginning of one of these finds the client."""
    words = {plain(word) for name in _NAMES for word in client[name].replace("-", " ").split()}
    numbers = {plain(client[name] or "") for name in ("dms_number", "oem_number")}
    return (words | {plain(client["email"])} | numbers | _phone_terms(client)) - {""}


def _phone_terms(client: Mapping[str, Any]) -> set[str]:
    digits = ["".join(filter(str.isdecimal, client[name])) for name in _PHONES]
    return {number[-end:] for number in digits if number for end in (len(number), *_ENDS)}


def asked(query: str) -> list[str]:
    """The words of a search; those too short to tell anybody apart are left out."""
    parts = [part if "@" in part else part.replace("-", " ") for part in query.split()]
    words = [word for word in (plain(word) for part in parts for word in part.split()) if word]
    return _joined(words)


def _joined(words: list[str]) -> list[str]:
    """Digits that stand together are one number, however it was written."""
    if len(words) > 1 and all(word.isdecimal() for word in words):
        return ["".join(words)]
    return [word for word in words if len(word) >= LEAST]


async def keep_terms(client: Mapping[str, Any]) -> None:
    await database.execute("DELETE FROM client_terms WHERE client = ?", client["id"])
    await database.execute_many(_KEEP, [(row["term"], row["client"]) for row in term_rows(client)])


def term_rows(client: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{"term": term, "client": client["id"]} for term in sorted(terms_of(client))]


async def keep_missing_terms() -> None:
    """For clients that were there before they could be searched: at every start; done again it changes nothing."""
    while rows := await database.fetch(_MISSING):
        terms = [(term["term"], term["client"]) for row in rows for term in term_rows(row) or [_unnamed(row)]]
        async with database.write():
            await database.execute_many(_KEEP, terms)


def _unnamed(client: Mapping[str, Any]) -> dict[str, Any]:
    """Nothing of it can be searched for; its id marks it as looked at."""
    return {"term": client["id"], "client": client["id"]}
