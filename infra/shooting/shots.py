"""infra/shots: drives the demo company in a browser and writes a PNG of each screen; prints their paths."""

import argparse
import os
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "infra" / "setup"))

import browsers  # noqa: E402
import environment  # noqa: E402
import tablet_app  # noqa: E402
from steps import command_line, one_at_a_time  # noqa: E402


def shots() -> int:
    wish = read_arguments()
    with one_at_a_time():
        environment.prepare(environment.DEVELOPMENT)
        tablet_app.prepare()
        browsers.prepare()
    drive(wish)


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="infra/shots", description="Writes pictures of every screen of the demo company, and prints their paths."
    )
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / ".shots", help="default: .shots here")
    parser.add_argument("--only", default="", metavar="WORD", help="only screens whose name has this in it")
    return parser.parse_args()


def drive(wish: argparse.Namespace) -> NoReturn:
    """Becomes the driver, under the Python that has the browsers' library and ours."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("LOTWALK_")}
    command = [str(environment.PYTHON), "-m", "infra.shooting.drive", str(wish.folder.resolve()), wish.only]
    os.chdir(ROOT)
    os.execve(command[0], command, env)


if __name__ == "__main__":
    command_line(shots)
