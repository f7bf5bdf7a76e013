"""Stan of another client and Hal of another location: nothing of it, and no hint that it exists."""

import pytest

from lotwalk.foundation.ids import new_id
from tests.journeys.cast import Cast
from tests.journeys.devices import PHONE, TABLET
from tests.journeys.hands import Hands, has_three_lines_approvable
from tests.journeys.shop import Shop

pytestmark = pytest.mark.browser
CAMRY = "8KTN 294"
SECRETS = (CAMRY, "Camry", "Harbor Fleet", "Eastgate", "Ines", "Replace front brake pads")


def test_stan_and_hal_see_nothing_of_it(cast: Cast):
    order = has_three_lines_approvable(cast.shop, CAMRY)
    ((approval,),) = cast.shop.knows("SELECT id FROM approvals WHERE repair_order = ?", order)
    stan, hal = cast.person("stan", PHONE).signs_in(), cast.person("hal", TABLET).signs_in()
    stan.sees("Nothing waits for a decision")
    stan.goes_to(f"/app/approvals/{approval}")
    stan.sees("This approval is not here")
    hal.sees("In Progress")
    hal.sees_nothing_of(*SECRETS)
    for page in ("walk-around", "inspection", "approval", "web-status", "history"):
        hal.goes_to(f"/app/ro/{order}/{page}")
        hal.sees("There is nothing here")
    for stranger in (stan, hal):
        stranger.sees_nothing_of(*SECRETS)


@pytest.mark.parametrize("name", ["stan", "hal"])
def test_ids_open_nothing_over_http(shop: Shop, name: str):
    order = has_three_lines_approvable(shop, CAMRY)
    ((approval, sha256, line),) = shop.knows(
        "SELECT approvals.id, sha256, approval_lines.id FROM approvals JOIN approval_lines ON approval = approvals.id"
        " WHERE approvals.repair_order = ? LIMIT 1", order,
    )  # fmt: skip
    stranger = Hands(shop, name).has_tablet()
    for address in ("/api/approvals/{}/evidence.pdf", "/api/approvals/{}/evidence.json"):
        assert answers(stranger, address, approval) == answers(stranger, address, new_id())
    tracker = "/api/repair-orders/{}/tracker"
    assert answers(stranger, tracker, order) == answers(stranger, tracker, new_id())
    assert deciding(stranger, approval, line, sha256) == deciding(stranger, new_id(), line, sha256)
    seen = stranger.http.get("/api/feed", params={"after": ""}).text
    assert not [it for it in (order, approval, CAMRY, "Harbor Fleet", "Ines") if it in seen]


def answers(stranger: Hands, address: str, id: str) -> tuple[int, str]:
    answer = stranger.http.get(address.format(id))
    assert answer.status_code == 404
    return answer.status_code, answer.text.replace(id, "")


def deciding(stranger: Hands, approval: str, line: str, sha256: str) -> tuple[str, str]:
    said = {"line": line, "state": "approved", "choice": "offered", "reason": "", "comment": ""}
    (verdict,) = stranger.does({
        "type": "decide_approval", "id": new_id(), "approval": approval, "sha256": sha256, "lines": [said],
        "signature": {"name": "S", "strokes": None}, "consent": "2026-11",
    })  # fmt: skip
    assert verdict["verdict"] == "refused"
    return verdict["code"], verdict["detail"]


def test_a_guessed_tracker_link_leads_nowhere(cast: Cast):
    stan = cast.person("stan", PHONE)
    cast.faults.expect("status of 404")
    stan.goes_to("/t/AaIKcp47ftWLN9KFmRuS5Jn_p_ldH7y9lJrny5tj9L0")
    stan.sees("There is nothing here")
    stan.finds_it_accessible()
