"""Rules of services: pure."""

from typing import Any

from lotwalk.foundation.refusals import Refusal
from lotwalk.repair_orders.totals import Totals

# A tablet reckons in floating point, which is exact up to here whatever the tax.
MOST = 100_000_000_000
# What the client agreed to. Who pays, and what is said about it, may still change.
FROZEN = ("op_code", "description", "labour_tenths", "labour_rate", "parts", "fees", "discount")
MONEY = ("labour_tenths", "labour_rate", "parts", "fees", "discount", "billing_type", "billing_account")


class IdTaken(Refusal):
    """Ids are minted on devices; the same one twice means that something else already has it."""

    code, status, sentence = "id_taken", 409, "There is something with this id already."


class DiscountTooLarge(Refusal):
    code, status = "discount_too_large", 422
    sentence = "The discount is larger than labour, parts and fees together."


class AmountTooLarge(Refusal):
    code, status, sentence = "amount_too_large", 422, "One service can't cost that much."


class ServiceApproved(Refusal):
    code, status = "service_approved", 409
    sentence = "The client approved this service as it is: only who pays and the comments can be changed."


class ServiceMoved(Refusal):
    code, status = "service_moved", 409
    sentence = "Somebody else changed this service meanwhile. Look at it as it is now, and change it again."


class AlreadyOnOrder(Refusal):
    code, status, sentence = "already_on_order", 409, "This is on the repair order already."


class SourceMissing(Refusal):
    code, status, sentence = "source_missing", 422, "Say which {source} this service comes from."


class NotTheClientsAccount(Refusal):
    code, status = "not_the_clients_account", 422
    sentence = "This billing account isn't one of the client's."


class ConcernEmpty(Refusal):
    code, status, sentence = "concern_empty", 422, "Say what the customer complains of."


def refuse_price(price: Totals, discount: int) -> None:
    """`discount` as it was given: the price never takes off more than there is."""
    if discount > price.before_discount:
        raise DiscountTooLarge(field="discount")
    if price.before_discount > MOST:
        raise AmountTooLarge(field="parts")


def refuse_frozen(service: dict[str, Any], given: dict[str, Any]) -> None:
    if service["approval_line"] is not None and any(name in given for name in FROZEN):
        raise ServiceApproved(field=next(name for name in FROZEN if name in given))


def refuse_removing_approved(service: dict[str, Any]) -> None:
    if service["approval_line"] is not None:
        raise ServiceApproved(field="id")


def refuse_moved(service: dict[str, Any], given: dict[str, Any], based_on: str) -> None:
    """Words merge, the later arrival wins; money names what it was made on."""
    if any(name in given for name in MONEY) and service["revision"] != based_on:
        raise ServiceMoved(field="based_on")


def refuse_empty(text: str) -> None:
    if not text.strip():
        raise ConcernEmpty(field="text")
