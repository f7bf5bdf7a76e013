"""Plans, recalls and history made believably from a VIN. All invented; distances in miles, money in minor units."""

from datetime import date, timedelta
from random import Random

from sandbox.people import chance
from sandbox.vehicle_records import DoneService, Plan, Recall, Visit

YEAR_LETTERS = "ABCDEFGHJKLMNPRSTVWXY123456789"  # 1980 to 2009 and again 2010 to 2039 (49 CFR 565.15)
CAMPAIGNS = (
    Recall("SC-118", "Fuel pump impeller may swell and stall the engine", "Replace the fuel pump module", 18, True),
    Recall("SC-204", "Passenger airbag inflator may rupture", "Replace the inflator", 12, True),
    Recall("SC-231", "Tail lamp connector may corrode", "Seal the connector and test", 5, True),
    Recall("SC-260", "Rear-view camera may show no image", "Update the software", 4, True),
    Recall("SC-277", "Wiper arm nut may loosen", "Tighten to the new torque", 3, True),
)
WORK = (
    ("Oil and filter change", 7_495), ("Tire rotation", 3_995), ("Front brake pads", 28_900), ("Battery", 21_950),
    ("Cabin air filter", 6_250), ("Wheel alignment", 12_995), ("Coolant flush", 15_900), ("Wiper blades", 4_480),
)  # fmt: skip
EXTRA = (
    ("Extended service contract", "service_contract", "Powertrain, steering and electrics", 84, 100_000, 10_000),
    ("Prepaid maintenance", "maintenance", "Oil, filter and rotation at each interval", 36, 45_000, 0),
    ("Tire and wheel protection", "tire_wheel", "Road hazard damage to tires and wheels", 60, None, 0),
)  # fmt: skip


def model_year(vin: str) -> int | None:
    """By the tenth character; the seventh says which thirty years, for cars and light trucks."""
    if len(vin) != 17 or vin[9] not in YEAR_LETTERS:
        return None
    return YEAR_LETTERS.index(vin[9]) + (1980 if vin[6].isdigit() else 2010)


def in_service(vin: str) -> date:
    """The day on which its first owner got it."""
    return date(model_year(vin) or 2018, 1, 1) + timedelta(days=chance(vin, "in service").randint(-80, 300))


def plans_of(vin: str) -> list[Plan]:
    draw, start = chance(vin, "plans"), in_service(vin)
    factory = [
        _plan(vin, 1, "New vehicle warranty", "warranty", "Bumper to bumper", start, 36, 36_000, 0),
        _plan(vin, 2, "Powertrain warranty", "warranty", "Engine, transmission and axles", start, 60, 60_000, 0),
    ]
    bought = draw.sample(EXTRA, draw.choice((0, 1, 1, 2)))
    later = start + timedelta(days=draw.randint(0, 500))
    return factory + [
        _plan(vin, 3 + place, name, kind, coverage, later, months, reach, deductible)
        for place, (name, kind, coverage, months, reach, deductible) in enumerate(bought)
    ]


def _plan(
    vin: str, place: int, name: str, kind: str, coverage: str, start: date, months: int, reach: int | None,
    deductible: int,
) -> Plan:  # fmt: skip
    ends = start + timedelta(days=round(months * 30.44))
    return Plan(
        number=f"{vin[-6:]}-{place:02}", name=name, kind=kind, coverage=coverage, starts_on=start.isoformat(),
        ends_on=ends.isoformat(), starts_at=0, ends_at=reach, deductible=deductible,
    )  # fmt: skip


def recalls_of(vin: str) -> list[Recall]:
    draw = chance(vin, "recalls")
    found = draw.sample(CAMPAIGNS, draw.choice((0, 0, 0, 1, 1, 2)))
    return [Recall(one.number, one.description, one.remedy, one.labour_tenths, draw.random() < 0.6) for one in found]


def history_of(vin: str, today: date) -> list[Visit]:
    """What other shops reported, newest first, and nothing that lies ahead."""
    draw, start = chance(vin, "history"), in_service(vin)
    per_day = draw.uniform(22, 48)
    days = sorted(draw.randint(120, 2_600) for _ in range(draw.randint(0, 4)))
    made = [_visit(vin, start, since, per_day, draw) for since in days]
    return [visit for visit in reversed(made) if visit.date < today.isoformat()]


def _visit(vin: str, start: date, since: int, per_day: float, draw: Random) -> Visit:
    done = [DoneService(description, amount) for description, amount in draw.sample(WORK, draw.randint(1, 3))]
    day = start + timedelta(days=since)
    return Visit(f"{vin[-4:]}{since:04}", day.isoformat(), round(since * per_day), done)
