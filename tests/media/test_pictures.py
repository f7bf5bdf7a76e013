"""What is taken for a photo, and what comes out of it."""

import io
import tempfile
import time
from pathlib import Path

import pytest
from PIL import Image

from lotwalk.foundation.refusals import Refusal, Unavailable
from lotwalk.media import rules
from lotwalk.media.pictures import LARGE, THUMB, developed
from tests.media import pictures_of_strangers as strangers

HOSTILE = strangers.hostile()
SOUND = strangers.sound()
ENORMOUS = strangers.enormous()


def test_there_are_enough_strangers() -> None:
    assert len(HOSTILE) + len(ENORMOUS) >= 50


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_whole_picture_is_refused(name: str) -> None:
    with pytest.raises(rules.MediaNotAnImage):
        developed(HOSTILE[name])


@pytest.mark.parametrize("name", ENORMOUS)
def test_bombs_are_refused_before_they_are_decoded(name: str) -> None:
    begun = time.monotonic()
    with pytest.raises(Refusal) as refusal:
        developed(ENORMOUS[name])
    assert refusal.value.code in ("media_too_many_pixels", "media_not_an_image")
    assert time.monotonic() - begun < 1


@pytest.mark.parametrize("name", SOUND)
def test_photos_of_every_form_become_plain_jpegs(name: str) -> None:
    picture = developed(SOUND[name])
    for rendition, side in ((picture.large, LARGE), (picture.thumb, THUMB)):
        image = Image.open(io.BytesIO(rendition.body))
        assert (image.format, image.mode) == ("JPEG", "RGB")
        assert max(image.size) <= side
        assert not image.getexif() and not {"icc_profile", "comment", "xmp", "exif"} & set(image.info)
        assert b"script" not in rendition.body and strangers.GPS_MARK not in rendition.body


def test_the_marks_were_there_to_be_found() -> None:
    assert strangers.located().count(strangers.GPS_MARK) == 4


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stands_upright(orientation: int) -> None:
    picture = developed(strangers.turned(orientation))
    image = Image.open(io.BytesIO(picture.large.body))
    corners = {1: "rgb", 2: "grw", 3: "wbg", 4: "bwr", 5: "rbg", 6: "brw", 7: "wgb", 8: "gwr"}[orientation]
    assert image.size == ((200, 400) if orientation > 4 else (400, 200)) == (picture.width, picture.height)
    assert "".join(_color(image, *at) for at in ((0.1, 0.1), (0.9, 0.1), (0.1, 0.9))) == corners


def _color(image: Image.Image, x: float, y: float) -> str:
    found = image.getpixel((int(image.width * x), int(image.height * y)))
    names = {"r": (255, 0, 0), "g": (0, 255, 0), "b": (0, 0, 255), "w": (255, 255, 255)}
    return min(names, key=lambda name: sum(abs(a - b) for a, b in zip(names[name], found, strict=True)))  # type: ignore[arg-type]


def test_large_ones_are_brought_down() -> None:
    picture = developed(strangers.photo(size=(4_000, 3_000)))
    assert Image.open(io.BytesIO(picture.large.body)).size == (1_600, 1_200)
    assert Image.open(io.BytesIO(picture.thumb.body)).size == (320, 240)
    assert (picture.width, picture.height) == (4_000, 3_000)


def test_sixteen_bits_keep_their_grey() -> None:
    image = Image.open(io.BytesIO(developed(SOUND["16 bit"]).large.body))
    assert abs(image.getpixel((30, 30))[0] - 156) < 4  # type: ignore[index]


def test_what_was_transparent_is_white() -> None:
    body = strangers.saved(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG")
    assert Image.open(io.BytesIO(developed(body).large.body)).getpixel((5, 5)) == (255, 255, 255)


def test_the_same_bytes_make_the_same_renditions() -> None:
    assert developed(strangers.photo()) == developed(strangers.photo())


def test_a_disk_without_room_is_no_fault_of_the_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that is refused is given up; one that is Unavailable is sent again."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(Unavailable):
        developed(strangers.photo())


def test_the_byte_limit() -> None:
    rules.refuse_large(bytes(rules.MOST_BYTES))
    with pytest.raises(rules.MediaTooLarge):
        rules.refuse_large(bytes(rules.MOST_BYTES + 1))
