"""Vehicle report, plan certificates and the SiriusXM trial, set by typst from data alone."""

from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import msgspec
import typst

from sandbox import vehicles
from sandbox.knowing import Knowledge, today
from sandbox.vehicle_records import Paper, Plan

TRIAL_SINCE = 2015  # model years whose radio can receive it


def papers_of(vin: str, plans: list[Plan]) -> list[Paper]:
    report = [Paper("vehicle-report", "Vehicle report", "vehicle_report")]
    certificates = [Paper(f"plan-{plan.number}", f"Certificate: {plan.name}", "plan_certificate") for plan in plans]
    has_radio = (vehicles.model_year(vin) or 0) >= TRIAL_SINCE
    return report + certificates + [Paper("siriusxm-trial", "SiriusXM trial", "siriusxm_trial")] * has_radio


def paper(wanted: Paper, vin: str, known: Knowledge) -> bytes:
    """As PDF/A. The template reads its data and nothing else of this machine."""
    owner = known.owner(vin)
    data: dict[str, Any] = {
        "title": wanted.title, "kind": wanted.kind, "vin": vin, "year": vehicles.model_year(vin),
        "in_service": vehicles.in_service(vin).isoformat(), "made_on": today().isoformat(),
        "owner": msgspec.to_builtins(owner) if owner else None,
        "plans": msgspec.to_builtins([plan for plan in known.plans(vin) if _shows(wanted, plan)]),
        "recalls": msgspec.to_builtins(known.recalls(vin)), "history": msgspec.to_builtins(known.history(vin)),
    }  # fmt: skip
    made = typst.compile(
        (resources.files("sandbox.papers") / "paper.typ").read_bytes(), font_paths=_fonts(), pdf_standards=["a-3b"],
        sys_inputs={"data": msgspec.json.encode(data).decode()},
    )  # fmt: skip
    assert isinstance(made, bytes)
    return made


def _shows(wanted: Paper, plan: Plan) -> bool:
    """A certificate is of one plan, the report of all."""
    return wanted.name in ("vehicle-report", f"plan-{plan.number}")


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    folder = Path(str(resources.files("font_source_sans_pro") / "files"))
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
