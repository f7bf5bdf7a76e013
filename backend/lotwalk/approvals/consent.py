"""The sentence that stands over a signature. It is frozen with what is shown; a new wording is a new version."""

CURRENT = "2026-11"
TEXTS = {
    "2026-11": {
        "en": "I have seen these findings and prices. I may decide for the owner of this vehicle, and the shop may"
        " do the work I approve at the price shown.",
        "es": "He visto estos hallazgos y precios. Puedo decidir en nombre del propietario de este vehículo, y el"
        " taller puede hacer el trabajo que apruebo al precio indicado.",
    }
}
