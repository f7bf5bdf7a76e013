"""infra/install: everything that a machine needs to run a real company, and no company."""

import environment
import tablet_app
from steps import ROOT, command_line, one_at_a_time, run, step


def install() -> int:
    with one_at_a_time():
        environment.prepare(environment.RUNTIME)
        tablet_app.prepare()
        compile_backend()
    print(f"\n  {ROOT}/.venv/bin/lotwalk is ready: `lotwalk init`, then `lotwalk serve`.")
    return 0


def compile_backend() -> None:
    """Now, because a server under its own user can't write beside the code."""
    with step("Byte code"):
        run([environment.PYTHON, "-m", "compileall", "-q", ROOT / "backend"])


if __name__ == "__main__":
    command_line(install)
