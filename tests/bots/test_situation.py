"""What a bot is handed for one decision: the best of a kind, and what is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from game.bots import Situation
from game.engine import Rules, advance, choices, new_production
from game.engine.actions import Action


def by(worth: dict[str, int]) -> Callable[[Action], int]:
    return lambda one: worth[repr(one)]


def test_the_best_of_a_kind_is_the_best_of_what_can_be_done(small: Rules) -> None:
    film, luck = new_production(small, 3), Random(3)
    while not film.over:
        worth = {repr(action): luck.randrange(4) for action in Situation(film).lines}
        for kind in {type(action) for action in Situation(film).lines}:
            legal = Situation(film).of(kind)
            assert Situation(film).best(kind, by(worth)) == max(legal, key=by(worth), default=None)
        advance(film, luck.choice(choices(film)))


def test_what_follows_from_a_situation_is_worked_out_once(small: Rules) -> None:
    asked: list[str] = []

    def nothing(situation: Situation) -> None:
        asked.append(situation.chair)

    situation = Situation(new_production(small, 3))
    assert [situation.once(nothing), situation.once(nothing), len(asked)] == [None, None, 1]
    Situation(new_production(small, 3)).once(nothing)
    assert len(asked) == 2
