"""Menus that are judged kind by kind say the same as the whole menu."""

from __future__ import annotations

from random import Random

from game.engine import Rules, actions, advance, choices, menu_of, new_production
from game.engine.menus import MOST_CHOICES, Menu, Refusals

_EVERYTHING: Refusals = {actions.Night: lambda film, action: None, actions.EndTurn: lambda film, action: None}


def test_every_kind_of_a_menu_is_what_the_choices_hold_of_it(small: Rules) -> None:
    film, luck = new_production(small, 5), Random(5)
    seen = set()
    while not film.over:
        found = choices(film)
        for kind in {type(one) for one in menu_of(film).lines}:
            seen.add(kind)
            assert menu_of(film).of(kind) == [one for one in found if type(one) is kind]
        assert menu_of(film).only() == (found[0] if len(found) == 1 else None)
        once = menu_of(film)
        assert [one for one in menu_of(film).lines if once.offers(one)] == found
        advance(film, luck.choice(found))
    assert len(seen) > 20


def test_several_kinds_come_in_the_order_of_the_menu(small: Rules) -> None:
    film = new_production(small, 5)
    film.stage, film.desk = "turn", []
    found = menu_of(film).of(actions.EndTurn, actions.Sit, actions.Night)
    assert found == [one for one in choices(film) if isinstance(one, (actions.EndTurn, actions.Sit, actions.Night))]


def test_an_offer_is_a_line_that_is_not_refused(small: Rules) -> None:
    film = new_production(small, 5)
    film.stage, film.desk = "turn", []
    menu = menu_of(film)
    assert menu.offers(actions.EndTurn())
    assert not menu.offers(actions.Wrap())
    assert not menu.without([actions.EndTurn()]).offers(actions.EndTurn())


def test_a_long_menu_keeps_its_way_out(small: Rules) -> None:
    film = new_production(small, 5)
    film.stage, film.desk = "turn", []
    lines: list[actions.Action] = [*([actions.Night()] * 60), actions.EndTurn()]
    long = Menu(lines, film, _EVERYTHING)
    assert len(long.all()) == MOST_CHOICES
    assert long.of(actions.EndTurn) == [actions.EndTurn()]
    assert len(long.of(actions.Night)) == MOST_CHOICES - 1


def test_what_a_long_menu_leaves_out_is_not_on_offer(small: Rules) -> None:
    film = new_production(small, 5)
    lines: list[actions.Action] = [*([actions.EndTurn()] * 60), actions.Night(), actions.EndTurn()]
    assert not Menu(lines, film, _EVERYTHING).offers(actions.Night())
    assert Menu(lines, film, _EVERYTHING).offers(actions.EndTurn())
