"""Commands about repair orders."""

from lotwalk.foundation.ids import Id
from lotwalk.intake.command import Command


class OpenRepairOrder(Command, frozen=True):
    """Makes the order of an arrived visit; its id derives from the visit's, so doing it twice makes one."""

    service_request: Id


class AssignTechnician(Command, frozen=True):
    """None takes the technician off."""

    repair_order: Id
    technician: Id | None
