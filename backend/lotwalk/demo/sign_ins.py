"""What somebody who has just made the demo wants to read: where it is, and as whom to look around."""

from lotwalk.demo.people import CAST, PASSWORD, Held, email
from lotwalk.people.permissions import Role

WORDS: dict[Role, str] = {
    "administrator": "administrator", "manager": "service manager", "advisor": "service advisor",
    "technician": "technician", "field_manager": "field manager", "client_inspector": "client inspector",
    "client_monitor_manager": "client monitor manager", "client_user": "client user",
}  # fmt: skip


def told(address: str, tracker: str) -> str:
    """`address` of the installation without a slash at the end; `tracker` is the token of Cora's link."""
    width = max(len(email(key)) for key in CAST)
    people = [f"  {email(key):<{width}}  {_roles(part.roles)}" for key, part in CAST.items()]
    return "\n".join(
        [
            f"The demo company is ready at {address}",
            "",
            f"Everybody's password is {PASSWORD}:",
            *people,
            "",
            "Cora Lindqvist has no account. Her Civic is in the shop, and this is her page:",
            f"  {address}/t/{tracker}",
        ]
    )


def _roles(roles: tuple[Held, ...]) -> str:
    """The first role says who it is; the place or the client says where."""
    first = roles[0]
    places = {held.location.capitalize() for held in roles if held.location}
    where = first.client or " and ".join(sorted(places)) or "all locations"
    return f"{WORDS[first.role]}, {where}"
