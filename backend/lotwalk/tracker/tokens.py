"""What a tracker link is made of: its id and a signature with a key outside the database.

Whoever copies the database can't open a single page with it.
"""

from functools import lru_cache
from pathlib import Path

from lotwalk.foundation import signed_ids
from lotwalk.foundation.keys import secret_key

KEY_NAME = "tracker.key"
PURPOSE = "tracker"


def token_of(link: str, keys: Path) -> str:
    return signed_ids.signed(link, PURPOSE, key(keys))


def link_of(token: str, keys: Path) -> str | None:
    """The link's id; None for whatever wasn't signed here."""
    return signed_ids.read(token, PURPOSE, key(keys))


@lru_cache(maxsize=8)
def key(keys: Path) -> bytes:
    """For whatever is handed to customers; each purpose has signatures of its own under it."""
    return secret_key(keys, KEY_NAME)
