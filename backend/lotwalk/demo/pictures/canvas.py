"""What makes a drawing look like a photo: soft light, blur, grain, darker corners."""

import io
import math
from collections.abc import Iterable, Sequence
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

SIZE = (1_200, 900)
Color = tuple[int, int, int]
Box = tuple[float, float, float, float]
PAINT: dict[str, Color] = {
    "White": (226, 229, 230), "Silver": (168, 174, 178), "Gray": (96, 102, 107), "Black": (34, 36, 40), "Blue": (38, 70, 118),
    "Red": (142, 28, 34), "Dark green": (30, 66, 52), "Beige": (190, 176, 148),
}  # fmt: skip


def shade(color: Color, factor: float) -> Color:
    red, green, blue = (max(0, min(255, round(part * factor))) for part in color)
    return red, green, blue


def gradient(top: Color, bottom: Color, angle: float = 0, size: tuple[int, int] = SIZE) -> Image.Image:
    """From `top` to `bottom`, turned by `angle` degrees."""
    side = math.ceil(math.hypot(*size))
    ramp = Image.linear_gradient("L").resize((side, side)).rotate(angle, Image.Resampling.BILINEAR)
    left, upper = (side - size[0]) // 2, (side - size[1]) // 2
    mask = ramp.crop((left, upper, left + size[0], upper + size[1]))
    return Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), mask)


def glow(image: Image.Image, box: Box, color: Color, strength: float) -> None:
    """Light, or with a dark color shadow, that fades from the middle of the box to its edge."""
    left, upper, right, lower = map(round, box)
    spot = ImageChops.invert(Image.radial_gradient("L")).resize((right - left, lower - upper))
    image.paste(color, (left, upper), spot.point(lambda level: round(max(0, level - 20) * strength)))


def polygon(image: Image.Image, points: Sequence[tuple[float, float]], fill: Image.Image | Color, soft: float = 1.2) -> None:
    mask = Image.new("L", image.size, 0)
    ImageDraw.Draw(mask).polygon([(round(x), round(y)) for x, y in points], fill=255)
    paint(image, mask, fill, soft)


def ellipse(image: Image.Image, box: Box, fill: Image.Image | Color, soft: float = 1.2, hole: Box | None = None) -> None:
    mask = Image.new("L", image.size, 0)
    draw = ImageDraw.Draw(mask)
    draw.ellipse(box, fill=255)
    if hole:
        draw.ellipse(hole, fill=0)
    paint(image, mask, fill, soft)


def paint(image: Image.Image, mask: Image.Image, fill: Image.Image | Color, soft: float) -> None:
    soft_mask = mask.filter(ImageFilter.GaussianBlur(soft)) if soft else mask
    image.paste(fill if isinstance(fill, Image.Image) else Image.new("RGB", image.size, fill), (0, 0), soft_mask)


def stroke(image: Image.Image, points: Iterable[tuple[float, float]], color: Color, width: int, soft: float = 1.0) -> None:
    mask = Image.new("L", image.size, 0)
    ImageDraw.Draw(mask).line([(round(x), round(y)) for x, y in points], fill=255, width=width, joint="curve")
    paint(image, mask, color, soft)


def write(image: Image.Image, at: tuple[float, float], text: str, size: int, color: Color, soft: float = 0.6) -> None:
    """Centred on the point."""
    mask = Image.new("L", image.size, 0)
    ImageDraw.Draw(mask).text(at, text, fill=255, font=ImageFont.load_default(size), anchor="mm")
    paint(image, mask, color, soft)


def photo(image: Image.Image, chance: Random) -> bytes:
    """As a camera would have it: a hand that isn't level, a lens, a sensor. JPEG."""
    turned = image.rotate(chance.uniform(-2.2, 2.2), Image.Resampling.BICUBIC, expand=False)
    width, height = turned.size
    cropped = turned.crop((28, 24, width - 28, height - 24)).resize(SIZE, Image.Resampling.BILINEAR)
    out = io.BytesIO()
    _grain(_vignette(cropped), chance).save(out, "JPEG", quality=84)
    return out.getvalue()


def _vignette(image: Image.Image) -> Image.Image:
    falloff = Image.radial_gradient("L").resize(image.size).point(lambda level: 255 - round(max(0, level - 90) * 0.55))
    return ImageChops.multiply(image, Image.merge("RGB", (falloff,) * 3))


def _grain(image: Image.Image, chance: Random) -> Image.Image:
    width, height = image.size
    noise = Image.frombytes("L", image.size, chance.randbytes(width * height)).filter(ImageFilter.GaussianBlur(0.7))
    grain = noise.point(lambda level: 128 + (level - 128) // 7)
    return ImageChops.overlay(image, Image.merge("RGB", (grain,) * 3))
