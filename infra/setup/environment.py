"""The virtual environment: made once, filled from hashed requirements, with Lotwalk in it."""

import os
import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import stamps
from steps import ROOT, Failed, run, step

ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
INFRA = ROOT / "infra"
STAMPS = ENVIRONMENT / "lotwalk"
RUNTIME = INFRA / "requirements.txt"
DEVELOPMENT = INFRA / "requirements-dev.txt"


def prepare(requirements: Path) -> None:
    """An environment with these requirements and this folder's Lotwalk in it.

    DEVELOPMENT is compiled under the pins of RUNTIME, so whoever has the first has the second.
    """
    make_environment()
    install_packages(requirements)
    install_lotwalk()


def make_environment() -> None:
    with step("Virtual environment") as told:
        if stamps.holds(STAMPS / "environment", identity()):
            told.note = "unchanged"
        elif not (STAMPS / "environment").exists() and usable():
            told.note = "the one that was there"
        else:
            told.note = create()
        stamps.put(STAMPS / "environment", identity())


def identity() -> str:
    """Scripts in an environment name its folder, and its packages belong to one interpreter."""
    return f"{ENVIRONMENT}\n{PYTHON.resolve()}\n"


def usable() -> bool:
    try:
        run([PYTHON, "-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"])
    except Failed:
        return False
    return True


def create() -> str:
    if has("venv") and has("ensurepip"):
        run([sys.executable, "-m", "venv", "--clear", ENVIRONMENT])
        return ""
    if has("pip"):
        create_with_virtualenv()
        return "by virtualenv, as this Python lacks venv"
    raise Failed(f"{sys.executable} has neither venv nor pip. Once:\n\n    {missing_package()}\n")


def has(module: str) -> bool:
    """Whether this Python can run it; a folder of that name left behind doesn't count."""
    found = find_spec(module)
    return found is not None and found.origin is not None


def create_with_virtualenv() -> None:
    with tempfile.TemporaryDirectory(prefix="lotwalk-") as folder:
        bootstrap = INFRA / "requirements-bootstrap.txt"
        packages = ["--require-hashes", "--no-deps", "-r", bootstrap]
        run([sys.executable, "-m", "pip", "install", "--quiet", "--target", folder, *packages])
        quietly = ["--clear", "--no-periodic-update", "--app-data", Path(folder, "app-data")]
        found_there = os.environ | {"PYTHONPATH": folder}
        run([sys.executable, "-m", "virtualenv", *quietly, ENVIRONMENT], env=found_there)


def missing_package() -> str:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not shutil.which("apt-get"):
        return f"install venv and pip of Python {version} with this machine's package manager"
    return f"{as_root()}apt-get install -y python{version}-venv"


def as_root() -> str:
    return "" if os.geteuid() == 0 else "sudo "


def install_packages(requirements: Path) -> None:
    with step("Python packages") as told:
        made_from = stamps.fingerprint([requirements], ROOT)
        if stamps.holds(STAMPS / requirements.stem, made_from):
            told.note = "unchanged"
            return
        install_builder(requirements)
        pip("--require-hashes", "--no-deps", "--no-build-isolation", "-r", requirements)
        stamps.put(STAMPS / requirements.stem, made_from)
        if requirements == DEVELOPMENT:
            stamps.put(STAMPS / RUNTIME.stem, stamps.fingerprint([RUNTIME], ROOT))


def install_builder(requirements: Path) -> None:
    """First setuptools, so that what comes as source is built by the hashed one and by nothing else."""
    lines = requirements.read_text().replace("\\\n", " ").splitlines()
    with tempfile.NamedTemporaryFile("w", prefix="lotwalk-", suffix=".txt") as alone:
        alone.write("\n".join(line for line in lines if line.startswith("setuptools==")))
        alone.flush()
        pip("--require-hashes", "--no-deps", "-r", alone.name)


def install_lotwalk() -> None:
    with step("Lotwalk itself") as told:
        made_from = stamps.fingerprint([ROOT / "pyproject.toml"], ROOT)
        if stamps.holds(STAMPS / "package", made_from):
            told.note = "unchanged"
            return
        pip("--no-deps", "--no-build-isolation", "--editable", ROOT)
        stamps.put(STAMPS / "package", made_from)


def pip(*what: str | Path) -> None:
    run([PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", *what])
