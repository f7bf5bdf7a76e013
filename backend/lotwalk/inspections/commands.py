"""Commands about inspections. Submitting one is a command of the approvals room, which stands above."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from lotwalk.foundation.ids import Id
from lotwalk.intake.command import Command
from lotwalk.repair_orders.totals import Part, Price

Answered = Literal["green", "yellow", "red", "not_inspected"]
Priority = Literal["safety", "soon", "later"]
Key = Annotated[str, Meta(min_length=1, max_length=60)]
Reason = Annotated[str, Meta(max_length=500)]
Text = Annotated[str, Meta(max_length=2000)]
OpCode = Annotated[str, Meta(max_length=40)]
Description = Annotated[str, Meta(min_length=1, max_length=200)]
Tenths = Annotated[int, Meta(ge=0, le=10_000, description="Tenths of an hour.")]
Parts = Annotated[list[Part], Meta(max_length=50)]
Reading = Annotated[float, Meta(ge=-100_000, le=1_000_000, description="At most two decimals, in the limit's unit.")]
Readings = Annotated[dict[Key, Reading], Meta(max_length=60)]


class StartInspection(Command, frozen=True):
    """`template` is the id of one version of a template; the inspection keeps it."""

    id: Id
    repair_order: Id
    template: Id


class RecordAnswer(Command, frozen=True):
    """What isn't given stays as it is; given `measurements` replace the answer's whole set.

    A first answer without a rating takes the one that its measurements propose.
    """

    inspection: Id
    item: Key
    rating: Answered | UnsetType = UNSET
    reason: Reason | UnsetType = UNSET
    measurements: Readings | UnsetType = UNSET
    observation: Text | UnsetType = UNSET


class Alternative(Struct, frozen=True, forbid_unknown_fields=True):
    """A cheaper way to do the same, at the same labour rate."""

    description: Description
    labour_tenths: Tenths
    parts: Parts


class RecommendService(Command, frozen=True):
    """A null `labour_rate` is the location's. `withheld` ones are never shown to the client."""

    id: Id
    inspection: Id
    description: Description
    labour_tenths: Tenths
    parts: Parts
    priority: Priority
    item: Key | None = None
    op_code: OpCode = ""
    labour_rate: Price | None = None
    explanation: Text = ""
    alternative: Alternative | None = None
    withheld: bool = False


class ChangeRecommendation(Command, frozen=True):
    """Only what is given changes; the prices are computed anew."""

    id: Id
    inspection: Id
    item: Key | UnsetType | None = UNSET
    op_code: OpCode | UnsetType = UNSET
    description: Description | UnsetType = UNSET
    labour_tenths: Tenths | UnsetType = UNSET
    labour_rate: Price | UnsetType | None = UNSET
    parts: Parts | UnsetType = UNSET
    priority: Priority | UnsetType = UNSET
    explanation: Text | UnsetType = UNSET
    alternative: Alternative | UnsetType | None = UNSET
    withheld: bool | UnsetType = UNSET


class RemoveRecommendation(Command, frozen=True):
    id: Id
    inspection: Id
