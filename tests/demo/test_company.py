"""Who and what there is: the counts that a shop would believe, and the names that others rely on."""

from collections import Counter
from zoneinfo import ZoneInfo

from lotwalk.clients.tables import Client, Contact
from lotwalk.demo.book import Book
from lotwalk.demo.build import Draft
from lotwalk.people.tables import Person, RoleGrant
from lotwalk.places.tables import ListEntry, Location
from lotwalk.repair_orders.tables import RepairOrder
from lotwalk.requests.tables import ServiceRequest
from lotwalk.vehicles.tables import Vehicle
from lotwalk.walkarounds.tables import Damage

CONTRACT = ("ada", "mia", "sam", "tess", "ines", "otto", "stan", "fay", "carl")


def held(book: Book, draft: Draft, person: str) -> set[tuple[str, str | None, str | None]]:
    rows = [row for row in book.ledger.rows(RoleGrant) if row["person"] == draft.demo.people[person]]
    return {(row["role"], row["location"], row["client"]) for row in rows}


def test_two_locations_in_two_time_zones(book: Book) -> None:
    rows = book.ledger.rows(Location)
    assert [row["number_prefix"] for row in rows] == ["R-", "H-"]
    assert len({str(ZoneInfo(row["time_zone"])) for row in rows}) == 2


def test_each_location_has_its_lists(book: Book) -> None:
    counts = Counter((row["location"], row["list"]) for row in book.ledger.rows(ListEntry))
    assert sorted(counts.values()) == [10, 10, 15, 15, 16, 16]


def test_sixty_clients(book: Book) -> None:
    rows = book.ledger.rows(Client)
    assert Counter(row["kind"] for row in rows) == {"wholesale": 14, "retail": 46}
    assert sum(row["language"] == "es" for row in rows) >= 8
    assert all(row["email"].endswith("@example.test") and "555-01" in row["phone"] for row in rows)


def test_every_wholesale_client_has_somebody_to_tell(book: Book) -> None:
    told_of = {row["client"] for row in book.ledger.rows(Contact)}
    assert {row["id"] for row in book.ledger.rows(Client) if row["kind"] == "wholesale"} <= told_of


def test_the_people_of_the_contract(book: Book, draft: Draft) -> None:
    addresses = {row["email"] for row in book.ledger.rows(Person)}
    assert {f"{name}@demo.lotwalk.test" for name in CONTRACT} <= addresses
    eastgate, harbor = draft.demo.locations["eastgate"], draft.demo.clients["Harbor Fleet Services"]
    assert held(book, draft, "sam") == {("advisor", eastgate, None)}
    assert held(book, draft, "tess") == {("technician", eastgate, None)}
    assert ("client_inspector", None, harbor) in held(book, draft, "ines")
    assert held(book, draft, "fay") == {("field_manager", None, None)}
    assert {row[1] for row in held(book, draft, "ada")} == set(draft.demo.locations.values())


def test_stan_and_hal_have_nothing_of_eastgate_or_harbor(book: Book, draft: Draft) -> None:
    meridian = draft.demo.clients["Meridian Plumbing"]
    assert {client for _, _, client in held(book, draft, "stan")} == {meridian}
    assert {place for _, place, _ in held(book, draft, "hal")} == {draft.demo.locations["harborview"]}
    visited = {row["location"] for row in book.ledger.rows(RepairOrder) if row["client"] == meridian}
    assert visited == {draft.demo.locations["harborview"]}


def test_eighteen_months_of_closed_orders(book: Book) -> None:
    closed = [row for row in book.ledger.rows(RepairOrder) if row["status"] == "closed"]
    assert 1_050 < len(closed) < 1_350
    months = {row["closed_at"][:7] for row in closed}
    assert len(months) >= 18


def test_numbers_are_in_order_without_gaps(book: Book) -> None:
    for place in book.ledger.rows(Location):
        orders = [row for row in book.ledger.rows(RepairOrder) if row["location"] == place["id"]]
        numbers = [
            int(row["number"].removeprefix(place["number_prefix"]))
            for row in sorted(orders, key=lambda row: (row["opened_at"], row["id"]))
        ]
        assert numbers == list(range(numbers[0], place["next_number"]))


def test_fleets_have_unit_numbers_of_their_own(book: Book) -> None:
    units = Counter((row["client"], row["unit_number"]) for row in book.ledger.rows(Vehicle) if row["unit_number"])
    assert max(units.values()) == 1
    assert len(units) > 100


def test_the_camry_waits_for_tess(book: Book, draft: Draft) -> None:
    """Arrived, without an order; eight months ago it had marks."""
    camry = draft.demo.vehicles["camry"]
    row = next(row for row in book.ledger.rows(Vehicle) if row["id"] == camry)
    orders = [row for row in book.ledger.rows(RepairOrder) if row["vehicle"] == camry]
    assert row["client"] == draft.demo.clients["Harbor Fleet Services"] and 48_000 <= row["odometer"] < 49_000
    assert {order["status"] for order in orders} == {"closed"} and "camry" not in draft.demo.orders
    last = max(orders, key=lambda order: order["closed_at"])
    marks = [mark for mark in book.ledger.rows(Damage) if mark["repair_order"] == last["id"]]
    assert last["closed_at"][:7] == "2026-03" and len(marks) >= 3


def test_three_vehicles_of_harbor_are_in_the_lot(book: Book, draft: Draft) -> None:
    harbor = draft.demo.clients["Harbor Fleet Services"]
    open_orders = {row["service_request"] for row in book.ledger.rows(RepairOrder) if row["status"] != "closed"}
    here = [
        row
        for row in book.ledger.rows(ServiceRequest)
        if row["client"] == harbor and (row["state"] == "arrived" or row["id"] in open_orders)
    ]
    assert len(here) >= 3
