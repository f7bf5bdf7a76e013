"""The rows agree with each other: references, money, statuses, and parts that don't grow back."""

from collections import defaultdict
from typing import Any

import pytest
from msgspec import json

from lotwalk.demo.book import Book
from lotwalk.demo.build import Draft, drafted
from lotwalk.demo.ledger import ORDER
from lotwalk.foundation.money import divide_half_up, share
from lotwalk.inspections import ratings
from lotwalk.inspections.tables import Answer, Inspection
from lotwalk.places.tables import ListEntry, Location
from lotwalk.repair_orders.actions import order_id
from lotwalk.repair_orders.tables import RepairOrder, Service
from lotwalk.requests.tables import ServiceRequest
from lotwalk.vehicles.tables import DeclinedService, Vehicle
from lotwalk.walkarounds.tables import Damage, Walkaround
from lotwalk.walkarounds.words import AREAS
from lotwalk.web_status.rules import refuse_long_note, refuse_unexplained_due_out
from lotwalk.web_status.tables import WebStatus
from tests.demo.conftest import MORNING

Rows = list[dict[str, Any]]


def orders(book: Book) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in book.ledger.rows(RepairOrder)}


def by(rows: Rows, key: str) -> dict[str, Rows]:
    found: dict[str, Rows] = defaultdict(list)
    for row in rows:
        found[row[key]].append(row)
    return found


def test_what_is_under_an_order_is_where_the_order_is(book: Book) -> None:
    known = orders(book)
    for table in ORDER:
        for row in book.ledger.rows(table):
            if row.get("repair_order"):
                order = known[row["repair_order"]]
                assert (row["location"], row["client"]) == (order["location"], order["client"]), table


def test_an_order_is_of_its_request_and_its_vehicle(book: Book) -> None:
    requests = {row["id"]: row for row in book.ledger.rows(ServiceRequest)}
    vehicles = {row["id"]: row for row in book.ledger.rows(Vehicle)}
    for order in book.ledger.rows(RepairOrder):
        request = requests[order["service_request"]]
        assert order["id"] == order_id(request["id"]) and request["state"] == "written_up"
        assert order["client"] == request["client"] == vehicles[order["vehicle"]]["client"]
        assert (order["vehicle"], order["location"]) == (request["vehicle"], request["location"])
        assert order["arrived_at"] == request["arrived_at"]


def test_ids_are_there_once(book: Book) -> None:
    for table in ORDER:
        ids = [row["id"] for row in book.ledger.rows(table) if "id" in row]
        assert len(set(ids)) == len(ids), table


def test_money_adds_up(book: Book) -> None:
    places = {row["id"]: row for row in book.ledger.rows(Location)}
    for row in book.ledger.rows(Service):
        parts = sum(divide_half_up(p["quantity_tenths"] * p["price"], 10) for p in json.decode(row["parts"]))
        place = places[row["location"]]
        assert row["labour_rate"] == place["labour_rate"]
        assert row["labour"] == divide_half_up(row["labour_tenths"] * row["labour_rate"], 10)
        assert row["parts_total"] == parts
        assert row["tax"] == share(row["labour"] + parts, place["tax_basis_points"])
        assert row["total"] == row["labour"] + row["parts_total"] + row["tax"] > 0


def test_every_closed_order_has_work_that_is_done(book: Book) -> None:
    services = by(book.ledger.rows(Service), "repair_order")
    for order in book.ledger.rows(RepairOrder):
        if order["status"] == "closed":
            assert {row["state"] for row in services[order["id"]]} == {"completed"}


def test_what_was_declined_is_still_open(book: Book) -> None:
    """A service that was done later isn't offered again."""
    known, done = orders(book), by(book.ledger.rows(Service), "op_code")
    for row in book.ledger.rows(DeclinedService):
        later = [
            service
            for service in done[row["op_code"]]
            if known[service["repair_order"]]["vehicle"] == row["vehicle"]
            and known[service["repair_order"]]["closed_at"]
            and known[service["repair_order"]]["opened_at"] > known[row["repair_order"]]["opened_at"]
        ]
        assert not later
        assert (row["state"] == "deferred") == (row["offer_again_on"] is not None)


def test_odometers_only_grow(book: Book) -> None:
    read = [row for row in book.ledger.rows(RepairOrder) if row["odometer"] is not None]
    vehicles = {row["id"]: row for row in book.ledger.rows(Vehicle)}
    for vehicle, visits in by(read, "vehicle").items():
        values = [row["odometer"] for row in sorted(visits, key=lambda row: row["opened_at"])]
        assert values == sorted(values)
        assert vehicles[vehicle]["odometer"] >= values[-1]


def test_a_status_history_could_have_been_entered(book: Book) -> None:
    """In order, with a reason exactly where the promise moved, and the order as the last one says it."""
    known = orders(book)
    keys = {(row["location"], row["list"], row["key"]) for row in book.ledger.rows(ListEntry)}
    for id, statuses in by(book.ledger.rows(WebStatus), "repair_order").items():
        before = None
        assert [row["at"] for row in statuses] == sorted(row["at"] for row in statuses)
        for row in statuses:
            assert row["due_out_before"] == before and known[id]["opened_at"] <= row["at"]
            refuse_unexplained_due_out(before, row["due_out"], row["reason"])
            refuse_long_note(row["note"])
            assert (row["location"], "stage", row["stage"]) in keys
            assert (row["location"], "job_status", row["job_status"]) in keys
            assert row["reason"] is None or (row["location"], "reason", row["reason"]) in keys
            before = row["due_out"]
        last = {key: statuses[-1][key] for key in ("stage", "job_status", "due_out")}
        assert last == {key: known[id][key] for key in last}
        assert (known[id]["published"], known[id]["published_due_out"]) == (statuses[-1]["at"], before)
        assert known[id]["first_due_out"] == statuses[0]["due_out"]


def test_ratings_are_what_the_measurements_propose(book: Book) -> None:
    templates = {sheet.id: sheet.template for sheet in book.sheets.values()}
    vehicles = {row["id"]: row["body"] for row in book.ledger.rows(Vehicle)}
    bodies = {id: vehicles[order["vehicle"]] for id, order in orders(book).items()}
    inspections = {row["id"]: row for row in book.ledger.rows(Inspection)}
    answers = by(book.ledger.rows(Answer), "inspection")
    for id, inspection in inspections.items():
        sheet = templates[inspection["template"]].on(bodies[inspection["repair_order"]])
        assert [row["item"] for row in answers[id]] == [item.key for item in sheet.items()]
        for row, item in zip(answers[id], sheet.items(), strict=True):
            readings = json.decode(row["measurements"])
            proposed = ratings.proposed(item.measurements, sheet.limits, readings)
            assert proposed in (None, row["rating"]) and set(readings) == {m.key for m in item.measurements}
            assert row["rating"] == "green" or readings or row["observation"]


def test_pads_grow_only_when_they_were_replaced(book: Book) -> None:
    known = orders(book)
    replaced = {
        row["repair_order"] for row in book.ledger.rows(Service) if row["op_code"] in ("BRK-F", "BRK-HF", "BRK-FR")
    }
    read = by([row for row in book.ledger.rows(Answer) if row["item"] == "front_pads"], "repair_order")
    for visits in by(list(known.values()), "vehicle").values():
        thickness, renewed = 99.0, False
        for order in sorted(visits, key=lambda row: row["opened_at"]):
            for row in read[order["id"]]:
                now = max(json.decode(row["measurements"]).values())
                assert now <= thickness or renewed
                thickness, renewed = now, False
            renewed = renewed or order["id"] in replaced


def test_walkarounds_have_seen_every_area(book: Book) -> None:
    damages = by(book.ledger.rows(Damage), "repair_order")
    for row in book.ledger.rows(Walkaround):
        clean = json.decode(row["areas"])
        marked = {damage["area"] for damage in damages[row["id"]]}
        assert set(clean) <= AREAS and not marked & set(clean)
        assert (row["signature"] is None) == (row["signed_at"] is None)


@pytest.mark.parametrize("seed", [2, 77])
def test_another_seed_is_another_company_of_the_same_size(seed: int, draft: Draft) -> None:
    other = drafted(MORNING, seed)
    assert len(other.book.ledger.rows(Vehicle)) == 200
    assert 1_050 < len(other.book.ledger.rows(RepairOrder)) < 1_350
    vins = {row["vin"] for row in other.book.ledger.rows(Vehicle)}
    assert not vins <= {row["vin"] for row in draft.book.ledger.rows(Vehicle)}


def test_the_same_seed_is_the_same_company(draft: Draft) -> None:
    again = drafted(MORNING, seed=1, with_photos=True)
    for table in ORDER[1:]:
        assert again.book.ledger.rows(table) == draft.book.ledger.rows(table), table
    assert again.demo == draft.demo and again.uploads == draft.uploads and again.book.letters == draft.book.letters
    assert again.book.ledger.rows(ORDER[0])[0]["epoch"] != draft.book.ledger.rows(ORDER[0])[0]["epoch"]
