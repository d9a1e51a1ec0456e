"""Sound: what is heard when, with a device, without one, and with nothing to play."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.strings.table import texts
from game.ui.captions import STAYS, Captions, caption_of
from game.ui.settings import Settings
from game.ui.sound import Sound, cues, foremost, sounds_of
from game.ui.words import known
from game.ui.words import texts as own_texts

ASSETS = Path(__file__).resolve().parents[2] / "assets"
FAMILIES = ("news", "motion", "alone", "own")


@pytest.fixture
def sound() -> Iterator[Sound]:
    found = Sound(ASSETS)
    found.mix(Settings())
    yield found
    found.sleep()


def all_sounds() -> list[str]:
    """Every sound some cue plays, in the order of the table."""
    found = [name for family in FAMILIES for cue in cues()[family] for name in sounds_of(cue, family)]
    return list(dict.fromkeys(found))


def test_every_sound_of_the_table_can_be_played(sound: Sound) -> None:
    sound.wake()
    assert [name for name in all_sounds() if sound._sound(name) is None] == []


def test_every_sound_file_is_heard_somewhere() -> None:
    assert sorted(file.stem for file in (ASSETS / "sounds").glob("*.ogg")) == sorted(all_sounds())


def test_every_cue_is_news_that_the_engine_tells() -> None:
    told = {text_id.split(".")[1] for text_id in texts().templates if text_id.startswith("news.")}
    told |= {"round", "premiere", "refused", "wonder"}
    assert [cue for cue in cues()["news"] if re.split(r"\.", cue)[0] not in told] == []


def test_every_caption_belongs_to_a_sound() -> None:
    written = [text_id.removeprefix("caption.") for text_id in own_texts() if text_id.startswith("caption.")]
    assert [name for name in written if name not in ("frame", "and", *all_sounds())] == []


def test_every_sound_that_chance_or_people_make_has_a_caption() -> None:
    quiet = ("card", "turn", "flip", "token", "room_tone")
    assert [name for name in all_sounds() if name not in quiet and not known(f"caption.{name}")] == []


def test_of_many_cues_the_most_important_are_heard() -> None:
    assert foremost(["round", "daily_report", "nothing", "take", "round", "accident"]) == ["take", "accident"]


def test_nothing_is_opened_before_it_is_woken(sound: Sound) -> None:
    sound.play(["token"])
    sound.tick()
    assert not sound.awake
    assert pygame.mixer.get_init() is None


def test_without_a_device_there_is_silence_and_a_reason(sound: Sound, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no_such_driver")
    sound.wake()
    assert sound.why
    sound.piece = "title"
    sound.tick()
    sound.play(["token"])
    sound.hold(away=True)
    assert not sound.awake


def test_with_both_volumes_at_nought_no_device_is_opened(sound: Sound) -> None:
    sound.mix(Settings(sound=0, music=0))
    sound.wake()
    assert not sound.awake
    assert sound.why == ""


def test_a_file_that_is_missing_is_not_heard(tmp_path: Path) -> None:
    sound = Sound(tmp_path)
    sound.mix(Settings())
    sound.wake()
    sound.piece = "title"
    sound.tick()
    sound.play(["token"])
    assert sound.awake
    sound.sleep()


def test_volumes_follow_the_settings_at_once(sound: Sound) -> None:
    sound.wake()
    sound.play(["token"])
    sound.mix(Settings(sound=50, music=0))
    token = sound._sound("token")
    assert token is not None
    assert token.get_volume() == pytest.approx(0.25, abs=0.01)
    assert pygame.mixer.music.get_volume() == 0


def test_music_begins_and_makes_way_for_another_piece(sound: Sound) -> None:
    sound.wake()
    sound.piece = "title"
    sound.tick()
    assert pygame.mixer.music.get_busy()
    sound.piece = "pre"
    sound.tick()
    pygame.mixer.music.stop()
    sound.tick()
    assert sound._playing == "pre"


def test_music_stops_when_its_volume_goes_to_nought(sound: Sound) -> None:
    sound.wake()
    sound.piece = "title"
    sound.tick()
    sound.mix(Settings(music=0))
    sound.tick()
    assert sound._playing == ""


def test_a_caption_joins_what_is_heard_together_and_leaves_out_what_means_nothing() -> None:
    assert caption_of(["token", "card"]) == ""
    both = caption_of(["pen", "token", "cash"])
    assert own_texts()["caption.pen"] in both
    assert own_texts()["caption.cash"] in both


def test_a_caption_goes_when_it_had_its_time() -> None:
    captions = Captions()
    captions.show("thunder")
    assert not captions.ended(10.0)
    assert not captions.ended(10.0 + STAYS - 0.1)
    assert captions.ended(10.0 + STAYS)
    assert captions.text == ""
