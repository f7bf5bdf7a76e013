"""A rendition on its way out: with its hash as ETag, whole, in part, or not at all when it is known already."""

from typing import Any

from litestar import Request
from litestar.response import Response

from lotwalk.http import problem
from lotwalk.media import ranges
from lotwalk.media.store import store

# Bytes under a hash never change. Vary, so that on a shared tablet the next person's browser asks again.
HEADERS = {
    "Cache-Control": "private, max-age=31536000, immutable",
    "Vary": "Cookie",
    "Accept-Ranges": "bytes",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
}


async def rendition(request: Request[Any, Any, Any], sha256: str) -> Response[Any]:
    """Answers GET and HEAD for the JPEG of this hash: 200, 206, 304 or 416."""
    etag = f'"{sha256}"'
    headers = HEADERS | {"ETag": etag}
    if ranges.matches(request.headers.get("if-none-match", ""), etag):
        return Response(None, status_code=304, headers=headers)
    body = await store().read(sha256)
    try:
        part = _part(request, etag, len(body))
    except ranges.Unsatisfiable:
        return _unsatisfiable(len(body))
    return _answer(body, part, headers)


def _part(request: Request[Any, Any, Any], etag: str, length: int) -> tuple[int, int] | None:
    asked = request.headers.get("range", "") if request.method == "GET" else ""
    return ranges.wanted(asked, request.headers.get("if-range", ""), etag, length)


def _unsatisfiable(length: int) -> Response[Any]:
    answer = problem(416, "range_not_satisfiable", "Range not satisfiable", "The photo ends before that.")
    answer.headers["Content-Range"] = f"bytes */{length}"
    return answer


def _answer(body: bytes, part: tuple[int, int] | None, headers: dict[str, str]) -> Response[Any]:
    if part is None:
        return Response(body, media_type="image/jpeg", headers=headers)
    first, end = part
    span = {"Content-Range": f"bytes {first}-{end - 1}/{len(body)}"}
    return Response(body[first:end], status_code=206, media_type="image/jpeg", headers=headers | span)
