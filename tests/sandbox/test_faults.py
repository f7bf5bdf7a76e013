"""Faults as they come over the wire."""

import httpx
import pytest

from tests.cast.sandbox import FAULTS, Sandbox
from tests.sandbox.test_contract import order

BEFORE = ("hang", "reset", "500", "429")


def outcome(sandbox: Sandbox, kind: str) -> str:
    try:
        answer = sandbox.client.post("/dms/repair-orders", json=order(), headers={"X-Sandbox-Fault": kind}, timeout=0.4)
    except httpx.TransportError as error:
        return type(error).__name__
    try:
        body = answer.json()
    except ValueError:
        return f"{answer.status_code} no JSON"
    return f"{answer.status_code} {body.get('external_id', '')}".strip()


@pytest.mark.parametrize(("kind", "expected"), list(zip(FAULTS, (
    "ReadTimeout", "RemoteProtocolError", "500", "429", "RemoteProtocolError", "ReadTimeout", "200 no JSON", "200",
    "200 00000000-0000-7000-8000-00000000dead",
), strict=True)))  # fmt: skip
def test_each_fault_by_header(sandbox: Sandbox, kind: str, expected: str) -> None:
    assert outcome(sandbox, kind) == expected
    assert len(sandbox.orders()) == (0 if kind in BEFORE else 1)


def test_a_fault_strikes_as_often_as_told_and_only_there(sandbox: Sandbox) -> None:
    sandbox.break_next("500", "/dms/customers", "GET", times=2)
    codes = [sandbox.client.get("/dms/customers").status_code for _ in range(3)]
    assert codes == [500, 500, 200]
    sandbox.break_next("429", "/oem", times=None, retry_after=7)
    answers = [sandbox.client.get("/oem/vehicles/X/plans") for _ in range(3)]
    assert {(one.status_code, one.headers["retry-after"]) for one in answers} == {(429, "7")}
    assert sandbox.client.get("/dms/customers").status_code == 200
    sandbox.mend()
    assert sandbox.client.get("/oem/vehicles/X/plans").status_code == 200
