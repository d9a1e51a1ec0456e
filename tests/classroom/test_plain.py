"""Sections as plain lines: what a page shows as a table, a terminal shows with a row a line."""

from __future__ import annotations

from game.classroom.page import Chart, Curve, Lines, Questions, Rows, Section
from game.classroom.plain import plain


def test_headings_stand_apart_and_sentences_below_them() -> None:
    assert plain([Section("One", [Lines(["a"])]), Section("Two", [Lines(["b"])])]) == ["One", "a", "", "Two", "b"]


def test_columns_stand_below_each_other_and_numbers_to_the_right() -> None:
    table = Rows(("who", "points"), [("Ada", "7"), ("Benedict", "12")], "Scores", numbers=(1,))
    assert plain([Section("T", [table])]) == ["T", "Scores", "who       points", "Ada            7", "Benedict      12"]


def test_questions_are_numbered() -> None:
    assert plain([Section("Q", [Questions(["Why?", "Who?"])])])[1:] == ["1. Why?", "2. Who?"]


def test_a_chart_is_told_in_numbers() -> None:
    chart = Chart("Trust", ["week 1", "week 2"], [Curve("trust", [60, 55])])
    assert plain([Section("C", [chart])])[1:] == ["Trust", "       week 1  week 2", "trust      60      55"]
