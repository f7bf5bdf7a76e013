"""The keys by which push services know this installation (RFC 8292). They live in files, never in the database."""

import hashlib
import os
import re
import time
from base64 import urlsafe_b64encode
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from py_vapid import Vapid02

from lotwalk.foundation.key_files import key_file, write_private

LASTS = 12 * 3600  # seconds; services refuse more than 24 hours
RENEW = 3600


def _new_pem() -> bytes:
    return ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


class Keyring:
    """All keys that subscriptions were ever made with; the newest is given to new ones.

    Files: `vapid/<id>.pem` for each key, `vapid/current` names the newest. Read again at each question, so that
    `lotwalk vapid rotate` reaches a running server.
    """

    def __init__(self, keys: Path) -> None:
        self._folder = keys / "vapid"
        self._loaded: dict[str, Vapid02] = {}
        self._headers: dict[tuple[str, str, str], tuple[float, str]] = {}

    @property
    def current(self) -> str:
        """The id of the newest key; the first is made when there is none."""
        return key_file(self._folder / "current", lambda: self._store(_new_pem()).encode()).decode()

    def rotate(self) -> str:
        """A new key for subscriptions to come; those that exist keep theirs, so nobody is lost."""
        made = self._store(_new_pem())
        draft = self._folder / f".current.{os.getpid()}"
        write_private(draft, made.encode())
        draft.replace(self._folder / "current")
        return made

    def _store(self, pem: bytes) -> str:
        key = _vapid(pem)
        made = hashlib.sha256(_point(key)).hexdigest()[:16]
        key_file(self._folder / f"{made}.pem", lambda: pem)
        return made

    def public(self, id: str) -> str:
        """What a browser subscribes with: the uncompressed point, base64url without padding."""
        return urlsafe_b64encode(_point(self._key(id))).rstrip(b"=").decode()

    def id_of(self, public: str) -> str | None:
        """The id of a public key that is ours, else None."""
        known = [path.stem for path in self._folder.glob("*.pem")]
        return next((id for id in known if self.public(id) == public), None)

    def authorization(self, id: str, audience: str, subject: str) -> str:
        """The `Authorization` header for an audience (origin of the push service), signed once per twelve hours.

        By the machine's own clock: push services compare it with theirs.
        """
        expires, header = self._headers.get((id, audience, subject), (0.0, ""))
        if expires < time.time() + RENEW:
            expires = time.time() + LASTS
            claims = {"aud": audience, "sub": subject, "exp": int(expires)}
            header = self._key(id).sign(claims)["Authorization"]
            self._headers[(id, audience, subject)] = (expires, header)
        return header

    def _key(self, id: str) -> Vapid02:
        if not re.fullmatch(r"[0-9a-f]{16}", id):
            raise KeyError(id)
        if id not in self._loaded:
            self._loaded[id] = _vapid((self._folder / f"{id}.pem").read_bytes())
        return self._loaded[id]


def _vapid(pem: bytes) -> Vapid02:
    key = serialization.load_pem_private_key(pem, password=None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return Vapid02(key)


def _point(key: Vapid02) -> bytes:
    return key.public_key.public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )
