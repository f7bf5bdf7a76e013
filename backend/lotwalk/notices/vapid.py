"""The keys by which push services know this installation (RFC 8292). They live in files, never in the database."""

import hashlib
import re
import secrets
import time
from base64 import urlsafe_b64encode
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from msgspec import Struct
from py_vapid import Vapid02

from lotwalk.foundation.keys import write_secret

LASTS = 12 * 3600  # seconds; services refuse more than 24 hours
RENEW = 3600


class Key(Struct, frozen=True):
    """`public` is what a browser subscribes with: the uncompressed point, base64url without padding."""

    id: str
    public: str


class Keyring:
    """All keys that subscriptions were ever made with; the newest is given to new ones.

    Files: `vapid/<id>.pem` for each key, `vapid/current` names the newest. Looked at again at each question, so
    that `lotwalk vapid rotate` reaches a running server.
    """

    def __init__(self, keys: Path) -> None:
        self._folder = keys / "vapid"
        self._loaded: dict[str, Vapid02] = {}
        self._headers: dict[tuple[str, str, str], tuple[float, str]] = {}

    def current(self) -> Key:
        """The newest key; the first is made when there is none."""
        pointer = self._folder / "current"
        if not pointer.exists():
            write_secret(pointer, self._make().encode())
        return self.key(pointer.read_text())

    def rotate(self) -> Key:
        """A new key for subscriptions to come; those that exist keep theirs, so nobody is lost."""
        made = self._make()
        draft = self._folder / f".current.{secrets.token_hex(4)}"
        write_secret(draft, made.encode())
        draft.replace(self._folder / "current")
        return self.key(made)

    def key(self, id: str) -> Key:
        """KeyError for an id that isn't one of ours."""
        return Key(id, urlsafe_b64encode(_point(self._private(id))).rstrip(b"=").decode())

    def named(self, public: str) -> Key | None:
        """Our key with this public part, else None."""
        known = (self.key(path.stem) for path in self._folder.glob("*.pem"))
        return next((key for key in known if key.public == public.rstrip("=")), None)

    def authorization(self, id: str, audience: str, subject: str) -> str:
        """The `Authorization` header for an audience (the push service's origin), signed once per twelve hours.

        By the machine's own clock: push services compare it with theirs.
        """
        expires, header = self._headers.get((id, audience, subject), (0.0, ""))
        if expires < time.time() + RENEW:
            expires = time.time() + LASTS
            claims = {"aud": audience, "sub": subject, "exp": int(expires)}
            header = self._private(id).sign(claims)["Authorization"]
            self._headers[(id, audience, subject)] = (expires, header)
        return header

    def _make(self) -> str:
        private = ec.generate_private_key(ec.SECP256R1())
        made = hashlib.sha256(_point(Vapid02(private))).hexdigest()[:16]
        write_secret(self._folder / f"{made}.pem", _pem(private))
        return made

    def _private(self, id: str) -> Vapid02:
        if id not in self._loaded:
            self._loaded[id] = _load(self._folder, id)
        return self._loaded[id]


def _load(folder: Path, id: str) -> Vapid02:
    file = folder / f"{id}.pem"
    if not re.fullmatch(r"[0-9a-f]{16}", id) or not file.exists():
        raise KeyError(id)
    private = serialization.load_pem_private_key(file.read_bytes(), password=None)
    assert isinstance(private, ec.EllipticCurvePrivateKey)
    return Vapid02(private)


def _pem(private: ec.EllipticCurvePrivateKey) -> bytes:
    return private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _point(key: Vapid02) -> bytes:
    return key.private_key.public_key().public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )


def current(keys: Path) -> Key:
    return Keyring(keys).current()


def rotate(keys: Path) -> Key:
    Keyring(keys).current()  # an installation that never started has a first key to keep as well
    return Keyring(keys).rotate()
