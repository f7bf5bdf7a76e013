"""One believable sample of each command about the order of a visit, or about nothing at all."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from lotwalk.approvals import commands as a
from lotwalk.foundation.ids import new_id
from lotwalk.inspections import commands as i
from lotwalk.intake.command import Command
from lotwalk.media import commands as m
from lotwalk.repair_orders import commands as r
from lotwalk.repair_orders import export_commands as e
from lotwalk.repair_orders import service_commands as b
from lotwalk.requests.commands import RecordArrival
from lotwalk.walkarounds import commands as w
from lotwalk.web_status import commands as s
from lotwalk.write_up import commands as f
from tests.cast.world import VEHICLES, VISITS, World, known
from tests.clients.samples import OF_COMPANY, OF_ORDER
from tests.people.story import TEMPLATE, made
from tests.requests.samples import OF_LOCATION, OF_VISIT
from tests.vehicles.samples import OF_VEHICLES

WHEN = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
Make = Callable[[str, Callable[[str], str]], Command]  # the order's id, and ids of things in its story


def decided(thing: Callable[[str], str]) -> dict[str, object]:
    line = a.DecidedLine(line=thing("line"), state="deferred", offer_again_on=date(2027, 3, 1), reason="later")
    return {
        "id": new_id(), "approval": thing("approval"), "sha256": "0" * 64, "lines": [line],
        "signature": a.Signature(name="typed-by-stranger"), "consent": "1",
    }  # fmt: skip


SAMPLES: dict[str, Make] = {
    "record_arrival": lambda order, thing: RecordArrival(service_request=thing("visit")),
    "open_repair_order": lambda order, thing: r.OpenRepairOrder(service_request=thing("visit")),
    "assign_technician": lambda order, thing: r.AssignTechnician(repair_order=order, technician=None),
    "assign_order": lambda order, thing: r.AssignOrder(
        repair_order=order, priority=3, transportation="waits", contact_wishes="typed-by-stranger", due_out=LATER
    ),
    "finalize_order": lambda order, thing: f.FinalizeOrder(
        repair_order=order,
        signature=f.OrderSignature(name="typed-by-stranger", strokes="M0 0", content="0" * 64, shown="{}"),
    ),
    "add_service": lambda order, thing: b.AddService(
        id=new_id(), repair_order=order, source="free", description="Pads", labour_tenths=12, parts=[]
    ),
    "change_service": lambda order, thing: b.ChangeService(
        id=thing("service"), repair_order=order, revision=new_id(), based_on="", internal_comment="typed-by-stranger"
    ),
    "remove_service": lambda order, thing: b.RemoveService(id=thing("no service"), repair_order=order, based_on=""),
    "record_concern": lambda order, thing: b.RecordConcern(id=new_id(), repair_order=order, text="typed-by-stranger"),
    "change_concern": lambda order, thing: b.ChangeConcern(id=thing("concern"), repair_order=order, text="louder"),
    "remove_concern": lambda order, thing: b.RemoveConcern(id=thing("no concern"), repair_order=order),
    "clear_areas": lambda order, thing: w.ClearAreas(repair_order=order, areas=["grille"]),
    "skip_areas": lambda order, thing: w.SkipAreas(repair_order=order, areas=["grille"], reason="snow"),
    "reopen_areas": lambda order, thing: w.ReopenAreas(repair_order=order, areas=["grille"]),
    "record_damage": lambda order, thing: w.RecordDamage(
        id=new_id(), repair_order=order, area="grille", view="front", x=0.5, y=0.5, kind="chip", severity="minor"
    ),
    "change_damage": lambda order, thing: w.ChangeDamage(id=thing("damage"), repair_order=order, severity="severe"),
    "remove_damage": lambda order, thing: w.RemoveDamage(id=thing("no damage"), repair_order=order),
    "record_odometer": lambda order, thing: w.RecordOdometer(repair_order=order, value=50_000, unit="mi"),
    "record_fuel": lambda order, thing: w.RecordFuel(repair_order=order, eighths=4),
    "record_tire": lambda order, thing: w.RecordTire(repair_order=order, position="left_front", inner=6.0),
    "record_check": lambda order, thing: w.RecordCheck(repair_order=order, check="hazard", state="ok"),
    "record_warning_lamps": lambda order, thing: w.RecordWarningLamps(repair_order=order, lamps=["abs"]),
    "record_keys": lambda order, thing: w.RecordKeys(repair_order=order, count=2),
    "record_belongings": lambda order, thing: w.RecordBelongings(repair_order=order, text="typed-by-stranger"),
    "sign_walkaround": lambda order, thing: w.SignWalkaround(
        repair_order=order, name="typed-by-stranger", strokes="M0 0L1 1", content="0" * 64
    ),
    "decline_signature": lambda order, thing: w.DeclineSignature(repair_order=order, reason="in a hurry"),
    "attach_photo": lambda order, thing: m.AttachPhoto(
        id=new_id(), repair_order=order, sha256="0" * 64, subject="free", captured_at=WHEN
    ),
    "remove_photo": lambda order, thing: m.RemovePhoto(id=thing("photo"), repair_order=order),
    "share_photo": lambda order, thing: m.SharePhoto(id=thing("photo"), repair_order=order, shared=True),
    "start_inspection": lambda order, thing: i.StartInspection(id=new_id(), repair_order=order, template=TEMPLATE),
    "record_answer": lambda order, thing: i.RecordAnswer(inspection=thing("inspection"), item="pads", rating="green"),
    "recommend_service": lambda order, thing: i.RecommendService(
        id=new_id(), inspection=thing("inspection"), description="Pads", labour_tenths=12, parts=[], priority="soon"
    ),
    "change_recommendation": lambda order, thing: i.ChangeRecommendation(
        id=thing("offered"), inspection=thing("inspection"), explanation="worn"
    ),
    "remove_recommendation": lambda order, thing: i.RemoveRecommendation(
        id=thing("offered"), inspection=thing("inspection")
    ),
    "submit_inspection": lambda order, thing: a.SubmitInspection(inspection=thing("inspection")),
    "open_approval": lambda order, thing: a.OpenApproval(approval=thing("approval")),
    "release_approval": lambda order, thing: a.ReleaseApproval(approval=thing("approval"), reason="lost tablet"),
    "decide_approval": lambda order, thing: a.DecideApproval(**decided(thing)),  # pyright: ignore
    "decide_on_behalf": lambda order, thing: a.DecideOnBehalf(
        **decided(thing),
        method="phone",
        said_by="Dana",
        reason="asked us to",  # pyright: ignore
    ),
    "update_web_status": lambda order, thing: s.UpdateWebStatus(
        id=new_id(),
        repair_order=order,
        stage="arrived",
        job_status="on_schedule",
        due_out=None,
        based_on=thing("status"),
    ),
    "record_export": lambda order, thing: e.RecordExport(repair_order=order, dms_id="dms-1", dms_number="60001"),
    "record_export_problem": lambda order, thing: e.RecordExportProblem(repair_order=order, problem="hung"),
    "share_tracker": lambda order, thing: s.ShareTracker(id=new_id(), repair_order=order),
    **OF_ORDER,
    **OF_COMPANY,
    **OF_VEHICLES,
    **OF_VISIT,
    **OF_LOCATION,
    "see_page": lambda order, thing: r.SeePage(repair_order=order, page="plans"),
}


def sample(command: str, world: World, visit: str | None) -> Command:
    """The sample about this visit; without one, about ids that don't exist."""
    if visit is None:
        nowhere = new_id()
        return SAMPLES[command](nowhere, lambda _: nowhere)
    vehicle, location = VISITS[visit]
    about = {"visit": visit, "vehicle": vehicle, "location": location, "client": VEHICLES[vehicle]}
    things = {thing: known(name) for thing, name in {**about, "contact": "ines_contact"}.items()}
    return SAMPLES[command](world.order(visit), lambda thing: things.get(thing) or made(visit, thing))
