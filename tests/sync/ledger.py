"""The books of one seed: what each tablet said it had saved, and what the server said to each command."""

import hashlib
import json
from base64 import b64decode
from datetime import datetime
from typing import Any

from msgspec import Struct

from lotwalk.foundation import clock
from tests.sync.fleet import Line, Tablet
from tests.sync.server import Answer, Request
from tests.sync.verdict import expect

Key = tuple[str, int]


class Saved(Struct):
    """A command on a disk. `at` is the true time of capture, where the driver saw it saved."""

    command: Line
    tablet: str
    at: str | None = None


class Asked(Struct):
    tablet: Tablet
    deed: str
    more: Line
    at: datetime
    device: str | None


class Contradiction(AssertionError):
    """The same command was given two different verdicts, or a tablet failed in a way that it never should."""


class Ledger:
    def __init__(self) -> None:
        self.saved: dict[Key, Saved] = {}
        self.verdicts: dict[Key, Line] = {}
        self.replaced: set[Key] = set()
        self.photos: set[tuple[str, str]] = set()
        self.outcomes: dict[str, dict[str, str]] = {}
        self.dumps: dict[str, Line] = {}
        self.owners: dict[str, str] = {}
        self._asked: dict[int, Asked] = {}

    def asked(self, number: int, tablet: Tablet, deed: str, more: Line, now: datetime) -> None:
        self._asked[number] = Asked(tablet, deed, more, now, tablet.device)

    def done(self, line: Line) -> None:
        asked = self._asked.pop(line["done"])
        if line.get("crashed"):
            return
        if "error" in line:
            return self._failed(asked, line)
        keep = {"capture": self._captured, "discard": self._replaced, "resend": self._replaced, "dump": self._dumped}
        if asked.deed == "sync_step":
            self.outcomes.setdefault(asked.tablet.name, {})[asked.more["part"]] = line["result"]["kind"]
        elif asked.deed in keep:
            keep[asked.deed](asked, line["result"])

    def _failed(self, asked: Asked, line: Line) -> None:
        """Signing in may fail where the network did, a step over an answer that isn't the server's (the app tries
        such a step again), a capture only for somebody who is signed out."""
        if (
            asked.deed == "sign_in"
            or line["name"] == "NotSignedIn"
            or (asked.deed == "sync_step" and asked.tablet.misled)
        ):
            return
        raise Contradiction(f"{asked.tablet.name} {asked.deed}: {line['error']}")

    def _captured(self, asked: Asked, numbers: list[int]) -> None:
        for n, command in zip(numbers, asked.more["commands"], strict=True):
            self._save(asked, n, command)
        for photo in asked.more.get("photos", []):
            self.photos.add((asked.device or "", hashlib.sha256(b64decode(photo["base64"])).hexdigest()))

    def _replaced(self, asked: Asked, numbers: list[int]) -> None:
        gone = self.in_tray(asked.tablet.name, asked.more["n"])
        self.replaced.add((gone["device"], gone["n"]))
        body = {name: value for name, value in gone["command"].items() if name not in ("n", "at")}
        if asked.deed == "discard":
            body = {
                "type": "discard_refused",
                "device": gone["device"],
                "refused": gone["n"],
                "reason": asked.more["reason"],
            }
        self._save(asked, numbers[0], body)

    def _save(self, asked: Asked, n: int, command: Line) -> None:
        key = (asked.device or "", n)
        if key in self.saved:
            raise Contradiction(f"{asked.tablet.name} gave the number {n} twice")
        self.saved[key] = Saved(command, asked.tablet.name, clock.text(asked.at))

    def _dumped(self, asked: Asked, dump: Line) -> None:
        """After a power cut this shows whether what was being saved is there; what is replaced left the tray then."""
        if before := self.dumps.get(asked.tablet.name):
            now = {(entry["device"], entry["n"]) for entry in dump["tray"]}
            self.replaced |= {(entry["device"], entry["n"]) for entry in before["tray"]} - now
        self.dumps[asked.tablet.name] = dump
        others = [key for key in dump["row_keys"] if key[0] != dump["current"]]
        expect(not others, f"{asked.tablet.name} holds rows of somebody who isn't signed in: {others[:3]}")
        for entry in (*dump["outbox"], *dump["tray"]):
            body = {name: value for name, value in entry["command"].items() if name not in ("n", "at")}
            self.saved.setdefault((entry["device"], entry["n"]), Saved(body, asked.tablet.name))
        self.owners |= {device["id"]: device["profile"]["person"]["id"] for device in dump["devices"]}
        self.photos |= {(photo["device"], photo["sha256"]) for photo in dump["photos"]}

    def tray(self, tablet: str) -> list[int]:
        """Numbers that stand for one entry each."""
        numbers = [entry["n"] for entry in self.dumps[tablet]["tray"]]
        return [n for n in numbers if numbers.count(n) == 1]

    def in_tray(self, tablet: str, n: int) -> Any:
        return next(entry for entry in self.dumps[tablet]["tray"] if entry["n"] == n)

    def by_device(self) -> dict[str, list[tuple[int, Line]]]:
        """Numbers and commands in order."""
        devices: dict[str, list[tuple[int, Line]]] = {}
        for device, n in sorted(self.saved):
            devices.setdefault(device, []).append((n, self.saved[device, n].command))
        return devices

    def damages_of(self, device: str, orders: set[str]) -> set[str]:
        """Recorded on this device, not refused so far, and removed by nobody as far as anybody knows."""
        removed = {saved.command["id"] for saved in self.saved.values() if saved.command["type"] == "remove_damage"}
        recorded = {
            saved.command["id"]
            for key, saved in self.saved.items()
            if key[0] == device and saved.command["type"] == "record_damage" and saved.command["repair_order"] in orders
            and self.verdicts.get(key, {}).get("verdict") != "refused"
        }  # fmt: skip
        return recorded - removed

    def answered(self, request: Request, answer: Answer) -> None:
        """By the server, heard or not: the first verdict stands for ever."""
        if request.path != "/api/commands" or answer.status not in (200, 409):
            return
        device = json.loads(request.body)["device"]
        for verdict in answer.json().get("verdicts", []):
            if self.verdicts.setdefault((device, verdict["n"]), verdict) != verdict:
                raise Contradiction(f"{device} {verdict['n']}: {self.verdicts[device, verdict['n']]}, then {verdict}")
