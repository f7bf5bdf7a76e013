"""The printed words of a Maintenance Menu, in English and Spanish."""

from lotwalk.documents.words import spoken

WORDS: dict[str, tuple[str, str]] = {
    "menu": ("Maintenance Menu", "Menú de mantenimiento"),
    "vehicle": ("Vehicle", "Vehículo"),
    "client": ("Client", "Cliente"),
    "plate": ("Plate", "Placa"),
    "unit": ("Unit", "Unidad"),
    "odometer": ("Odometer", "Odómetro"),
    "not_read": ("not read yet", "aún sin leer"),
    "in_service": ("In service since", "En servicio desde"),
    "made_on": ("As of", "Al"),
    "now": ("Due now", "Toca ahora"),
    "later": ("Later", "Más adelante"),
    "nothing_now": ("Nothing is due at this odometer.", "Con este kilometraje no toca nada."),
    "nothing": ("The menu has nothing for this kind of vehicle.", "El menú no tiene nada para este tipo de vehículo."),
    "service": ("Service", "Servicio"),
    "every": ("Every", "Cada"),
    "last": ("Last done here", "Última vez aquí"),
    "never": ("not recorded", "sin registro"),
    "next": ("Due", "Toca"),
    "price": ("Price with tax", "Precio con impuesto"),
    "overdue": ("overdue", "atrasado"),
    "due": ("due", "toca"),
    "or": ("or", "o"),
    "months": ("months", "meses"),
    "total": ("All that is due", "Todo lo que toca"),
    "note": ("Intervals count from when it was last done here, else from new. Whichever comes first.",
             "Los intervalos cuentan desde la última vez aquí; si no, desde nuevo. Lo que ocurra primero."),
    "page": ("Page", "Página"),
    "of": ("of", "de"),
}  # fmt: skip


def catalogue(language: str) -> dict[str, str]:
    place = 1 if spoken(language) == "es" else 0
    return {name: both[place] for name, both in WORDS.items()}
