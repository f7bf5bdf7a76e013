"""Every module that registers commands or says how a record is found; importing this one registers them all."""

from importlib import import_module

MODULES = (
    "lotwalk.approvals.actions",
    "lotwalk.approvals.opening",
    "lotwalk.approvals.records",
    "lotwalk.approvals.submitting",
    "lotwalk.clients.actions",
    "lotwalk.clients.contacts",
    "lotwalk.clients.mail",
    "lotwalk.clients.owners",
    "lotwalk.clients.records",
    "lotwalk.intake.discarding",
    "lotwalk.inspections.actions",
    "lotwalk.inspections.offering",
    "lotwalk.inspections.recommendations",
    "lotwalk.inspections.records",
    "lotwalk.interfaces.actions",
    "lotwalk.media.actions",
    "lotwalk.media.records",
    "lotwalk.people.mail",
    "lotwalk.places.records",
    "lotwalk.repair_orders.actions",
    "lotwalk.repair_orders.assigning",
    "lotwalk.repair_orders.concerns",
    "lotwalk.repair_orders.exporting",
    "lotwalk.repair_orders.seeing",
    "lotwalk.repair_orders.services",
    "lotwalk.requests.actions",
    "lotwalk.requests.booking",
    "lotwalk.requests.ending",
    "lotwalk.requests.records",
    "lotwalk.vehicles.actions",
    "lotwalk.vehicles.keeping",
    "lotwalk.vehicles.received",
    "lotwalk.vehicles.records",
    "lotwalk.walkarounds.actions",
    "lotwalk.walkarounds.damages",
    "lotwalk.web_status.actions",
    "lotwalk.write_up.customer",
    "lotwalk.write_up.finalizing",
    "lotwalk.write_up.owner",
)

for _module in MODULES:
    import_module(_module)
