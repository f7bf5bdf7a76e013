"""The tablet app: its packages and its build, each made again only when its source changed."""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import environment
import stamps
from steps import ROOT, Failed, run, step

APP = ROOT / "pwa"
PACKAGES = APP / "node_modules"
BUILT = APP / "dist"
# Out of these the build makes the table that decodes VINs offline.
OF_BACKEND = (
    ROOT / "backend" / "lotwalk" / "vehicles" / "tablet_table.py",
    ROOT / "backend" / "lotwalk" / "vehicles" / "bodies.py",
    environment.RUNTIME,
)
NOT_SOURCE = {"node_modules", "dist", "dist-simulation", "coverage"}


def prepare() -> None:
    install_packages()
    build()


def install_packages() -> None:
    with step("App packages") as told:
        # npm ci removes the folder first: a stamp inside can't outlive what it speaks of.
        stamp = PACKAGES / ".lotwalk-packages"
        made_from = stamps.fingerprint([APP / "package.json", APP / "package-lock.json"], ROOT)
        if stamps.holds(stamp, made_from):
            told.note = "unchanged"
            return
        run(["npm", "ci", "--no-audit", "--no-fund"], env=with_node(), cwd=APP)
        stamps.put(stamp, made_from)


def build() -> None:
    with step("App build") as told:
        stamp = BUILT / ".lotwalk-build"
        made_from = stamps.fingerprint(sources(), ROOT)
        if stamps.holds(stamp, made_from):
            told.note = "unchanged"
            return
        # The build empties its folder first, the stamp with it.
        run(["npm", "run", "build"], env=with_node(), cwd=APP)
        stamps.put(stamp, made_from)


def sources() -> Iterator[Path]:
    yield from OF_BACKEND
    for folder, below, files in os.walk(APP):
        below[:] = [name for name in below if name not in NOT_SOURCE]
        yield from (Path(folder, name) for name in files)


def with_node() -> Mapping[str, str]:
    """The environment in which `node` and `npm` are found: the machine's, or else those from PyPI."""
    if shutil.which("npm") and builds(node_version("node")):
        return os.environ
    ours = environment.PYTHON.parent
    if not builds(node_version(ours / "node")):
        raise Failed("Neither this machine nor the virtual environment has a Node that can build the app.")
    return os.environ | {"PATH": f"{ours}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}


def node_version(node: str | Path) -> tuple[int, int]:
    try:
        found = re.match(r"v(\d+)\.(\d+)", run([node, "--version"]))
    except Failed:
        return 0, 0
    return (int(found[1]), int(found[2])) if found else (0, 0)


def builds(version: tuple[int, int]) -> bool:
    """Whether Vite takes this Node: 20 from 20.19 on, or anything from 22.12 on."""
    return (20, 19) <= version < (21, 0) or version >= (22, 12)
