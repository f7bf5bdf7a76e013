"""How evidence words what the content keeps as keys and figures, in the language of who decided."""

from lotwalk.inspections.ratings import Bound, Limit
from lotwalk.people.permissions import Role

ROLES: dict[str, dict[Role, str]] = {
    "en": {"client_inspector": "Client inspector", "advisor": "Service advisor", "manager": "Service manager"},
    "es": {
        "client_inspector": "Inspector del cliente",
        "advisor": "Asesor de servicio",
        "manager": "Gerente de servicio",
    },
}
_SIDES = {
    "en": {"above": "above {}", "at_least": "from {}", "at_most": "up to {}", "below": "below {}"},
    "es": {"above": "por encima de {}", "at_least": "desde {}", "at_most": "hasta {}", "below": "por debajo de {}"},
}
_RED = {"en": "red {} {}", "es": "rojo {} {}"}
_OFF = {"en": "{} off", "es": "{} de diferencia"}


def of(words: dict[str, str], language: str) -> str:
    """In the language if it has that, else in English, else in whatever there is."""
    return words.get(language) or words.get("en") or next(iter(words.values()), "")


def role(key: Role, language: str) -> str:
    return ROLES.get(language, ROLES["en"]).get(key, key)


def limits(limit: Limit | None, language: str) -> str:
    """`red below 3 mm`, `red above 10 psi off`."""
    if limit is None:
        return ""
    known = language if language in _SIDES else "en"
    words = _RED[known].format(_side(limit.red, known), limit.unit)
    return _OFF[known].format(words) if limit.deviation else words


def _side(bound: Bound, language: str) -> str:
    for side, words in _SIDES[language].items():
        if (figure := getattr(bound, side)) is not None:
            return words.format(f"{figure:g}")
    return ""
