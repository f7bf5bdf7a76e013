"""Twelve-megapixel photos, as a phone makes them: detail everywhere, some three megabytes."""

from functools import lru_cache
from io import BytesIO

from PIL import Image

SIZE = (4_000, 3_000)


@lru_cache(maxsize=1)
def _photo() -> bytes:
    """Drawn noise over a gradient: JPEG can't leave much of it away."""
    gradient = Image.linear_gradient("L").resize(SIZE)
    bands = [Image.blend(gradient.rotate(turn), Image.effect_noise(SIZE, 60), 0.25) for turn in (0, 90, 180)]
    out = BytesIO()
    Image.merge("RGB", bands).save(out, "JPEG", quality=85)
    return out.getvalue()


def photo(number: int) -> bytes:
    """The `number`th: the same picture with another comment, so that its hash is its own."""
    comment = f"photo {number}".encode()
    whole = _photo()
    return whole[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + whole[2:]
