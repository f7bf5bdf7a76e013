"""The vectors that the tablet's copies of the write-up's rules run too."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from lotwalk.clients.faults import faults
from lotwalk.clients.matching import differences, is_of, taken
from lotwalk.clients.preferences import CHANNELS, restriction
from lotwalk.clients.terms import asked, terms_of
from lotwalk.vehicles.vin import vin_fault
from lotwalk.walkarounds.words import AREAS, areas_of
from lotwalk.write_up.needs import Facts, Incomplete, needs_of, refuse_incomplete

VECTORS = Path(__file__).parents[1] / "vectors"


def vectors(name: str) -> dict[str, Any]:
    return msgspec.json.decode((VECTORS / f"{name}.json").read_bytes())


REACHING, MATCHING, NEEDS, TERMS = vectors("reaching"), vectors("matching"), vectors("needs"), vectors("terms")


@pytest.mark.parametrize("vector", vectors("vins")["vins"], ids=str)
def test_a_vin_is_judged(vector: dict[str, Any]) -> None:
    assert vin_fault(vector["vin"]) == vector["fault"]


@pytest.mark.parametrize("vector", REACHING["faults"], ids=str)
def test_all_faults_of_a_client_are_told_at_once(vector: dict[str, Any]) -> None:
    assert faults(REACHING["client"] | vector["client"]) == vector["faults"]


@pytest.mark.parametrize("vector", REACHING["layers"], ids=str)
def test_a_channel_has_to_pass_both_layers(vector: dict[str, Any]) -> None:
    client = REACHING["client"] | dict.fromkeys(vector["set"], True)
    told = {channel: restriction(client, channel) for channel in CHANNELS}
    assert {channel: why for channel, why in told.items() if why} == vector["restrictions"]


@pytest.mark.parametrize("vector", MATCHING["pairs"], ids=str)
def test_owner_records_are_compared(vector: dict[str, Any]) -> None:
    assert list(differences(MATCHING["owner"], MATCHING["owner"] | vector["other"])) == vector["differences"]


@pytest.mark.parametrize("vector", MATCHING["taking"], ids=str)
def test_a_record_is_taken_by_whom_it_is_of(vector: dict[str, Any]) -> None:
    client = MATCHING["owner"] | MATCHING["client"] | vector["client"]
    record = MATCHING["owner"] | MATCHING["record"] | vector["record"]
    assert (is_of(record, client), taken(record, client)) == (vector["is_of"], vector["taken"])


@pytest.mark.parametrize("vector", TERMS["clients"], ids=str)
def test_a_client_has_its_terms(vector: dict[str, Any]) -> None:
    assert sorted(terms_of(TERMS["client"] | vector["client"])) == vector["terms"]


@pytest.mark.parametrize("vector", TERMS["queries"], ids=str)
def test_a_search_has_its_words(vector: dict[str, Any]) -> None:
    assert asked(vector["query"]) == vector["words"]


@pytest.mark.parametrize("vector", NEEDS["orders"], ids=str)
def test_a_page_says_what_it_needs(vector: dict[str, Any]) -> None:
    facts = NEEDS["facts"] | vector["facts"]
    reviewed = {"preferences_reviewed_at": facts.pop("preferences_reviewed_at")}
    needs = needs_of(Facts(client=REACHING["client"] | vector["client"] | reviewed, **facts))
    assert {page: things for page, things in needs.items() if things} == vector["needs"]


def test_a_refusal_names_each_page_and_thing() -> None:
    with pytest.raises(Incomplete, match=r"customer \(owner, last name\); assign \(due out\)"):
        refuse_incomplete({"customer": ["owner", "last_name"], "vehicle": [], "assign": ["due_out"]})


@pytest.mark.parametrize("body", ["car", "suv", "pickup", "van", "truck"])
def test_each_body_has_its_areas(body: str) -> None:
    areas = areas_of(body)
    assert areas == set(vectors("areas")[body])
    assert areas <= AREAS
