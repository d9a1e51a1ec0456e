"""Screens as they looked when somebody looked at them: small copies, compared with tolerance.

``RENEW_PICTURES=1 pytest tests/scenes/test_pictures.py`` takes them anew; look at every one before it is kept.
"""

from __future__ import annotations

import os
from pathlib import Path

import pygame
import pytest
from msgspec.structs import replace

from game.engine import Rules
from game.engine.actions import Audition, Bet, Roll, Slate
from game.engine.state import Card
from game.scenes.places import AtCard, AtDailies, AtDebrief, AtShelf, AtTable, AtTitle
from game.scenes.session import Session
from game.ui.scene import Push
from game.ui.window import Window
from tests.engine.builders import Filming
from tests.scenes.finished import in_the_can, play_of, seen_by_strangers
from tests.scenes.premiered import fixed
from tests.scenes.tables import Memory, at_table, session, window
from tests.scenes.test_morning_bets import before_the_call
from tests.scenes.test_single_cards import at_note, on_the_line
from tests.scenes.test_weekends import out
from tests.scenes.test_wrap_screens import naming, owing

KEPT = Path(__file__).with_name("pictures")
SMALL = (160, 90)
MEAN, SPOT = 5.0, 70
"""How far apart pictures may be: on the whole, and at any single point, of 255."""


def compare(shown: Window, name: str) -> None:
    """The screen against the copy that was kept under a name."""
    if os.environ.get("RENEW_PICTURES"):
        KEPT.mkdir(exist_ok=True)
        pygame.image.save(pygame.transform.smoothscale(shown.screen, SMALL), str(KEPT / f"{name}.png"))
    mean, spot = apart(shown, name)
    assert mean < MEAN
    assert spot < SPOT


def apart(shown: Window, name: str) -> tuple[float, int]:
    """How far a screen is from a kept copy: on the whole, and at the worst point."""
    small = pygame.transform.smoothscale(shown.screen, SMALL)
    kept = pygame.image.load(str(KEPT / f"{name}.png"))
    pairs = zip(pygame.image.tobytes(small, "RGB"), pygame.image.tobytes(kept, "RGB"), strict=True)
    found = [abs(one - other) for one, other in pairs]
    return sum(found) / len(found), max(found)


@pytest.fixture
def house(small: Rules) -> Memory:
    return Memory(lambda options: small)


@pytest.fixture
def plain(small: Rules) -> Rules:
    """The small film with duties whose texts stay what they are while those of the game are edited."""
    duties = {
        name: replace(duty, label="The duty", line="What it is about.", principle="")
        for name, duty in small.core.duties.items()
    }
    return Rules(small.film, replace(small.core, duties=duties), small.options)


def test_the_title(house: Memory) -> None:
    compare(window(AtTitle(house)), "title")


def test_a_new_production(house: Memory) -> None:
    compare(window(AtShelf(house)), "new_film")


def test_the_producers_board(small: Rules) -> None:
    play = session(small)
    play.recorder.production = Filming(small).with_heads().film
    compare(at_table(play), "board")


def test_the_producers_board_with_large_text(small: Rules) -> None:
    play = session(small)
    play.recorder.production = Filming(small).with_heads().film
    compare(at_table(play, text=200), "board_large")


def test_the_strip_board(plain: Rules) -> None:
    play = session(plain)
    play.recorder.production = Filming(plain).with_heads().at_table("approve_plan").film
    compare(at_table(play), "strip_board")


def test_the_top_sheet(plain: Rules) -> None:
    play = session(plain)
    play.recorder.production = Filming(plain).with_heads().at_table("budget").film
    compare(at_table(play), "top_sheet")


def test_the_look(plain: Rules) -> None:
    play = session(plain)
    play.recorder.production = Filming(plain).with_heads().at_table("look", "director").film
    compare(at_table(play), "look")


def test_casting(plain: Rules) -> None:
    play = session(plain)
    stage = Filming(plain).with_cast("cyd").with_heads().at_table("casting", "director", left=4)
    stage.doing(Audition("ann"), Audition("ann"), Audition("bob"))
    play.recorder.production = stage.film
    compare(at_table(play), "casting")


def test_the_finance_table(plain: Rules) -> None:
    play = session(plain)
    play.recorder.production = Filming(plain).with_heads().at_table("finance").film
    compare(at_table(play), "finance")


def on_the_floor(small: Rules) -> Session:
    """A shooting day with a scene up and one take in the can."""
    play = session(small)
    play.recorder.production = Filming(small).with_cast("ann", "cyd").with_heads().on_day(1).film
    play.play(next(one for one in play.menu if isinstance(one, Slate) and one.plan == "singles"))
    play.play(next(one for one in play.menu if isinstance(one, Roll)))
    return play


def test_the_shooting_floor(small: Rules) -> None:
    compare(at_table(on_the_floor(small)), "floor")


def test_the_edit_bench(small: Rules) -> None:
    stage = in_the_can(small).at_table("edit", "director")
    stage.film.scenes["4"] = replace(stage.film.scenes["4"], in_cut=False)
    compare(at_table(play_of(small, stage)), "edit_bench")


def test_the_wrap_with_a_scene_owed(small: Rules) -> None:
    compare(at_table(owing(small)), "wrap_up")


def test_a_take_that_gets_a_name(small: Rules) -> None:
    compare(at_table(naming(small)), "named_take")


def test_the_dailies(small: Rules) -> None:
    compare(window(AtDailies(owing(small), 1, 540)), "dailies")


def test_the_screening_room(small: Rules) -> None:
    compare(at_table(play_of(small, seen_by_strangers(small))), "screening_room")


def test_a_weekend_of_the_release(small: Rules) -> None:
    compare(at_table(out(small, "hold", "promote")), "weekends")


def test_music_and_campaign(small: Rules) -> None:
    compare(at_table(play_of(small, in_the_can(small).at_table("music_marketing"))), "campaign_table")


def test_the_mornings_bets(small: Rules) -> None:
    play = before_the_call(small)
    play.play(Bet("weather_cover"))
    compare(at_table(play), "morning_bets")


def test_a_card_over_the_board(small: Rules) -> None:
    play = session(small)
    film = Filming(small).with_heads().film
    film.desk = [Card("joint_pre", chair, kind="stance") for chair in ("producer", "director")]
    play.recorder.production = film
    shown = at_table(play)
    shown.follow(Push(AtCard(play, "joint_pre")))
    shown.draw(0.0)
    compare(shown, "joint")


def test_a_picture_that_differs_is_noticed(house: Memory, small: Rules) -> None:
    shown = window(AtTitle(house))
    shown.scenes = [shown.doors(AtTable(session(small)))]
    shown.hands.focus = ""
    shown.rebuild()
    shown.draw(0.0)
    mean, spot = apart(shown, "title")
    assert mean > MEAN
    assert spot > SPOT


def test_the_premiere_board(small: Rules) -> None:
    compare(at_table(fixed(small)), "premiere")


def test_the_parallel_releases(small: Rules) -> None:
    compare(window(AtDebrief(fixed(small))), "luck")


def test_the_envelopes_one_of_them_open(small: Rules) -> None:
    play = fixed(small)
    play.opened.append("director")
    compare(window(AtDebrief(play, "envelopes")), "envelopes")


def test_the_note_to_yourself(small: Rules) -> None:
    compare(at_table(at_note(small)), "note")


def test_the_telephone(small: Rules) -> None:
    compare(at_table(on_the_line(small)), "phone")
