"""The sandbox's app: DMS and OEM beside each other, with one store and one set of faults."""

from pathlib import Path
from typing import Any

from litestar import Litestar, Request, Response, get
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin

from sandbox.admin import AdminController, Options
from sandbox.dms import DmsController
from sandbox.faults import Faults, faulty
from sandbox.knowing import Knowledge
from sandbox.oem import OemController
from sandbox.store import Store

SEED = "seed.json"  # beside the store; whoever makes a demo writes it


def create(folder: Path) -> Litestar:
    """Over the store in this folder; vehicles of `seed.json` there are known from the first start on."""
    knowledge, faults = Knowledge(Store(folder)), Faults()
    knowledge.populate()
    knowledge.seed_from(folder / SEED)
    return Litestar(
        [DmsController, OemController, AdminController, welcome],
        state=State({"knowledge": knowledge, "faults": faults, "options": Options()}),
        middleware=[lambda app: faulty(app, faults)],
        exception_handlers={HTTPException: on_refusal},
        openapi_config=OpenAPIConfig(
            title="Sandbox DMS and OEM", version="1", path="/schema", render_plugins=[JsonRenderPlugin()]
        ),
        on_shutdown=[knowledge.store.close],
    )


@get("/", sync_to_thread=False, include_in_schema=False)
def welcome() -> dict[str, str]:
    return {"dms": "/dms", "oem": "/oem", "schema": "/schema/openapi.json", "faults": "/admin/faults"}


def on_refusal(_: Request[Any, Any, Any], error: HTTPException) -> Response[dict[str, str]]:
    names = {404: "not_found", 409: "conflict", 400: "invalid", 501: "not_offered"}
    status = 422 if error.status_code == 400 else error.status_code
    return Response({"error": names.get(error.status_code, "refused"), "detail": _sentence(error)}, status_code=status)


def _sentence(error: HTTPException) -> str:
    """Names the first field that is wrong, as far as the framework does."""
    first: Any = error.extra[0] if isinstance(error.extra, list) and error.extra else {}
    field = f"{first['key']}: " if first.get("key") else ""
    return f"{field}{first['message']}" if first.get("message") else error.detail
