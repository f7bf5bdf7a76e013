"""What is read off at arrival: the odometer in the cluster, the VIN behind the windshield."""

import math
from random import Random

from PIL import Image

from lotwalk.demo.pictures import canvas

NEEDLE, INK = (226, 70, 50), (216, 226, 232)


def odometer(distance: int, unit: str, chance: Random) -> bytes:
    image = canvas.gradient((26, 28, 31), (9, 10, 11), 8)
    canvas.glow(image, (-300, -500, 900, 300), (86, 90, 96), 0.5)
    _dial(image, (330, 400), 255, 8, "x1000", 0.06, chance)
    _dial(image, (870, 400), 255, 14, "MPH", 0.0, chance)
    _panel(image, f"{distance:,}".replace(",", " "), unit)
    _hood(image)
    return canvas.photo(image, chance)


def _dial(
    image: Image.Image, center: tuple[int, int], radius: int, steps: int, label: str, at: float, chance: Random
) -> None:
    x, y = center
    canvas.ellipse(
        image, (x - radius, y - radius, x + radius, y + radius), canvas.gradient((38, 41, 45), (15, 16, 18)), 2
    )
    canvas.ellipse(
        image,
        (x - radius, y - radius, x + radius, y + radius),
        (120, 126, 132),
        2,
        (x - radius + 7, y - radius + 7, x + radius - 7, y + radius - 7),
    )
    for step in range(steps + 1):
        _mark(image, center, radius, step / steps, str(step * (10 if steps > 10 else 1)))
    canvas.write(image, (x, y + radius * 0.42), label, 26, (150, 158, 164))
    angle = _angle(at + chance.uniform(0, 0.01))
    tip = (x + radius * 0.78 * math.cos(angle), y + radius * 0.78 * math.sin(angle))
    canvas.stroke(image, [center, tip], NEEDLE, 8, 1.4)
    canvas.ellipse(image, (x - 26, y - 26, x + 26, y + 26), (22, 23, 25), 2)


def _mark(image: Image.Image, center: tuple[int, int], radius: int, share: float, figure: str) -> None:
    angle, (x, y) = _angle(share), center
    ends = [(x + radius * r * math.cos(angle), y + radius * r * math.sin(angle)) for r in (0.86, 0.95)]
    canvas.stroke(image, ends, INK, 5, 0.8)
    if len(figure) < 3 or int(figure) % 20 == 0:
        canvas.write(image, (x + radius * 0.7 * math.cos(angle), y + radius * 0.7 * math.sin(angle)), figure, 30, INK)


def _angle(share: float) -> float:
    return math.radians(135 + 270 * share)


def _panel(image: Image.Image, digits: str, unit: str) -> None:
    left, upper, right, lower = 390, 640, 810, 790
    canvas.polygon(
        image,
        [(left, upper), (right, upper), (right, lower), (left, lower)],
        canvas.gradient((18, 36, 44), (8, 18, 24)),
        3,
    )
    canvas.glow(image, (left, upper - 30, right, lower + 30), (60, 150, 170), 0.28)
    canvas.write(image, (600, 694), digits, 76, (190, 240, 246), 1.0)
    canvas.write(image, (600, 758), f"ODO  {unit}", 28, (140, 196, 204), 0.8)


def _hood(image: Image.Image) -> None:
    """The cowl above and the wheel's rim below, out of focus."""
    canvas.polygon(image, [(0, 0), (1_200, 0), (1_200, 120), (880, 60), (320, 60), (0, 120)], (6, 6, 7), 26)
    canvas.ellipse(image, (-160, 830, 1_360, 1_700), (12, 12, 13), 20, (-60, 930, 1_260, 1_700))


def vin_plate(vin: str, chance: Random) -> bytes:
    image = canvas.gradient((52, 55, 58), (20, 21, 22), 25)
    canvas.polygon(
        image, [(0, 560), (1_200, 500), (1_200, 900), (0, 900)], canvas.gradient((30, 31, 32), (12, 12, 13)), 6
    )
    canvas.polygon(image, [(152, 372), (1_068, 352), (1_072, 566), (148, 582)], (8, 8, 9), 16)
    canvas.polygon(
        image,
        [(140, 350), (1_060, 332), (1_064, 546), (136, 562)],
        canvas.gradient((206, 209, 210), (138, 142, 144), 12),
        1,
    )
    for x in (180, 1_022):
        canvas.ellipse(image, (x - 15, 430, x + 15, 460), (92, 94, 96), 2)
        canvas.ellipse(image, (x - 9, 434, x + 7, 450), (190, 192, 194), 2)
    canvas.write(image, (601, 403), vin, 68, (244, 246, 246), 0.8)
    canvas.write(image, (600, 402), vin, 68, (28, 30, 32), 0.6)
    _bars(image, vin)
    canvas.polygon(
        image, [(0, 0), (300, 0), (-60, 900), (-100, 900)], canvas.gradient((120, 130, 138), (60, 66, 72), 60), 60
    )
    canvas.glow(image, (620, -200, 1_300, 420), (190, 200, 208), 0.4)
    return canvas.photo(image, chance)


def _bars(image: Image.Image, vin: str) -> None:
    x = 250.0
    for position, letter in enumerate(vin * 3):
        width = 2 + (ord(letter) * (position + 3)) % 7
        canvas.stroke(image, [(x + width / 2, 462), (x + width / 2, 522)], (36, 38, 40), width, 0.5)
        x += width + 3 + ord(letter) % 5
        if x > 950:
            return
