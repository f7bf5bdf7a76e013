"""A decision that a fleet would file, and the same with names that no font has."""

import hashlib
import io
from typing import Any

import msgspec
from PIL import Image, ImageDraw

from lotwalk.approvals.evidence import (
    EvidenceClient,
    EvidenceConsent,
    EvidenceContent,
    EvidenceDecider,
    EvidenceFinding,
    EvidenceLine,
    EvidenceLocation,
    EvidenceOffer,
    EvidenceOnBehalf,
    EvidencePart,
    EvidencePhoto,
    EvidenceReading,
    EvidenceSignature,
    EvidenceVehicle,
)
from lotwalk.journal.chain import canonical

SHOWN = '{"lines":["front pads","battery","cabin filter"]}'
STROKES = (
    "M 20 60 C 30 10 50 5 55 40 C 58 70 40 95 42 70 C 45 40 70 40 78 62 C 84 78 92 60 98 52 C 104 44 112 70 120 60"
    " C 130 46 136 40 142 58 C 150 80 160 50 172 54 C 190 60 210 44 238 50 M 150 30 L 152 32"
)


def picture(color: str, word: str) -> bytes:
    """Something like a photo: a sky, a floor, and a part."""
    image = Image.new("RGB", (1_600, 1_200), "#8b9299")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 800, 1_600, 1_200), fill="#5c5f63")
    draw.ellipse((450, 250, 1_150, 950), fill="#2c2f33")
    draw.ellipse((560, 360, 1_040, 840), fill=color)
    draw.text((640, 560), word, fill="white", font_size=90)
    out = io.BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()


PICTURES = {
    hashlib.sha256(body).hexdigest(): body
    for body in (
        picture("#b3261e", "2.5 mm"),
        picture("#9a7b2f", "left"),
        picture("#3d6b8c", "11.8 V"),
        picture("#444", "wear"),
    )
}
PADS, LEFT, BATTERY, WEAR = PICTURES


def photo(rendition: str, caption: str) -> EvidencePhoto:
    return EvidencePhoto("0193a5b0-0000-7000-8000-000000000000", rendition, "2026-11-22T15:04:11.000Z", caption)


def offer(description: str, hours: int, *parts: EvidencePart) -> EvidenceOffer:
    labour, goods = hours * 1_650, sum(part.price * part.quantity_tenths // 10 for part in parts)
    tax = goods * 825 // 10_000
    return EvidenceOffer(description, hours, parts, labour, goods, tax, labour + goods + tax)


def lines() -> tuple[EvidenceLine, ...]:
    pads = offer(
        "Replace front brake pads and rotors",
        22,
        EvidencePart("ML3Z-2001-A", "Brake pad set, front", 10, 8_995),
        EvidencePart("ML3Z-1125-B", "Rotor, front", 20, 11_450),
    )
    battery = offer("Replace battery, AGM 94R", 5, EvidencePart("BAGM-94RH7-800", "Battery, AGM 94R", 10, 21_900))
    cheap = offer("Replace battery, flooded 94R", 5, EvidencePart("BXT-94RH7-730", "Battery, flooded 94R", 10, 15_900))
    filter = offer("Replace cabin air filter", 3, EvidencePart("FP-83", "Cabin air filter", 10, 2_450))
    wipers = offer("Replace wiper blades", 2, EvidencePart("WW-2248", "Wiper blade, 22 in", 20, 1_895))
    readings = (
        EvidenceReading("Left", 2.5, "mm", "red below 3 mm"),
        EvidenceReading("Right", 2.8, "mm", "red below 3 mm"),
    )
    return (
        EvidenceLine(
            "l1",
            1,
            "BRK-F",
            "safety",
            "Below the limit; the rotors are scored.",
            pads,
            "approved",
            pads.total,
            findings=(
                EvidenceFinding(
                    "Front brake pads",
                    "red",
                    observation="Inner pad nearly at the backing plate, left worse.",
                    readings=readings,
                    photos=(photo(PADS, "Inner pad, left"), photo(LEFT, "Rotor, left"), photo(WEAR, "Wear indicator")),
                ),
            ),
        ),
        EvidenceLine(
            "l2",
            2,
            "BAT-94",
            "soon",
            "May not start in frost.",
            battery,
            "approved",
            cheap.total,
            "alternative",
            cheap,
            comment="The cheaper one does for this van.",
            findings=(
                EvidenceFinding(
                    "Battery",
                    "yellow",
                    readings=(
                        EvidenceReading("Voltage", 11.8, "V", "red below 12.0 V"),
                        EvidenceReading("CCA", 61, "%"),
                    ),
                    photos=(photo(BATTERY, "Tester"),),
                ),
            ),
        ),
        EvidenceLine(
            "l3",
            3,
            "FLT-C",
            "later",
            "",
            filter,
            "declined",
            0,
            reason="elsewhere",
            comment="We stock these ourselves.",
        ),
        EvidenceLine(
            "l4",
            4,
            "WIP-2",
            "later",
            "Streaks on the driver's side.",
            wipers,
            "deferred",
            0,
            reason="later",
            offer_again_on="2027-01-15",
            findings=(EvidenceFinding("Wiper blades", "yellow", observation="Streaks."),),
        ),
    )


def decision(**other: Any) -> EvidenceContent:
    found = lines()
    content = EvidenceContent(
        approval="0193a5b0-1111-7000-8000-000000000000",
        decision="0193a5b0-2222-7000-8000-000000000000",
        repair_order="0193a5b0-3333-7000-8000-000000000000",
        number="N-10482",
        vehicle=EvidenceVehicle("v", "1FTBR1C89PKA12345", 2023, "Ford", "Transit", "T-250", "LW 4821", "V-117", 48_212),
        client=EvidenceClient("c", "wholesale", "Prairie Parcel Fleet, LLC"),
        location=EvidenceLocation(
            "n",
            "North Service Center",
            "America/Chicago",
            "USD",
            "mi",
            "Halsted Auto Group",
            "2400 N Halsted St",
            "Chicago",
            "IL",
            "60614",
            "+1 312 555 0142",
        ),
        decided_by=EvidenceDecider(
            "p",
            "Ines Ortega",
            "Client inspector",
            "203.0.113.42",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
            " Version/19.1 Mobile/15E148 Safari/604.1",
        ),
        method="signed_in",
        decided_at="2026-11-22T16:31:07.000Z",
        recorded_at="2026-11-22T16:31:08.412Z",
        signature=EvidenceSignature("Ines Ortega", STROKES),
        consent=EvidenceConsent(
            "2026-11",
            "I decide for the vehicle's owner. I have seen the findings and the prices, and I order the work that is"
            " marked as approved at these prices, tax included.",
        ),
        lines=found,
        total_offered=sum(line.offered.total for line in found),
        total_agreed=sum(line.agreed for line in found),
        content_sha256=hashlib.sha256(SHOWN.encode()).hexdigest(),
        content=SHOWN,
    )
    return msgspec.structs.replace(content, **other)


def in_spanish_by_phone() -> EvidenceContent:
    return decision(
        language="es",
        method="phone",
        signature=EvidenceSignature("Íñigo Muñoz 王 👍", None),
        on_behalf=EvidenceOnBehalf("王小明 👍🏽", "Está de viaje, sin teléfono inteligente"),
        client=EvidenceClient("c", "retail", "Łódź Δelta \u202eevil\u202c Ж 王"),
        number=None,
    )


def kept(content: EvidenceContent) -> tuple[bytes, str]:
    body = canonical(content)
    return body, hashlib.sha256(body).hexdigest()
