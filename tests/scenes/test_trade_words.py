"""The words of the trade on a card: named, explained under focus, opened in the glossary and left again."""

from __future__ import annotations

import pytest

from game.bots import decide, make
from game.engine import Options, Rules
from game.packs.library import load_rules
from game.scenes.places import AtCard
from game.scenes.session import Session
from tests.scenes.tables import Keyboard, Mouse, session, window


def with_a_card(play: Session) -> str:
    """Play a film until a card lies on the seated chair's desk."""
    bot = make("careful", 1)
    while not play.film.over:
        waiting = [card.event for card in play.film.desk if card.chair == play.film.seat and card.kind == "event"]
        if waiting and play.film.stage == "turn" and play.film.table is None:
            return waiting[0]
        play.play(decide(bot, play.film))
    raise AssertionError("no card came")


@pytest.mark.parametrize("hand", [Keyboard, Mouse])
def test_a_word_of_the_trade_on_a_card_opens_the_glossary_at_it(hand: type[Keyboard | Mouse]) -> None:
    rules = load_rules("the_last_reel", Options())
    assert isinstance(rules, Rules)
    play = session(rules)
    event = with_a_card(play)
    shown = window(AtCard(play, event))
    term = rules.core.glossary[rules.film.events[event].topics[0]]
    link = shown.hands.tree.find(f"term.{term.id}")
    assert link is not None
    assert (link.label, link.hint) == (term.term, term.text)
    hand(shown).take(link)
    assert shown.hands.focus == f"term.{term.id}"
    assert shown.hands.tree.find("entry") is not None
