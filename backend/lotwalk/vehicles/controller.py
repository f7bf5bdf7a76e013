"""`GET /api/vehicles`: which vehicle stands there."""

from typing import Annotated, Any

from litestar import Controller, Request, get
from litestar.params import FromPath, QueryParameter
from litestar.response import Response
from msgspec import Struct, json

from lotwalk.foundation.ids import Id
from lotwalk.people.guards import signed_in
from lotwalk.vehicles.search import ClientsVehicle, found, of_client

_encoder = json.Encoder()


class ClientsVehicles(Struct, frozen=True):
    vehicles: list[ClientsVehicle]


class VehiclesController(Controller):
    path = "/api/vehicles"

    @get("/", summary="Vehicles by VIN or its last eight or six, by plate, or by unit number")
    async def search(
        self, request: Request[Any, Any, Any], q: Annotated[str, QueryParameter(max_length=40)]
    ) -> Response[bytes]:
        rows = await found(await signed_in(request), q)
        return Response(_encoder.encode(rows), media_type="application/json")

    @get("/of-client/{client:str}", summary="The vehicles of a client")
    async def of_client(self, request: Request[Any, Any, Any], client: FromPath[Id]) -> ClientsVehicles:
        return ClientsVehicles(await of_client(await signed_in(request), client))
