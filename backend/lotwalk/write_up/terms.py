"""The sentence that stands over the signature of an order. A new wording is a new version.

The tablet says the same (tests/vectors/order_content.json).
"""

CURRENT = "2026-11"
TEXTS = {
    "2026-11": {
        "en": "I authorize the services listed here at the prices shown, and the parts they need. What is found later"
        " is done only after I have approved it. The shop may drive the vehicle to test it. I have seen the recorded"
        " condition of the vehicle.",
        "es": "Autorizo los servicios indicados aquí a los precios mostrados y los repuestos que necesitan. Lo que se"
        " encuentre después se hará solo cuando yo lo haya aprobado. El taller puede conducir el vehículo para"
        " probarlo. He visto el estado registrado del vehículo.",
    }
}


def text_of(version: str, language: str) -> str:
    """Of a version that this installation doesn't know, nothing is said."""
    texts = TEXTS.get(version, {})
    return texts.get(language, texts.get("en", ""))
