"""What is refused about a vehicle's data. Pure."""

from lotwalk.foundation.refusals import Refusal
from lotwalk.vehicles.vin import VinFault, vin_fault

_SAID: dict[VinFault, str] = {
    "missing": "There is no VIN",
    "length": "A full VIN has 17 characters",
    "letters": "A full VIN has only digits and letters, and no I, O or Q",
    "check_digit": "The check digit of this VIN doesn't fit",
}


class VinUnexplained(Refusal):
    code, status, sentence = "vin_unexplained", 422, "{fault}. Give a reason if it is right all the same."


class VinOfOtherClient(Refusal):
    """For staff alone: whose vehicle it is."""

    code, status = "vin_of_other_client", 409
    sentence = "This VIN is the {vehicle} of {client}. Change the customer if it is that vehicle; else read it again."


class VinOfOtherVehicle(Refusal):
    code, status = "vin_of_other_vehicle", 409
    sentence = "This VIN is the {vehicle} of the same customer already. Use that vehicle, or read the VIN again."


class VinNotTaken(Refusal):
    """What a client's person hears, whoever it belongs to."""

    code, status, sentence = "vin_not_taken", 409, "This VIN can't be taken here. Please ask the shop."


class VehicleUnnamed(Refusal):
    code, status, sentence = "vehicle_unnamed", 422, "The VIN doesn't say what vehicle it is: give its {field_name}."


def refuse_unexplained_vin(vin: str, reason: str) -> None:
    fault = vin_fault(vin)
    if fault and not reason.strip():
        raise VinUnexplained(field="vin", fault=_SAID[fault])


def refuse_unnamed(make: str, model: str) -> None:
    for name, value in (("make", make), ("model", model)):
        if not value.strip():
            raise VehicleUnnamed(field=name, field_name=name)
