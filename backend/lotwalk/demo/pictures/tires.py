"""A tire's tread from close up, as deep as it was measured, with the gauge that says so."""

from random import Random

from PIL import Image

from lotwalk.demo.pictures import canvas

RIBS = ((90, 250), (300, 480), (530, 710), (760, 920))
STEP = 112


def tread(depth: float, chance: Random) -> bytes:
    """`depth` in 32nds of an inch."""
    image = canvas.gradient((30, 31, 32), (12, 12, 13), 90)
    dark = canvas.shade((46, 47, 48), 1 - min(depth, 12) / 16)
    image.paste(dark, (60, 0, 950, 900))
    for number, (left, right) in enumerate(RIBS):
        _rib(image, left, right, number, depth, chance)
    canvas.glow(image, (120, -250, 900, 560), (150, 150, 148), 0.32)
    _bars(image, depth)
    _gauge(image, depth)
    return canvas.photo(image, chance)


def _rib(image: Image.Image, left: int, right: int, number: int, depth: float, chance: Random) -> None:
    rubber = canvas.gradient((92, 93, 94), (58, 59, 60), 10)
    lift = min(depth, 12) * 1.3
    for block in range(-1, 10):
        top = block * STEP + (number % 2) * STEP / 2 + chance.uniform(-2, 2)
        slant, gap = (18, 16) if number < 2 else (-18, 16)
        corners = [(left, top), (right, top + slant), (right, top + slant + STEP - gap), (left, top + STEP - gap)]
        canvas.polygon(image, [(x + lift * 0.7, y + lift) for x, y in corners], (8, 8, 9), 4)
        canvas.polygon(image, corners, rubber, 1)
        for sipe in (0.35, 0.68):
            y = top + STEP * sipe
            canvas.stroke(
                image,
                [(left + 12, y), ((left + right) / 2, y + slant), (right - 12, y + slant / 2)],
                (30, 31, 32),
                3 if depth > 4 else 2,
            )


def _bars(image: Image.Image, depth: float) -> None:
    """The wear bars lie in the grooves; a worn tire is level with them."""
    if depth > 6:
        return
    for left, right in ((252, 298), (482, 528), (712, 758)):
        tone = canvas.shade((84, 85, 86), 1.05 - depth / 14)
        canvas.polygon(image, [(left, 430), (right, 434), (right, 476), (left, 472)], tone, 2)


def _gauge(image: Image.Image, depth: float) -> None:
    canvas.polygon(image, [(700, 250), (1_130, 150), (1_170, 320), (742, 424)], (10, 10, 11), 14)
    canvas.polygon(
        image,
        [(690, 232), (1_120, 132), (1_160, 302), (732, 406)],
        canvas.gradient((232, 190, 40), (190, 146, 20), 15),
        2,
    )
    canvas.polygon(
        image,
        [(760, 252), (985, 199), (1_006, 288), (782, 342)],
        canvas.gradient((196, 206, 190), (168, 180, 164), 15),
        1,
    )
    canvas.polygon(image, [(650, 330), (700, 318), (712, 368), (662, 380)], (176, 178, 180), 2)
    label = Image.new("RGB", image.size)
    canvas.write(label, (884, 270), f"{depth:.0f}/32", 62, (255, 255, 255))
    turned = label.rotate(13, center=(884, 270), resample=Image.Resampling.BICUBIC).convert("L")
    image.paste((24, 30, 24), (0, 0), turned)
