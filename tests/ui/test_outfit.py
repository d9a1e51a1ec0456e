"""What a computer can show, sound and say, with the devices there and without them."""

from __future__ import annotations

import os

import pygame
import pytest

from game.ui.outfit import display, outfit, sound
from game.ui.sound import hushed


@pytest.fixture(autouse=True)
def nothing_open() -> None:
    """Whatever ran before in this process may have left a window or a sound device open."""
    pygame.mixer.quit()
    pygame.display.quit()


def test_with_all_devices_everything_has_a_driver_and_nothing_stays_open() -> None:
    found = outfit()
    assert (found.display.driver, found.display.why) == ("dummy", "")
    assert min(found.display.size) > 0
    assert (found.sound.driver, found.sound.why) == ("dummy", "")
    assert found.missing == ()
    assert not pygame.display.get_init()
    assert pygame.mixer.get_init() is None


def test_an_open_window_stays_open() -> None:
    pygame.display.init()
    display()
    assert pygame.display.get_init()


def test_without_devices_there_are_reasons(monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.display.quit()
    monkeypatch.setenv("SDL_VIDEODRIVER", "no_such_driver")
    monkeypatch.setenv("SDL_AUDIODRIVER", "no_such_driver")
    assert display().why
    assert sound().why


def test_what_libraries_print_meanwhile_is_not_seen(capfd: pytest.CaptureFixture[str]) -> None:
    with hushed():
        os.write(2, b"cannot find card 0\n")
    os.write(2, b"and after it everything is as before\n")
    assert capfd.readouterr().err == "and after it everything is as before\n"
