"""From bytes of a stranger to pictures that may be shown: decoded whole, turned upright, without metadata."""

import asyncio
import hashlib
import io
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from tempfile import TemporaryFile

from msgspec import Struct
from PIL import Image, UnidentifiedImageError

from lotwalk.foundation.refusals import Refusal, Unavailable
from lotwalk.media import rules

LARGE, THUMB = 1_600, 320
QUALITY = 82
FORMATS = ("JPEG", "PNG", "WEBP")
# Phones write several pictures into one JPEG (MPO: a preview, a depth map); the first is the photo.
CONTENT_TYPES = {"JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
ORIENTATION = 0x0112
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}  # fmt: skip
# Pillow's own net, for what slips past the question that is asked below.
Image.MAX_IMAGE_PIXELS = rules.MOST_PIXELS


class Rendition(Struct, frozen=True):
    """A JPEG that is served, and the hash by which evidence names it."""

    sha256: str
    body: bytes


class Picture(Struct, frozen=True):
    """What was found in the bytes; `width` and `height` are those of the upright original, in pixels."""

    content_type: str
    width: int
    height: int
    large: Rendition
    thumb: Rendition


@lru_cache(maxsize=1)
def _pool() -> ThreadPoolExecutor:
    """Two at a time, whatever arrives: Pillow lets go of the interpreter, but a picture may take 160 MB."""
    return ThreadPoolExecutor(2, thread_name_prefix="pictures", initializer=_stand_back)


def _stand_back() -> None:
    """Whoever looks at a screen goes first; a picture has time. Only on Linux is priority a thread's own."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, 0, os.getpriority(os.PRIO_PROCESS, 0) + 10)


async def hash_of(body: bytes) -> str:
    return await asyncio.get_running_loop().run_in_executor(_pool(), sha256, body)


async def develop(body: bytes) -> Picture:
    """The renditions of a picture. Refuses what isn't a whole still JPEG, PNG or WebP within the limits."""
    return await asyncio.get_running_loop().run_in_executor(_pool(), developed, body)


def sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def developed(body: bytes) -> Picture:
    try:
        return _developed(body)
    except Refusal:
        raise
    except MemoryError as error:
        raise Unavailable from error
    except Image.DecompressionBombError as error:
        raise rules.too_many_pixels() from error
    except Exception as error:  # a hostile file can raise anything out of a decoder, and never says what it is
        raise rules.MediaNotAnImage from error


def _developed(body: bytes) -> Picture:
    with Image.open(io.BytesIO(body), formats=FORMATS) as opened:
        rules.refuse_many_pixels(*opened.size)
        _refuse_animation(opened)
        content_type, turn = CONTENT_TYPES[opened.format or ""], TURNS.get(_orientation(opened))
        width, height = opened.size
        large = _upright(_flat(_decoded(opened)), turn)
    if turn in (Image.Transpose.TRANSPOSE, Image.Transpose.TRANSVERSE, TURNS[6], TURNS[8]):
        width, height = height, width
    return Picture(content_type, width, height, _rendition(large, LARGE), _rendition(large, THUMB))


def _refuse_animation(image: Image.Image) -> None:
    if image.format != "MPO" and getattr(image, "n_frames", 1) > 1:
        raise UnidentifiedImageError("not a still picture")


def _orientation(image: Image.Image) -> int:
    """As the camera held it; what can't be read is upright, for damaged metadata doesn't damage the picture."""
    try:
        return int(image.getexif().get(ORIENTATION, 1))
    except Exception:
        return 1


def _decoded(image: Image.Image) -> Image.Image:
    """All of it is read, so that a truncated one is found; a JPEG is scaled while it is decoded."""
    image.draft(None, _fitting(*image.size))
    image.load()
    return image


def _fitting(width: int, height: int) -> tuple[int, int]:
    """The large size in this shape. Asked for a square, Pillow halves only what is twice as high as well."""
    share = LARGE / max(width, height, LARGE)
    return max(1, int(width * share)), max(1, int(height * share))


def _flat(image: Image.Image) -> Image.Image:
    """8-bit RGB of at most the large size, on white where it was transparent."""
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda level: level / 256).convert("L")
    if image.has_transparency_data:
        rgba = _within(image.convert("RGBA"), LARGE)
        return Image.alpha_composite(Image.new("RGBA", rgba.size, "white"), rgba).convert("RGB")
    return _within(image.convert("RGB"), LARGE)


def _within(image: Image.Image, side: int) -> Image.Image:
    image.thumbnail((side, side), Image.Resampling.LANCZOS)
    return image


def _upright(image: Image.Image, turn: Image.Transpose | None) -> Image.Image:
    return image.transpose(turn) if turn is not None else image


def _rendition(image: Image.Image, side: int) -> Rendition:
    """Drawn anew: a comment, a place, a profile or a preview of the original would be carried in `info`."""
    image = _within(image.copy(), side)
    image.info = {}
    try:
        body = _encoded(image)
    except OSError as error:  # decoded it was already, so this is the disk and not the picture
        raise Unavailable from error
    return Rendition(sha256(body), body)


def _encoded(image: Image.Image) -> bytes:
    with TemporaryFile() as out:  # while it encodes into memory, Pillow holds the interpreter, and with it everybody
        image.save(out, "JPEG", quality=QUALITY, progressive=True)
        out.seek(0)
        return out.read()
