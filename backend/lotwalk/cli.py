"""`lotwalk …`: what a person does to an installation from a shell."""

import argparse
import asyncio
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path

from lotwalk.settings import Settings, read_settings

Act = Callable[[Settings, argparse.Namespace], Coroutine[None, None, int]]


def main(argv: list[str] | None = None) -> int:
    """Runs one command; its exit status. Modules load only for the command that needs them."""
    arguments = _parser().parse_args(argv)
    settings = read_settings()
    if arguments.command == "serve":
        from lotwalk.serving import serve

        return serve(settings, arguments.port)
    return asyncio.run(_act(arguments.command)(settings, arguments))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lotwalk", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("serve", help="run the server").add_argument("--port", type=int)
    init = commands.add_parser("init", help="make an empty company and its first administrator")
    for name in ("--company", "--location", "--name", "--email"):
        init.add_argument(name, required=True)
    init.add_argument("--time-zone", default="America/New_York")
    commands.add_parser("demo", help="make the demo company in an empty database")
    commands.add_parser("migrate", help="bring the database to this version")
    user = commands.add_parser("user", help="set a password")
    user.add_argument("email")
    vapid = commands.add_parser("vapid", help="show or rotate the key that signs pushes")
    vapid.add_argument("action", choices=["show", "rotate"])
    dms = commands.add_parser("dms", help="how DMS and OEM stand, or try again now")
    dms.add_argument("action", choices=["state", "retry"])
    for name, text in (("backup", "copy database, keys and photos"), ("restore", "put a backup in place")):
        commands.add_parser(name, help=text).add_argument("folder", type=Path)
    commands.add_parser("verify-audit", help="check the journal's chain and its anchors")
    evidence = commands.add_parser("verify-evidence", help="check an approval's evidence, offline")
    evidence.add_argument("file", type=Path)
    evidence.add_argument("--sha256", metavar="HEX", help="the SHA-256 that is printed on the paper")
    commands.add_parser("doctor", help="what could be wrong with this installation")
    return parser


def _act(name: str) -> Act:
    from lotwalk import checkup, upkeep

    return {
        "init": upkeep.init, "demo": upkeep.demo, "migrate": upkeep.migrate, "user": upkeep.user, "vapid": upkeep.vapid,
        "dms": upkeep.dms, "backup": upkeep.backup, "restore": upkeep.restore, "verify-audit": upkeep.verify_audit,
        "verify-evidence": upkeep.verify_evidence, "doctor": checkup.doctor,
    }[name]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
