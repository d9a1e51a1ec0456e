"""Game controllers: buttons, sticks, and plugging in and out while the game runs."""

from __future__ import annotations

import pygame
import pytest

from game.ui.commands import Activate, Arrow, Command, Key, Next, Wheel
from game.ui.inputs import read
from game.ui.pads import FAR, Pad, Pads


class FakePad:
    """A controller without a cable."""

    def quit(self) -> None:
        """Nothing to let go."""


def opens(at: int) -> tuple[int, Pad] | None:
    """Controllers at the places 0 and 1; a steering wheel at 2."""
    return (100 + at, FakePad()) if at < 2 else None


def plugged(at: int) -> pygame.Event:
    return pygame.Event(pygame.CONTROLLERDEVICEADDED, device_index=at)


def pulled(instance: int) -> pygame.Event:
    return pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=instance)


def stick(axis: int, value: int) -> pygame.Event:
    return pygame.Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=value, instance_id=100)


@pytest.mark.parametrize(
    ("button", "command"),
    [
        (pygame.CONTROLLER_BUTTON_A, Activate()),
        (pygame.CONTROLLER_BUTTON_B, Key("back")),
        (pygame.CONTROLLER_BUTTON_DPAD_DOWN, Arrow("down")),
        (pygame.CONTROLLER_BUTTON_RIGHTSHOULDER, Next(1)),
        (pygame.CONTROLLER_BUTTON_START, Key("menu")),
    ],
)
def test_a_button_is_a_command(button: int, command: Command) -> None:
    assert list(read([pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=button, instance_id=100)])) == [command]


def test_a_button_without_a_meaning_does_nothing() -> None:
    assert list(read([pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=99, instance_id=100)])) == []


def test_controllers_come_and_go_while_the_game_runs() -> None:
    pads = Pads(opens)
    assert list(pads.read([plugged(0), plugged(1), plugged(0)])) == []
    assert list(pads.held) == [100, 101]
    assert list(pads.read([pulled(100), pulled(77)])) == []
    assert list(pads.held) == [101]


def test_what_is_no_controller_is_left_alone() -> None:
    pads = Pads(opens)
    assert list(pads.read([plugged(2)])) == []
    assert pads.held == {}


def test_a_controller_that_fails_to_open_is_left_alone() -> None:
    def fails(at: int) -> tuple[int, Pad] | None:
        raise pygame.error("no permission")

    pads = Pads(fails)
    assert list(pads.read([plugged(0)])) == []
    assert pads.held == {}


def test_a_stick_counts_once_until_it_comes_back() -> None:
    pads, axis = Pads(opens), pygame.CONTROLLER_AXIS_LEFTX
    values = (FAR + 1, 32_000, FAR - 5_000, FAR + 1, 100, FAR + 1, -FAR - 1)
    found = [command for value in values for command in pads.read([stick(axis, value)])]
    assert found == [Arrow("right"), Arrow("right"), Arrow("left")]


def test_the_right_stick_scrolls_and_the_right_trigger_does_the_first_thing() -> None:
    pads = Pads(opens)
    events = [stick(pygame.CONTROLLER_AXIS_RIGHTY, 30_000), stick(pygame.CONTROLLER_AXIS_TRIGGERRIGHT, 30_000)]
    assert list(pads.read(events)) == [Wheel(6), Key("primary")]


def test_a_system_without_controllers_is_quiet() -> None:
    assert Pads().held == {}
