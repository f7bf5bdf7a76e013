"""One believable sample of each command about a vehicle."""

from collections.abc import Callable
from datetime import date

from lotwalk.foundation.ids import new_id
from lotwalk.intake.command import Command
from lotwalk.vehicles import commands as c

Make = Callable[[str, Callable[[str], str]], Command]

OF_VEHICLES: dict[str, Make] = {
    "register_vehicle": lambda order, thing: c.RegisterVehicle(
        id=new_id(), client=thing("client"), vin="TR-7781", vin_reason="equipment", make="Wells", model="Cargo",
        year=2019, trim="", body="truck", body_class="", engine="", color="White", plate="T 118", unit_number="T8",
        in_service_on=date(2019, 4, 2), interval_months=12, interval_distance=20_000, decoded=[],
    ),
    "change_vehicle": lambda order, thing: c.ChangeVehicle(
        vehicle=thing("vehicle"), vin="1HGCV1F19LA012345", vin_reason="", year=2020, make="Honda", model="Accord",
        trim="LX", body="car", body_class="Sedan/Saloon", engine="1.5L", color="Red", plate="8KTN 294",
        unit_number="117", in_service_on=date(2020, 3, 1), interval_months=6, interval_distance=5_000,
        decoded=["year", "make"],
    ),
    "record_plans": lambda order, thing: c.RecordPlans(
        vehicle=thing("vehicle"), plans=[c.GivenPlan(number="P-1", name="Gold Care", ends_on=date(2027, 1, 1))]
    ),
    "record_recalls": lambda order, thing: c.RecordRecalls(
        vehicle=thing("vehicle"), recalls=[c.GivenRecall(number="24V-117", description="Airbag inflator")]
    ),
    "record_outside_visits": lambda order, thing: c.RecordOutsideVisits(
        vehicle=thing("vehicle"), visits=[c.GivenVisit(number="D-77", date=date(2026, 5, 1), odometer=45_000)]
    ),
    "keep_document": lambda order, thing: c.KeepDocument(
        id=new_id(), vehicle=thing("vehicle"), location=thing("location"), repair_order=order, name="vehicle-report",
        title="typed-by-stranger", kind="vehicle_report", sha256="0" * 64, bytes=1_000, pulled_by=thing("person"),
    ),
}  # fmt: skip
