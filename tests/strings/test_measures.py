"""Numbers as they are read aloud."""

from __future__ import annotations

from datetime import date

import pytest

from game.strings import measures


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (3_200_000, "$3.20M"),
        (48_000, "$48k"),
        (4_850, "$4,850"),
        (400, "$400"),
        (0, "$0"),
        (-48_400, "-$48k"),
        (999_600, "$1.00M"),
    ],
)
def test_money_is_said_as_precisely_as_it_matters(amount: int, said: str) -> None:
    assert measures.money(amount, "$") == said


def test_a_change_of_money_has_its_sign_and_range() -> None:
    assert measures.change(-48_000, -48_000, "$") == "-$48k"
    assert measures.change(10_000, 30_000, "$") == "+$10k to +$30k"


def test_a_change_is_certain_or_a_range() -> None:
    assert measures.span(-4, -4) == "-4"
    assert measures.span(2, 7) == "+2 to +7"


@pytest.mark.parametrize(("eighths", "said"), [(18, "2 2/8"), (5, "5/8"), (24, "3")])
def test_pages_are_counted_in_eighths(eighths: int, said: str) -> None:
    assert measures.pages(eighths) == said


@pytest.mark.parametrize(("minutes", "said"), [(45, "45 min"), (180, "3 h"), (200, "3 h 20 min"), (-70, "-1 h 10 min")])
def test_minutes_become_hours(minutes: int, said: str) -> None:
    assert measures.minutes(minutes) == said


def test_small_chances_are_said_as_one_in_so_many() -> None:
    assert measures.per_mille(55) == "1 in 18"
    assert measures.per_mille(0) == "none"


def test_things_in_a_row() -> None:
    assert measures.listed([]) == "nothing"
    assert measures.listed(["sound"]) == "sound"
    assert measures.listed(["camera", "design", "sound"]) == "camera, design and sound"


def test_a_date_has_its_weekday() -> None:
    assert measures.day(date(2026, 10, 5).toordinal()) == "Monday 5 October"
