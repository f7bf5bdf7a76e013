"""The permission table: resource or command × role × relation. What isn't in it may not be done by anyone.

Relations: `location`, the record is of a location where the role is held; `client`, of the client whose person
it is; `all`, any record of the company; `everyone`, whoever is signed in. Source: the company's domain rules,
"Places and people".
"""

from collections.abc import Mapping
from typing import Literal

Role = Literal[
    "technician", "advisor", "manager", "administrator", "field_manager",
    "client_user", "client_inspector", "client_monitor_manager",
]  # fmt: skip
Relation = Literal["location", "client", "all"]
Rights = Mapping[Role, Relation]


def _and(*rights: Rights) -> Rights:
    return {role: relation for one in rights for role, relation in one.items()}


_staff: Rights = {
    "technician": "location", "advisor": "location", "manager": "location",
    "administrator": "all", "field_manager": "all",
}  # fmt: skip
_company: Rights = {
    "technician": "all", "advisor": "all", "manager": "all", "administrator": "all", "field_manager": "all",
}  # fmt: skip
_client: Rights = {"client_user": "client", "client_inspector": "client", "client_monitor_manager": "client"}
_everyone: Rights = _and(_company, {"client_user": "all", "client_inspector": "all", "client_monitor_manager": "all"})
_work: Rights = {
    "technician": "location",
    "advisor": "location",
    "manager": "location",
    "administrator": "all",
}
_desk: Rights = {"advisor": "location", "manager": "location", "administrator": "all"}
_company_desk: Rights = {"advisor": "all", "manager": "all", "administrator": "all"}

READ: dict[str, Rights] = {
    "location": _everyone,
    "list_entry": _everyone,
    "inspection_template": _company,
    "menu_item": _company,
    "canned_service": _staff,
    "person": _company,
    "staff_role": _company,
    "client": _and(_company, _client),
    "client_search": _company,
    "contact": _and(_company, _client),
    "billing_account": _company,
    "owner_record": _company,
    "vehicle": _and(_company, _client),
    "last_visit": _and(_company, _client),
    "service_history": _company,
    "plan": _company,
    "recall": _company,
    "vital_guidance": _company,
    "vehicle_document": _staff,
    "oem_document": _work,  # pulling a new one
    "declined_service": _and(_company, _client),
    "service_request": _and(_staff, _client),
    "appointment": _staff,
    "repair_order": _and(_staff, _client),
    "service": _and(_staff, _client),
    "concern": _and(_staff, _client),
    "walkaround": _and(_staff, _client),
    "damage": _and(_staff, _client),
    "photo": _and(_staff, _client),
    "inspection": _and(_staff, _client),
    "answer": _and(_staff, _client),
    "recommendation": _and(_staff, _client),
    "approval": _and(_staff, _client),
    "approval_line": _and(_staff, _client),
    "decision": _and(_staff, _client),
    "web_status": _and(_staff, _client),
    "notice": _staff,
    "device": _everyone,  # its own action refuses all but its person
    "tracker_link": _and(_desk, {"field_manager": "all"}),
    "interface_state": _staff,
    "dms_customer": _desk,
}

# Clients belong to the company: a location isn't asked for.
_desk_anywhere: Rights = {"advisor": "all", "manager": "all", "administrator": "all"}

WRITE: dict[str, Rights] = {
    "record_owner": {},  # the readers of DMS and OEM
    "create_client": _work,
    "create_wholesale_client": {"manager": "location", "administrator": "all"},
    "change_client": _desk_anywhere,
    "change_terms": {"manager": "all", "administrator": "all"},
    "review_preferences": _desk_anywhere,
    "add_contact": _desk_anywhere,
    "change_contact": _desk_anywhere,
    "remove_contact": _desk_anywhere,
    "choose_mail": {},  # these three are the link in an e-mail
    "choose_contact_mail": {},
    "choose_person_mail": {},
    "choose_owner": _desk,
    "change_customer": _desk,
    "book_visit": _desk,
    "request_visit": {"client_user": "client"},
    "confirm_visit": _desk,
    "move_visit": _desk,
    "cancel_visit": _desk,
    "record_no_show": _desk,
    "record_arrival": _work,
    "record_walk_in": _work,
    "open_repair_order": _work,
    "assign_technician": _desk,
    "assign_order": _desk,
    "finalize_order": _desk,
    "add_service": _desk,
    "change_service": _desk,
    "remove_service": _desk,
    "record_concern": _desk,
    "change_concern": _desk,
    "remove_concern": _desk,
    # A client's own people name the vehicle that they wish a visit for.
    "register_vehicle": _and(_company_desk, {"technician": "all", "client_user": "client"}),
    "change_vehicle": _company_desk,
    "record_plans": {},  # these three are the DMS's and the OEM's readers'
    "record_recalls": {},
    "record_outside_visits": {},
    "keep_document": {},  # the OEM's reader, for whom it pulled one
    "see_page": _desk,
    "clear_areas": _work,
    "skip_areas": _work,
    "reopen_areas": _work,
    "record_damage": _work,
    "change_damage": _work,
    "remove_damage": _work,
    "record_odometer": _work,
    "record_fuel": _work,
    "record_tire": _work,
    "record_check": _work,
    "record_warning_lamps": _work,
    "record_keys": _work,
    "record_belongings": _work,
    "attach_photo": _work,
    "remove_photo": _work,
    "share_photo": _desk,
    "sign_walkaround": _work,
    "decline_signature": _work,
    "start_inspection": _work,
    "record_answer": _work,
    "recommend_service": _work,
    "change_recommendation": _work,
    "remove_recommendation": _work,
    "submit_inspection": _work,
    "decide_approval": {"client_inspector": "client"},
    "decide_on_behalf": {"advisor": "location", "manager": "location"},
    "open_approval": {},  # the shop's own reader, when the evidence is stored
    "release_approval": _desk,
    "update_web_status": _desk,
    "share_tracker": _desk,
    "record_export": {},  # the shop's own reader, as the DMS answers
    "record_export_problem": {},
    "retry_interface": {"manager": "location", "administrator": "all"},
    "discard_refused": _everyone,
}
