"""A push service for real browsers: Firefox on a web socket, the application server on HTTP (RFC 8030)."""

import json
import threading
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue
from typing import Any

from websockets.sync.server import ServerConnection, serve
from websockets.typing import Subprotocol

from tests.notices.push_service import packed, vapid

DELIVERED = 100  # Firefox's word for: decrypted and handed to the worker

LETTERBOX = "letterbox"  # what is sent there is kept, for a reader that isn't a browser


class PushService:
    """Passes on what arrives for a browser at once, and keeps what the browser said to it."""

    def __init__(self) -> None:
        self.answers: Queue[int] = Queue()
        self.letters: Queue[bytes] = Queue()
        self._channels: dict[str, tuple[ServerConnection, str]] = {}
        self._sockets = serve(
            self._meet, "127.0.0.1", 0, subprotocols=[Subprotocol("push-notification")], compression=None
        )
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _doorman(self))
        self.socket_address = f"ws://127.0.0.1:{self._sockets.socket.getsockname()[1]}/"
        self.origin = f"http://127.0.0.1:{self._http.server_port}"

    def opens(self) -> "PushService":
        for server in (self._sockets, self._http):
            threading.Thread(target=server.serve_forever, daemon=True).start()
        return self

    def closes(self) -> None:
        self._sockets.shutdown()
        self._http.shutdown()
        self._http.server_close()

    @property
    def letterbox(self) -> str:
        return f"{self.origin}/push/{LETTERBOX}"

    def _meet(self, browser: ServerConnection) -> None:
        for letter in browser:
            said = json.loads(letter)
            answer = self._answer(browser, said)
            if answer is not None:
                browser.send(json.dumps(answer))

    def _answer(self, browser: ServerConnection, said: dict[str, Any]) -> dict[str, Any] | None:
        match said.get("messageType"):
            case "hello":
                known = said.get("uaid") or uuid.uuid4().hex
                return {"messageType": "hello", "status": 200, "uaid": known, "use_webpush": True, "broadcasts": {}}
            case "register":
                return self._register(browser, said["channelID"])
            case "unregister":
                return {"messageType": "unregister", "status": 200, "channelID": said["channelID"]}
            case "ack":
                self.answers.put(said["updates"][0]["code"])
                return None
            case None:
                return {}
        return None

    def _register(self, browser: ServerConnection, channel: str) -> dict[str, Any]:
        token = uuid.uuid4().hex
        self._channels[token] = (browser, channel)
        endpoint = f"{self.origin}/push/{token}"
        return {"messageType": "register", "status": 200, "channelID": channel, "pushEndpoint": endpoint}

    def pass_on(self, token: str, body: bytes, headers: dict[str, str]) -> int:
        """The HTTP status for the application server; its signature is checked first."""
        vapid(headers["Authorization"], self.origin)
        if token == LETTERBOX:
            self.letters.put(body)
            return 201
        if token not in self._channels:
            return 410
        browser, channel = self._channels[token]
        letter = {"messageType": "notification", "channelID": channel, "version": uuid.uuid4().hex}
        encoding = {"encoding": headers["Content-Encoding"]}
        browser.send(json.dumps(letter | {"data": packed(body), "headers": encoding}))
        return 201


def _doorman(service: PushService) -> type[BaseHTTPRequestHandler]:
    class Doorman(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(service.pass_on(self.path.rsplit("/", 1)[-1], body, dict(self.headers.items())))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            """Silent."""

    return Doorman
