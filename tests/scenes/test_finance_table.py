"""The finance table: the plan and the cash are in sight, and change with the offer that is looked at."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import Rules, actions
from game.engine.rules.conditions import Leaf
from game.scenes.choice_cards import key_of
from game.scenes.duty_table import chosen
from game.scenes.finance_table import FinanceTable
from game.scenes.session import Session
from game.ui.window import Window
from tests.engine.builders import Filming
from tests.scenes.tables import Keyboard, at_table, session


def at_finance(rules: Rules, text: int = 100) -> tuple[Window, Session]:
    play = session(rules)
    play.recorder.production = Filming(rules).at_table("finance").film
    return at_table(play, text=text), play


def said(shown: Window, key: str) -> str:
    node = shown.node(f"{key}.text")
    assert node is not None
    return node.label


def test_the_gap_is_in_the_plan_and_shrinks_with_the_offer_that_is_looked_at(small: Rules) -> None:
    shown, _play = at_finance(small)
    hand = Keyboard(shown)
    hand.go(key_of(actions.WalkAway("benelux")))
    assert "This one" not in said(shown, "band")
    gap = said(shown, "band").split("Gap")[1]
    hand.go(key_of(actions.SignMoney("benelux")))
    assert "This one: Somebody" in said(shown, "band")
    assert said(shown, "band").split("Gap")[1] != gap


def test_the_cash_of_every_phase_is_told_with_the_offer_and_without(small: Rules) -> None:
    shown, _play = at_finance(small)
    hand = Keyboard(shown)
    hand.go(key_of(actions.WalkAway("benelux")))
    without = said(shown, "cash")
    hand.go(key_of(actions.SignMoney("benelux")))
    assert "with this one" in said(shown, "cash")
    assert said(shown, "cash") != without
    for phase in ("End of prep", "End of the shoot", "Delivery"):
        assert phase in without


def test_a_haggling_move_has_its_odds_on_the_card(small: Rules) -> None:
    rules = with_offer(small, "benelux", haggle=small.film.offers["aunt"].haggle)
    shown, _play = at_finance(rules)
    card = shown.node("group.offer.benelux")
    assert card is not None
    assert any("50 %" in getattr(mark, "text", "") for node in card.walk() for mark in node.marks)


def with_offer(rules: Rules, name: str, **fields: object) -> Rules:
    offer = replace(rules.film.offers[name], **fields)
    film = replace(rules.film, offers={**rules.film.offers, name: offer})
    return Rules(film, rules.core, rules.options)


def test_what_an_offer_misses_is_named_and_what_is_there_is_not(small: Rules) -> None:
    needs = (Leaf("flag", "story_bought"), Leaf("tier", "indie"))
    text = ("The story is bought.", "It is independent.")
    shown, _play = at_finance(with_offer(small, "benelux", needs=needs, needs_text=text))
    card = shown.node("offer.benelux.text")
    assert card is not None
    assert "Missing: The story is bought" in card.label
    assert "It is independent" not in card.label


@pytest.mark.parametrize("text", [100, 200])
def test_the_plan_is_there_at_every_size_of_text(small: Rules, text: int) -> None:
    shown, _play = at_finance(small, text)
    where = "band" if text == 100 else "duty"
    assert "Gap, nobody yet" in said(shown, where)


def test_focus_passes_through_a_panel_whose_text_hangs_on_the_focus(small: Rules) -> None:
    scene = FinanceTable(session(small))
    action = scene.session.menu[0]
    assert chosen(scene, f"do.{action!r}") == action
    assert chosen(scene, "effects.body") == action
    assert chosen(scene, "undo") is None
