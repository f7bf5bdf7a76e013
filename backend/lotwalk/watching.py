"""How the server is watched: liveness, readiness, metrics, and logs without anybody's data in them."""

from typing import Any

import prometheus_client
import structlog
from litestar import Controller, MediaType, get
from litestar.logging import LoggingConfig
from litestar.response import Response

from lotwalk.foundation import database

# Plain tracebacks: a pretty one prints local variables, and those are people's names and notes.
structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        structlog.processors.JSONRenderer(),
    ]
)
LOGGING = LoggingConfig(log_exceptions="never", configure_root_logger=False)
JOURNAL = prometheus_client.Gauge("lotwalk_journal_seq", "Number of the newest journal entry")
BEHIND = prometheus_client.Gauge("lotwalk_reader_behind", "Entries that a reader hasn't read yet", ["reader"])
ERRANDS = prometheus_client.Gauge(
    "lotwalk_errands_waiting", "What DMS and OEM are still to be told or asked", ["system"]
)
WAITING = prometheus_client.Gauge("lotwalk_deliveries_waiting", "Pushes and e-mails that wait to be sent")


class WatchingController(Controller):
    include_in_schema = False

    @get("/livez", media_type=MediaType.TEXT)
    async def alive(self) -> str:
        return "ok"

    @get("/readyz", media_type=MediaType.TEXT)
    async def ready(self) -> str:
        """Answers only when the database does."""
        await database.fetch_one("SELECT 1 AS one")
        return "ok"

    @get("/metrics")
    async def metrics(self) -> Response[bytes]:
        await _measure()
        return Response(prometheus_client.generate_latest(), media_type=prometheus_client.CONTENT_TYPE_LATEST)


async def _measure() -> None:
    head: dict[str, Any] = (await database.fetch("SELECT seq FROM journal_head"))[0]
    JOURNAL.set(head["seq"])
    for row in await database.fetch("SELECT reader, seq FROM cursors"):
        BEHIND.labels(row["reader"]).set(head["seq"] - row["seq"])
    for row in await database.fetch(
        "SELECT s.system, COUNT(e.id) AS n FROM interface_states s"
        " LEFT JOIN errands e ON e.system = s.system AND e.state = 'waiting' GROUP BY s.system"
    ):
        ERRANDS.labels(row["system"]).set(row["n"])
    waiting = await database.fetch("SELECT COUNT(*) AS n FROM deliveries WHERE state = 'waiting'")
    WAITING.set(waiting[0]["n"])
