"""Passwords: argon2id, off the event loop, and the same work for an unknown person as for a known one."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_hasher = PasswordHasher()
_threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="argon2")
_nobody = "$argon2id$v=19$m=65536,t=3,p=4$MDEyMzQ1Njc4OWFiY2RlZg$sIZa8Ev6vX9v0AgcVHFyRqQOkKq0VQ9nHLl9cJ0u8Vw"


def hash_password(password: str) -> str:
    return _hasher.hash(password)


async def matches(password: str, stored: str | None) -> bool:
    """Whether the password is the stored one; None takes as long, and is never right."""
    loop = asyncio.get_running_loop()
    right = await loop.run_in_executor(_threads, _verify, stored or _nobody, password)
    return right and stored is not None


def _verify(stored: str, password: str) -> bool:
    try:
        return _hasher.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False
