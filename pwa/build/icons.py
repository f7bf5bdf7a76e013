"""Draws the PNG icons from the numbers that public/icons/icon.svg is made of. Run by hand when the mark changes.

The mark is a vehicle from above and the walk around it, with the green of a published repair order where the walk
ends.
"""

from pathlib import Path

from PIL import Image, ImageDraw

INK, PAPER, SIGNAL = "#16201c", "#f5f6f3", "#0b7a3b"
ICONS = Path(__file__).parent.parent / "public" / "icons"
OVERSAMPLING = 4


def draw(size: int, inset: float, corner: float) -> Image.Image:
    """One icon. `inset` is the share of the side kept free around the mark, `corner` the share that is rounded."""
    side = size * OVERSAMPLING
    image = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((0, 0, side - 1, side - 1), side * corner, fill=PAPER)
    draw_mark(pen, side * inset, side * (1 - 2 * inset) / 64)
    return image.resize((size, size), Image.Resampling.LANCZOS).quantize(64)


def draw_mark(pen: ImageDraw.ImageDraw, offset: float, unit: float) -> None:
    def box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        return (offset + left * unit, offset + top * unit, offset + right * unit, offset + bottom * unit)

    pen.rounded_rectangle(box(12, 4, 52, 60), 16 * unit, outline=INK, width=round(6 * unit))
    pen.rounded_rectangle(box(23, 15, 41, 49), 7 * unit, fill=INK)
    pen.rectangle(box(26.5, 23, 37.5, 28), fill=PAPER)
    pen.ellipse(box(38, 38, 62, 62), fill=PAPER)
    pen.ellipse(box(42, 42, 58, 58), fill=SIGNAL)


if __name__ == "__main__":
    draw(192, 0.08, 0.2).save(ICONS / "icon-192.png", optimize=True)
    draw(512, 0.08, 0.2).save(ICONS / "icon-512.png", optimize=True)
    draw(512, 0.2, 0).save(ICONS / "maskable-512.png", optimize=True)
    draw(180, 0.12, 0).save(ICONS / "touch-180.png", optimize=True)
    draw(96, 0.02, 0).save(ICONS / "badge-96.png", optimize=True)
