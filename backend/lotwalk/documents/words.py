"""The printed words in English and Spanish, and figures as people write them."""

from datetime import datetime
from zoneinfo import ZoneInfo

SYMBOLS = {"USD": "$", "CAD": "CA$", "MXN": "MX$", "EUR": "€", "GBP": "£"}
DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre"),
}  # fmt: skip
WORDS: dict[str, tuple[str, str]] = {
    "document": ("Approval evidence", "Constancia de aprobación"),
    "repair_order": ("Repair order", "Orden de reparación"),
    "no_number": ("not numbered yet", "aún sin número"),
    "vehicle": ("Vehicle", "Vehículo"),
    "client": ("Client", "Cliente"),
    "location": ("Location", "Taller"),
    "decided_by": ("Decided by", "Decidido por"),
    "decided_at": ("Decided at", "Decidido el"),
    "recorded_at": ("recorded", "registrado"),
    "method": ("Method", "Medio"),
    "sent_from": ("Sent from", "Enviado desde"),
    "plate": ("Plate", "Placa"),
    "unit": ("Unit", "Unidad"),
    "odometer": ("Odometer", "Odómetro"),
    "signed_in": ("Signed in with own account", "Con sesión propia"),
    "in_person": ("In person", "En persona"),
    "phone": ("By phone", "Por teléfono"),
    "text": ("By text message", "Por mensaje de texto"),
    "email": ("By e-mail", "Por correo electrónico"),
    "on_behalf": ("On behalf, as told by", "En nombre de, según"),
    "because": ("Reason", "Motivo"),
    "comment": ("Comment", "Comentario"),
    "approved": ("Approved", "Aprobado"),
    "declined": ("Declined", "Rechazado"),
    "deferred": ("Deferred", "Aplazado"),
    "countered": ("Approved up to", "Aprobado hasta"),
    "approved_many": ("approved", "aprobados"),
    "declined_many": ("declined", "rechazados"),
    "deferred_many": ("deferred", "aplazados"),
    "countered_many": ("approved up to an amount", "aprobados hasta un importe"),
    "offered": ("Offered", "Ofrecido"),
    "agreed": ("Agreed", "Acordado"),
    "alternative": ("Alternative offered", "Alternativa ofrecida"),
    "alternative_chosen": ("The alternative was chosen", "Se eligió la alternativa"),
    "offer_again_on": ("Offer again on", "Ofrecer de nuevo el"),
    "safety": ("Safety", "Seguridad"),
    "soon": ("Soon", "Pronto"),
    "later": ("Later", "Más adelante"),
    "labour": ("Labor", "Mano de obra"),
    "parts": ("Parts", "Repuestos"),
    "tax": ("Tax", "Impuesto"),
    "total": ("Total", "Total"),
    "green": ("Green", "Verde"),
    "yellow": ("Yellow", "Amarillo"),
    "red": ("Red", "Rojo"),
    "not_inspected": ("Not inspected", "No inspeccionado"),
    "photo_missing": ("This photo isn't stored here.", "Esta foto no está guardada aquí."),
    "consent": ("Consent", "Consentimiento"),
    "consent_version": ("text version", "versión del texto"),
    "signature": ("Signature", "Firma"),
    "typed": ("Name typed as signature", "Nombre escrito como firma"),
    "proof": ("Proof", "Prueba"),
    "evidence_hash": ("SHA-256 of the attached evidence.json", "SHA-256 del archivo adjunto evidence.json"),
    "content_hash": ("SHA-256 of the approval as it was shown", "SHA-256 de la aprobación tal como se mostró"),
    "how": (
        "This PDF carries evidence.json, the complete record of this decision. Save it from the PDF's attachments; its"
        " SHA-256 must be the one printed here. Inside, \"content\" is the approval exactly as it was shown, with its"
        " own SHA-256, and every photo is named by the SHA-256 of the picture that was shown.",
        "Este PDF contiene evidence.json, el registro completo de esta decisión. Guárdelo desde los adjuntos del PDF;"
        " su SHA-256 debe ser el impreso aquí. Dentro, \"content\" es la aprobación tal como se mostró, con su propio"
        " SHA-256, y cada foto se nombra por el SHA-256 de la imagen que se mostró.",
    ),
    "each": ("each", "c/u"),
    "page": ("Page", "Página"),
    "of": ("of", "de"),
    "why_too_expensive": ("too expensive", "demasiado caro"),
    "why_not_needed": ("not needed", "no hace falta"),
    "why_second_opinion": ("second opinion", "segunda opinión"),
    "why_elsewhere": ("does it elsewhere", "lo hace en otro lugar"),
    "why_sells_vehicle": ("sells the vehicle", "vende el vehículo"),
    "why_payer_refused": ("payer refused", "el pagador se negó"),
    "why_not_explained": ("not explained", "no se explicó"),
    "why_later": ("later", "más adelante"),
    "why_other": ("other", "otro"),
}  # fmt: skip


def spoken(language: str) -> str:
    """The catalogue for a language tag: `es-MX` is Spanish, what isn't translated is English."""
    return "es" if language.partition("-")[0].lower() == "es" else "en"


def catalogue(language: str) -> dict[str, str]:
    place = 1 if spoken(language) == "es" else 0
    return {name: both[place] for name, both in WORDS.items()}


def money(amount: int, currency: str) -> str:
    """Minor units as `$1,234.50`, or `1,234.50 CHF` where a currency has no sign of its own here."""
    figure = f"{abs(amount) // 100:,}.{abs(amount) % 100:02d}"
    sign = "−" if amount < 0 else ""
    return f"{sign}{SYMBOLS[currency]}{figure}" if currency in SYMBOLS else f"{sign}{figure} {currency}"


def tenths(value: int) -> str:
    """`15` as `1.5`, `20` as `2`."""
    return f"{value // 10}" if value % 10 == 0 else f"{value / 10:.1f}"


def moment(at: datetime, zone: str, language: str) -> str:
    """With weekday, by the clock on the wall there: `Sunday, November 22, 2026, 10:31:07 CST`."""
    there = at.astimezone(ZoneInfo(zone))
    return f"{day(there, language)}, {there:%H:%M:%S %Z}"


def day(at: datetime, language: str) -> str:
    tongue = spoken(language)
    weekday, month = DAYS[tongue][at.weekday()], MONTHS[tongue][at.month - 1]
    if tongue == "es":
        return f"{weekday} {at.day} de {month} de {at.year}"
    return f"{weekday}, {month} {at.day}, {at.year}"
