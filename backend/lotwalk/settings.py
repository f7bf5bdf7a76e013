"""Settings: from the environment over lotwalk.toml, read once."""

import os
import tomllib
from pathlib import Path

import msgspec

from lotwalk.foundation.networks import Network, networks


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Each field is `LOTWALK_<FIELD>` in the environment and `<field>` in lotwalk.toml."""

    data: Path = Path(".data")
    database: str = ""
    media: str = ""
    listen: str = "127.0.0.1:8000"
    public_url: str = ""
    push_hosts: str = ""
    smtp_url: str = ""
    mail_from: str = ""
    dms_url: str = ""
    oem_url: str = ""
    proxies: str = ""
    app: Path = Path(__file__).resolve().parents[2] / "pwa" / "dist"

    @property
    def database_address(self) -> str:
        return self.database or f"sqlite:///{self.data / 'lotwalk.db'}"

    @property
    def media_address(self) -> str:
        """A folder, or `s3://bucket/prefix`."""
        return self.media or str(self.data / "media")

    @property
    def media_folder(self) -> Path | None:
        """None where photos are kept in S3-compatible storage."""
        return None if self.media_address.startswith("s3://") else Path(self.media_address)

    @property
    def keys(self) -> Path:
        return self.data / "keys"

    @property
    def address(self) -> str:
        """Where people reach this installation, without a slash at the end."""
        return (self.public_url or f"http://{self.listen}").rstrip("/")

    @property
    def trusted(self) -> tuple[Network, ...]:
        """Where reverse proxies of ours are; ValueError for what is no address and no network."""
        try:
            return networks(self.proxies)
        except ValueError as error:
            raise ValueError(f"LOTWALK_PROXIES: {error}") from error

    @property
    def https(self) -> bool:
        return self.address.startswith("https://")


def read_settings(environ: dict[str, str] | None = None, file: Path = Path("lotwalk.toml")) -> Settings:
    """Raises `msgspec.ValidationError`, naming the setting, for what it doesn't know or can't use."""
    values: dict[str, object] = tomllib.loads(file.read_text()) if file.exists() else {}
    for name, value in (os.environ if environ is None else environ).items():
        key = name.removeprefix("LOTWALK_").lower()
        if name.startswith("LOTWALK_") and key in Settings.__struct_fields__:
            values[key] = value
    return msgspec.convert(values, Settings, dec_hook=_path)


def _path(kind: type, value: object) -> object:
    if kind is Path:
        return Path(str(value)).expanduser()
    raise NotImplementedError(kind)
