"""Who may import whom: the order of the rooms, and that nobody imports a reader."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2] / "backend" / "lotwalk"
# Lower floors first; a room may import its own floor and those below.
FLOORS = (
    {"foundation"},
    {"journal"},
    {"intake", "people", "places"},
    {"clients", "vehicles", "media"},
    {"requests", "repair_orders"},
    {"walkarounds", "inspections"},
    {"approvals", "web_status"},
    {"write_up"},
)
READERS = {"sync", "notices", "documents", "tracker", "demo", "shell", "interfaces", "dms", "oem"}
FRONT = {
    "app", "worker", "cli", "upkeep", "checkup", "serving", "rooms", "api_document", "typescript", "watching",
}  # fmt: skip
ANYONE = {"http", "settings", "__init__"}  # says nothing of the trade; controllers and front doors use it
FLOOR = {room: number for number, floor in enumerate(FLOORS) for room in floor}


def imports() -> Iterator[tuple[str, str, str]]:
    """Importing room, imported room, file."""
    for file in sorted(HOUSE.rglob("*.py")):
        room = file.relative_to(HOUSE).parts[0].removesuffix(".py")
        for name in _imported(ast.parse(file.read_text())):
            parts = name.split(".")
            if parts[0] == "lotwalk" and len(parts) > 1:
                yield room, parts[1], str(file.relative_to(HOUSE))


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "lotwalk":
            yield from (f"lotwalk.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def allowed(room: str, imported: str) -> bool:
    if room in FRONT or imported == room or imported in ANYONE:
        return True
    if room in READERS:
        return imported in FLOOR or imported in READERS - {"demo", "shell"}
    if room in ANYONE:
        return imported in FLOOR
    return imported in FLOOR and FLOOR[imported] <= FLOOR[room]


def test_the_sandbox_and_the_house_know_nothing_of_each_other() -> None:
    files = list((HOUSE.parent / "sandbox").rglob("*.py"))
    theirs = {name.split(".")[0] for file in files for name in _imported(ast.parse(file.read_text()))}
    ours = {name.split(".")[0] for file in HOUSE.rglob("*.py") for name in _imported(ast.parse(file.read_text()))}
    assert "sandbox" in theirs and "lotwalk" not in theirs
    assert "lotwalk" in ours and "sandbox" not in ours


def test_every_room_has_its_place() -> None:
    modules = [path for path in HOUSE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()]
    found = {path.name.removesuffix(".py") for path in modules}
    assert found <= set(FLOOR) | READERS | FRONT | ANYONE


@pytest.mark.parametrize(("room", "imported", "file"), sorted(set(imports())))
def test_imports_go_down(room: str, imported: str, file: str) -> None:
    assert allowed(room, imported), f"{file} may not import {imported}"


def test_the_rule_can_fail() -> None:
    assert not allowed("clients", "approvals")
    assert not allowed("approvals", "notices")
    assert not allowed("walkarounds", "demo")
