"""What is shown when somebody decides: frozen, and hashed as one canonical JSON text.

Words are kept in every language of the template beside their keys, so that the proof needs no template. Money is
minor units of `location.currency`, hours and quantities are tenths. A photo's `sha256` is that of the rendition
that is served; it is null until the bytes are here, and an approval opens only when none is.
"""

import hashlib
from typing import Any, Literal

import msgspec
from msgspec import Struct

from lotwalk.inspections.ratings import Limit
from lotwalk.journal.chain import canonical
from lotwalk.repair_orders.totals import Part

Words = dict[str, str]


class ShownClient(Struct, frozen=True):
    id: str
    kind: Literal["wholesale", "retail"]
    name: str


class ShownVehicle(Struct, frozen=True):
    """`odometer` in the location's distance unit, as it was at this visit."""

    id: str
    vin: str
    year: int | None
    make: str
    model: str
    trim: str
    plate: str
    unit_number: str
    odometer: int | None


class ShownLocation(Struct, frozen=True):
    id: str
    company: str
    name: str
    street: str
    city: str
    region: str
    postal_code: str
    phone: str
    time_zone: str
    currency: str
    distance_unit: Literal["mi", "km"]
    tax_basis_points: int


class LastReading(Struct, frozen=True):
    """The same reading at the client's visit before; `on` is a date."""

    value: float
    on: str


class ShownReading(Struct, frozen=True):
    """`target` is what a deviation was taken from."""

    key: str
    name: Words
    value: float
    rating: str | None
    limit: Limit | None
    target: float | None
    last: LastReading | None


class ShownPhoto(Struct, frozen=True):
    id: str
    sha256: str | None
    captured_at: str


class MissingPhoto(Struct, frozen=True):
    """Taken, but its bytes never arrived."""

    id: str
    captured_at: str


class ShownFinding(Struct, frozen=True, omit_defaults=True):
    """The answer that a line rests on. `missing` is written only where the shop sent it without those photos."""

    item: str
    name: Words
    section: Words
    rating: Literal["green", "yellow", "red", "not_inspected"]
    reason: str
    observation: str
    readings: tuple[ShownReading, ...]
    photos: tuple[ShownPhoto, ...]
    missing: tuple[MissingPhoto, ...] = ()


class Offer(Struct, frozen=True):
    """Work with its price: `total` is labour, parts and tax."""

    description: str
    labour_tenths: int
    labour_rate: int
    parts: tuple[Part, ...]
    labour: int
    parts_total: int
    tax: int
    total: int


class ShownLine(Struct, frozen=True):
    id: str
    position: int
    recommendation: str
    op_code: str
    priority: Literal["safety", "soon", "later"]
    explanation: str
    offered: Offer
    alternative: Offer | None
    finding: ShownFinding | None

    def offer(self, choice: str) -> Offer | None:
        return self.alternative if choice == "alternative" else self.offered


class Content(Struct, frozen=True):
    """`consent` is the version of the sentence over the signature, `consent_text` that sentence by language."""

    approval: str
    inspection: str
    repair_order: str
    number: str | None
    submitted_at: str
    client: ShownClient
    vehicle: ShownVehicle
    location: ShownLocation
    lines: tuple[ShownLine, ...]
    total: int
    consent: str
    consent_text: Words
    version: int = 1

    def photos(self) -> tuple[ShownPhoto, ...]:
        return tuple(photo for line in self.lines if line.finding for photo in line.finding.photos)


def text(content: Content) -> str:
    """The canonical text. Whole numbers have no fraction, so that it comes out alike in JavaScript."""
    return canonical(_whole(msgspec.to_builtins(content))).decode()


def _whole(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _whole(kept) for key, kept in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(kept) for kept in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def read(text: str) -> Content:
    return msgspec.json.decode(text, type=Content)


def sha256_of(text: str) -> str:
    """Of the text's UTF-8 bytes: the hash that a decision names."""
    return hashlib.sha256(text.encode()).hexdigest()


def with_renditions(content: Content, renditions: dict[str, str | None]) -> Content:
    """Photos by id get the hash of what is served, or are missing where it is None; one that isn't named was taken
    off and goes."""
    lines = tuple(_line_with(line, renditions) for line in content.lines)
    return msgspec.structs.replace(content, lines=lines)


def _line_with(line: ShownLine, renditions: dict[str, str | None]) -> ShownLine:
    if line.finding is None:
        return line
    kept = [photo for photo in line.finding.photos if photo.id in renditions]
    photos = tuple(ShownPhoto(photo.id, found, photo.captured_at) for photo in kept if (found := renditions[photo.id]))
    missing = tuple(MissingPhoto(photo.id, photo.captured_at) for photo in kept if not renditions[photo.id])
    finding = msgspec.structs.replace(line.finding, photos=photos, missing=missing)
    return msgspec.structs.replace(line, finding=finding)
