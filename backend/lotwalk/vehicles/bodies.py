"""The kinds of body that a vehicle is drawn with."""

from typing import Literal

Body = Literal["car", "suv", "pickup", "van", "truck"]
# How the body classes of vPIC begin.
_CLASSES: dict[Body, tuple[str, ...]] = {
    "pickup": ("Pickup", "Sport Utility Truck"),
    "van": ("Van", "Cargo Van", "Minivan", "Step Van"),
    "suv": ("Sport Utility Vehicle", "Crossover"),
    "truck": ("Truck", "Truck-Tractor", "Incomplete"),
    "car": ("Sedan", "Coupe", "Hatchback", "Wagon", "Convertible", "Roadster"),
}


def body_of(body_class: str) -> Body:
    """The drawing for a body class of vPIC; a car's for what is none of the others."""
    for body, starts in _CLASSES.items():
        if body_class.startswith(starts):
            return body
    return "car"
