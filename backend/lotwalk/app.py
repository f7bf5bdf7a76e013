"""The front door: builds the Litestar app from the rooms; in the default set-up it runs the readers too."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from litestar import Litestar, Router
from litestar.exceptions import HTTPException
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.template import TemplateConfig
from litestar.types import Message, Scope

from lotwalk import api_document, watching
from lotwalk.clients.controller import ClientsController
from lotwalk.clients.terms import keep_missing_terms
from lotwalk.dms import connecting as dms
from lotwalk.dms.controller import DmsController
from lotwalk.documents.controller import EvidenceController
from lotwalk.documents.order_controller import OrderDocumentController
from lotwalk.documents.report_controller import ReportsController
from lotwalk.documents.vehicle_controller import OrderPapersController, VehicleDocumentsController
from lotwalk.foundation import database
from lotwalk.foundation.clock import Clock, system_clock
from lotwalk.foundation.refusals import Refusal
from lotwalk.http import on_fault, on_http_exception, on_refusal, on_unwritable
from lotwalk.inspections.renewing import renew_templates
from lotwalk.intake.controller import CommandsController
from lotwalk.interfaces.controller import InterfacesController
from lotwalk.journal.news import hear_others
from lotwalk.media.controller import MediaController
from lotwalk.media.store import open_store
from lotwalk.notices.controller import NoticesController
from lotwalk.notices.mails import refuse_unreadable
from lotwalk.notices.stop_controller import StopController
from lotwalk.oem import connecting as oem
from lotwalk.people.controller import PeopleController
from lotwalk.people.guards import refuse_foreign_origin
from lotwalk.repair_orders.controller import RepairOrdersController
from lotwalk.repair_orders.renewing import renew_catalogue
from lotwalk.requests.controller import AppointmentsController
from lotwalk.settings import Settings, read_settings
from lotwalk.shell.controller import ShellController
from lotwalk.sync.controller import SyncController
from lotwalk.sync.live import Hub
from lotwalk.tracker.controller import TrackerController
from lotwalk.vehicles.controller import VehiclesController
from lotwalk.vehicles.guidance import renew_guidance
from lotwalk.watching import WatchingController
from lotwalk.worker import run_readers
from lotwalk.write_up.controller import QueueController

from lotwalk import rooms as rooms  # isort: skip  every room registers its commands and locators

HEADERS = {
    b"content-security-policy": (
        b"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:;"
        b" font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self';"
        b" base-uri 'none'; frame-ancestors 'none'"
    ),
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(self), microphone=(), geolocation=()",
}


async def add_headers(message: Message, scope: Scope) -> None:
    if message["type"] != "http.response.start":
        return
    headers: list[Any] = list(message.setdefault("headers", []))
    present = {name.lower() for name, _ in headers}
    extra = {b"strict-transport-security": b"max-age=31536000"} if scope["app"].state.settings.https else {}
    if scope["path"].startswith("/api/"):
        extra[b"cache-control"] = b"no-store"
    headers.extend((name, value) for name, value in (HEADERS | extra).items() if name not in present)
    message["headers"] = headers


@asynccontextmanager
async def lifespan(app: Litestar) -> AsyncGenerator[None]:
    """Opens the database and starts what follows the journal; on the way out everything ends in order."""
    settings: Settings = app.state.settings
    opened_here = not database.is_open()
    if opened_here:
        await database.open_database(settings.database_address)
        await database.migrate()
        await renew_templates(app.state.clock())
        await keep_missing_terms()
        await renew_guidance(app.state.clock())
        await renew_catalogue(app.state.clock())
    app.state.stop, app.state.hub = asyncio.Event(), Hub()
    tasks = [asyncio.create_task(run(app.state.stop)) for run in (app.state.hub.run, hear_others)]
    if app.state.readers:
        tasks.append(asyncio.create_task(run_readers(settings, app.state.clock, app.state.stop)))
    try:
        async with (
            dms.connected(settings, app.state.clock) as app.state.dms,
            oem.connected(settings, app.state.clock) as app.state.oem,
        ):
            yield
    finally:
        app.state.stop.set()
        await asyncio.gather(*tasks, return_exceptions=True)
        if opened_here:
            await database.close_database()


def create(settings: Settings | None = None, clock: Clock = system_clock, readers: bool = True) -> Litestar:
    app = built()
    equip(app, settings or read_settings(), clock, readers)
    return app


def equip(app: Litestar, settings: Settings, clock: Clock, readers: bool) -> None:
    """What the app works with from its next start on; what can't be read is told now, not at the first sign-in."""
    _ = settings.trusted
    refuse_unreadable(settings)
    settings.data.mkdir(parents=True, exist_ok=True)
    open_store(settings.media_address)
    app.state.settings, app.state.clock, app.state.readers = settings, clock, readers


def built() -> Litestar:
    """All routes, of no installation yet."""
    return Litestar(
        route_handlers=[
            PeopleController, CommandsController, SyncController, QueueController, RepairOrdersController,
            ClientsController, MediaController,
            DmsController, InterfacesController, NoticesController, StopController, EvidenceController,
            OrderDocumentController, TrackerController, VehiclesController, ShellController,
            WatchingController, AppointmentsController,
            OrderPapersController, VehicleDocumentsController, ReportsController,
            Router("/schema", route_handlers=[api_document.SchemaController]),
        ],
        lifespan=[lifespan], before_request=refuse_foreign_origin, before_send=[add_headers],
        exception_handlers={
            Refusal: on_refusal, HTTPException: on_http_exception, database.UNWRITABLE: on_unwritable,
            Exception: on_fault,
        },
        template_config=TemplateConfig(directory=Path(__file__).parent, engine=JinjaTemplateEngine),
        openapi_config=api_document.CONFIG, logging_config=watching.LOGGING, request_max_body_size=1_000_000,
    )  # fmt: skip
