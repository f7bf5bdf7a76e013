"""Photos as a tablet's camera would hand them over, drawn here."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw


def photo(folder: Path, name: str, color: str = "#8a949b") -> Path:
    """A JPEG of three megapixels with the name in it, so that no two of them have the same bytes."""
    picture = Image.new("RGB", (2000, 1500), color)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((200, 300, 1800, 1200), outline="#223", width=12)
    draw.ellipse((700, 500, 1300, 1000), fill="#4a5258")
    draw.text((240, 330), name, fill="#fff", font_size=120)
    written = BytesIO()
    picture.save(written, "JPEG", quality=85)
    file = folder / f"{name.replace(' ', '-')}.jpg"
    file.write_bytes(written.getvalue())
    return file
