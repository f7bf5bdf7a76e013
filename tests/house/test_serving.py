"""The real server: how many it serves at once."""

import socket
from contextlib import ExitStack
from pathlib import Path

from tests.cast.server import ServerProcess

ASKED = b"GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


def test_three_hundred_open_connections_keep_nobody_out(tmp_path: Path) -> None:
    """Every tablet and every customer's page keeps one open for as long as it is looked at."""
    server = ServerProcess(tmp_path)
    server.start()
    try:
        with ExitStack() as stack:
            for _ in range(301):
                line = stack.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=5))
                line.sendall(ASKED)
                assert line.recv(100).startswith(b"HTTP/1.1 200")
    finally:
        server.stop()
