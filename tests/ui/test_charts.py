"""Charts: everything lies in its box, and the parts are where the numbers say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.ui.charts import bars, hill, telescope, trend
from game.ui.layout import Box

BOX = Box(10, 20, 400, 200)
AMOUNTS = st.lists(st.integers(-9_000_000, 9_000_000), min_size=1, max_size=9)
COUNTS = st.lists(st.integers(0, 500), min_size=2, max_size=40)


@given(AMOUNTS)
def test_a_telescope_stays_in_its_box(rungs: list[int]) -> None:
    found, zero = telescope(BOX, rungs, 6)
    assert len(found) == len(rungs) + 1
    assert BOX.y <= zero <= BOX.bottom
    for bar in found:
        assert BOX.x <= bar.x < bar.right <= BOX.right
        assert BOX.y <= bar.y < bar.bottom <= BOX.bottom + 1


def test_each_rung_begins_where_the_one_before_it_ended() -> None:
    (first, second, third, whole), zero = telescope(BOX, [50, 50, -25], 0)
    assert first.bottom == zero
    assert second.bottom == first.y
    assert second.y == third.y
    assert whole.y == third.bottom
    assert whole.bottom == zero


@given(COUNTS)
def test_bars_stand_on_the_bottom_and_what_is_not_nothing_is_seen(counts: list[int]) -> None:
    for count, bar in zip(counts, bars(BOX, counts, 2), strict=True):
        assert bar.bottom == BOX.bottom
        assert BOX.y <= bar.y
        assert bool(bar.h) == bool(count)


@given(COUNTS)
def test_a_hill_rises_and_falls_inside_its_box(counts: list[int]) -> None:
    points = hill(BOX, counts)
    assert points[0] == (BOX.x, BOX.bottom)
    assert points[-1] == (BOX.right, BOX.bottom)
    assert all(BOX.holds(x, y) or x == BOX.right or y == BOX.bottom for x, y in points)


def test_a_trend_goes_from_edge_to_edge() -> None:
    assert trend(BOX, [0, 50, 100], 0, 100) == ((10, 220), (210, 120), (410, 20))
