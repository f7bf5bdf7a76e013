"""Commands about vehicles, and what our readers bring about them from DMS and OEM."""

import datetime
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from lotwalk.foundation.ids import Id, Sha256
from lotwalk.intake.command import Command
from lotwalk.vehicles.bodies import Body

Vin = Annotated[str, Meta(max_length=17, pattern=r"^[A-Z0-9-]*$(?!\n)", description="Upper case, without spaces.")]
Reason = Annotated[str, Meta(max_length=500)]
Year = Annotated[int, Meta(ge=1900, le=2100)]
Word = Annotated[str, Meta(max_length=80)]
Name = Annotated[str, Meta(min_length=1, max_length=80)]
Short = Annotated[str, Meta(max_length=20)]
Months = Annotated[int, Meta(ge=1, le=60)]
Interval = Annotated[int, Meta(ge=100, le=200_000, description="In the company's distance unit.")]
Distance = Annotated[int, Meta(ge=0, le=9_999_999)]
Minor = Annotated[int, Meta(ge=0, le=1_000_000_000_000)]
DecodedField = Literal["year", "make", "model", "trim", "body", "body_class"]
Decoded = Annotated[
    list[DecodedField],
    Meta(max_length=6, description="Fields that the tablet read out of the VIN: the server's decoder replaces them."),
]


class RegisterVehicle(Command, frozen=True):
    """A vehicle that isn't known yet, for a client; what isn't said is taken from the VIN."""

    id: Id
    client: Id
    vin: Vin
    vin_reason: Reason = ""
    year: Year | None = None
    make: Word = ""
    model: Word = ""
    trim: Word = ""
    body: Body | None = None
    body_class: Word = ""
    engine: Word = ""
    color: Word = ""
    plate: Short = ""
    unit_number: Short = ""
    in_service_on: datetime.date | None = None
    interval_months: Months = 6
    interval_distance: Interval = 5_000
    decoded: Decoded = []


class ChangeVehicle(Command, frozen=True):
    """Only what is given changes. A VIN that isn't a full one needs its reason."""

    vehicle: Id
    vin: Vin | UnsetType = UNSET
    vin_reason: Reason | UnsetType = UNSET
    year: Year | UnsetType | None = UNSET
    make: Name | UnsetType = UNSET
    model: Name | UnsetType = UNSET
    trim: Word | UnsetType = UNSET
    body: Body | UnsetType = UNSET
    body_class: Word | UnsetType = UNSET
    engine: Word | UnsetType = UNSET
    color: Word | UnsetType = UNSET
    plate: Short | UnsetType = UNSET
    unit_number: Short | UnsetType = UNSET
    in_service_on: datetime.date | UnsetType | None = UNSET
    interval_months: Months | UnsetType = UNSET
    interval_distance: Interval | UnsetType = UNSET
    decoded: Decoded = []


Source = Literal["dms", "oem"]
DocumentKind = Literal["vehicle_report", "plan_certificate", "siriusxm_trial"]
Number = Annotated[str, Meta(min_length=1, max_length=60)]
Text = Annotated[str, Meta(max_length=2_000)]
Line = Annotated[str, Meta(min_length=1, max_length=300)]


class GivenPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """A contract that covers the vehicle; it ends by date, by distance, or never."""

    number: Number
    name: Line
    kind: Word = ""
    coverage: Text = ""
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None
    starts_at: Distance | None = None
    ends_at: Distance | None = None
    deductible: Minor | None = None


class GivenRecall(Struct, frozen=True, forbid_unknown_fields=True):
    number: Number
    description: Line
    remedy: Text = ""
    labour_tenths: Annotated[int, Meta(ge=0, le=10_000)] = 0
    open: bool = True


class GivenService(Struct, frozen=True, forbid_unknown_fields=True):
    """`amount` in minor units, where it is known."""

    description: Line
    amount: Minor | None = None


class GivenVisit(Struct, frozen=True, forbid_unknown_fields=True):
    """A repair order that isn't one of ours."""

    number: Number
    date: datetime.date
    odometer: Distance | None = None
    services: Annotated[list[GivenService], Meta(max_length=100)] = []


class RecordPlans(Command, frozen=True):
    """All that this source knows of the vehicle's contracts; what it named before and doesn't name now is gone."""

    vehicle: Id
    plans: Annotated[list[GivenPlan], Meta(max_length=50)]
    source: Source = "oem"


class RecordRecalls(Command, frozen=True):
    """All recalls and campaigns that this source knows of the vehicle, open and done."""

    vehicle: Id
    recalls: Annotated[list[GivenRecall], Meta(max_length=100)]
    source: Source = "oem"


class RecordOutsideVisits(Command, frozen=True):
    """All visits that this source knows of the vehicle, without those that it has from us."""

    vehicle: Id
    visits: Annotated[list[GivenVisit], Meta(max_length=300)]
    source: Source = "dms"


class KeepDocument(Command, frozen=True, kw_only=True):
    """A PDF that the OEM gave somebody; its bytes are stored already. `id` is the kept document's."""

    id: Id
    vehicle: Id
    location: Id
    repair_order: Id | None
    name: Annotated[str, Meta(min_length=1, max_length=120)]
    title: Line
    kind: DocumentKind
    sha256: Sha256
    bytes: Annotated[int, Meta(ge=1, le=100_000_000)]
    pulled_by: Id
