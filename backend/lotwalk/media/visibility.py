"""Who sees a photo: the policy's relation, and for a client's person only what was signed or submitted."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.people import policy
from lotwalk.people.actors import Actor

# Over `p`, a row of photos. Ink belongs to what it was drawn on. A recommendation that is withheld takes its
# finding's photos with it, unless another one that is offered rests on the same finding.
CLIENT_SEES = """(
  EXISTS (
    SELECT 1 FROM photos base
    JOIN answers a ON a.id = base.subject_id AND a.repair_order = p.repair_order
    JOIN inspections i ON i.id = a.inspection AND i.state = 'submitted'
    WHERE base.id = CASE WHEN p.subject = 'ink' THEN p.original ELSE p.id END AND base.subject = 'answer'
      AND base.repair_order = p.repair_order
      AND (
        NOT EXISTS (
          SELECT 1 FROM recommendations r WHERE r.inspection = a.inspection AND r.item = a.item
            AND r.withheld AND r.removed_at IS NULL
        )
        OR EXISTS (
          SELECT 1 FROM recommendations r WHERE r.inspection = a.inspection AND r.item = a.item
            AND NOT r.withheld AND r.removed_at IS NULL
        )
      )
  )
  OR EXISTS (
    SELECT 1 FROM photos base
    JOIN walkarounds w ON w.id = base.repair_order AND w.signed_at IS NOT NULL
    WHERE base.id = CASE WHEN p.subject = 'ink' THEN p.original ELSE p.id END
      AND base.subject IN ('guided', 'damage', 'free') AND base.repair_order = p.repair_order
  )
)"""
THERE = "p.stored AND p.removed_at IS NULL"


def photo_filter(actor: Actor) -> tuple[str, list[Any]]:
    """SQL over `p` and its arguments: the photos whose bytes this actor may have."""
    allowed, args = policy.filter_sql(actor, "photo", "p")
    audience = CLIENT_SEES if actor.kind == "client" else "1 = 1"
    return f"{THERE} AND {allowed} AND {audience}", args


async def may_read(actor: Actor, sha256: str) -> bool:
    """Whether some photo with these bytes shows itself to this actor. A known hash alone opens nothing."""
    allowed, args = photo_filter(actor)
    found = await database.fetch_one(
        f"SELECT 1 AS found FROM photos p WHERE p.sha256 = ? AND {allowed} LIMIT 1", sha256, *args
    )
    return found is not None


async def shared_with_customer(repair_order: str, sha256: str) -> bool:
    """Whether the customer's page of this repair order shows these bytes."""
    found = await database.fetch_one(
        f"SELECT 1 AS found FROM photos p WHERE p.sha256 = ? AND p.repair_order = ? AND p.shared AND {THERE} LIMIT 1",
        sha256, repair_order,
    )  # fmt: skip
    return found is not None
