"""infra/serve: from a fresh clone to the demo company in a browser."""

import argparse
import os
import socket
from collections.abc import Mapping
from pathlib import Path
from textwrap import indent
from typing import NoReturn

import company
import environment
import sandbox
import tablet_app
from steps import ROOT, Failed, command_line, one_at_a_time, step

PASSWORD = "lotwalk-demo"
PEOPLE = {
    "sam": "service advisor",
    "tess": "technician",
    "mia": "service manager",
    "ada": "administrator",
    "fay": "field manager",
    "ines": "client inspector",
    "otto": "client monitor manager",
    "carl": "client user",
    "stan": "a stranger: another client's",
}


def serve() -> int:
    wish = read_arguments()
    refuse_taken(wish.port)
    company.refuse_strange(wish.data)
    with one_at_a_time():
        environment.prepare(environment.RUNTIME)
        tablet_app.prepare()
    beside = sandbox_port(wish.port)
    env = settings(wish, beside)
    company.hold(wish.data)
    start_afresh(wish)
    said = company.prepare(wish.data, env)
    sandbox.start(beside, wish.data / "sandbox")
    tell(env, said)
    hand_over(wish.port, env)


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="infra/serve",
        description="Sets everything up, makes a demo company the first time, and serves it on this machine.",
    )
    parser.add_argument("--port", type=port, default=8000, help="default: 8000")
    parser.add_argument("--data", type=folder, default=ROOT / ".data", metavar="DIR", help="default: .data here")
    parser.add_argument("--fresh", action="store_true", help="delete the demo company there and make a new one")
    return parser.parse_args()


def port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: a number from 1 to 65535")
    return int(text)


def folder(text: str) -> Path:
    return Path(text).expanduser().resolve()


def refuse_taken(port: int) -> None:
    if not free(port):
        other = next_free(port)
        advice = f", or use another: infra/serve --port {other}" if other else ""
        raise Failed(f"Port {port} is in use, or not ours to use. Stop what listens there{advice}.")


def next_free(port: int) -> int | None:
    return next((near for near in range(port + 1, min(port + 100, 65536)) if free(near)), None)


def sandbox_port(port: int) -> int:
    beside = next_free(port)
    if beside is None:
        raise Failed(f"No port near {port} is free for the sandbox. Use another: infra/serve --port …")
    return beside


def free(port: int) -> bool:
    with socket.socket() as probe:
        # Without it, connections of a server that has just ended would still count as use.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def settings(wish: argparse.Namespace, beside: int) -> Mapping[str, str]:
    """This folder, this machine's address and its sandbox; whatever else the person has set stays."""
    ours = {"LOTWALK_PUBLIC_URL": f"http://127.0.0.1:{wish.port}"} | sandbox.addresses(beside)
    return ours | os.environ | {"LOTWALK_DATA": str(wish.data)}


def start_afresh(wish: argparse.Namespace) -> None:
    if wish.fresh:
        with step("Old demo company deleted"):
            company.empty(wish.data)


def tell(env: Mapping[str, str], said: str) -> None:
    address = env["LOTWALK_PUBLIC_URL"]
    print(f"\n  App        {address}/\n  API        {address}/schema")
    print(f"  DMS        {env['LOTWALK_DMS_URL']}\n  OEM        {env['LOTWALK_OEM_URL']}\n")
    for name, role in PEOPLE.items():
        print(f"  {f'{name}@demo.lotwalk.test':<26}{PASSWORD}   {role}")
    print(f"\n{indent(said.strip(), '  ')}\n\n  Ctrl-C stops it.\n", flush=True)


def hand_over(port: int, env: Mapping[str, str]) -> NoReturn:
    """Becomes the server: signals reach it, and its exit code is ours."""
    command = [str(company.LOTWALK), "serve", "--port", str(port)]
    try:
        os.execve(command[0], command, env)
    except OSError as error:
        raise Failed(f"{command[0]} can't be started: {error.strerror}.") from error


if __name__ == "__main__":
    command_line(serve)
