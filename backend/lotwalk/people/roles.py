"""Whether somebody may be put in charge of something here."""

from lotwalk.foundation import database
from lotwalk.foundation.refusals import Refusal
from lotwalk.people.permissions import Role


class NotATechnicianHere(Refusal):
    code, status, sentence = "not_a_technician_here", 422, "This person isn't a technician of this location."


class NotAnAdvisorHere(Refusal):
    code, status, sentence = "not_an_advisor_here", 422, "This person isn't an advisor of this location."


async def holds(person: str, role: Role, location: str) -> bool:
    """Only of those who may still sign in."""
    row = await database.fetch_one(
        "SELECT 1 AS found FROM role_grants g JOIN persons p ON p.id = g.person AND p.active"
        " WHERE g.person = ? AND g.role = ? AND g.location = ?",
        person, role, location,
    )  # fmt: skip
    return row is not None
