"""The window: what is not loaded for its first frame, what happens without a display, undo, text size, two players."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game import app
from game.engine import Options, Rules
from game.engine.actions import EndTurn, Sit
from game.installation import Installation
from game.scenes.board import Board
from game.scenes.hand_over import HandOver
from game.scenes.places import AtSettings, AtTable, AtTitle
from game.scenes.route import scene_at
from game.ui.commands import Activate, Key, Quit, Resize
from game.ui.scene import Push
from game.ui.settings import Settings, parse, written
from game.ui.speech import Written
from tests.engine import small_film
from tests.engine.builders import Filming
from tests.scenes.tables import Keyboard, Memory, at_table, session, window

HEAVY = ("numpy", "pydantic", "yaml", "typer", "rich", "asyncio", "game.engine", "msgspec")
FIRST_FRAME = """
import sys
from game import app
from game.installation import Installation
from game.scenes.places import AtTitle
from game.ui.settings import Settings, parse, written
window = app.open_window(Settings(), lambda settings: None, AtTitle(Installation()))
window.draw(0.0)
print(*[name for name in sys.argv[1:] if name in sys.modules])
"""


def run(script: str, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *words],
        capture_output=True, text=True, check=False, env={**os.environ, **environ},
        cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip


def test_the_first_frame_loads_nothing_heavy() -> None:
    done = run(FIRST_FRAME, *HEAVY)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_without_a_display_there_is_one_sentence_and_exit_code_one() -> None:
    done = run("import sys; from game import app; sys.exit(app.main())", SDL_VIDEODRIVER="no_such_driver")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "above-the-line text" in done.stderr


def test_a_window_that_nobody_could_see_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SDL_VIDEODRIVER")
    monkeypatch.setattr(pygame.display, "init", lambda: None)
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "offscreen")
    with pytest.raises(app.NoWindow, match="above-the-line text"):
        app.open_display(Settings())


def small_board(small: Rules) -> Board:
    play = session(small)
    play.recorder.production = Filming(small).with_heads().film
    scene = scene_at(AtTable(play))
    assert isinstance(scene, Board)
    return scene


def test_the_loop_awaits_once_a_frame_and_ends_when_the_window_is_closed(small: Rules) -> None:
    table = at_table(session(small))
    breaths: list[int] = []

    async def breath() -> None:
        breaths.append(1)
        if len(breaths) == 3:
            table.take(Quit())

    with pytest.raises(StopIteration):
        app.run(table, breath).send(None)
    assert len(breaths) == 3


def test_undo_takes_a_decision_and_its_token_back(small: Rules) -> None:
    scene = small_board(small)
    play = scene.session
    table = at_table(play)
    calls = play.film.tokens["producer"]
    table.follow(table.scene.hear(Sit("budget")))
    assert play.sat("budget")
    assert play.film.tokens["producer"] == calls - 1
    table.take(Key("undo"))
    assert not play.sat("budget")
    assert play.film.tokens["producer"] == calls
    assert isinstance(table.scene, Board)


def test_bigger_text_is_kept_and_shown(small: Rules) -> None:
    kept: list[Settings] = []
    table = at_table(session(small))
    table.keep = kept.append
    before = table.kit.frame.type(13)
    table.take(Key("bigger"))
    assert kept[-1].text_percent == 125
    assert table.kit.frame.type(13) > before
    table.take(Key("smaller"))
    assert table.kit.frame.type(13) == before


def test_a_setting_changes_with_the_keyboard() -> None:
    table = window(AtTitle(Memory(lambda options: pytest.fail("no film is needed"))))
    table.follow(Push(AtSettings()))
    hand = Keyboard(table)
    hand.go("colour_blind.True")
    hand.press(pygame.K_RETURN)
    assert table.settings.colour_blind
    hand.go("text_percent.150")
    hand.press(pygame.K_RETURN)
    assert table.settings.text_percent == 150
    hand.press(pygame.K_ESCAPE)
    assert len(table.scenes) == 1


def test_a_resized_window_is_laid_out_anew(small: Rules) -> None:
    table = at_table(session(small))
    table.screen = pygame.display.set_mode((1920, 1080))
    table.take(Resize(1920, 1080))
    assert table.kit.frame.scale == 1.5
    assert table.settings.width == 1920


def test_speech_says_what_comes_under_focus(small: Rules) -> None:
    table = window(AtTable(small_board(small).session))
    table.voice = voice = Written()
    Keyboard(table).press(pygame.K_TAB)
    assert len(voice.lines) == 1
    assert table.hands.node is not None
    assert table.hands.node.label in voice.lines[0]


def test_two_players_see_the_empty_chair_before_the_other_desk(small: Rules) -> None:
    rules = small_film.rules(small.core, mode="two")
    play = session(rules)
    film = Filming(rules).with_heads().film
    film.director, film.round = film.director or next(iter(rules.film.directors)), 2
    play.recorder.production = film
    table = at_table(play)
    table.follow(table.scene.hear(EndTurn()))
    while play.film.seat == "producer":
        table.follow(table.scene.hear(play.menu[-1]))
    assert isinstance(table.scene, HandOver)
    table.take(Activate())
    assert isinstance(table.scene, Board)
    assert table.scene.seat == "director"


def test_a_partner_plays_the_chair_nobody_sits_in(small: Rules) -> None:
    rules = small_film.rules(small.core, mode="director")
    play = session(rules)
    assert play.film.seat == "director"
    assert Options(mode="director") == rules.options


def test_a_begun_film_is_kept_and_gone_on_with_from_the_title() -> None:
    house = Installation()
    recorder = house.begin("the_last_reel", Options(), 5)
    assert not isinstance(recorder, str), recorder
    kept = house.kept()
    assert kept
    again = house.resume(kept[0].name)
    assert not isinstance(again, str), again
    assert again.production.luck == recorder.production.luck


def test_a_film_that_is_not_there_is_a_sentence() -> None:
    house = Installation()
    assert isinstance(house.begin("nowhere", Options(), 5), str)
    assert isinstance(house.resume("nothing.film"), str)


def test_the_primary_key_presses_the_button_at_the_bottom_right() -> None:
    table = window(AtTitle(Memory(lambda options: pytest.fail("no film is needed"))))
    table.follow(Push(AtSettings()))
    Keyboard(table).press(pygame.K_e)
    assert len(table.scenes) == 1


@pytest.mark.parametrize("size", [(320, 200), (90, 60)])
def test_a_window_that_is_too_small_is_drawn_all_the_same(small: Rules, size: tuple[int, int]) -> None:
    play = session(small)
    play.recorder.production = Filming(small).with_heads().film
    assert at_table(play, size=size, text=200).scene.seat == "producer"


def test_a_window_made_tiny_leaves_settings_that_can_be_read_again(small: Rules) -> None:
    shown = at_table(session(small), size=(320, 200))
    kept: list[Settings] = []
    shown.keep = kept.append
    shown.take(Resize(320, 200))
    assert parse(written(kept[-1])) == (kept[-1], True)
