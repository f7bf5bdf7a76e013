"""The browsers of the journeys: Debian's own, because Firefox has to be the build that ships to people."""

import os
import shutil

from steps import Failed, run, step

BROWSERS = ("chromium", "firefox-esr")


def prepare() -> None:
    """Installs by apt what is missing; refuses, with the one command to run, where that needs root."""
    with step("Browsers") as told:
        missing = [browser for browser in BROWSERS if not shutil.which(browser)]
        if missing:
            install(missing)
        else:
            told.note = "unchanged"


def install(missing: list[str]) -> None:
    if os.geteuid() or not shutil.which("apt-get"):
        raise Failed(
            f"{' and '.join(missing)} missing, and only root may install. Once:\n\n"
            f"    sudo sh -c 'apt-get update && apt-get install -y {' '.join(missing)}'\n\n"
            "or do without the browser journeys: infra/test fast"
        )
    unasked = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "update", "-q"], env=unasked)
    run(["apt-get", "install", "-q", "-y", "--no-install-recommends", *missing], env=unasked)
