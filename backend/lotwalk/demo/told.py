"""What customers were told: web statuses as rows, and the order as they leave it."""

from datetime import datetime, timedelta

from msgspec import Struct

from lotwalk.demo.case import Case
from lotwalk.demo.chance import Chance
from lotwalk.demo.data import read
from lotwalk.demo.hours import Hours
from lotwalk.demo.visits import Visit
from lotwalk.foundation import clock
from lotwalk.web_status.tables import WebStatus

MOVES, MISSES = 0.4, 0.06
MISSED_BY = timedelta(minutes=75)
WRITTEN_UP = timedelta(minutes=9)
# Why a promise moves, with the stage and the job status that go with it.
REASONS: dict[str, tuple[str, str]] = {
    "parts_back_ordered": ("parts_on_order", "waiting_for_parts"),
    "wrong_or_damaged_parts": ("parts_on_order", "waiting_for_parts"),
    "additional_damage_found": ("mechanical", "delayed"),
    "awaiting_customer_approval": ("awaiting_authorization", "waiting_for_customer"),
    "awaiting_payer_approval": ("awaiting_authorization", "waiting_for_payer"),
    "shop_capacity": ("mechanical", "delayed"),
    "longer_diagnosis": ("inspection", "delayed"),
    "technician_shortage": ("mechanical", "on_hold"),
    "quality_rework": ("quality_check", "rework"),
}


class Step(Struct, frozen=True):
    """One update; a moved `due_out` needs its `reason`."""

    stage: str
    job_status: str
    at: datetime
    due_out: datetime
    reason: str | None = None
    note: str = ""


def publish(case: Case, steps: list[Step]) -> None:
    """Oldest first, by the order's advisor. Leaves the order as the last one says it."""
    order, by = case.order, case.advisor
    for step in steps:
        due_out, at = clock.text(step.due_out), clock.text(step.at)
        case.ledger.add(
            WebStatus, id=case.chance.id(step.at), **case.under, stage=step.stage, job_status=step.job_status,
            due_out=due_out, due_out_before=order["due_out"], reason=step.reason, note=step.note,
            by_person=by.id, by_name=by.name, at=at,
        )  # fmt: skip
        order["stage"], order["job_status"], order["due_out"] = step.stage, step.job_status, due_out
        order["first_due_out"] = order["first_due_out"] or due_out
        order["published"], order["published_due_out"] = at, due_out


def road(hours: Hours, visit: Visit, chance: Chance) -> list[Step]:
    """From arrival to delivery, with the first promise kept, or moved once with a reason."""
    kept = _half_hour_after(visit.closed - (MISSED_BY if chance.happens(MISSES) else timedelta()))
    moved = _moved(hours, visit, kept, chance)
    first = hours.promise(visit.arrived, "17:00") if moved else kept
    arrived = Step("arrived", "on_schedule", _moment(hours, visit, 0.02), first)
    inspected = Step("inspection", "on_schedule", _moment(hours, visit, 0.1), first)
    return [arrived, inspected, *([moved] if moved else []), *_finish(hours, visit, kept, chance)]


def _moved(hours: Hours, visit: Visit, kept: datetime, chance: Chance) -> Step | None:
    """Said before the first promise was over; only a visit of several days has one to break."""
    at = _moment(hours, visit, chance.uniform(0.15, 0.3))
    if not (at < hours.promise(visit.arrived, "17:00") < kept) or not chance.happens(MOVES):
        return None
    reason = chance.choice(list(REASONS))
    return Step(*REASONS[reason], at, kept, reason, chance.choice(read("talk")["notes"][reason]))


def _finish(hours: Hours, visit: Visit, due: datetime, chance: Chance) -> list[Step]:
    stages = [("mechanical", 0.6), *([("quality_check", 0.85)] if chance.happens(0.5) else []), ("ready", 0.93)]
    said = read("talk")["progress_notes"]
    steps = [_step(stage, _moment(hours, visit, share), due, chance.choice(said[stage])) for stage, share in stages]
    return [*steps, _step("delivered", visit.closed, due, "")]


def _step(stage: str, at: datetime, due: datetime, note: str) -> Step:
    return Step(stage, "completed" if stage in ("ready", "delivered") else "on_schedule", at, due, None, note)


def _moment(hours: Hours, visit: Visit, share: float) -> datetime:
    return hours.between(visit.arrived + WRITTEN_UP, visit.closed, share)


def _half_hour_after(moment: datetime) -> datetime:
    """The next full or half hour."""
    whole = moment.replace(minute=0, second=0, microsecond=0)
    return whole + timedelta(minutes=30 if moment.minute < 30 else 60)
