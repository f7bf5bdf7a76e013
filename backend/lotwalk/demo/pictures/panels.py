"""Paint from close up, with the mark that was found on it; and a rim that has met a curb."""

import math
from random import Random

from PIL import Image, ImageDraw

from lotwalk.demo.pictures import canvas


def mark(kind: str, color: str, chance: Random) -> bytes:
    """A mark of that kind on paint of that color; curb rash on a rim."""
    if kind == "curb_rash":
        return _rim(chance)
    paint = canvas.PAINT.get(color, canvas.PAINT["Silver"])
    image = _panel(paint, chance)
    x, y = chance.uniform(480, 640), chance.uniform(400, 500)
    {"dent": _dent, "ding": _dent, "scratch": _scratch, "scuff": _scuff}.get(kind, _chip)(image, x, y, paint, chance)
    return canvas.photo(image, chance)


def _panel(paint: canvas.Color, chance: Random) -> Image.Image:
    """A door or a bumper with a crease, a gap to the next part, and the sky in it."""
    image = canvas.gradient(canvas.shade(paint, 1.12), canvas.shade(paint, 0.62), chance.uniform(-6, 6))
    crease = 610 + chance.uniform(-30, 30)
    below = canvas.gradient(canvas.shade(paint, 0.86), canvas.shade(paint, 0.48))
    canvas.polygon(image, [(0, crease), (1_200, crease - 40), (1_200, 900), (0, 900)], below, 7)
    canvas.stroke(image, [(0, crease - 10), (1_200, crease - 50)], canvas.shade(paint, 1.35), 5, 6)
    canvas.glow(image, (-200, -420, 1_500, 360), (236, 240, 244), 0.42)
    gap = 985 + chance.uniform(-20, 20)
    canvas.stroke(image, [(gap, -10), (gap + 26, 450), (gap + 8, 910)], (10, 10, 12), 13, 2.2)
    canvas.stroke(image, [(gap + 10, -10), (gap + 36, 450), (gap + 18, 910)], canvas.shade(paint, 1.3), 3, 2)
    return image


def _dent(image: Image.Image, x: float, y: float, paint: canvas.Color, chance: Random) -> None:
    """Dark where it falls away from the light, bright where it comes back."""
    reach = chance.uniform(170, 230)
    canvas.glow(image, (x - reach, y - reach * 0.85, x + reach, y + reach * 0.6), canvas.shade(paint, 0.42), 0.6)
    canvas.glow(
        image, (x - reach * 0.8, y - reach * 0.05, x + reach * 0.8, y + reach * 0.8), canvas.shade(paint, 1.5), 0.55
    )
    canvas.glow(
        image, (x - reach * 0.5, y - reach * 0.4, x + reach * 0.2, y + reach * 0.05), canvas.shade(paint, 0.35), 0.35
    )


def _scratch(image: Image.Image, x: float, y: float, paint: canvas.Color, chance: Random) -> None:
    length, fall = chance.uniform(360, 470), chance.uniform(-70, 70)
    for offset, width, tone in ((4, 5, 0.35), (0, 4, 1.9), (16, 2, 1.5), (-13, 2, 0.5)):
        points = [
            (x - length / 2 + length * step / 24, y + offset + fall * step / 24 + chance.uniform(-2.5, 2.5))
            for step in range(25)
        ]
        # On white a scratch only shows as a shadow.
        canvas.stroke(image, points, canvas.shade(paint, min(tone, 0.62 if max(paint) > 200 else tone)), width, 0.9)


def _scuff(image: Image.Image, x: float, y: float, paint: canvas.Color, chance: Random) -> None:
    """Many fine lines the same way, with somebody else's color in them."""
    mask = Image.new("L", image.size, 0)
    draw = ImageDraw.Draw(mask)
    for _ in range(150):
        left, top = x + chance.gauss(-110, 70), y + chance.gauss(0, 34)
        length = chance.uniform(40, 240)
        draw.line(
            (left, top, left + length, top + length * 0.09 + chance.uniform(-3, 3)),
            fill=chance.randint(60, 190),
            width=2,
        )
    tone = (74, 76, 80) if max(paint) > 150 else (196, 198, 200)
    canvas.paint(image, mask, tone, 0.8)


def _chip(image: Image.Image, x: float, y: float, paint: canvas.Color, chance: Random) -> None:
    for size in (27, 11, 7):
        points = [
            (x + size * chance.uniform(0.7, 1.2) * math.cos(turn), y + size * chance.uniform(0.7, 1.2) * math.sin(turn))
            for turn in (math.tau * step / 11 for step in range(11))
        ]
        canvas.polygon(image, points, canvas.shade(paint, 0.35), 2.5)
        canvas.polygon(image, [((px - x) * 0.72 + x, (py - y) * 0.72 + y) for px, py in points], (178, 178, 172), 1.5)
        x, y = x + chance.uniform(40, 120), y + chance.uniform(-90, 90)


def _rim(chance: Random) -> bytes:
    image = canvas.gradient((48, 49, 50), (22, 22, 23), 30)
    canvas.ellipse(image, (-260, 60, 1_180, 1_500), canvas.gradient((38, 39, 40), (16, 16, 17)), 4)
    canvas.ellipse(image, (-130, 190, 1_050, 1_370), (12, 12, 13), 4)
    canvas.ellipse(image, (-112, 208, 1_032, 1_352), canvas.gradient((206, 209, 211), (118, 122, 125), 30), 1.5)
    canvas.ellipse(image, (-40, 280, 960, 1_280), (30, 31, 33), 5)
    for turn in range(7):
        _spoke(image, -3.3 + turn * math.tau / 14)
    canvas.ellipse(image, (330, 650, 590, 910), canvas.gradient((176, 179, 182), (96, 100, 104), 30), 3)
    for _ in range(140):
        angle, radius = chance.gauss(-1.05, 0.16), chance.uniform(540, 572)
        x, y = 460 + radius * math.cos(angle), 780 + radius * math.sin(angle)
        along = angle + math.pi / 2 + chance.uniform(-0.2, 0.2)
        reach = chance.uniform(4, 26)
        tone = chance.choice(((70, 70, 72), (236, 237, 238), (120, 112, 104)))
        canvas.stroke(
            image, [(x, y), (x + reach * math.cos(along), y + reach * math.sin(along))], tone, chance.randint(2, 5), 0
        )
    canvas.glow(image, (100, -100, 900, 500), (235, 238, 240), 0.22)
    return canvas.photo(image, chance)


def _spoke(image: Image.Image, angle: float) -> None:
    def at(radius: float, spread: float) -> tuple[float, float]:
        return 460 + radius * math.cos(angle + spread), 780 + radius * math.sin(angle + spread)

    metal = canvas.gradient((196, 199, 202), (126, 130, 134), 20)
    canvas.polygon(image, [at(120, -0.3), at(510, -0.07), at(510, 0.07), at(120, 0.3)], metal, 2)
    canvas.polygon(image, [at(160, -0.03), at(500, -0.015), at(500, 0.015), at(160, 0.03)], (232, 234, 236), 5)
