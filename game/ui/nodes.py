"""The tree a screen is made of: every node has a role, a label and a place, and can say itself aloud.

Keyboard focus, speech, the mouse and the tests use this one tree. A scene builds it anew whenever something changed;
keys keep focus and scroll offsets across buildings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from game.ui.layout import Box, scrolled
from game.ui.marks import Mark


class Role(Enum):
    """What a node is to its reader; the value is the id of its spoken name under ``role`` of the window's texts."""

    GROUP = "group"
    TEXT = "text"
    BUTTON = "button"
    CARD = "card"
    GAUGE = "gauge"
    OPTION = "option"
    SLIDER = "slider"
    SCROLL = "scroll"
    DIALOG = "dialog"
    PICTURE = "picture"
    FIELD = "field"


NOWHERE = Box(0, 0, 0, 0)
FOCUSABLE = (Role.BUTTON, Role.CARD, Role.GAUGE, Role.OPTION, Role.SLIDER, Role.FIELD)


@dataclass
class Node:
    """A node. ``box`` is in its parent's coordinates, marks are in its own.

    ``emits`` is what activating it hands to the scene; a node of a focusable role without it only explains itself.
    Esc does the same for the node that ``escape`` is set on, wherever focus is.
    ``lit`` replaces the marks while it has focus. A ``layer`` is drawn once and kept until something in it changes.
    The ``primary`` node is what the moment asks for; a key of its own activates it wherever focus is.
    ``track`` is where along a slider the pointer is measured.
    A ``scrolls`` node shows a window of its children ``content`` pixels high. What has a ``grip`` can be dragged to
    nodes that ``take`` things; what ``floats`` follows the pointer meanwhile. What was picked up ``steers`` by arrows.
    """

    key: str
    role: Role
    box: Box
    label: str = ""
    hint: str = ""
    term: str = ""
    state: str = ""
    marks: tuple[Mark, ...] = ()
    lit: tuple[Mark, ...] | None = None
    children: list[Node] = field(default_factory=list)
    emits: object = None
    number: int = 0
    enabled: bool = True
    escape: bool = False
    layer: bool = False
    shadow: bool = False
    radius: int = 0
    scrolls: bool = False
    content: int = 0
    track: Box | None = None
    primary: bool = False
    grip: bool = False
    takes: bool = False
    floats: bool = False
    steers: bool = False
    at: Box = NOWHERE
    clip: Box | None = None

    @property
    def focusable(self) -> bool:
        """Whether focus can rest on it."""
        return self.role in FOCUSABLE or (self.scrolls and self.content > self.box.h and not _inner(self))

    def walk(self) -> Iterator[Node]:
        """This node and everything below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def find(self, key: str) -> Node | None:
        """The node with a key, or None."""
        return next((node for node in self.walk() if node.key == key), None)

    def add(self, *children: Node) -> Node:
        """Put nodes below this one, and return it."""
        self.children.extend(children)
        return self


def _inner(node: Node) -> bool:
    """Whether something inside a scrolling node takes focus: then the node itself need not."""
    return any(child.focusable for child in node.children) or any(_inner(child) for child in node.children)


def settle(node: Node, offsets: Mapping[str, int], origin: tuple[int, int] = (0, 0), clip: Box | None = None) -> None:
    """Give every node its place in the window, scroll offsets taken off and what is hidden clipped."""
    node.at = node.box.moved(*origin)
    node.clip = clip
    inner, shift = clip, 0
    if node.scrolls:
        inner = node.at if clip is None else node.at.within(clip)
        shift = scrolled(offsets.get(node.key, 0), node.box.h, node.content)
    for child in node.children:
        settle(child, offsets, (node.at.x, node.at.y - shift), inner)


def focusables(tree: Node) -> list[Node]:
    """Every node focus can rest on, in reading order. A dialog keeps focus to itself."""
    dialog = next((node for node in reversed(list(tree.walk())) if node.role is Role.DIALOG), tree)
    return [node for node in dialog.walk() if node.focusable]


def scroller_of(tree: Node, key: str) -> Node | None:
    """The scrolling node that holds the node with a key, or None."""
    found = None
    for node in tree.walk():
        if node.scrolls and any(child.key == key for child in node.walk()):
            found = node
    return found
