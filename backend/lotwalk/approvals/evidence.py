"""What a decision leaves behind: everything that was shown, decided and said, in one frozen value.

Its canonical JSON (`lotwalk.journal.chain.canonical`) is kept in `decisions.evidence`, and the SHA-256 of those
very bytes in `decisions.evidence_sha256`. Documents are set from it alone, so what is printed years later is what
was true then: names, prices and words are copied in, nothing is looked up again.

Money is minor units of the location's currency, time is canonical UTC text, hours and quantities are tenths.
"""

from typing import Literal

from msgspec import Struct

Rating = Literal["green", "yellow", "red", "not_inspected"]
LineState = Literal["approved", "declined", "deferred", "countered"]
Method = Literal["signed_in", "in_person", "phone", "text", "email"]


class EvidenceVehicle(Struct, frozen=True):
    """The vehicle as it was written up; `odometer` in the location's distance unit."""

    id: str
    vin: str
    year: int | None
    make: str
    model: str
    trim: str = ""
    plate: str = ""
    unit_number: str = ""
    odometer: int | None = None


class EvidenceClient(Struct, frozen=True):
    id: str
    kind: Literal["wholesale", "retail"]
    name: str


class EvidenceLocation(Struct, frozen=True):
    """The shop; `time_zone` is an IANA name, `currency` an ISO 4217 code."""

    id: str
    name: str
    time_zone: str
    currency: str
    distance_unit: Literal["mi", "km"]
    company: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    phone: str = ""


class EvidenceReading(Struct, frozen=True):
    """One measurement as it was shown: `Front pads, left`, 2.5, `mm`; `limits` in words, `red below 3 mm`."""

    name: str
    value: int | float
    unit: str
    limits: str = ""


class EvidencePhoto(Struct, frozen=True):
    """A photo as it was shown. `rendition` is the SHA-256 of the served bytes, which carry no metadata."""

    id: str
    rendition: str
    captured_at: str
    caption: str = ""


class EvidenceFinding(Struct, frozen=True):
    """The answer that a line rests on."""

    item: str
    rating: Rating
    reason: str = ""
    observation: str = ""
    readings: tuple[EvidenceReading, ...] = ()
    photos: tuple[EvidencePhoto, ...] = ()


class EvidencePart(Struct, frozen=True):
    """`price` is for one; `quantity_tenths` of 10 is one piece."""

    number: str
    description: str
    quantity_tenths: int
    price: int


class EvidenceOffer(Struct, frozen=True):
    """Work with its price; `total` is labour, parts and tax."""

    description: str
    labour_tenths: int
    parts: tuple[EvidencePart, ...]
    labour: int
    parts_total: int
    tax: int
    total: int


class EvidenceLine(Struct, frozen=True):
    """One line of the approval: what was offered, on what findings, and what was said to it.

    `choice` says which of the two was decided about. `agreed` is the amount that the decision allows: the chosen
    offer's total, the counter amount, or 0. `offer_again_on` is a date.
    """

    id: str
    position: int
    op_code: str
    priority: Literal["safety", "soon", "later"]
    explanation: str
    offered: EvidenceOffer
    state: LineState
    agreed: int
    choice: Literal["offered", "alternative"] = "offered"
    alternative: EvidenceOffer | None = None
    reason: str = ""
    comment: str = ""
    offer_again_on: str | None = None
    counter_amount: int | None = None
    findings: tuple[EvidenceFinding, ...] = ()


class EvidenceDecider(Struct, frozen=True):
    """Who pressed the button, and from where. `role` in words: `Client inspector`, `Service advisor`."""

    person: str | None
    name: str
    role: str
    ip: str
    user_agent: str
    device: str | None = None


class EvidenceOnBehalf(Struct, frozen=True):
    """Staff decided as they were told: by whom, how, and why it was not done by themselves."""

    said_by: str
    reason: str


class EvidenceSignature(Struct, frozen=True):
    """The name as written; `strokes` the drawn signature as SVG path data, None for a typed name."""

    name: str
    strokes: str | None = None


class EvidenceConsent(Struct, frozen=True):
    """The sentence that stood over the signature, and the number of its version."""

    version: str
    text: str


class EvidenceContent(Struct, frozen=True):
    """The whole of it. `content` is the frozen approval exactly as it was shown, as JSON text, and
    `content_sha256` the SHA-256 of its UTF-8 bytes: the hash that the decision named.

    `decided_at` is the capture time by the corrected clock of the deciding device, `recorded_at` the server's.
    """

    approval: str
    decision: str
    repair_order: str
    number: str | None
    vehicle: EvidenceVehicle
    client: EvidenceClient
    location: EvidenceLocation
    decided_by: EvidenceDecider
    method: Method
    decided_at: str
    recorded_at: str
    signature: EvidenceSignature
    consent: EvidenceConsent
    lines: tuple[EvidenceLine, ...]
    total_offered: int
    total_agreed: int
    content_sha256: str
    content: str
    on_behalf: EvidenceOnBehalf | None = None
    language: str = "en"
    version: int = 1
