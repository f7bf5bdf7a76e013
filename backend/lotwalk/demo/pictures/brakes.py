"""A disc brake with the wheel off: disc, caliper, and a pad whose lining is as thick as it was measured."""

import math
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from lotwalk.demo.pictures import canvas

CENTER, RADIUS = (430, 540), 390
PER_MM = 17


def pads(millimetres: float, chance: Random) -> bytes:
    image = canvas.gradient((40, 42, 45), (16, 17, 19), 20)
    canvas.glow(image, (-200, -260, 800, 520), (96, 92, 84), 0.55)
    _disc(image, chance)
    _hub(image)
    _caliper(image)
    _pad(image, millimetres)
    _rule(image)
    return canvas.photo(image, chance)


def _disc(image: Image.Image, chance: Random) -> None:
    x, y = CENTER
    face = canvas.gradient((188, 190, 190), (92, 94, 96), 35)
    rings = Image.new("L", image.size, 0)
    draw = ImageDraw.Draw(rings)
    for radius in range(170, RADIUS, 3):
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=chance.randint(0, 120))
    face.paste((70, 72, 74), (0, 0), rings.filter(ImageFilter.GaussianBlur(0.8)))
    canvas.ellipse(image, (x - RADIUS - 8, y - RADIUS + 6, x + RADIUS + 10, y + RADIUS + 22), (8, 8, 9), 12)
    canvas.ellipse(image, (x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS), (112, 72, 48), 1)
    inner = RADIUS - 9
    canvas.ellipse(image, (x - inner, y - inner, x + inner, y + inner), face, 1)
    canvas.glow(image, (x - 330, y - 380, x + 60, y + 10), (230, 232, 232), 0.35)


def _hub(image: Image.Image) -> None:
    x, y = CENTER
    canvas.ellipse(image, (x - 172, y - 172, x + 172, y + 172), (58, 50, 44), 3)
    canvas.ellipse(image, (x - 160, y - 160, x + 160, y + 160), canvas.gradient((134, 118, 104), (70, 60, 54), 30), 1)
    canvas.ellipse(image, (x - 58, y - 58, x + 58, y + 58), (40, 37, 34), 2)
    for bolt in range(5):
        angle = math.tau * bolt / 5 - 0.9
        bx, by = x + 108 * math.cos(angle), y + 108 * math.sin(angle)
        canvas.ellipse(image, (bx - 24, by - 22, bx + 24, by + 26), (34, 30, 27), 3)
        canvas.ellipse(image, (bx - 17, by - 17, bx + 17, by + 17), (150, 146, 140), 1)


def _caliper(image: Image.Image) -> None:
    body = canvas.gradient((126, 122, 116), (52, 49, 46), 15)
    outline = [
        (600, 150),
        (900, 96),
        (1_120, 190),
        (1_150, 470),
        (1_090, 660),
        (930, 740),
        (700, 742),
        (690, 640),
        (820, 560),
        (830, 330),
        (610, 300),
    ]
    canvas.polygon(image, [(px + 14, py + 20) for px, py in outline], (8, 8, 8), 16)
    canvas.polygon(image, outline, body, 2)
    canvas.polygon(
        image, [(640, 180), (900, 132), (1_080, 206), (1_070, 236), (890, 176), (640, 226)], (168, 164, 156), 5
    )
    canvas.ellipse(image, (960, 380, 1_070, 490), canvas.gradient((98, 94, 90), (40, 38, 36)), 2)
    canvas.ellipse(image, (985, 405, 1_045, 465), (28, 27, 26), 2)
    for y in (196, 668):
        canvas.ellipse(image, (1_000, y - 26, 1_052, y + 26), (40, 40, 42), 2)
        canvas.ellipse(image, (1_008, y - 19, 1_044, y + 19), (150, 150, 152), 2)


def _pad(image: Image.Image, millimetres: float) -> None:
    """Backing plate and lining, standing on the disc inside the caliper's window."""
    thick, right = millimetres * PER_MM, 850
    canvas.polygon(
        image,
        [(right, 318), (right + 44, 326), (right + 44, 596), (right, 604)],
        canvas.gradient((120, 116, 110), (66, 62, 58)),
        1,
    )
    canvas.polygon(
        image,
        [(right - thick, 334), (right, 322), (right, 600), (right - thick, 588)],
        canvas.gradient((82, 74, 68), (44, 40, 38)),
        1,
    )
    canvas.stroke(image, [(right - thick, 334), (right - thick, 588)], (24, 22, 22), 5, 2)
    canvas.stroke(image, [(right - thick - 4, 336), (right - thick - 4, 586)], (206, 208, 208), 3, 2)


def _rule(image: Image.Image) -> None:
    """A steel rule held against it, a line for each millimetre from the backing plate."""
    top, right = 612, 850
    canvas.polygon(
        image,
        [(right - 372, top), (right + 8, top - 10), (right + 10, top + 66), (right - 370, top + 76)],
        canvas.gradient((214, 214, 208), (160, 160, 156), 80),
        1,
    )
    for mark in range(21):
        x = right - mark * PER_MM
        length = 36 if mark % 5 == 0 else 20
        canvas.stroke(image, [(x, top + 2), (x, top + 2 + length)], (40, 40, 42), 2, 0.6)
        if mark % 5 == 0 and mark:
            canvas.write(image, (x, top + 56), str(mark), 22, (50, 50, 52))
