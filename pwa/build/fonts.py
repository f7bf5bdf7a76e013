"""Cuts the customer's page its two weights of Barlow: English and Spanish letters, no hints for old screens.

Run from pwa/ when the typeface's package changes: `python build/fonts.py`, with fonttools and brotli installed.
The whole files are 22 KB each, these 9 KB: both together weigh less than one did.
"""

from pathlib import Path

from fontTools import subset

HERE = Path(__file__).resolve().parent.parent
PACKAGE = HERE / "node_modules" / "@fontsource" / "barlow"
FONTS = HERE / "src" / "pages" / "fonts"
WEIGHTS = (400, 600)
LETTERS = "".join(map(chr, range(0x20, 0x7F))) + "\u00a0¡¿ªº°·ÁÉÍÑÓÚÜáéíñóúü–—‘’“”…"


def cut(weight: int) -> None:
    options = subset.Options(
        flavor="woff2", hinting=False, layout_features=["kern", "tnum"], name_IDs=[0, 1, 2, 13, 14]
    )
    font = subset.load_font(str(PACKAGE / "files" / f"barlow-latin-{weight}-normal.woff2"), options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=LETTERS)
    cutter.subset(font)
    subset.save_font(font, str(FONTS / f"barlow-{weight}.woff2"), options)


if __name__ == "__main__":
    for each in WEIGHTS:
        cut(each)
    (FONTS / "LICENSE").write_text((PACKAGE / "LICENSE").read_text())
