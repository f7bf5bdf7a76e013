"""The nouns of the feed: where their rows are, what each audience sees of them, and which are held on a device.

`shown` is what a client's people may see at all; `held` what a device still needs. A row that is shown but no
longer held leaves the device. `{orders}` stands for the open orders that the actor may see.
"""

from typing import Any, get_type_hints

from msgspec import Struct

from lotwalk.approvals import views as approvals
from lotwalk.clients import views as clients
from lotwalk.inspections import views as inspections
from lotwalk.media import views as media
from lotwalk.media.visibility import CLIENT_SEES
from lotwalk.notices import views as notices
from lotwalk.people import views as people
from lotwalk.places import views as places
from lotwalk.repair_orders import views as repair_orders
from lotwalk.requests import views as requests
from lotwalk.vehicles import views as vehicles
from lotwalk.walkarounds import views as walkarounds
from lotwalk.web_status import views as web_status

OPEN = "status NOT IN ('closed', 'void')"
OF_OPEN_ORDER = f"EXISTS (SELECT 1 FROM repair_orders o WHERE o.id = t.{{key}} AND o.{OPEN})"
SUBMITTED = "EXISTS (SELECT 1 FROM inspections i WHERE i.id = t.inspection AND i.state = 'submitted')"
SIGNED = "EXISTS (SELECT 1 FROM walkarounds w WHERE w.id = t.repair_order AND w.signed_at IS NOT NULL)"
PHOTO_SHOWN = f"t.stored AND {CLIENT_SEES}".replace("p.", "t.")
EXPECTED = "state IN ('requested', 'confirmed', 'arrived')"
# What brings vehicle and client onto a tablet, each by an index of its own: open orders, visits that are expected, and
# whatever was planned or came around today. `{since}` and `{till}` are seven days off.
VISITS = (
    f"SELECT {{column}} FROM repair_orders o WHERE o.{OPEN} AND {{allowed}}",
    f"SELECT {{column}} FROM service_requests o WHERE o.{EXPECTED} AND COALESCE(o.scheduled_at, '') < {{till}}"
    " AND {allowed}",
    "SELECT {column} FROM service_requests o WHERE o.scheduled_at >= {since} AND o.scheduled_at < {till} AND {allowed}",
    "SELECT {column} FROM service_requests o WHERE o.arrived_at >= {since} AND {allowed}",
)


class Noun(Struct, frozen=True):
    kind: str
    table: str
    staff: type
    client: type | None = None
    held: str = "1 = 1"
    shown: str = "1 = 1"


def of_order(
    kind: str, table: str, staff: type, client: type | None, live: str = "1 = 1", shown: str = "1 = 1"
) -> Noun:
    """A record under a repair order: held while that order is open."""
    key = "id" if kind == "walkaround" else "repair_order"
    return Noun(kind, table, staff, client, f"{OF_OPEN_ORDER.format(key=key)} AND {live}", shown)


CONTACTS = (
    "(SELECT c.*, EXISTS (SELECT 1 FROM role_grants g WHERE g.person = c.person AND g.client = c.client"
    " AND g.role = 'client_inspector') AS decides FROM contacts c WHERE c.removed_at IS NULL)"
)
# What is known of a vehicle is whose the vehicle is.
PLANS = "(SELECT p.*, v.client FROM plans p JOIN vehicles v ON v.id = p.vehicle)"
RECALLS = "(SELECT r.*, v.client FROM recalls r JOIN vehicles v ON v.id = r.vehicle)"
DOCUMENTS = (
    "(SELECT d.*, v.client, p.name AS pulled_by_name FROM vehicle_documents d JOIN vehicles v ON v.id = d.vehicle"
    " JOIN persons p ON p.id = d.pulled_by)"
)
ARRIVALS = (
    f"((t.{EXPECTED} AND COALESCE(t.scheduled_at, '') < {{till}})"
    " OR (t.scheduled_at >= {since} AND t.scheduled_at < {till}) OR t.arrived_at >= {since}"
    f" OR EXISTS (SELECT 1 FROM repair_orders o WHERE o.service_request = t.id AND o.{OPEN}))"
)

NOUNS = (
    Noun("location", "locations", places.Location, places.ClientLocation),
    Noun("list_entry", "list_entries", places.ListEntry, places.ClientListEntry),
    Noun("person", "persons", people.Colleague, None, held="t.kind = 'staff'"),
    Noun("staff_role", "role_grants", people.StaffRole, None, held="t.client IS NULL"),
    Noun("inspection_template", "inspection_templates", inspections.InspectionTemplate, None),
    Noun("menu_item", "menu_items", repair_orders.MenuItem, None, held="t.active"),
    Noun("canned_service", "canned_services", repair_orders.CannedService, None, held="t.active"),
    Noun("client", "clients", clients.Client, clients.ClientClient, held="t.id IN ({client_visits})"),
    Noun("contact", CONTACTS, clients.Contact, clients.ClientContact, held="t.client IN ({client_visits})"),
    Noun("billing_account", "billing_accounts", clients.BillingAccount, None, held="t.client IN ({client_visits})"),
    Noun("vehicle", "vehicles", vehicles.Vehicle, vehicles.ClientVehicle, held="t.id IN ({vehicle_visits})"),
    Noun("service_request", "service_requests", requests.ServiceRequest, requests.ClientServiceRequest, held=ARRIVALS),
    Noun("repair_order", "repair_orders", repair_orders.RepairOrder, repair_orders.ClientRepairOrder, held=f"t.{OPEN}"),
    Noun(
        "declined_service", "declined_services", vehicles.DeclinedService, vehicles.DeclinedService,
        held="t.settled_at IS NULL AND t.vehicle IN ({vehicle_visits})",
    ),
    Noun("plan", PLANS, vehicles.Plan, None, held="t.vehicle IN ({vehicle_visits})"),
    Noun("recall", RECALLS, vehicles.Recall, None, held="t.vehicle IN ({vehicle_visits})"),
    Noun(
        "vehicle_document", DOCUMENTS, vehicles.VehicleDocument, None, held="t.vehicle IN ({vehicle_visits})"
    ),
    Noun("vital_guidance", "vital_guidance", vehicles.VitalGuidance, None),
    Noun("owner_record", "owner_records", clients.OwnerRecord, None, held="t.vehicle IN ({vehicle_visits})"),
    of_order("service", "services", repair_orders.Service, repair_orders.ClientService, "t.removed_at IS NULL"),
    of_order("concern", "concerns", repair_orders.Concern, repair_orders.ClientConcern, "t.removed_at IS NULL"),
    of_order(
        "walkaround", "walkarounds", walkarounds.Walkaround, walkarounds.Walkaround, shown="t.signed_at IS NOT NULL"
    ),
    of_order("damage", "damages", walkarounds.Damage, walkarounds.Damage, "t.removed_at IS NULL", SIGNED),
    of_order("photo", "photos", media.StaffPhoto, media.ClientPhoto, "t.removed_at IS NULL", PHOTO_SHOWN),
    of_order(
        "inspection", "inspections", inspections.Inspection, inspections.ClientInspection,
        shown="t.state = 'submitted'",
    ),
    of_order("answer", "answers", inspections.Answer, inspections.ClientAnswer, shown=SUBMITTED),
    of_order(
        "recommendation", "recommendations", inspections.Recommendation, inspections.ClientRecommendation,
        "t.removed_at IS NULL", f"{SUBMITTED} AND NOT t.withheld",
    ),
    of_order(
        "approval", "approvals", approvals.Approval, approvals.ClientApproval, shown="t.state <> 'gathering'"
    ),
    of_order(
        "approval_line", "approval_lines", approvals.ApprovalLine, approvals.ClientApprovalLine,
        shown="EXISTS (SELECT 1 FROM approvals a WHERE a.id = t.approval AND a.state <> 'gathering')",
    ),
    of_order("decision", "decisions", approvals.Decision, approvals.ClientDecision),
    of_order("web_status", "web_statuses", web_status.StaffWebStatus, web_status.ClientWebStatus),
    of_order("notice", "notices", notices.Notice, None),
)  # fmt: skip
BY_KIND = {noun.kind: noun for noun in NOUNS}


def json_fields(view: type) -> tuple[str, ...]:
    """Fields whose column holds JSON text: it goes out as it is."""
    return tuple(name for name, hint in get_type_hints(view).items() if any(w in str(hint) for w in ("dict", "list")))


def boolean_fields(view: type) -> tuple[str, ...]:
    return tuple(name for name, hint in get_type_hints(view).items() if hint is bool)


def columns(view: Any) -> tuple[str, ...]:
    return view.__struct_fields__
