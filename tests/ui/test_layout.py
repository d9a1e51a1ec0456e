"""Geometry is plain arithmetic: what is cut off and what is left make the whole, at every size."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.ui.layout import GRID, Box, cells, column, frame, reveal, row, scrolled, shares, snap

SIZES = [(1024, 640), (1280, 720), (1366, 768), (1920, 1080), (2560, 1080), (3840, 2160), (1200, 1600)]
BOXES = st.builds(Box, st.integers(0, 500), st.integers(0, 500), st.integers(1, 3000), st.integers(1, 3000))


def test_the_logical_canvas_fits_whole_into_every_window() -> None:
    for width, height in SIZES:
        found = frame(width, height)
        assert found.px(1280) <= width + 1
        assert found.px(720) <= height + 1


def test_text_grows_with_the_window_and_with_the_players_text_scale() -> None:
    assert frame(1280, 720).type(13) == 13
    assert frame(2560, 1440).type(13) == 26
    assert frame(1280, 720, 200).type(13) == 26


@given(BOXES, st.integers(0, 4000), st.integers(0, 60))
def test_a_piece_and_the_rest_never_overlap_nor_leave_the_box(box: Box, size: int, gap: int) -> None:
    for piece, rest in (box.left(size, gap), box.right_piece(size, gap), box.top(size, gap), box.foot(size, gap)):
        overlap = piece.within(rest)
        assert not overlap.w or not overlap.h
        for part in (piece, rest):
            assert part.x >= box.x
            assert part.y >= box.y
            assert part.right <= box.right
            assert part.bottom <= box.bottom


@given(BOXES, st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_a_row_and_a_column_fill_their_box(box: Box, parts: list[int]) -> None:
    assert sum(one.w for one in row(box, parts)) == box.w
    assert sum(one.h for one in column(box, parts)) == box.h


def test_shares_are_whole_and_in_proportion() -> None:
    assert shares(100, [1, 1, 2]) == [25, 25, 50]
    assert sum(shares(101, [1, 1, 1], gap=1)) == 99


@given(st.integers(80, 4000), st.integers(1, 24), st.integers(60, 400))
def test_cells_stay_inside_the_width_they_were_given(width: int, count: int, least: int) -> None:
    gap = 16
    grid = cells(width, count, least, gap)
    boxes = [grid.box(at, (0, 0), 100, gap) for at in range(count)]
    assert max(box.right for box in boxes) <= max(width, 1)
    assert all(not any(one.within(other)[2:]) or not all(one.within(other)[2:])
               for at, one in enumerate(boxes) for other in boxes[at + 1 :])  # fmt: skip


def test_the_board_stands_on_the_grid_at_its_own_size() -> None:
    grid = cells(688, 12, 150, 16)
    assert grid.columns == 4
    assert [grid.box(at, (288, 80), 176, 16).x % GRID for at in range(4)] == [0, 0, 0, 0]


def test_snapping_goes_to_the_left() -> None:
    assert [snap(x) for x in (0, 15, 16, 31)] == [0, 0, 16, 16]


@given(st.integers(0, 900), st.integers(50, 400), st.integers(0, 900), st.integers(1, 200))
def test_scrolling_into_sight_shows_the_piece_or_its_beginning(offset: int, view: int, top: int, tall: int) -> None:
    found = reveal(offset, view, top, top + tall)
    assert found <= top
    assert top + tall <= found + view or found == top


def test_scrolling_never_leaves_the_content() -> None:
    assert scrolled(-5, 100, 300) == 0
    assert scrolled(250, 100, 300) == 200
    assert scrolled(10, 300, 100) == 0
