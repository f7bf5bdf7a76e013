"""One believable sample of each command about a visit."""

from collections.abc import Callable
from datetime import UTC, datetime

from lotwalk.foundation.ids import new_id
from lotwalk.intake.command import Command
from lotwalk.requests import commands as c

Make = Callable[[str, Callable[[str], str]], Command]
SOON = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)

OF_VISIT: dict[str, Make] = {
    "confirm_visit": lambda order, thing: c.ConfirmVisit(service_request=thing("visit")),
    "move_visit": lambda order, thing: c.MoveVisit(
        service_request=thing("visit"), scheduled_at=SOON, minutes=30, advisor=None, transportation="shuttle",
        concern="typed-by-stranger", outside_hours=True,
    ),
    "cancel_visit": lambda order, thing: c.CancelVisit(service_request=thing("visit"), reason="typed-by-stranger"),
    "record_no_show": lambda order, thing: c.RecordNoShow(service_request=thing("visit")),
}  # fmt: skip
# About a location or a vehicle: rights of their own.
OF_LOCATION: dict[str, Make] = {
    "book_visit": lambda order, thing: c.BookVisit(
        id=new_id(), location=thing("location"), vehicle=thing("vehicle"), scheduled_at=SOON, minutes=45,
        transportation="waits", concern="typed-by-stranger", confirmed=True, outside_hours=True,
    ),
    "request_visit": lambda order, thing: c.RequestVisit(
        id=new_id(), location=thing("location"), vehicle=thing("vehicle"), scheduled_at=SOON,
        transportation="waits", concern="typed-by-stranger",
    ),
    "record_walk_in": lambda order, thing: c.RecordWalkIn(
        id=new_id(), location=thing("location"), vehicle=thing("vehicle"), concern="typed-by-stranger"
    ),
}  # fmt: skip
