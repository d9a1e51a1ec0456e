"""Cards that divided a class, the most evenly divided first, and what the answers went with."""

from __future__ import annotations

from game.classroom.results import Average, average, result
from game.classroom.splits import splits
from game.engine import Production, new_production
from tests.saves.filming import shot, small_rules


def answered(**answers: str) -> Production:
    film = new_production(small_rules(), 1)
    film.answers = answers
    return film


def test_a_card_that_all_answered_alike_divides_nobody() -> None:
    assert splits([answered(cake="eat"), answered(cake="eat")]) == ()


def test_a_card_that_one_group_alone_met_divides_nobody() -> None:
    assert splits([answered(cake="eat"), answered()]) == ()


def test_the_most_evenly_divided_card_comes_first() -> None:
    films = [answered(cake="eat", rain="wait"), answered(cake="eat", rain="wait"), answered(cake="eat", rain="go"),
             answered(cake="keep", rain="go")]  # fmt: skip
    assert [(one.event, one.pairs) for one in splits(films)] == [("rain", 4), ("cake", 3)]


def test_answers_name_their_groups_the_most_frequent_first() -> None:
    (split,) = splits([answered(cake="keep"), answered(cake="eat"), answered(cake="eat")])
    assert [(one.option, one.groups) for one in split.answers] == [("eat", (1, 2)), ("keep", (0,))]


def test_a_card_of_many_counts_before_an_even_card_of_two() -> None:
    films = [answered(cake="eat"), answered(cake="eat"), answered(cake="keep", rain="go"), answered(rain="wait")]
    assert [one.event for one in splits(films)] == ["cake", "rain"]


def test_the_average_leaves_out_films_without_scores() -> None:
    seen = result(shot(None).production)
    unseen = seen.__class__(**{name: getattr(seen, name) for name in seen.__struct_fields__} | {"critics": None})
    mean = average([seen, unseen])
    assert mean == Average(2 * seen.success, seen.critics, seen.audience, seen.returned, seen.again)
    assert average([unseen]).critics is None
