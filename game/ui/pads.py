"""Game controllers: plugged in and out at any time, their sticks read as arrows, their triggers as buttons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

import pygame

from game.ui.commands import Arrow, Command, Key, Wheel

FAR, NEAR = 18_000, 9_000
"""How far a stick must go, of 32,767, to count, and how far back before it counts again."""

AXES: dict[tuple[int, int], Command] = {
    (pygame.CONTROLLER_AXIS_LEFTX, -1): Arrow("left"),
    (pygame.CONTROLLER_AXIS_LEFTX, 1): Arrow("right"),
    (pygame.CONTROLLER_AXIS_LEFTY, -1): Arrow("up"),
    (pygame.CONTROLLER_AXIS_LEFTY, 1): Arrow("down"),
    (pygame.CONTROLLER_AXIS_RIGHTY, -1): Wheel(-6),
    (pygame.CONTROLLER_AXIS_RIGHTY, 1): Wheel(6),
    (pygame.CONTROLLER_AXIS_TRIGGERRIGHT, 1): Key("primary"),
    (pygame.CONTROLLER_AXIS_TRIGGERLEFT, 1): Key("undo"),
}


class Pad(Protocol):
    """An open controller. It sends events as long as somebody holds it."""

    def quit(self) -> None:
        """Let it go."""


Opens = Callable[[int], tuple[int, Pad] | None]
"""Opens the controller at a place of the system's list: its lasting id and itself, or None where it is none."""


class Pads:
    """The controllers that are plugged in. Without one, or without support for any, nothing ever happens."""

    def __init__(self, opens: Opens | None = None) -> None:
        self.held: dict[int, Pad] = {}
        self._away: dict[int, int] = {}
        self._opens, count = (opens, 0) if opens else _system()
        for at in range(count):
            self._plug(at)

    def read(self, events: Iterable[pygame.Event]) -> Iterator[Command]:
        """Follow what is plugged in and out, and give the commands of sticks and triggers."""
        for event in events:
            if event.type == pygame.CONTROLLERDEVICEADDED:
                self._plug(event.device_index)
            elif event.type == pygame.CONTROLLERDEVICEREMOVED:
                self.held.pop(event.instance_id, None)
                self._away.clear()
            elif event.type == pygame.CONTROLLERAXISMOTION:
                yield from self._moved(event.axis, event.value)

    def _plug(self, at: int) -> None:
        try:
            found = self._opens(at)
        except pygame.error:
            return
        if found is not None:
            self.held.setdefault(*found)

    def _moved(self, axis: int, value: int) -> Iterator[Command]:
        """A stick counts once when it goes far, and again only after it came back."""
        way = (value > FAR) - (value < -FAR)
        if way and way != self._away.get(axis, 0):
            self._away[axis] = way
            command = AXES.get((axis, way))
            if command is not None:
                yield command
        elif abs(value) < NEAR:
            self._away[axis] = 0


def _system() -> tuple[Opens, int]:
    """How this system opens controllers, and how many are plugged in now."""
    try:
        from pygame import _sdl2  # noqa: F401 - its submodule is what is wanted
        from pygame._sdl2 import controller

        controller.init()
    except (ImportError, pygame.error):
        return (lambda at: None), 0

    def opens(at: int) -> tuple[int, Pad] | None:
        if not controller.is_controller(at):
            return None
        found = controller.Controller(at)
        return found.as_joystick().get_instance_id(), found

    return opens, controller.get_count()
