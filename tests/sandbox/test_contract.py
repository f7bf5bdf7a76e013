"""The sandbox by its own contract, over HTTP: what an adapter for a real DMS or OEM may rely on."""

import io
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tests.cast.sandbox import Sandbox

VIN = "4T1G11AK5MU000117"
CORA = {"kind": "retail", "name": "Cora Lindqvist", "first_name": "Cora", "last_name": "Lindqvist",
        "street": "12 Alder Street", "phone": "(614) 555-0142", "email": "cora@example.test"}  # fmt: skip


def order(**more: Any) -> dict[str, Any]:
    service = {"id": "s1", "description": "Brake pads", "total": 41_200, "billing_type": "customer"}
    return {
        "external_id": "ours-1", "status": "open", "customer": CORA, "vehicle": {"vin": VIN}, "total": 41_200,
        "opened_at": "2026-11-23T17:00:00.000Z", "services": [service],
    } | more  # fmt: skip


def test_the_same_order_twice_is_one_order(sandbox: Sandbox) -> None:
    first = sandbox.client.post("/dms/repair-orders", json=order())
    again = sandbox.client.post("/dms/repair-orders", json=order())
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert len(sandbox.orders()) == 1


def test_a_dms_that_cannot_do_that_makes_two(sandbox: Sandbox) -> None:
    sandbox.offer(idempotent_creation=False)
    for _ in range(2):
        sandbox.client.post("/dms/repair-orders", json=order()).raise_for_status()
    found = sandbox.client.get("/dms/repair-orders", params={"external_id": "ours-1"}).json()
    assert len(found["repair_orders"]) == 2


def test_an_order_is_changed_as_a_whole_until_it_is_closed(sandbox: Sandbox) -> None:
    made = sandbox.client.post("/dms/repair-orders", json=order()).json()
    path = f"/dms/repair-orders/{made['id']}"
    closed = sandbox.client.put(path, json=order(status="closed", services=[]))
    assert (closed.json()["status"], closed.json()["services"], closed.json()["number"]) == (
        "closed",
        [],
        made["number"],
    )
    assert sandbox.client.put(path, json=order()).status_code == 409
    assert sandbox.client.put(path, json=order(external_id="theirs", status="closed")).status_code == 409


def test_a_customer_is_made_once_and_found_by_any_word(sandbox: Sandbox) -> None:
    person = CORA | {"external_id": "client-1"}
    numbers = {sandbox.client.post("/dms/customers", json=person).json()["number"] for _ in range(2)}
    assert len(numbers) == 1
    for text in ("lindqvist cora", "5550142", "cora@example", numbers.copy().pop().lower()):
        found = sandbox.client.get("/dms/customers", params={"q": text}).json()["customers"]
        assert "Cora Lindqvist" in [one["name"] for one in found] and len(found) < 5, text


def test_related_orders_are_those_that_others_pay(sandbox: Sandbox) -> None:
    services = [
        {"id": kind, "description": kind, "total": 1, "billing_type": kind} for kind in ("customer", "warranty")
    ]
    made = sandbox.client.post("/dms/repair-orders", json=order(services=services)).json()
    path = f"/dms/repair-orders/{made['id']}/related"
    assert [one["kind"] for one in sandbox.client.get(path).json()["related"]] == ["warranty"]
    sandbox.offer(related_repair_orders=False)
    assert sandbox.client.get(path).status_code == 501


def test_what_a_vin_says_is_the_same_every_time(sandbox: Sandbox) -> None:
    paths = [f"/oem/vehicles/{VIN}/{what}" for what in ("plans", "recalls", "history", "documents")]
    before = [sandbox.client.get(path).json() for path in paths]
    sandbox.empty()
    assert [sandbox.client.get(path).json() for path in paths] == before


def test_seeded_owners_are_known_and_nobody_else(sandbox: Sandbox) -> None:
    sandbox.know(VIN, dms=CORA, oem=None)
    found = sandbox.client.get("/dms/customers", params={"vin": VIN}).json()["customers"]
    assert [one["street"] for one in found] == ["12 Alder Street"]
    assert sandbox.client.get(f"/oem/vehicles/{VIN}/owner").status_code == 404


def test_most_owners_are_the_same_in_both_and_some_are_not(sandbox: Sandbox) -> None:
    vins = [f"4T1G11AK5MU{number:06}" for number in range(120)]
    dms = [sandbox.client.get("/dms/customers", params={"vin": vin}).json()["customers"] for vin in vins]
    oem = [sandbox.client.get(f"/oem/vehicles/{vin}/owner").json() for vin in vins]
    both = [(one[0], other["owner"]) for one, other in zip(dms, oem, strict=True) if one and "owner" in other]
    differing = [one for one, other in both if one["street"] != other["street"]]
    assert 3 < len(differing) < len(both) / 4


def test_documents_are_pdfs_that_can_be_read(sandbox: Sandbox) -> None:
    papers = sandbox.client.get(f"/oem/vehicles/{VIN}/documents").json()["documents"]
    assert {paper["kind"] for paper in papers} == {"vehicle_report", "plan_certificate", "siriusxm_trial"}
    for paper in papers:
        answer = sandbox.client.get(f"/oem/vehicles/{VIN}/documents/{paper['name']}")
        text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages)
        assert VIN in text and paper["title"].split(": ")[-1] in text
    assert sandbox.client.get(f"/oem/vehicles/{VIN}/documents/nothing").status_code == 404


def test_a_restart_forgets_nothing(tmp_path: Path) -> None:
    with Sandbox(tmp_path) as own:
        made = own.client.post("/dms/repair-orders", json=order()).json()
        own.know(VIN, dms=CORA, oem=CORA | {"restrict_phone": True})
        own.restart()
        assert own.orders() == [made]
        assert own.client.get(f"/oem/vehicles/{VIN}/owner").json()["owner"]["restrict_phone"] is True


@pytest.mark.parametrize("body", [{}, {"external_id": ""}, order(total="much"), order(status="lost"), [], "x"])
def test_what_makes_no_sense_is_refused(sandbox: Sandbox, body: Any) -> None:
    answer = sandbox.client.post("/dms/repair-orders", json=body)
    assert answer.status_code == 422 and answer.json()["error"] == "invalid"
    assert sandbox.orders() == []


def test_the_contract_is_described(sandbox: Sandbox) -> None:
    paths = sandbox.client.get("/schema/openapi.json").json()["paths"]
    assert {"/dms/repair-orders", "/dms/customers", "/oem/vehicles/{vin}/owner"} <= set(paths)
