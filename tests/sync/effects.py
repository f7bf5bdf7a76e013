"""What each command does, said once more without the app: its journal entry, and the rows it leads to."""

from collections.abc import Callable
from typing import Any

from lotwalk.foundation.ids import derived_id
from tests.sync.fleet import Line

Effect = tuple[str, str, Line]  # kind of the entry, its subject, facts that it has to name


def _of_order(kind: str, *facts: str) -> Callable[[Line], Effect]:
    return lambda command: (kind, command["repair_order"], {name: command[name] for name in facts if name in command})


def _of_thing(kind: str, *facts: str) -> Callable[[Line], Effect]:
    return lambda command: (kind, command["id"], {name: command[name] for name in facts if name in command})


DAMAGE = ("area", "view", "x", "y", "kind", "severity", "size_mm", "note")
EFFECTS: dict[str, Callable[[Line], Effect]] = {
    "open_repair_order": lambda it: ("repair_order_opened", derived_id("repair_order", it["service_request"]), {}),
    "record_walk_in": _of_thing("vehicle_arrived"),
    "record_arrival": lambda it: ("vehicle_arrived", it["service_request"], {}),
    "assign_technician": _of_order("technician_assigned", "technician"),
    "clear_areas": _of_order("areas_cleared", "areas"),
    "skip_areas": _of_order("areas_skipped", "areas", "reason"),
    "record_damage": _of_thing("damage_recorded", *DAMAGE),
    "change_damage": _of_thing("damage_changed", *DAMAGE),
    "remove_damage": _of_thing("damage_removed"),
    "record_fuel": _of_order("fuel_recorded", "eighths"),
    "record_tire": _of_order("tire_recorded", "position", "inner", "middle", "outer"),
    "record_odometer": lambda it: ("odometer_recorded", it["repair_order"], {"odometer": it["value"]}),
    "record_belongings": _of_order("belongings_recorded"),
    "sign_walkaround": _of_order("walkaround_signed", "name", "content"),
    "attach_photo": _of_thing("photo_attached", "sha256", "subject", "subject_id"),
    "remove_photo": _of_thing("photo_removed"),
    "start_inspection": _of_thing("inspection_started", "template"),
    "record_answer": lambda it: (
        "answer_recorded", derived_id("answer", it["inspection"], it["item"]),
        {"rating": it["rating"], "observation": it["observation"]},
    ),
    "recommend_service": _of_thing("service_recommended", "description"),
    "submit_inspection": lambda it: ("inspection_submitted", it["inspection"], {}),
    "update_web_status": lambda it: ("web_status_updated", it["repair_order"], {"web_status": it["id"]}),
    "decide_approval": lambda it: ("approval_decided", it["approval"], {}),
    "decide_on_behalf": lambda it: ("approval_decided", it["approval"], {}),
    "discard_refused": lambda it: (
        "refused_command_discarded", it["device"], {"n": it["refused"], "reason": it["reason"]}
    ),
}  # fmt: skip


class Rows:
    """Rows as they come to be when each command takes effect once, in the journal's order."""

    def __init__(self) -> None:
        self.damages: dict[str, Line] = {}
        self.walkarounds: dict[str, Line] = {}
        self.answers: dict[str, Line] = {}
        self.made: dict[str, set[str]] = {
            "photos": set(), "web_statuses": set(), "inspections": set(), "recommendations": set(),
            "decisions": set(), "repair_orders": set(),
        }  # fmt: skip

    def apply(self, command: Line) -> None:
        act = getattr(self, f"_{command['type']}", None)
        if act:
            act(command)

    def _walkaround(self, command: Line) -> Line:
        blank: Line = {"areas": {}, "tires": {}, "fuel": None, "odometer": None, "belongings": None, "signed": None}
        return self.walkarounds.setdefault(command["repair_order"], blank)

    def _forget_area(self, command: Line) -> None:
        self._walkaround(command)["areas"].pop(command.get("area"), None)

    def _open_repair_order(self, command: Line) -> None:
        self.made["repair_orders"].add(derived_id("repair_order", command["service_request"]))

    def _record_damage(self, command: Line) -> None:
        self._forget_area(command)
        self.damages[command["id"]] = {"size_mm": None} | {name: command[name] for name in DAMAGE if name in command}

    def _change_damage(self, command: Line) -> None:
        self._forget_area(command)
        self.damages[command["id"]] |= {name: command[name] for name in DAMAGE if name in command}

    def _remove_damage(self, command: Line) -> None:
        self._walkaround(command)
        del self.damages[command["id"]]

    def _clear_areas(self, command: Line) -> None:
        self._walkaround(command)["areas"] |= {area: {"state": "clean"} for area in command["areas"]}

    def _skip_areas(self, command: Line) -> None:
        skipped = {"state": "skipped", "reason": command["reason"]}
        self._walkaround(command)["areas"] |= dict.fromkeys(command["areas"], skipped)

    def _record_fuel(self, command: Line) -> None:
        self._walkaround(command)["fuel"] = command["eighths"]

    def _record_odometer(self, command: Line) -> None:
        self._walkaround(command)["odometer"] = command["value"]

    def _record_belongings(self, command: Line) -> None:
        self._walkaround(command)["belongings"] = command["text"]

    def _sign_walkaround(self, command: Line) -> None:
        self._walkaround(command)["signed"] = command["name"]

    def _record_tire(self, command: Line) -> None:
        given = {name: command[name] for name in ("inner", "middle", "outer") if name in command}
        tires: dict[str, Any] = self._walkaround(command)["tires"]
        tires[command["position"]] = tires.get(command["position"], {}) | given

    def _record_answer(self, command: Line) -> None:
        answer = derived_id("answer", command["inspection"], command["item"])
        self.answers[answer] = {"rating": command["rating"], "observation": command["observation"]}

    def _attach_photo(self, command: Line) -> None:
        self.made["photos"].add(command["id"])

    def _remove_photo(self, command: Line) -> None:
        self.made["photos"].discard(command["id"])

    def _update_web_status(self, command: Line) -> None:
        self.made["web_statuses"].add(command["id"])

    def _start_inspection(self, command: Line) -> None:
        self.made["inspections"].add(command["id"])

    def _recommend_service(self, command: Line) -> None:
        self.made["recommendations"].add(command["id"])

    def _decide_approval(self, command: Line) -> None:
        self.made["decisions"].add(command["id"])

    _decide_on_behalf = _decide_approval
