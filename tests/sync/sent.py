"""Is everything at home? Outboxes empty, trays as the server refused, numbers without gaps, photos whole."""

import hashlib

from lotwalk.foundation import database
from lotwalk.media.store import store
from tests.sync.fleet import Line
from tests.sync.ledger import Key, Ledger
from tests.sync.verdict import expect

PHOTO_REFUSALS = ("media_not_an_image", "not_permitted")


def nothing_is_stuck(ledger: Ledger) -> None:
    for name, dump in ledger.dumps.items():
        here = {device["id"] for device in dump["devices"] if device["signed_in"]}
        for entry in dump["outbox"]:
            # What was acknowledged is kept for the screen until the feed shows it, which it does to who is signed in.
            expect(entry["acknowledged"] and entry["device"] not in here, f"{name} still has {entry}")
        for photo in dump["photos"]:
            expect(photo["state"] != "waiting", f"{name} still has photo {photo['sha256']}")
            expect(photo["state"] != "refused" or photo["refusal"]["code"] in PHOTO_REFUSALS, f"{name}: {photo}")


def trays_are_the_refusals(ledger: Ledger) -> None:
    refused = {key for key, verdict in ledger.verdicts.items() if verdict["verdict"] == "refused"}
    kept: dict[Key, Line] = {}
    for dump in ledger.dumps.values():
        kept |= {(entry["device"], entry["n"]): entry for entry in dump["tray"]}
    expect(set(kept) == refused - ledger.replaced, f"trays differ by {set(kept) ^ (refused - ledger.replaced)}")
    for key, entry in kept.items():
        said = ledger.verdicts[key]
        expect(entry["refusal"]["code"] == said["code"] != "internal", f"{key}: {entry['refusal']}, but {said}")


async def numbers_are_without_gaps(ledger: Ledger) -> None:
    for device, commands in ledger.by_device().items():
        expect([n for n, _ in commands] == list(range(1, len(commands) + 1)), f"{device} has gaps")
        row = await database.fetch_one("SELECT processed FROM devices WHERE id = ?", device)
        expect(row and row["processed"] == len(commands), f"{device} saved {len(commands)}, the server has {row}")


async def all_is_its_authors(ledger: Ledger) -> None:
    """Whatever person the tablet's session was at each moment."""
    for row in await database.fetch("SELECT id, person FROM devices"):
        expect(ledger.owners[row["id"]] == row["person"], f"device {row['id']} was registered to {row['person']}")
    for row in await database.fetch("SELECT seq, device, by_person FROM journal WHERE device IS NOT NULL"):
        owner = ledger.owners[row["device"]]
        expect(owner == row["by_person"], f"entry {row['seq']} is {row['by_person']}'s, its device {owner}'s")


async def photos_are_whole(ledger: Ledger) -> None:
    """Each that was saved, but for those that were refused with a reason."""
    photos = [photo for dump in ledger.dumps.values() for photo in dump["photos"]]
    refused = {(photo["device"], photo["sha256"]) for photo in photos if photo["state"] == "refused"}
    for device, sha256 in sorted(ledger.photos - refused):
        whole = await store().holds(sha256) and hashlib.sha256(await store().read(sha256)).hexdigest() == sha256
        expect(whole, f"{sha256} isn't whole")
        owned = await database.fetch_one(
            "SELECT 1 AS found FROM media_owners o JOIN devices d ON d.person = o.person"
            " WHERE o.sha256 = ? AND d.id = ?",
            sha256, device,
        )  # fmt: skip
        expect(owned, f"{sha256} was sent, but isn't its author's")
    unseen = await database.fetch(
        "SELECT p.id FROM photos p JOIN media_owners o ON o.sha256 = p.sha256 AND o.person = p.attached_by"
        " WHERE NOT p.stored AND p.removed_at IS NULL"
    )
    expect(not unseen, f"photos that are here and don't show themselves: {unseen}")
