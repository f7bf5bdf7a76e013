"""The OEM: whom a vehicle belongs to, what covers it, what was done to it, and its documents."""

from typing import Annotated

from litestar import Controller, Response, get
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.params import PathParameter

from sandbox.knowing import Knowledge
from sandbox.papers.typesetting import paper, papers_of
from sandbox.vehicle_records import History, OwnerOf, Papers, Plans, Recalls

Vin = Annotated[str, PathParameter(max_length=17)]


class OemController(Controller):
    path = "/oem/vehicles/{vin:str}"

    @get("/owner", sync_to_thread=False)
    def owner_of(self, state: State, vin: Vin) -> OwnerOf:
        found = state.knowledge.owner(vin)
        if found is None:
            raise HTTPException(detail="Nobody is known for this vehicle.", status_code=404)
        return OwnerOf(vin, found)

    @get("/plans", sync_to_thread=False)
    def plans(self, state: State, vin: Vin) -> Plans:
        return Plans(vin, state.knowledge.plans(vin))

    @get("/recalls", sync_to_thread=False)
    def recalls(self, state: State, vin: Vin) -> Recalls:
        return Recalls(vin, state.knowledge.recalls(vin))

    @get("/history", sync_to_thread=False)
    def history(self, state: State, vin: Vin) -> History:
        return History(vin, state.knowledge.history(vin))

    @get("/documents", sync_to_thread=False)
    def documents(self, state: State, vin: Vin) -> Papers:
        return Papers(vin, papers_of(vin, state.knowledge.plans(vin)))

    @get("/documents/{name:str}", sync_to_thread=True)
    def document(self, state: State, vin: Vin, name: str) -> Response[bytes]:
        known: Knowledge = state.knowledge
        found = next((one for one in papers_of(vin, known.plans(vin)) if one.name == name), None)
        if found is None:
            raise HTTPException(detail="There is no such document.", status_code=404)
        return Response(paper(found, vin, known), media_type="application/pdf")
