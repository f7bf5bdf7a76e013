"""What makes a drawing look like a photo: soft light, blur, grain, darker corners."""

import io
import math
from collections.abc import Callable, Sequence
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

SIZE = (1_200, 900)
LEVELS = range(256)
Color = tuple[int, int, int]
Point = tuple[float, float]
Box = tuple[float, float, float, float]
Pixels = tuple[int, int, int, int]
Fill = Image.Image | Color
Draw = Callable[[ImageDraw.ImageDraw, list[Point]], None]
PAINT: dict[str, Color] = {
    "White": (226, 229, 230), "Silver": (168, 174, 178), "Gray": (96, 102, 107), "Black": (34, 36, 40),
    "Blue": (38, 70, 118), "Red": (142, 28, 34), "Dark green": (30, 66, 52), "Beige": (190, 176, 148),
}  # fmt: skip


def shade(color: Color, factor: float) -> Color:
    red, green, blue = (max(0, min(255, round(part * factor))) for part in color)
    return red, green, blue


def gradient(top: Color, bottom: Color, angle: float = 0, size: tuple[int, int] = SIZE) -> Image.Image:
    """From `top` to `bottom`, turned by `angle` degrees. Drawn small: it is smooth anyway."""
    width, height = (math.ceil(side / 6) for side in size)
    side = math.ceil(math.hypot(width, height))
    ramp = Image.linear_gradient("L").resize((side, side)).rotate(angle, Image.Resampling.BILINEAR)
    left, upper = (side - width) // 2, (side - height) // 2
    mask = ramp.crop((left, upper, left + width, upper + height)).resize(size, Image.Resampling.BILINEAR)
    return Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), mask)


def glow(image: Image.Image, box: Box, color: Color, strength: float) -> None:
    """Light, or with a dark color shadow, that fades from the middle of the box to its edge."""
    left, upper, right, lower = map(round, box)
    spot = Image.radial_gradient("L").point([round(255 * strength * _falloff(level / 255)) for level in LEVELS])
    image.paste(color, (left, upper), spot.resize((right - left, lower - upper), Image.Resampling.BICUBIC))


def _falloff(distance: float) -> float:
    return (1 + math.cos(math.pi * min(1.0, distance * 1.45))) / 2


def polygon(image: Image.Image, points: Sequence[Point], fill: Fill, soft: float = 1.2) -> None:
    _draw(image, points, fill, soft, lambda draw, moved: draw.polygon(moved, fill=255))


def stroke(image: Image.Image, points: Sequence[Point], color: Color, width: int, soft: float = 1.0) -> None:
    _draw(image, points, color, soft, lambda draw, moved: draw.line(moved, fill=255, width=width, joint="curve"), width)


def ellipse(image: Image.Image, box: Box, fill: Fill, soft: float = 1.2, hole: Box | None = None) -> None:
    def rings(draw: ImageDraw.ImageDraw, moved: list[Point]) -> None:
        draw.ellipse((*moved[0], *moved[1]), fill=255)
        if hole:
            draw.ellipse((*moved[2], *moved[3]), fill=0)

    corners = [(box[0], box[1]), (box[2], box[3])]
    _draw(image, corners + ([(hole[0], hole[1]), (hole[2], hole[3])] if hole else []), fill, soft, rings)


def write(image: Image.Image, at: Point, text: str, size: int, color: Color, soft: float = 0.6) -> None:
    """Centred on the point."""
    font = ImageFont.load_default(size)
    half = size * len(text) / 2
    around = [(at[0] - half, at[1] - size), at, (at[0] + half, at[1] + size)]
    _draw(image, around, color, soft, lambda draw, moved: draw.text(moved[1], text, fill=255, font=font, anchor="mm"))


def _draw(image: Image.Image, points: Sequence[Point], fill: Fill, soft: float, draw: Draw, width: int = 0) -> None:
    """A mask no larger than the shape with its soft edge, through which the fill is painted."""
    margin = math.ceil(soft * 3 + width) + 1
    left, upper = (math.floor(min(axis)) - margin for axis in zip(*points, strict=True))
    right, lower = (math.ceil(max(axis)) + margin for axis in zip(*points, strict=True))
    box = (max(0, left), max(0, upper), min(image.width, right), min(image.height, lower))
    if box[0] >= box[2] or box[1] >= box[3]:
        return
    mask = Image.new("L", (box[2] - box[0], box[3] - box[1]), 0)
    draw(ImageDraw.Draw(mask), [(x - box[0], y - box[1]) for x, y in points])
    paint(image, mask, fill, soft, box)


def paint(image: Image.Image, mask: Image.Image, fill: Fill, soft: float, box: Pixels | None = None) -> None:
    """`mask` is of the size of `box`, which is the whole image where none is given."""
    box = box or (0, 0, *image.size)
    soft_mask = mask.filter(ImageFilter.GaussianBlur(soft)) if soft else mask
    image.paste(fill.crop(box) if isinstance(fill, Image.Image) else fill, box, soft_mask)


def photo(image: Image.Image, chance: Random) -> bytes:
    """As a camera would have it: a hand that isn't level, a lens, a sensor. JPEG."""
    turned = image.rotate(chance.uniform(-2.2, 2.2), Image.Resampling.BICUBIC, expand=False)
    width, height = turned.size
    cropped = turned.crop((28, 24, width - 28, height - 24)).resize(SIZE, Image.Resampling.BILINEAR)
    out = io.BytesIO()
    _grain(_vignette(cropped), chance).save(out, "JPEG", quality=84)
    return out.getvalue()


def _vignette(image: Image.Image) -> Image.Image:
    falloff = (
        Image.radial_gradient("L")
        .resize(image.size)
        .point([255 - round(max(0, level - 90) * 0.55) for level in LEVELS])
    )
    return ImageChops.multiply(image, Image.merge("RGB", (falloff,) * 3))


def _grain(image: Image.Image, chance: Random) -> Image.Image:
    width, height = image.size
    noise = Image.frombytes("L", image.size, chance.randbytes(width * height)).filter(ImageFilter.GaussianBlur(0.7))
    grain = noise.point([128 + (level - 128) // 7 for level in LEVELS])
    return ImageChops.overlay(image, Image.merge("RGB", (grain,) * 3))
