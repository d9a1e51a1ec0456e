"""What a player asks for, whatever the hand is on: keyboard, mouse, controller or a test."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Next(NamedTuple):
    """Focus to the next node, or with ``by`` -1 to the one before."""

    by: int = 1


class Arrow(NamedTuple):
    """An arrow: left, right, up or down."""

    way: str


class Activate(NamedTuple):
    """Do what the node under focus is for."""


class Number(NamedTuple):
    """Do what answers to a number key, 1 to 9."""

    number: int


class Letter(NamedTuple):
    """A sign was typed where signs are asked for; an empty one takes the last back."""

    sign: str


class Hover(NamedTuple):
    """The pointer moved."""

    x: int
    y: int


class Press(NamedTuple):
    """The pointer was pressed."""

    x: int
    y: int


class Release(NamedTuple):
    """The pointer was let go."""

    x: int
    y: int


class Wheel(NamedTuple):
    """Scroll by so many notches, down is positive; without a place where focus is."""

    notches: int
    x: int = -1
    y: int = -1


class Key(NamedTuple):
    """A named wish: back, undo, why, glossary, strips, menu, primary, full_screen, bigger or smaller."""

    name: str


class Resize(NamedTuple):
    """The window has a new size in device pixels."""

    width: int
    height: int


class Away(NamedTuple):
    """The window lost the player's attention, or got it back."""

    away: bool


class Quit(NamedTuple):
    """The window was asked to close."""


Command: TypeAlias = (
    Next | Arrow | Activate | Number | Letter | Hover | Press | Release | Wheel | Key | Resize | Away | Quit
)


class Steer(NamedTuple):
    """What a scene hears when an arrow is pressed on something that was picked up."""

    key: str
    way: str


class Drag(NamedTuple):
    """What a scene hears when something is dragged to another place; ``over`` is the key of the place, or empty."""

    key: str
    over: str


class Drop(NamedTuple):
    """What a scene hears when something that was dragged is let go; ``over`` is the key of the place, or empty."""

    key: str
    over: str


class Nudge(NamedTuple):
    """What a scene hears when a slider or a row of options under focus is moved by an arrow or the pointer."""

    key: str
    by: int
