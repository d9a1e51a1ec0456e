"""Pictures on cards: every event that ships has one that the kit can draw, and text is never cut for it."""

from __future__ import annotations

import pytest

from game.engine import Options, Rules
from game.engine.state import Card
from game.packs.library import load_rules
from game.scenes.card_art import account_sign, event_picture, problem_picture
from game.scenes.places import AtCard
from game.ui.canvas import LIGHTS
from game.ui.figures import FIGURES
from game.ui.marks import Art
from game.ui.pictures import PLACES
from game.ui.props import THINGS
from game.ui.scene import Push
from tests.scenes.tables import ASSETS, at_table, session
from tests.scenes.test_every_screen import sticking_out


@pytest.fixture(scope="module", params=["first_reel", "the_last_reel"])
def film(request: pytest.FixtureRequest) -> Rules:
    rules = load_rules(request.param, Options())
    assert isinstance(rules, Rules), rules
    return rules


def known(facts: tuple[str, ...]) -> bool:
    named = dict(zip(facts[::2], facts[1::2], strict=True))
    prop = named.get("prop", "")
    drawn = named["place"] in PLACES and named["light"] in LIGHTS and (not prop or prop in THINGS)
    return drawn and all(one in FIGURES for one in named["figures"].split())


def test_every_card_that_ships_has_a_picture_somebody_drew(film: Rules) -> None:
    bare = [name for name, one in film.film.events.items() if not known(event_picture(one))]
    bare += [name for name, one in film.core.problems.items() if not known(problem_picture(one, "shoot"))]
    assert bare == []


@pytest.mark.parametrize("text", [100, 200])
def test_a_card_with_a_picture_keeps_all_its_text(film: Rules, text: int) -> None:
    play = session(film)
    play.play(play.menu[0])
    play.play(play.menu[0])
    event = next(name for name, one in film.film.events.items() if one.kind == "joint" and one.phase == "pre")
    play.film.desk[:] = [Card(event, chair, kind="stance") for chair in ("producer", "director")]
    shown = at_table(play, text=text)
    shown.follow(Push(AtCard(play, event)))
    shown.draw(0.0)
    pictures = [mark.name for node in shown.hands.tree.walk() for mark in node.marks if isinstance(mark, Art)]
    assert "band" in pictures or "scene" in pictures
    assert sticking_out(shown) == []


def test_every_account_of_a_film_has_a_sign_that_is_drawn(film: Rules) -> None:
    signs = {account_sign(account) for account in film.core.accounts}
    assert sorted(sign for sign in signs if not (ASSETS / "icons" / f"{sign}.svg").is_file()) == []


def test_a_card_with_nothing_beside_it_takes_the_width_that_large_text_needs(film: Rules) -> None:
    play = session(film)
    play.play(play.menu[0])
    play.play(play.menu[0])
    plain = next(name for name, one in film.film.events.items() if one.kind == "choice" and one.phase == "pre")
    joint = next(name for name, one in film.film.events.items() if one.kind == "joint" and one.phase == "pre")
    play.film.desk[:] = [Card(plain, "producer"), Card(joint, "producer", kind="stance")]
    wide = {}
    for event in (plain, joint):
        shown = at_table(play, text=200)
        shown.follow(Push(AtCard(play, event)))
        story = shown.node("story")
        assert story is not None
        wide[event] = story.box.w
    assert wide[plain] > wide[joint]
