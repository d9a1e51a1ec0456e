"""Type is set without a font: lines break between words, long words where they must, strange letters elsewhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.ui.marks import Glyphs
from game.ui.text import Block, Span
from tests.ui.rulers import setter

INK = (0, 0, 0)


def lines(block: Block) -> list[str]:
    found: dict[int, list[Glyphs]] = {}
    for glyphs in block.glyphs:
        found.setdefault(glyphs.y, []).append(glyphs)
    return ["".join(one.text for one in found[y]) for y in sorted(found)]


def test_lines_break_between_words() -> None:
    block = setter().block([Span("one two three", "plain", INK)], 40)
    assert lines(block) == ["one two", "three"]


def test_a_line_break_in_the_text_is_kept() -> None:
    assert lines(setter().block([Span("one\ntwo", "plain", INK)], 400)) == ["one", "two"]


def test_a_word_wider_than_the_line_is_broken_where_it_must_be() -> None:
    block = setter().block([Span("incomprehensible", "plain", INK)], 30)
    assert lines(block) == ["incomp", "rehens", "ible"]


def test_too_many_lines_end_in_the_sign_for_more() -> None:
    block = setter().block([Span("one two three four", "plain", INK)], 40, "left", 1)
    assert lines(block) == ["one two…"]


def test_spans_share_a_baseline() -> None:
    small, large = setter().block([Span("a ", "plain", INK), Span("B", "large", INK)], 400).glyphs
    assert small.y + 8 == large.y + 16


def test_neighbours_in_one_style_are_one_run() -> None:
    block = setter().block([Span("one two three", "plain", INK)], 400)
    assert [glyphs.text for glyphs in block.glyphs] == ["one two three"]


def test_right_and_centre_are_measured_from_what_is_drawn() -> None:
    right = setter().block([Span("abcd", "plain", INK)], 100, "right").glyphs[0]
    centre = setter().block([Span("abcd", "plain", INK)], 100, "centre").glyphs[0]
    assert (right.x, centre.x) == (80, 40)


def test_a_letter_the_face_can_not_draw_is_set_in_another() -> None:
    block = setter(strange="ć").block([Span("aćb", "plain", INK)], 400)
    assert [(glyphs.text, glyphs.face) for glyphs in block.glyphs] == [("a", "text"), ("ć", "other"), ("b", "text")]


@given(st.text(alphabet="abc de\n", max_size=60), st.integers(12, 200))
def test_nothing_is_ever_wider_than_the_line(text: str, width: int) -> None:
    block = setter().block([Span(text, "plain", INK)], width)
    assert all(glyphs.x + len(glyphs.text.rstrip()) * 5 <= width for glyphs in block.glyphs)
    assert "".join(lines(block)).replace(" ", "") == text.replace(" ", "").replace("\n", "")
