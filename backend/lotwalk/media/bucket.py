"""Bytes in S3-compatible storage, which several machines share."""

import os
from datetime import timedelta

import structlog
from obstore.exceptions import BaseError
from obstore.store import S3Store

from lotwalk.foundation.refusals import Unavailable

SCHEME = "s3://"
ENDPOINTS = ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL", "AWS_ENDPOINT")
# A tablet sends again by itself, so it is told soon rather than kept waiting; a photo of 15 MB has its minute.
PATIENCE, TRIES = timedelta(seconds=15), 3
log = structlog.get_logger()


class Bucket:
    """Objects named as the files of a folder are, so that one can be copied into the other.

    Region, keys and endpoint come from the usual AWS_* environment, or from the machine's own role.
    """

    def __init__(self, address: str) -> None:
        if not address.removeprefix(SCHEME).split("/")[0]:
            raise ValueError(f"LOTWALK_MEDIA: {address} names no bucket")
        plain = (endpoint() or "").startswith("http://")
        self._objects = S3Store.from_url(
            address,
            client_options={"connect_timeout": "5s", "timeout": "60s", "allow_http": plain},
            retry_config={"max_retries": TRIES, "retry_timeout": PATIENCE},
        )

    async def put(self, sha256: str, body: bytes) -> None:
        """Durable when it returns: the service has compared the bytes with the hash that the request is signed over."""
        try:
            await self._objects.put_async(_key(sha256), body, use_multipart=False)
        except (BaseError, OSError) as error:  # a bucket that doesn't exist is a file that isn't found
            raise _unavailable(error) from error

    async def read(self, sha256: str) -> bytes:
        """FileNotFoundError for bytes that were never put."""
        try:
            found = await self._objects.get_async(_key(sha256))
            return bytes(await found.bytes_async())
        except FileNotFoundError:
            raise
        except BaseError as error:
            raise _unavailable(error) from error

    async def holds(self, sha256: str) -> bool:
        try:
            await self._objects.head_async(_key(sha256))
        except FileNotFoundError:
            return False
        except BaseError as error:
            raise _unavailable(error) from error
        return True


def _unavailable(error: Exception) -> Unavailable:
    """Whoever sends learns only to try again; why is for who runs this."""
    log.error("the storage of photos doesn't do its part", fault=type(error).__name__, said=str(error)[:300])
    return Unavailable()


def endpoint() -> str | None:
    """Where the storage is, when it isn't Amazon's. Plain http is for this machine and for networks of one's own."""
    return next((os.environ[name] for name in ENDPOINTS if os.environ.get(name)), None)


def _key(sha256: str) -> str:
    return f"{sha256[:2]}/{sha256}"
