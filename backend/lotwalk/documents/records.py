"""How the evidence of a decision is found, and by whom."""

from msgspec import Struct

from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound
from lotwalk.people.actors import Actor
from lotwalk.people.policy import scope_of, sees


class Kept(Struct, frozen=True):
    """The bytes exactly as they were hashed when the decision was made."""

    approval: str
    body: bytes
    sha256: str


async def evidence_of(actor: Actor, approval: str) -> Kept:
    """NotFound alike for a foreign approval, one that isn't decided, and none."""
    row = await database.fetch_one(
        "SELECT approval, location, client, evidence, evidence_sha256 FROM decisions WHERE approval = ?", approval
    )
    if row is None or not sees(actor, "decision", scope_of(row)):
        raise NotFound(what="decision")
    return Kept(row["approval"], row["evidence"].encode(), row["evidence_sha256"])
