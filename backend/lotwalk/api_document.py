"""The OpenAPI 3.1 document: Litestar's routes, with the union of all commands and the feed's rows written in."""

from typing import Any

import msgspec
from litestar import Controller, Request, get
from litestar.openapi.config import OpenAPIConfig
from litestar.response import Response, Template

from lotwalk.intake.command import handlers
from lotwalk.intake.verdicts import Verdicts
from lotwalk.sync.feed import Page
from lotwalk.sync.nouns import NOUNS
from lotwalk.vehicles.views import LastVisit, ServiceHistory

REF = "#/components/schemas/{name}"
DERIVED = {"last_visit": LastVisit, "service_history": ServiceHistory}
CONFIG = OpenAPIConfig(title="Lotwalk", version="1", path="/schema/litestar", create_examples=False)


def document(routes: dict[str, Any]) -> dict[str, Any]:
    """`routes` is Litestar's own document; commands get their discriminator, the feed its rows by noun."""
    types = [handler.command for handler in handlers().values()]
    views = [*DERIVED.values(), *(view for noun in NOUNS for view in (noun.staff, noun.client) if view is not None)]
    _, schemas = msgspec.json.schema_components([*types, *views, Verdicts, Page], ref_template=REF)
    schemas |= {"Command": _union(types), "FeedRows": _rows("staff"), "ClientFeedRows": _rows("client")}
    components = routes.setdefault("components", {})
    components["schemas"] = components.get("schemas", {}) | schemas
    _write_in(routes["paths"])
    return routes


def _union(types: list[type]) -> dict[str, Any]:
    names = {str(msgspec.inspect.type_info(t).tag): t.__name__ for t in types}  # pyright: ignore[reportAttributeAccessIssue]
    refs = {tag: REF.format(name=name) for tag, name in names.items()}
    return {
        "oneOf": [{"$ref": ref} for ref in refs.values()],
        "discriminator": {"propertyName": "type", "mapping": refs},
    }


def _rows(audience: str) -> dict[str, Any]:
    views = {noun.kind: getattr(noun, audience) for noun in NOUNS if getattr(noun, audience) is not None}
    if audience == "staff":
        views |= DERIVED
    arrays = {k: {"type": "array", "items": {"$ref": REF.format(name=v.__name__)}} for k, v in views.items()}
    return {"type": "object", "properties": arrays}


def _write_in(paths: dict[str, Any]) -> None:
    """Bodies and answers that the handlers decode by themselves, one command at a time."""
    send = paths["/api/commands"]["post"]
    batch = {
        "type": "object", "required": ["commands"],
        "properties": {
            "device": {"type": "string", "format": "uuid"}, "sent_at": {"type": "string", "format": "date-time"},
            "acknowledged": {"type": "integer", "minimum": 0},
            "commands": {"type": "array", "maxItems": 200, "items": {"$ref": REF.format(name="Command")}},
        },
    }  # fmt: skip
    send["requestBody"] = {"required": True, "content": {"application/json": {"schema": batch}}}
    answer = {"application/json": {"schema": {"$ref": REF.format(name="Verdicts")}}}
    send["responses"]["200"] = {"description": "A verdict for each command", "content": answer}


def built(app: Any) -> dict[str, Any]:
    return document(app.openapi_schema.to_schema())


class SchemaController(Controller):
    include_in_schema = False

    @get("/openapi.json")
    async def json(self, request: Request[Any, Any, Any]) -> Response[dict[str, Any]]:
        return Response(built(request.app), media_type="application/vnd.oai.openapi+json")

    @get("/")
    async def page(self, request: Request[Any, Any, Any]) -> Template:
        """A page to browse: every route and every command with its fields; no script from anywhere."""
        return Template("shell/templates/schema.html", context={"api": built(request.app)})
