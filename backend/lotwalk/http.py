"""What controllers share about a request: its moment, its peer, and problem details for what went wrong."""

import uuid
from datetime import datetime
from typing import Any

import structlog
from litestar import Request
from litestar.exceptions import HTTPException
from litestar.response import Response

from lotwalk.foundation.networks import as_address, is_within
from lotwalk.foundation.refusals import Invalid, Refusal

log = structlog.get_logger()
PROBLEM = "application/problem+json"


def now_of(request: Request[Any, Any, Any]) -> datetime:
    return request.app.state.clock()


def peer(request: Request[Any, Any, Any]) -> tuple[str, str]:
    """The address and the user agent that a request came with, both cut to what is kept.

    From a proxy of ours it is the address that the proxy saw, the last of X-Forwarded-For: what stands before that
    was written by whoever asks.
    """
    address = request.client.host if request.client else ""
    told = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
    trusted = request.app.state.settings.trusted
    if trusted and is_within(address, trusted) and as_address(told):
        address = told
    return address, request.headers.get("user-agent", "")[:300]


def problem(status: int, code: str, title: str, detail: str, **more: Any) -> Response[Any]:
    body = {"type": f"urn:lotwalk:{code}", "title": title, "status": status, "detail": detail, "code": code}
    return Response(body | more, status_code=status, media_type=PROBLEM)


def on_refusal(_: Request[Any, Any, Any], refusal: Refusal) -> Response[Any]:
    more = {"field": refusal.field} if refusal.field else {}
    answer = problem(refusal.status, refusal.code, refusal.title, refusal.detail, **more)
    if refusal.status in (429, 503):
        answer.headers["Retry-After"] = str(refusal.facts.get("seconds", 5))
    return answer


def on_unwritable(request: Request[Any, Any, Any], _: Exception) -> Response[Any]:
    return on_refusal(request, Invalid(reason="Text can't contain the character U+0000."))


CODES = {400: "invalid", 401: "not_signed_in", 404: "not_found", 405: "method_not_allowed", 413: "too_much"}


def on_http_exception(_: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
    """Litestar's own refusals; `extra` names the first field that its validation found."""
    status = 422 if error.status_code == 400 and error.extra else error.status_code
    code = "invalid" if status == 422 else CODES.get(status, "refused")
    more: dict[str, Any] = {}
    first: dict[str, Any] = error.extra[0] if isinstance(error.extra, list) and error.extra else {}
    if first.get("key"):
        more["field"] = first["key"]
    detail = first["message"] if more else error.detail
    answer = problem(status, code, code.replace("_", " ").capitalize(), detail, **more)
    answer.headers.update(error.headers or {})
    return answer


def on_fault(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
    reference = str(uuid.uuid4())[:8]
    log.error("request failed", reference=reference, path=request.url.path, exc_info=error)
    return problem(500, "internal", "Internal", f"Something is wrong on our side. It is recorded as {reference}.")
