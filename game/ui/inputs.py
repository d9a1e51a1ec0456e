"""Devices: events of keyboard, mouse and game controller become commands."""

from __future__ import annotations

from collections.abc import Iterator

import pygame

from game.ui.commands import (
    Activate,
    Arrow,
    Away,
    Command,
    Hover,
    Key,
    Letter,
    Next,
    Number,
    Press,
    Quit,
    Release,
    Resize,
    Wheel,
)

KEYS: dict[int, Command] = {
    pygame.K_RETURN: Activate(),
    pygame.K_KP_ENTER: Activate(),
    pygame.K_SPACE: Activate(),
    pygame.K_ESCAPE: Key("back"),
    pygame.K_LEFT: Arrow("left"),
    pygame.K_RIGHT: Arrow("right"),
    pygame.K_UP: Arrow("up"),
    pygame.K_DOWN: Arrow("down"),
    pygame.K_F1: Key("glossary"),
    pygame.K_F10: Key("menu"),
    pygame.K_F11: Key("full_screen"),
    pygame.K_w: Key("why"),
    pygame.K_b: Key("strips"),
    pygame.K_u: Key("undo"),
    pygame.K_e: Key("primary"),
    pygame.K_PLUS: Key("bigger"),
    pygame.K_EQUALS: Key("bigger"),
    pygame.K_MINUS: Key("smaller"),
    pygame.K_PAGEDOWN: Wheel(6),
    pygame.K_PAGEUP: Wheel(-6),
}
PAD: dict[int, Command] = {
    pygame.CONTROLLER_BUTTON_A: Activate(),
    pygame.CONTROLLER_BUTTON_B: Key("back"),
    pygame.CONTROLLER_BUTTON_X: Key("undo"),
    pygame.CONTROLLER_BUTTON_Y: Key("why"),
    pygame.CONTROLLER_BUTTON_BACK: Key("glossary"),
    pygame.CONTROLLER_BUTTON_START: Key("menu"),
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: Next(-1),
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Next(1),
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: Arrow("left"),
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: Arrow("right"),
    pygame.CONTROLLER_BUTTON_DPAD_UP: Arrow("up"),
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: Arrow("down"),
}
LEFT_BUTTON = 1


def read(events: list[pygame.Event], *, typed: bool = False) -> Iterator[Command]:
    """The commands in a list of events; what means nothing is left out. ``typed``: letters and figures are signs."""
    for event in events:
        command = (_letter(event) if typed else None) or _read(event)
        if command is not None:
            yield command


def _read(event: pygame.Event) -> Command | None:
    if event.type == pygame.QUIT:
        return Quit()
    if event.type == pygame.KEYDOWN:
        return _key(event)
    if event.type == pygame.MOUSEMOTION:
        return Hover(*event.pos)
    if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        return _mouse(event)
    if event.type == pygame.MOUSEWHEEL:
        return Wheel(-event.y, *pygame.mouse.get_pos())
    if event.type in (pygame.WINDOWSIZECHANGED, pygame.VIDEORESIZE):
        return Resize(*pygame.display.get_window_size())
    if event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED):
        return Away(event.type == pygame.WINDOWFOCUSLOST)
    return PAD.get(event.button) if event.type == pygame.CONTROLLERBUTTONDOWN else None


def _letter(event: pygame.Event) -> Letter | None:
    """A sign that was typed; the space bar and keys that write nothing keep what they mean elsewhere."""
    if event.type != pygame.KEYDOWN:
        return None
    if event.key == pygame.K_BACKSPACE:
        return Letter("")
    return Letter(event.unicode) if event.unicode.isprintable() and event.unicode.strip() else None


def _key(event: pygame.Event) -> Command | None:
    if event.key == pygame.K_TAB:
        return Next(-1 if event.mod & pygame.KMOD_SHIFT else 1)
    if event.key == pygame.K_RETURN and event.mod & pygame.KMOD_ALT:
        return Key("full_screen")
    if pygame.K_1 <= event.key <= pygame.K_9:
        return Number(event.key - pygame.K_0)
    if pygame.K_KP_1 <= event.key <= pygame.K_KP_9:
        return Number(event.key - pygame.K_KP_1 + 1)
    return KEYS.get(event.key)


def _mouse(event: pygame.Event) -> Command | None:
    if event.button != LEFT_BUTTON:
        return None
    return Press(*event.pos) if event.type == pygame.MOUSEBUTTONDOWN else Release(*event.pos)
