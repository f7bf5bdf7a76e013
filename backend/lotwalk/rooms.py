"""Every module that registers commands or says how a record is found; importing this one registers them all."""

from importlib import import_module

MODULES = (
    "lotwalk.approvals.actions",
    "lotwalk.approvals.opening",
    "lotwalk.approvals.records",
    "lotwalk.approvals.submitting",
    "lotwalk.clients.records",
    "lotwalk.intake.discarding",
    "lotwalk.inspections.actions",
    "lotwalk.inspections.recommendations",
    "lotwalk.inspections.records",
    "lotwalk.media.actions",
    "lotwalk.media.records",
    "lotwalk.places.records",
    "lotwalk.repair_orders.actions",
    "lotwalk.requests.actions",
    "lotwalk.requests.records",
    "lotwalk.vehicles.records",
    "lotwalk.walkarounds.actions",
    "lotwalk.walkarounds.damages",
    "lotwalk.web_status.actions",
)

for _module in MODULES:
    import_module(_module)
