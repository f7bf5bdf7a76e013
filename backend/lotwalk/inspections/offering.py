"""What an inspection recommends may be put on the order at once, as long as nobody was asked to decide it."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound, Refusal
from lotwalk.repair_orders.sources import offers


class RecommendationSubmitted(Refusal):
    code, status = "recommendation_submitted", 409
    sentence = "This was sent for a decision; what is approved becomes a service by itself."


@offers("recommendation")
async def offer_recommendation(order: dict[str, Any], id: str) -> None:
    """What is withheld from the client isn't offered either."""
    row = await database.fetch_one(
        "SELECT i.state FROM recommendations r JOIN inspections i ON i.id = r.inspection"
        " WHERE r.id = ? AND r.repair_order = ? AND r.removed_at IS NULL AND NOT r.withheld",
        id, order["id"],
    )  # fmt: skip
    if row is None:
        raise NotFound(what="recommendation", field="source_id")
    if row["state"] != "draft":
        raise RecommendationSubmitted(field="source_id")
