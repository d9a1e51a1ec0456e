"""What a typed line does."""

from __future__ import annotations

import pytest

from game.engine import Rules, actions
from game.strings import say
from game.text.commands import Command, meant, parse
from tests.engine.builders import Filming
from tests.text.keyboard import path_to, play, session, typing


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("3", Command("choose", 3)),
        ("? 3", Command("explain", 3, "3")),
        ("?3", Command("explain", 3, "3")),
        ("", Command("menu")),
        ("W Trust", Command("why", 0, "trust")),
        ("g gap loan", Command("glossary", 0, "gap loan")),
        ("EXIT", Command("quit")),
        ("goals", Command("status")),
        ("crew ada", Command("people", 0, "ada")),
        ("juggle", Command("unknown", 0, "juggle")),
        ("²", Command("unknown", 0, "²")),
    ],
)
def test_a_line_is_read(typed: str, command: Command) -> None:
    assert parse(typed) == command


def test_a_near_word_is_suggested() -> None:
    assert meant("mony") == "money"
    assert meant("xyzzy") == ""


def after(rules: Rules, *lines: str, mode: str = "both") -> str:
    """What is said to these lines, both agendas taken."""
    evening, page = play(session(rules, mode=mode), typing(["1", "1", *lines, "q"]))
    evening.run()
    return page.text


def test_nonsense_is_answered_with_the_way_out(small: Rules) -> None:
    assert say("prompt.near", typed="mony", near="money") in after(small, "mony").replace("\n", " ")
    assert say("prompt.unknown", typed="xyzzy", near="") in after(small, "xyzzy").replace("\n", " ")


def test_a_number_that_is_not_there_says_how_far_they_go(small: Rules) -> None:
    assert "There is no such choice." in after(small, "99")
    assert "There is no such choice." in after(small, "0")


@pytest.mark.parametrize("page", ["s", "b", "m", "p", "w", "g", "d", "?", "w trust", "g equity", "save", "? 1"])
def test_every_page_opens_and_the_menu_still_stands(small: Rules, page: str) -> None:
    assert after(small, page).count(say("menu.tables")) == 1


def test_enter_shows_the_menu_again(small: Rules) -> None:
    assert after(small, "").count(say("menu.tables")) == 2


def test_the_glossary_helps_with_a_word_that_is_nearly_right(the_reel: Rules) -> None:
    assert "Did you mean" in after(the_reel, "g equitty")


def test_a_decision_without_chance_can_be_taken_back(small: Rules) -> None:
    played = session(small)
    evening, page = play(played, typing(["1", "1", "2", "undo", "q"]))
    evening.run()
    assert say("prompt.undone") in page.text
    assert played.recorder.made == 2


def test_a_decision_of_an_earlier_turn_can_not(small: Rules) -> None:
    played = session(small)
    evening, page = play(played, typing(["1", "undo", "q"]))
    evening.run()
    assert "cannot be taken back" in page.text
    assert played.recorder.made == 1


def test_a_long_table_is_folded_and_opens(the_reel: Rules) -> None:
    played = session(the_reel, 7)
    played.recorder.production = Filming(the_reel, 7).at_table("finance").film
    offer = next(name for name, state in played.film.offers.items() if state.state == "open")
    opened, _inside = path_to(played, actions.WalkAway(offer))
    evening, page = play(played, typing([str(opened), "0", "q"]))
    evening.run()
    assert page.text.count(say("prompt.inside")) == 0
    inside = page.text.partition("Decline for good")[0].rpartition("\n\n")[2]
    assert the_reel.film.offers[offer].who_from in inside
    assert played.recorder.made == 0


def test_what_was_shown_is_not_shown_again_until_it_changes(careful_evening: str) -> None:
    missing = careful_evening.count("Still missing for the greenlight")
    assert 1 <= missing < careful_evening.count(say("menu.tables"))
