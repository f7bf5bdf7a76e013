"""The permission table: resource or command × role × relation. What isn't in it may not be done by anyone.

Relations: `location`, the record is of a location where the role is held; `client`, of the client whose person
it is; `all`, any record of the company; `everyone`, whoever is signed in. Source: the company's domain rules,
"Places and people".
"""

from typing import Literal

Role = Literal[
    "technician", "advisor", "manager", "administrator", "field_manager",
    "client_user", "client_inspector", "client_monitor_manager",
]  # fmt: skip
Relation = Literal["location", "client", "all"]
Rights = dict[Role, Relation]

_staff: Rights = {
    "technician": "location", "advisor": "location", "manager": "location",
    "administrator": "all", "field_manager": "all",
}  # fmt: skip
_company: Rights = {role: "all" for role in _staff}
_client: Rights = {"client_user": "client", "client_inspector": "client", "client_monitor_manager": "client"}
_work: Rights = {
    "technician": "location",
    "advisor": "location",
    "manager": "location",
    "administrator": "all",
}
_desk: Rights = {"advisor": "location", "manager": "location", "administrator": "all"}

READ: dict[str, Rights] = {
    "location": _company | {role: "all" for role in _client},
    "list_entry": _company | {role: "all" for role in _client},
    "inspection_template": _company,
    "person": _company,
    "client": _company | _client,
    "contact": _company | _client,
    "vehicle": _company | _client,
    "last_visit": _company | _client,
    "declined_service": _company | _client,
    "service_request": _staff | _client,
    "repair_order": _staff | _client,
    "service": _staff | _client,
    "walkaround": _staff | _client,
    "damage": _staff | _client,
    "photo": _staff | _client,
    "inspection": _staff | _client,
    "answer": _staff | _client,
    "recommendation": _staff | _client,
    "approval": _staff | _client,
    "approval_line": _staff | _client,
    "decision": _staff | _client,
    "web_status": _staff | _client,
    "notice": _staff,
    "tracker_link": _desk | {"field_manager": "all"},
}

WRITE: dict[str, Rights] = {
    "record_arrival": _work,
    "record_walk_in": _work,
    "open_repair_order": _work,
    "assign_technician": _desk,
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
    "update_web_status": _desk,
    "share_tracker": _desk,
    "discard_refused": _company | _client,
}
