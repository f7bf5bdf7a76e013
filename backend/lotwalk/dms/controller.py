"""`GET /api/dms/customers`: a live search in the DMS, for the desk."""

from typing import Annotated, Any, NoReturn

from litestar import Controller, Request, get
from litestar.params import QueryParameter
from msgspec import Struct

from lotwalk.dms.protocol import Dms, Owner
from lotwalk.foundation.refusals import NotPermitted, Refusal
from lotwalk.interfaces.faults import Away, Declined
from lotwalk.people import policy
from lotwalk.people.guards import signed_in

MOST = 20


class DmsUnavailable(Refusal):
    code, status = "dms_unavailable", 503
    sentence = "The DMS doesn't answer at the moment. Search among our own customers, or try again in a while."


class DmsNotConnected(Refusal):
    code, status, sentence = "dms_not_connected", 503, "No DMS is connected here. Search among our own customers."


class FoundCustomers(Struct, frozen=True):
    customers: list[Owner]


class DmsController(Controller):
    path = "/api/dms"

    @get("/customers", summary="Search the DMS for customers by name, phone, e-mail, number or VIN")
    async def customers(
        self, request: Request[Any, Any, Any], q: Annotated[str, QueryParameter(max_length=100)] = ""
    ) -> FoundCustomers:
        """Answers within ten seconds: with customers, or with `dms_unavailable`. Short searches find nothing."""
        if not policy.sees_somewhere(await signed_in(request), "dms_customer"):
            raise NotPermitted
        text = " ".join(q.split())
        dms: Dms = request.app.state.dms
        try:
            return FoundCustomers(await dms.search_customers(text, MOST) if len(text) > 1 else [])
        except (Away, Declined) as error:
            _refuse(error)


def _refuse(error: Away | Declined) -> NoReturn:
    if isinstance(error, Away) and error.reason == "not_connected":
        raise DmsNotConnected from error
    raise DmsUnavailable from error
