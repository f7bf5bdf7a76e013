"""A drawn signature as a picture of its own, from path data that came from a stranger's browser."""

import re

_TOKEN = re.compile(r"[MLCQHVZmlcqhvz]|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_SAFE = re.compile(r"[MLCQHVZmlcqhvz0-9eE+\-., \t\r\n]*")
PAIRS = {"M": 1, "L": 1, "Q": 2, "C": 3}
MOST_CHARACTERS = 200_000
Point = tuple[float, float]


def drawn(strokes: str | None) -> str | None:
    """An SVG cut to what was drawn; None for what isn't a path of moves, lines and curves."""
    if not strokes or len(strokes) > MOST_CHARACTERS or not _SAFE.fullmatch(strokes):
        return None
    try:
        curves = _absolute(_TOKEN.findall(strokes))
    except (ValueError, IndexError, KeyError):
        return None
    points = [point for _, group in curves for point in group]
    return _svg(curves, points) if len(points) > 1 and curves[0][0] == "M" else None


def _absolute(tokens: list[str]) -> list[tuple[str, list[Point]]]:
    """Each curve with its points from the sheet's corner, whichever way it was written."""
    found: list[tuple[str, list[Point]]] = []
    here, start, command, at = (0.0, 0.0), (0.0, 0.0), "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        kind, group, at = _step(command, tokens, at, here, start)
        found.append((kind, group))
        here = group[-1]
        start = here if kind == "M" else start
        command = {"M": "L", "m": "l", "Z": "", "z": ""}.get(command, command)
    return found


def _step(command: str, tokens: list[str], at: int, here: Point, start: Point) -> tuple[str, list[Point], int]:
    """One curve and where the next begins in the tokens. KeyError, IndexError or ValueError for what is none."""
    if command in ("Z", "z"):
        return "L", [start], at
    origin = here if command.islower() else (0.0, 0.0)
    if command in ("H", "h"):
        return "L", [(float(tokens[at]) + origin[0], here[1])], at + 1
    if command in ("V", "v"):
        return "L", [(here[0], float(tokens[at]) + origin[1])], at + 1
    size = PAIRS[command.upper()]
    numbers = [float(token) for token in tokens[at : at + 2 * size]]
    group = [(numbers[2 * n] + origin[0], numbers[2 * n + 1] + origin[1]) for n in range(size)]
    return command.upper(), group, at + 2 * size


def _svg(curves: list[tuple[str, list[Point]]], points: list[Point]) -> str | None:
    left, top = min(x for x, _ in points), min(y for _, y in points)
    width, height = max(x for x, _ in points) - left, max(y for _, y in points) - top
    if not (1 < max(width, height) < 1e6):
        return None
    # The pen's width follows the drawing's size, as a signature drawn on a large screen is drawn larger.
    pen = max(width / 3, height) / 40
    box = f"{left - pen:.2f} {top - pen:.2f} {width + 2 * pen:.2f} {height + 2 * pen:.2f}"
    path = " ".join(f"{kind} " + " ".join(f"{x:.2f} {y:.2f}" for x, y in group) for kind, group in curves)
    style = f'fill="none" stroke="#16201c" stroke-width="{pen:.2f}" stroke-linecap="round" stroke-linejoin="round"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"><path d="{path}" {style}/></svg>'
