"""infra/install: everything that a machine needs to run a real company, and no company."""

import environment
import tablet_app
from steps import ROOT, command_line, one_at_a_time


def install() -> int:
    with one_at_a_time():
        environment.prepare(environment.RUNTIME)
        tablet_app.prepare()
    print(f"\n  {ROOT}/.venv/bin/lotwalk is ready: `lotwalk init`, then `lotwalk serve`.")
    return 0


if __name__ == "__main__":
    command_line(install)
