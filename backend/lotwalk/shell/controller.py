"""`/`, `/app/…` and `/sign-in`."""

import re
from pathlib import Path
from typing import Any

from litestar import Controller, Request, get
from litestar.exceptions import NotFoundException
from litestar.response import Redirect, Response, Template

from lotwalk.people.guards import signed_in
from lotwalk.people.sessions import NotSignedIn
from lotwalk.shell.files import BuiltFile, find

HASHED = re.compile(r"-[\w-]{8}\.\w+$")
FOREVER, ASK_EACH_TIME = "public, max-age=31536000, immutable", "no-cache"


class ShellController(Controller):
    include_in_schema = False

    @get("/")
    async def home(self) -> Redirect:
        return Redirect("/app/")

    @get("/sign-in")
    async def sign_in(self, request: Request[Any, Any, Any]) -> Template | Redirect:
        try:
            await signed_in(request)
        except NotSignedIn:
            demo = (request.app.state.settings.data / "demo").exists()
            return Template("people/templates/sign_in.html", context={"demo": demo})
        return Redirect("/app/")

    @get("/favicon.ico")
    async def icon(self, request: Request[Any, Any, Any]) -> Response[bytes]:
        """A tab that shows a document asks for it here: a PDF can't name an icon."""
        file = find(request.app.state.settings.app, "icons/icon-192.png", "")
        return _answer(request, file, ASK_EACH_TIME)

    @get(["/app", "/app/{rest:path}"])
    async def app(self, request: Request[Any, Any, Any]) -> Response[bytes]:
        """A file of the app, or the app itself for every address that is one of its screens."""
        folder: Path = request.app.state.settings.app
        accepted, name = request.headers.get("accept-encoding", ""), request.url.path.removeprefix("/app").lstrip("/")
        if name and "." in name.rsplit("/", 1)[-1]:
            file = find(folder, name, accepted)
            return _answer(request, file, FOREVER if HASHED.search(name) else ASK_EACH_TIME)
        return _answer(request, find(folder, "index.html", accepted), ASK_EACH_TIME)


def _answer(request: Request[Any, Any, Any], file: BuiltFile | None, caching: str) -> Response[bytes]:
    if file is None:
        raise NotFoundException("The app isn't built, or has no such file.")
    headers = {"Cache-Control": caching, "ETag": file.etag, "Vary": "Accept-Encoding"}
    if request.headers.get("if-none-match") == file.etag:
        return Response(b"", status_code=304, headers=headers, media_type=file.media_type)
    if file.encoding:
        headers["Content-Encoding"] = file.encoding
    return Response(file.body, headers=headers, media_type=file.media_type)
