"""`/stop/…`: the link at the end of each e-mail. Looking changes nothing, since mail scanners look; one tap stops.

It says nobody's name and no address: whoever comes by here learns only whether e-mail is stopped.
"""

from typing import Annotated, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from litestar import Controller, Request, get, post
from litestar.params import FromPath
from litestar.response import Response
from msgspec import Meta

from lotwalk.http import now_of
from lotwalk.notices import stopping
from lotwalk.notices.letter_words import WORDS
from lotwalk.notices.stopping import Standing
from lotwalk.tracker import dates, rendering

Token = Annotated[str, Meta(max_length=200)]
HEADERS = {"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer"}
HTML = "text/html; charset=utf-8"
_templates = Environment(
    loader=PackageLoader("lotwalk.notices"), autoescape=True, undefined=StrictUndefined,
    trim_blocks=True, lstrip_blocks=True, auto_reload=False,
)  # fmt: skip


class StopController(Controller):
    path = "/stop"
    include_in_schema = False

    @get("/{token:str}")
    async def look(self, request: Request[Any, Any, Any], token: FromPath[Token]) -> Response[str]:
        return await _page(request, token)

    @post("/{token:str}", status_code=200)
    async def stop(self, request: Request[Any, Any, Any], token: FromPath[Token]) -> Response[str]:
        """Also what a mailbox provider sends for its own button (RFC 8058): no sign-in, no cookie, no redirect."""
        return await _chosen(request, token, stopped=True)

    @post("/{token:str}/resume", status_code=200)
    async def resume(self, request: Request[Any, Any, Any], token: FromPath[Token]) -> Response[str]:
        return await _chosen(request, token, stopped=False)


async def _chosen(request: Request[Any, Any, Any], token: str, stopped: bool) -> Response[str]:
    stop = stopping.stop_of(token, request.app.state.settings.keys)
    if stop and await stopping.standing_of(stop):
        await stopping.choose(stop, stopped, now_of(request))
    return await _page(request, token, resumed=not stopped)


async def _page(request: Request[Any, Any, Any], token: str, resumed: bool = False) -> Response[str]:
    stop = stopping.stop_of(token, request.app.state.settings.keys)
    standing = await stopping.standing_of(stop) if stop else None
    if standing is None:
        text = rendering.missing(request.headers.get("accept-language", ""))
        return Response(text, status_code=404, media_type=HTML, headers=HEADERS)
    said = _said(standing, token, resumed)
    return Response(_templates.get_template("stop.html").render(said), media_type=HTML, headers=HEADERS)


def _said(standing: Standing, token: str, resumed: bool) -> dict[str, str]:
    language = dates.spoken(standing.language)
    key = _state(standing, resumed)
    words, here = WORDS[language], f"/stop/{token}"
    buttons = {
        "stop": (words["stop_button"], here, "button go"),
        "stopped": (words["resume_button"], f"{here}/resume", "button"),
    }
    button, action, look = buttons.get(key, ("", "", ""))
    title = words["stopped_title" if key == "stopped_by_shop" else f"{key}_title"]
    text = words[key if key == "stopped_by_shop" else f"{key}_text"]
    return {
        "language": language, "title": title, "text": text, "button": button, "action": action, "look": look,
    }  # fmt: skip


def _state(standing: Standing, resumed: bool) -> str:
    if standing.stopped:
        return "stopped" if standing.resumable else "stopped_by_shop"
    return "resumed" if resumed else "stop"
