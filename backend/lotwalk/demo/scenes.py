"""Who is in the lot today, who is still in work since the last open day, and who comes next: as a list to read."""

from msgspec import Struct

Who = tuple[str, str]
"""A client's name, or `retail`, and a group of vehicles."""


class Scene(Struct, frozen=True):
    """`who` is a star's name or a kind of vehicle. `stage` and `job_status` are for open orders."""

    who: str | Who
    state: str  # arrived, writing_up, open, on_hold
    concern: str
    services: tuple[str, ...] = ()
    stage: str = ""
    job_status: str = "on_schedule"
    reason: str | None = None
    note: str = ""
    due: tuple[str, ...] = ("16:30", "17:00")
    days: int = 0
    """Open days from today until it is due; 0 is today, if it is not too late for that."""
    vital: str = ""
    """The retention vital that it is to show, where there is one that does."""
    offers: bool = False
    """Inspected, and what was found waits for the client's word."""


HARBOR, NORTHLINE, MERIDIAN = "Harbor Fleet Services", "Northline Courier", "Meridian Plumbing"

TODAY: dict[str, tuple[Scene, ...]] = {
    "eastgate": (
        Scene("camry", "arrived", "PM service. Driver hears the front brakes in the morning."),
        Scene("outback", "arrived", "First time here. Oil change and a look before winter."),
        Scene((NORTHLINE, "van"), "arrived", "PM service due", vital="active"),
        Scene(("retail", "family"), "arrived", "Vibrates at 60", vital="potential_lost"),
        Scene((HARBOR, "pickup"), "writing_up", "Pulls to the right"),
        Scene(("Redwing Electric", "van"), "writing_up", "Liftgate ladder rack rattles, PM service"),
        Scene(("retail", "family"), "writing_up", "Oil change, rotate tires", vital="lost"),
        Scene(
            "civic",
            "open",
            "Drips under the front after parking",
            ("oil_change", "diagnosis"),
            "inspection",
            "delayed",
            "longer_diagnosis",
            "It only drips when warm, so we let it run and look again. Your shuttle home is paid.",
            due=("15:00",),
            days=1,
        ),
        Scene(
            "cascadia",
            "open",
            "PM service. Driver feels it pull when braking.",
            ("oil_change",),
            "awaiting_authorization",
            "waiting_for_customer",
            note="The inspection is with your fleet desk. We go on as soon as it is decided.",
            due=("16:30", "17:30"),
            offers=True,
        ),
        Scene(
            ("Keystone Home Health", "sales"),
            "open",
            "PM service due",
            ("oil_change", "tire_rotation"),
            "ready",
            "completed",
        ),
        Scene(("retail", "family"), "open", "Squeals when braking in the morning", ("front_pads",), "mechanical"),
    ),
    "harborview": (
        Scene("tradesman", "arrived", "PM service, look at brakes"),
        Scene(("retail", "family"), "arrived", "Check engine lamp came on"),
        Scene(("Lakeshore Produce", "medium"), "writing_up", "PM and tires, please"),
        Scene((MERIDIAN, "van"), "open", "Clunks over bumps", ("control_arm",), "inspection"),
        Scene(("retail", "family"), "open", "Oil change and look over", ("oil_change",), "quality_check"),
    ),
}

SINCE_YESTERDAY: dict[str, tuple[Scene, ...]] = {
    "eastgate": (
        Scene(
            (HARBOR, "van"),
            "open",
            "Hums at highway speed",
            ("wheel_bearing",),
            "parts_on_order",
            "waiting_for_parts",
            "wrong_or_damaged_parts",
            "The hub came with a bent flange; the new one is on tomorrow's truck.",
            ("15:00",),
            2,
        ),
        Scene(
            ("Ridgeway Freight", "heavy"),
            "open",
            "PM service, coolant smell",
            ("oil_change", "coolant_hose"),
            "mechanical",
            "delayed",
            "additional_damage_found",
            "The thermostat housing weeps too; we do it while it is open.",
            ("12:00",),
            1,
        ),
        Scene(
            ("retail", "family"),
            "on_hold",
            "Check engine lamp came on",
            ("diagnosis",),
            "awaiting_authorization",
            "waiting_for_customer",
            "awaiting_customer_approval",
            "As soon as we have your answer we go on.",
            ("17:00",),
            1,
        ),
        Scene(
            ("Calder Auto Sales", "family"),
            "open",
            "Ready it for the front row",
            ("dent_repair",),
            "polish_detail",
            due=("12:00", "16:00"),
        ),
    ),
    "harborview": (
        Scene(
            ("Anchor Freight Lines", "heavy"),
            "open",
            "Front brakes, PM service",
            ("oil_change", "front_pads"),
            "mechanical",
            "delayed",
            "shop_capacity",
            "Next on the big lift.",
            ("16:00",),
            1,
        ),
        Scene(
            ("retail", "family"),
            "open",
            "Air conditioning blows warm",
            ("diagnosis",),
            "parts_on_order",
            "waiting_for_parts",
            "parts_back_ordered",
            "The compressor ships tomorrow.",
            ("15:00",),
            3,
        ),
    ),
}


class Coming(Struct, frozen=True):
    """A confirmed visit, `days` open days from today."""

    location: str
    who: Who
    days: int
    time: str
    concern: str


COMING: tuple[Coming, ...] = (
    Coming("eastgate", ("Bright Leaf Landscaping", "pickup"), 1, "08:00", "PM service due"),
    Coming("eastgate", ("retail", "family"), 1, "09:30", "Service lamp on"),
    Coming("eastgate", (HARBOR, "sales"), 2, "08:30", "PM service due"),
    Coming("eastgate", ("Summit Roofing", "pickup"), 4, "10:00", "Pulls to the right"),
    Coming("harborview", ("Bayline Rentals", "sales"), 1, "08:00", "PM service, driver has no complaints"),
    Coming("harborview", ("retail", "family"), 3, "11:00", "Oil change and look over"),
)
