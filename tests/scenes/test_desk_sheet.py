"""Where cards leave room a table shows where its duty stands; where they leave none, nothing is in their way."""

from __future__ import annotations

import pytest

from game.engine import Rules
from game.engine.actions import Sit
from game.scenes.session import Session
from game.scenes.standing import FACTS, standing
from game.strings import Sides
from game.ui.marks import Art
from tests.engine.builders import Filming
from tests.scenes.tables import Keyboard, at_table, session


def at(small: Rules, duty: str, seat: str = "producer") -> Session:
    play = session(small)
    play.recorder.production = Filming(small).with_heads().at_table(duty, seat).film
    return play


def test_a_table_with_few_cards_shows_where_its_duty_stands(small: Rules) -> None:
    shown = at_table(at(small, "script"))
    sheet = shown.node("sheet.text")
    assert sheet is not None
    assert "Draft: 2" in sheet.label
    assert any(isinstance(mark, Art) and mark.name == "scene" for mark in sheet.marks)


def test_the_sheet_lies_under_the_cards_and_in_the_window(small: Rules) -> None:
    shown = at_table(at(small, "line_producer"))
    sheet, cards = shown.node("sheet"), shown.node("choices")
    assert sheet is not None
    assert cards is not None
    assert sheet.at.y >= cards.at.y + cards.content
    assert sheet.at.bottom <= cards.at.bottom


def test_focus_rests_on_the_first_card_and_not_on_a_word_of_the_trade(small: Rules) -> None:
    shown = at_table(at(small, "script"))
    assert shown.hands.focus.startswith("do.")


def test_a_word_of_the_trade_on_the_sheet_opens_the_glossary(small: Rules) -> None:
    shown = at_table(at(small, "script"))
    hand = Keyboard(shown)
    node = next(node for node in shown.hands.tree.walk() if node.key.startswith("term."))
    hand.take(node)
    assert type(shown.scene).__name__ == "Glossary"


@pytest.mark.parametrize("duty", sorted(FACTS))
def test_the_facts_of_a_duty_are_the_same_whatever_luck_hides(small: Rules, duty: str) -> None:
    one, other = Filming(small, 1).with_heads().film, Filming(small, 2).with_heads().film
    for seat in ("producer", "director"):
        assert standing(Sides(one, seat), duty) == standing(Sides(other, seat), duty)


def test_a_choice_that_moves_no_number_says_what_it_is_good_for(small: Rules) -> None:
    play = at(small, "storyboard", "director")
    shown = at_table(play)
    effects = shown.node("effects.text")
    assert effects is not None
    assert "On the day" in effects.label
    assert not any(isinstance(one, Sit) for one in play.menu)
