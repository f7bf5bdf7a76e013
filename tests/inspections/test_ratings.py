"""Ratings hold for every reading, not only for those in the vectors."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lotwalk.inspections.ratings import Bound, Limit, rating, worst

ORDER = ("red", "yellow", "green")
figures = st.integers(-5_000, 5_000).map(lambda hundredths: hundredths / 100)
bounds = st.tuples(figures, figures).filter(lambda pair: pair[0] < pair[1])


@given(bounds, figures, figures)
def test_more_is_never_worse_where_more_is_better(edges: tuple[float, float], one: float, other: float) -> None:
    limit = Limit("mm", Bound(above=edges[1]), Bound(below=edges[0]), -50, 50)
    less, more = sorted((one, other))
    assert ORDER.index(rating(limit, less)) <= ORDER.index(rating(limit, more))


@given(bounds)
def test_the_edges_themselves_are_yellow_where_they_are_left_out(edges: tuple[float, float]) -> None:
    limit = Limit("mm", Bound(above=edges[1]), Bound(below=edges[0]), -50, 50)
    assert {rating(limit, edge) for edge in edges} == {"yellow"}


@given(bounds, figures)
def test_the_edges_themselves_count_where_they_are_named(edges: tuple[float, float], value: float) -> None:
    limit = Limit("mm", Bound(at_least=edges[1]), Bound(at_most=edges[0]), -50, 50)
    assert (rating(limit, edges[1]), rating(limit, edges[0])) == ("green", "red")
    assert rating(limit, value) == ("green" if value >= edges[1] else "red" if value <= edges[0] else "yellow")


@given(figures, figures)
def test_a_deviation_is_measured_exactly_and_on_both_sides(value: float, target: float) -> None:
    limit = Limit("psi", Bound(at_most=5), Bound(above=10), -120, 120, deviation=True)
    off = abs(Decimal(str(value)) - Decimal(str(target)))
    assert rating(limit, value, target) == ("green" if off <= 5 else "red" if off > 10 else "yellow")
    assert rating(limit, value, target) == rating(limit, target, value)


@given(st.lists(st.sampled_from([*ORDER, None])))
def test_the_worst_counts(ratings: list[str | None]) -> None:
    named = [one for one in ratings if one]
    assert worst(ratings) == (min(named, key=ORDER.index) if named else None)
