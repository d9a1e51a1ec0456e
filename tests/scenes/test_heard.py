"""What is heard at the table: cues of the news, moods of the score, captions, the settings of sound."""

from __future__ import annotations

import pygame
import pytest

from game import app
from game.bots import decide, make
from game.engine import Rules
from game.engine.actions import Roll, Sit
from game.scenes.places import AtSettings, AtTable, AtTitle
from game.scenes.shown import shown
from game.ui.captions import STAYS
from game.ui.commands import Activate, Away, Press
from game.ui.scene import Clap, Flip, Push, Toss, Turn
from game.ui.window import Window
from tests.engine.builders import Filming
from tests.scenes.tables import Keyboard, Memory, at_table, session, window


class Heard:
    """A sound that keeps what it should play."""

    def __init__(self, table: Window, monkeypatch: pytest.MonkeyPatch) -> None:
        self.names: list[str] = []
        self.away: list[bool] = []
        monkeypatch.setattr(table.sound, "play", self.names.extend)
        monkeypatch.setattr(table.sound, "hold", lambda *, away: self.away.append(away))


def no_film() -> Memory:
    return Memory(lambda options: pytest.fail("no film is needed"))


def settings_screen() -> Window:
    table = window(AtTitle(no_film()))
    table.follow(Push(AtSettings()))
    return table


def test_news_is_heard_by_whoever_may_hear_it(small: Rules) -> None:
    play = session(small)
    play.recorder.production = Filming(small).with_heads().film
    table = window(AtTable(play))
    table._answer(Sit("budget"))
    play.cues.extend(["take.take_1", "take"])
    assert "take" in table.scene.heard()  # type: ignore[attr-defined]
    assert play.cues == []


def test_a_take_claps(small: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    play = session(small)
    table = at_table(play)
    heard = Heard(table, monkeypatch)
    play.cues.append("take")
    table._answer("nothing")
    assert "clapper" in heard.names


def test_a_motion_without_news_is_heard_as_itself(small: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    table = at_table(session(small))
    heard = Heard(table, monkeypatch)
    monkeypatch.setattr(table.scene, "hear", lambda wish: Push(AtSettings(), Turn()))
    table._answer("turn over")
    assert heard.names == ["turn"]


def test_a_closed_choice_knocks(monkeypatch: pytest.MonkeyPatch) -> None:
    table = settings_screen()
    heard = Heard(table, monkeypatch)
    assert table.hands.node is not None
    table.hands.node.enabled = False
    table.take(Activate())
    assert heard.names == ["refused"]


def test_a_caption_stands_on_the_screen_and_goes(small: Rules) -> None:
    table = at_table(session(small))
    table.settings = table.settings._replace(captions=True)
    plain = table.screen.copy()
    table._sounds(["clapper"])
    table.hands.changed = True
    table.draw(1.0)
    shown = table.screen.copy()
    assert pygame.image.tobytes(shown, "RGB") != pygame.image.tobytes(plain, "RGB")
    assert table.draw(1.0 + STAYS)
    assert pygame.image.tobytes(table.screen, "RGB") == pygame.image.tobytes(plain, "RGB")


def test_without_captions_nothing_is_written(small: Rules) -> None:
    table = at_table(session(small))
    table._sounds(["clapper"])
    assert table.captions.text == ""


def test_the_music_follows_the_place_and_stays_where_a_place_has_none(small: Rules) -> None:
    table = window(AtTitle(no_film()))
    assert table.sound.piece == "title"
    table.follow(Push(AtSettings()))
    assert table.sound.piece == "title"
    assert at_table(session(small)).sound.piece == "pre"


def test_volumes_move_with_keys_and_with_the_pointer(monkeypatch: pytest.MonkeyPatch) -> None:
    table = settings_screen()
    heard = Heard(table, monkeypatch)
    hand = Keyboard(table)
    hand.go("sound")
    hand.press(pygame.K_LEFT)
    assert table.settings.sound == 70
    assert heard.names == ["token"]
    node = table.hands.tree.find("music")
    assert node is not None
    table.take(Press(node.at.x + 1, node.at.y + node.at.h - 4))
    assert table.settings.music == 0


def test_the_sound_is_held_in_the_background_if_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    table = settings_screen()
    heard = Heard(table, monkeypatch)
    table.read([pygame.Event(pygame.WINDOWFOCUSLOST), pygame.Event(pygame.WINDOWFOCUSGAINED)])
    assert heard.away == [True, False]
    table.settings = table.settings._replace(mute_away=False)
    table.take(Away(True))
    assert heard.away[-1] is False


def test_speech_can_be_turned_on_where_a_program_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    from game.ui import mouth

    monkeypatch.setattr(mouth, "program", lambda: mouth.Program(("speaks",), lasts=True))
    table = settings_screen()
    hand = Keyboard(table)
    hand.go("speech.True")
    hand.press(pygame.K_RETURN)
    assert table.settings.speech


def test_speech_is_closed_and_explained_where_nothing_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    from game.ui import mouth

    monkeypatch.setattr(mouth, "program", lambda: None)
    node = settings_screen().hands.tree.find("speech.True")
    assert node is not None
    assert not node.enabled
    assert "above-the-line text" in node.hint


def test_what_a_decision_brought_is_shown_the_foremost_first() -> None:
    assert isinstance(shown(["slated", "take", "revealed"], risky=False), Flip)
    assert shown(["take"], risky=True) == Clap("monitor")
    assert shown(["round"], risky=True) is None


def test_a_die_falls_only_where_there_were_odds() -> None:
    assert shown(["answered.lucky_0", "answered"], risky=True) == Toss(good=False)
    assert shown(["answered.lucky_1", "answered"], risky=True) == Toss(good=True)
    assert shown(["answered.lucky_1", "answered"], risky=False) is None


def test_the_clapper_claps_on_a_take(small: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    play = session(small)
    bot = make("careful", 1)
    while not any(isinstance(one, Roll) for one in play.menu):
        play.play(decide(bot, play.film))
    play.cues = []
    table = at_table(play)
    table.settings = table.settings._replace(reduce_motion=False)
    heard = Heard(table, monkeypatch)
    table._answer(next(one for one in play.menu if isinstance(one, Roll)))
    table.draw(2.0)
    assert table.moving
    assert "clapper" in heard.names
    table.draw(3.0)
    assert not table.moving


def test_with_reduced_motion_nothing_moves_and_all_is_heard(small: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    table = at_table(session(small))
    heard = Heard(table, monkeypatch)
    monkeypatch.setattr(table.scene, "hear", lambda wish: Push(AtSettings(), Toss(good=True)))
    table._answer("throw")
    table.draw(2.0)
    assert not table.moving
    assert heard.names == ["dice"]


def test_debug_mode_prints_what_would_be_said(capsys: pytest.CaptureFixture[str]) -> None:
    table = settings_screen()
    table.voice = app.Printed()
    Keyboard(table).press(pygame.K_TAB)
    assert table.hands.node is not None
    assert table.hands.node.label in capsys.readouterr().out
