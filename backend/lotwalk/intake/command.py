"""What a command is, and the registry of those that rooms bring."""

import re
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Annotated, Any, TypeVar

from msgspec import Meta, Struct
from msgspec.inspect import type_info

from lotwalk.journal.entries import Change, Scope
from lotwalk.people.actors import Actor


def snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class Command(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="type", tag=snake):
    """A wish to change something. `n` is its number on its device, `at` the capture by the device's clock."""

    n: Annotated[int, Meta(ge=1, le=2**53)] | None = None
    at: Annotated[datetime, Meta(tz=True)] | None = None


class Call(Struct, frozen=True):
    """The circumstances of a command: who, when, from where, and the record it is about.

    `at` is the capture time corrected by the device's measured skew, `now` the server's; both canonical text.
    """

    actor: Actor
    at: str
    now: str
    record: dict[str, Any]
    device: str | None = None
    ip: str = ""
    user_agent: str = ""

    @property
    def scope(self) -> Scope:
        return Scope(self.record.get("location"), self.record.get("client"))


C = TypeVar("C", bound=Command)
Action = Callable[[Any, Call], Awaitable[Change]]


class Handler(Struct, frozen=True):
    command: type[Command]
    name: str
    kind: str
    field: str
    action: Action


_handlers: dict[str, Handler] = {}


def handles(command: type[C], on: str, by: str) -> Callable[[Callable[[C, Call], Awaitable[Change]]], Any]:
    """Registers an action for a command that is about the record of kind `on` whose id is in field `by`."""
    name = str(type_info(command).tag)  # pyright: ignore[reportAttributeAccessIssue]

    def register(action: Callable[[C, Call], Awaitable[Change]]) -> Callable[[C, Call], Awaitable[Change]]:
        _handlers[name] = Handler(command, name, on, by, action)
        return action

    return register


def handler(name: str) -> Handler | None:
    return _handlers.get(name)


def handlers() -> dict[str, Handler]:
    return dict(_handlers)
