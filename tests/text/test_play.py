"""Playing in the terminal: by numbers, with both chairs, to the premiere."""

from __future__ import annotations

import re

import pytest

from game.engine import Options, Rules
from game.packs.library import load_rules
from game.strings import Sides, say
from game.text import Closed, Session
from game.text.opening import about
from tests.text.keyboard import bot_at, play, session, typing


@pytest.mark.parametrize(("mode", "seed"), [("both", 1), ("both", 2), ("two", 3), ("producer", 4), ("director", 5)])
def test_a_whole_film_is_played_by_typing_numbers(small: Rules, mode: str, seed: int) -> None:
    played = session(small, seed, mode)
    evening, page = play(played, bot_at(played, "random", seed))
    assert evening.run()
    assert say("premiere.title", title="Small Film") in page.text
    assert say("premiere.verdict") in page.text


def test_a_shipped_film_is_played_from_its_first_page_to_its_premiere(careful_evening: str, the_reel: Rules) -> None:
    assert the_reel.film.tagline in careful_evening
    assert say("premiere.luck") in careful_evening


def test_no_placeholder_and_no_colour_reaches_the_page(careful_evening: str) -> None:
    assert not re.search(r"[{}\x1b]", careful_evening)


def test_no_line_is_wider_than_the_window(careful_evening: str) -> None:
    assert max(len(line) for line in careful_evening.split("\n")) <= 100


def test_the_end_of_the_input_stops_the_play_with_the_film_as_it_was(small: Rules) -> None:
    played = session(small)
    evening, _page = play(played, typing(["1"]))
    with pytest.raises(Closed):
        evening.run()
    assert played.recorder.made == 1


def test_quitting_is_no_premiere(small: Rules) -> None:
    evening, page = play(session(small), typing(["q"]))
    assert not evening.run()
    assert say("premiere.verdict") not in page.text


def test_the_chairs_change_with_a_banner(small: Rules) -> None:
    evening, page = play(session(small), typing(["1", "1", "q"]))
    evening.run()
    first, second = page.text.find("You are the PRODUCER"), page.text.find("You are the DIRECTOR")
    assert 0 <= first < second


def test_two_players_get_a_pause_and_an_empty_screen_between_them(small: Rules) -> None:
    evening, page = play(session(small, mode="two"), typing(["", "1", "", "q"]))
    evening.run()
    for chair in ("PRODUCER", "DIRECTOR"):
        assert say("handover.to", chair=chair) in page.text
    assert "\n" * 20 in page.text


def test_one_player_gets_no_pause(small: Rules) -> None:
    evening, page = play(session(small), typing(["1", "1", "q"]))
    evening.run()
    assert "\n" * 20 not in page.text


def test_a_partner_plays_the_other_chair(small: Rules) -> None:
    evening, page = play(session(small, mode="director"), typing(["q"]))
    evening.run()
    assert "You are the DIRECTOR" in page.text
    assert "You are the PRODUCER" not in page.text


def test_the_careful_partner_can_finish_a_film_for_a_player(small: Rules) -> None:
    evening, page = play(session(small), typing(["finish", "yes"]))
    assert evening.run()
    assert say("premiere.verdict") in page.text


def test_finishing_asks_first(small: Rules) -> None:
    evening, _page = play(session(small), typing(["finish", "no", "q"]))
    assert not evening.run()


def test_the_coach_speaks_when_it_fits_and_not_only_when_the_chairs_change() -> None:
    rules = load_rules("first_reel", Options())
    assert isinstance(rules, Rules)
    played = session(rules, 3)
    evening, page = play(played, bot_at(played, "careful"))
    evening.run()
    said = [hint.text.split(":")[0].split(".")[0] for hint in rules.core.coach if hint.id == "first_print"]
    folded = " ".join(page.text.split())
    assert folded.index(said[0]) < folded.index("Daily production report, day 1")


def test_a_resumed_film_is_not_coached_from_the_first_page() -> None:
    rules = load_rules("first_reel", Options())
    assert isinstance(rules, Rules)
    played = session(rules, 3)
    evening, _page = play(played, bot_at(played, "careful"))
    while played.recorder.made < 12:
        evening.turn()
    resumed = Session(played.recorder, played.players)
    resumed.catch_up()
    assert resumed.hinted == played.hinted[: len(resumed.hinted)]
    assert len(resumed.hinted) >= len(played.hinted) - 1
    assert resumed.introduced == played.introduced


def test_the_first_page_says_how_much_of_the_film_is_played(the_reel: Rules) -> None:
    told = " ".join(about(Sides(session(the_reel).film)))
    assert f"{the_reel.rounds['shoot']} of its {the_reel.film.shoot_days} shooting days" in told
