"""Bytes that arrive under the name of a photo: good ones in every form, and what a hostile sender makes up."""

import io
import struct
import zlib

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo

GPS_MARK = b"CANARY-PLACE"


def saved(image: Image.Image, format: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def quarters(size: tuple[int, int] = (400, 200), mode: str = "RGB") -> Image.Image:
    """Red upper left, green upper right, blue lower left, white lower right: shows how it was turned."""
    image = Image.new("RGB", size, "white")
    width, height = size[0] // 2, size[1] // 2
    for box, color in (((0, 0), "red"), ((width, 0), "lime"), ((0, height), "blue")):
        image.paste(color, (*box, box[0] + width, box[1] + height))
    return image.convert(mode)


def photo(color: str = "red", size: tuple[int, int] = (400, 200)) -> bytes:
    return saved(Image.new("RGB", size, color))


def turned(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    return saved(quarters(), exif=exif, quality=95)


def located() -> bytes:
    """With a place, a maker's name, a comment and XMP, each carrying the same mark."""
    exif = Image.Exif()
    exif[Base.Make] = GPS_MARK.decode()
    place = exif.get_ifd(IFD.GPSInfo)
    place[GPS.GPSAreaInformation] = GPS_MARK
    place[GPS.GPSLatitude] = (41.0, 30.0, 0.0)
    return saved(quarters(), exif=exif, comment=GPS_MARK, xmp=b"<x:xmpmeta>" + GPS_MARK + b"</x:xmpmeta>")


def png(width: int, height: int, rows: bytes, depth: int = 8, color: int = 2) -> bytes:
    """A PNG whose header says what it likes."""
    header = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in (
        (b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""),
    ))  # fmt: skip


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def animated(format: str) -> bytes:
    frames = [Image.new("RGB", (32, 32), color) for color in ("red", "green", "blue")]
    return saved(frames[0], format, save_all=True, append_images=frames[1:], duration=50)


def sound() -> dict[str, bytes]:
    """Unusual, and yet photos."""
    text = PngInfo()
    text.add_text("Comment", GPS_MARK.decode())
    grey16 = Image.new("I;16", (64, 64), 40_000)
    return {
        "jpeg": saved(quarters()), "progressive": saved(quarters(), progressive=True),
        "grey": saved(quarters(mode="L")), "cmyk": saved(quarters(mode="CMYK")),
        "png": saved(quarters(), "PNG"), "png with text": saved(quarters(), "PNG", pnginfo=text),
        "palette": saved(quarters(mode="P"), "PNG"), "one bit": saved(quarters(mode="1"), "PNG"),
        "transparent": saved(quarters(mode="RGBA"), "PNG"), "grey alpha": saved(quarters(mode="LA"), "PNG"),
        "16 bit": saved(grey16, "PNG"), "webp": saved(quarters(), "WEBP"),
        "lossless webp": saved(quarters(), "WEBP", lossless=True),
        "webp alpha": saved(quarters(mode="RGBA"), "WEBP"), "one pixel": saved(quarters((2, 2)), "PNG"),
        "a line": saved(Image.new("RGB", (1, 9_000), "red"), "PNG"),
        "a wide line": saved(Image.new("RGB", (9_000, 1), "red"), "PNG"),
        "several in one": saved(quarters(), "MPO", save_all=True, append_images=[quarters()]),
        "html behind it": saved(quarters()) + b"<html><script>alert(1)</script>",
        "zip behind it": saved(quarters()) + b"PK\x03\x04" + bytes(200),
        "script in a comment": saved(quarters(), comment=b"<script>alert(1)</script>"),
        "nonsense for exif": saved(quarters(), exif=b"Exif\x00\x00II*\x00\xff\xff\xff\x7f"),
        "nonsense for a profile": saved(quarters(), icc_profile=b"acsp" * 200),
        "orientation of 99": turned(99), "placed": located(),
    }  # fmt: skip


def hostile() -> dict[str, bytes]:
    """Not photos, whatever they say."""
    jpeg, flat, webp = saved(quarters()), saved(quarters(), "PNG"), saved(quarters(), "WEBP")
    whole = {"jpeg": jpeg, "png": flat, "webp": webp}
    cut = {
        f"{name} cut at {part}": body[: len(body) * part // 100]
        for name, body in whole.items()
        for part in (1, 10, 50, 90)
    }
    wrong_magic = {f"{name} without its magic": b"XXXX" + body[4:] for name, body in whole.items()}
    other = {name: saved(quarters(), name) for name in ("GIF", "BMP", "TIFF", "ICO", "PPM", "TGA", "PCX", "DIB", "PDF")}
    animations = {f"animated {name}": animated(name) for name in ("GIF", "PNG", "WEBP")}
    texts = {
        "nothing": b"", "one byte": b"\xff", "text": b"hello", "html": b"<!doctype html><script>alert(1)</script>",
        "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        "svg entities": b'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaa">]><svg>&a;</svg>',
        "pdf": b"%PDF-1.7\n1 0 obj\n<<>>\nendobj", "zip": b"PK\x03\x04" + bytes(100), "elf": b"\x7fELF" + bytes(100),
        "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "zeros": bytes(5_000),
        "gif in front of a jpeg": b"GIF89a/*" + jpeg, "html in front of a jpeg": b"<html>" + jpeg,
        "avif": b"\x00\x00\x00\x1cftypavif" + bytes(60), "heic": b"\x00\x00\x00\x1cftypheic" + bytes(60),
        "jpeg header only": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", "png header only": b"\x89PNG\r\n\x1a\n",
        "riff without picture": b"RIFF\x10\x00\x00\x00WEBPVP8 ",
        "jpeg markers for ever": b"\xff\xd8" + b"\xff\xe1\x00\x02" * 999,
    }  # fmt: skip
    inflating = _chunk(b"zTXt", b"a\x00\x00" + zlib.compress(bytes(80_000_000), 9))
    headers = {
        "png of no width": png(0, 10, b""), "png with too few rows": png(500, 500, b"\x00" * 100),
        "png of an unknown color": png(4, 4, bytes(60), color=5), "png of depth 3": png(4, 4, bytes(60), depth=3),
        "png with a wrong checksum": flat[:40] + bytes([flat[40] ^ 1]) + flat[41:],
        "png text bomb": png(4, 4, bytes(52))[:33] + inflating + flat[33:],
    }  # fmt: skip
    return cut | wrong_magic | other | animations | texts | headers


def enormous() -> dict[str, bytes]:
    """Small files that would fill the memory when they are decoded."""
    jpeg = bytearray(saved(quarters()))
    at = jpeg.index(b"\xff\xc0") + 5
    jpeg[at : at + 4] = struct.pack(">HH", 65_000, 65_000)
    webp = bytearray(saved(quarters(), "WEBP", lossless=True))
    at = webp.index(b"VP8L") + 9
    webp[at : at + 4] = struct.pack("<I", 16_383 | 16_383 << 14)
    return {
        "png of 4 gigapixels": png(65_000, 65_000, bytes(1_000)),
        "png of 2**31 by 1": png(2**31 - 1, 1, bytes(1_000)),
        "png just above": png(8_000, 5_001, bytes(1_000)),
        "png of one bit": png(20_000, 20_000, bytes(20_000 * 2_501), depth=1, color=0),
        "jpeg of 4 gigapixels": bytes(jpeg), "webp of 268 megapixels": bytes(webp),
    }  # fmt: skip
