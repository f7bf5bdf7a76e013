"""The chain finds every edit, deletion, insertion, reordering and truncation."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lotwalk.journal import chain

FACTS = st.dictionaries(st.text(max_size=8), st.integers() | st.text(max_size=8), max_size=3)


def chained(facts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    previous = chain.START
    for seq, one in enumerate(facts, start=1):
        row = dict.fromkeys(chain.HEADER) | {"seq": seq, "kind": "tried", "salt": f"salt {seq}"}
        rows.append(chain.linked(row | {"facts": chain.canonical(one).decode()}, previous))
        previous = rows[-1]["hash"]
    return rows


CHAINS = st.lists(FACTS, min_size=2, max_size=8).map(chained)


@given(CHAINS)
def test_a_whole_chain_holds(rows: list[dict[str, Any]]) -> None:
    assert chain.first_fault(rows, chain.START, 0) is None


@given(CHAINS, st.data())
def test_an_edit_is_found(rows: list[dict[str, Any]], data: st.DataObject) -> None:
    victim = data.draw(st.sampled_from(rows))
    field = data.draw(st.sampled_from(["kind", "at", "by_person", "subject", "facts", "digest", "hash", "location"]))
    victim[field] = "forged"
    assert chain.first_fault(rows, chain.START, 0)


@given(CHAINS, st.data())
def test_a_deletion_is_found(rows: list[dict[str, Any]], data: st.DataObject) -> None:
    del rows[data.draw(st.integers(0, len(rows) - 2))]
    assert chain.first_fault(rows, chain.START, 0)


@given(CHAINS, st.data())
def test_an_insertion_is_found(rows: list[dict[str, Any]], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(rows) - 1))
    rows.insert(at, dict(rows[at]))
    assert chain.first_fault(rows, chain.START, 0)


@given(CHAINS, st.data())
def test_a_reordering_is_found(rows: list[dict[str, Any]], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(rows) - 2))
    rows[at], rows[at + 1] = rows[at + 1], rows[at]
    assert chain.first_fault(rows, chain.START, 0)


@given(CHAINS, st.data())
def test_erased_facts_keep_the_chain_whole(rows: list[dict[str, Any]], data: st.DataObject) -> None:
    data.draw(st.sampled_from(rows))["facts"] = None
    assert chain.first_fault(rows, chain.START, 0) is None
