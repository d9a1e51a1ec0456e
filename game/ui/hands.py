"""The player's hands on a tree: commands move focus, scroll, and become what the node under focus emits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.ui import focus
from game.ui.commands import (
    Activate,
    Arrow,
    Command,
    Drag,
    Drop,
    Hover,
    Key,
    Letter,
    Next,
    Nudge,
    Number,
    Press,
    Release,
    Steer,
    Wheel,
)
from game.ui.layout import Box, reveal, scrolled
from game.ui.nodes import Node, Role, focusables, scroller_of, settle

NOTCH = 48
"""Logical pixels of a notch of the wheel."""

PULL = 6
"""Logical pixels the pointer moves with a button down before that is dragging, and no click."""


EDGE = 28
"""Logical pixels from its edge in which something that scrolls does so under what is dragged."""


class Slide(NamedTuple):
    """What a scene hears when the pointer is put on a slider: how far along it, in percent."""

    key: str
    percent: int


class Grab(NamedTuple):
    """What the pointer holds: its key, where it was taken, the place of the pointer in it, what lies under it now."""

    key: str
    start: tuple[int, int]
    inside: tuple[int, int]
    pulled: bool = False
    place: tuple[int, int] = (0, 0)
    over: str = ""


class Look(NamedTuple):
    """What a scene hears when the glossary is asked for: the id of the term under focus, or an empty text."""

    term: str


class Hands:
    """Holds the tree on screen, the key under focus and the scroll offsets. ``changed`` asks for a new drawing."""

    def __init__(self) -> None:
        self.tree = Node("empty", Role.GROUP, Box(0, 0, 0, 0))
        self.focus = ""
        self.offsets: dict[str, int] = {}
        self.changed = True
        self.scale = 1.0
        self.stamp = 0
        self._pressed = ""
        self._grab: Grab | None = None

    def show(self, tree: Node, wishes: Sequence[str] = ()) -> None:
        """Take a new tree in hand: focus stays where its key is found, else goes to the first wish that is there."""
        self.tree = tree
        self._settle()
        if not any(node.key == self.focus for node in focusables(tree)):
            self.focus = focus.opening(tree, wishes)
            self._into_sight()
        elif self.node is not None and self.node.steers:
            self._into_sight()
        self.changed = True

    @property
    def node(self) -> Node | None:
        """The node under focus."""
        return self.tree.find(self.focus)

    def take(self, command: Command) -> object:
        """Follow a command. Returns what the scene has to hear: what a node emits, a nudge, a key; else None."""
        match command:
            case Next(by):
                self._go(focus.step(self.tree, self.focus, by))
            case Arrow(way):
                return self._arrow(way)
            case Activate():
                return self._do(self.node)
            case Number(number):
                return self._number(number)
            case Letter():
                return command
            case Hover(x, y):
                return self._hover(x, y)
            case Press(x, y):
                return self._press(x, y)
            case Release(x, y):
                return self._release(x, y)
            case Wheel():
                self._wheel(command)
            case Key(name):
                return self._key(name)
        return None

    def _go(self, key: str, *, sight: bool = True) -> None:
        if key and key != self.focus:
            self.focus = key
            self.changed = True
            if sight:
                self._into_sight()

    def _arrow(self, way: str) -> object:
        node = self.node
        if node is not None and node.steers:
            return Steer(node.key, way)
        if node is not None and node.role is Role.SLIDER and way in ("left", "right"):
            return Nudge(node.key, 1 if way == "right" else -1)
        if node is not None and node.scrolls and way in ("up", "down"):
            before = self.offsets.get(node.key, 0)
            self._scroll(node, 2 if way == "down" else -2)
            if self.offsets.get(node.key, 0) != before:
                return None
        self._go(focus.towards(self.tree, self.focus, way))
        return None

    def _do(self, node: Node | None) -> object:
        return node.emits if node is not None and node.enabled else None

    def _primary(self) -> object:
        """What the primary node is for; a closed one is gone to, where it says why it is closed."""
        primary = next((one for one in self.tree.walk() if one.primary), None)
        if primary is not None and not primary.enabled:
            self._go(primary.key)
        return self._do(primary)

    def _key(self, name: str) -> object:
        """A named wish; why and the glossary are asked about the node under focus."""
        node = self.node
        if name == "back":
            self._grab = None
        if name == "primary":
            return self._primary()
        if node is not None and name == "why" and node.role is Role.GAUGE:
            return node.emits
        if node is not None and name == "glossary":
            return Look(node.term)
        way_out = next((one for one in self.tree.walk() if one.escape), None) if name == "back" else None
        if way_out is not None:
            return way_out.emits
        return Key(name)

    def _number(self, number: int) -> object:
        node = focus.numbered(self.tree, number)
        if node is None:
            return None
        self._go(node.key)
        return self._do(node)

    def _hover(self, x: int, y: int) -> object:
        if self._grab is not None:
            return self._pull(self._grab, x, y)
        node = focus.under(self.tree, x, y)
        if node is not None and not node.scrolls:
            self._go(node.key, sight=False)
        return None

    def _pull(self, grab: Grab, x: int, y: int) -> object:
        """Drag what is held; a scene hears of it when it begins, and when something else lies under the pointer."""
        far = abs(x - grab.start[0]) + abs(y - grab.start[1])
        if not grab.pulled and far < PULL * self.scale:
            return None
        self._edge(x, y)
        over = focus.taking(self.tree, x, y)
        self._grab = grab._replace(pulled=True, place=(x, y), over=over)
        self._settle()
        self.changed = True
        return None if grab.pulled and over == grab.over else Drag(grab.key, over)

    def _edge(self, x: int, y: int) -> None:
        """Scroll what is dragged over where the pointer is near its upper or lower edge."""
        near = round(EDGE * self.scale)
        for node in self.tree.walk():
            if node.scrolls and node.content > node.box.h and node.at.holds(x, y):
                self._scroll(node, (y > node.at.bottom - near) - (y < node.at.y + near))

    def _press(self, x: int, y: int) -> object:
        node = focus.under(self.tree, x, y)
        self._pressed = node.key if node else ""
        if node is None:
            return None
        self._go(node.key, sight=False)
        if node.grip and node.enabled:
            self._grab = Grab(node.key, (x, y), (x - node.at.x, y - node.at.y))
        if node.role is Role.SLIDER:
            track = (node.track or Box(0, 0, *node.at[2:])).moved(*node.at[:2])
            return Slide(node.key, max(0, min(100, (x - track.x) * 100 // max(1, track.w))))
        return None

    def _release(self, x: int, y: int) -> object:
        grab, self._grab = self._grab, None
        if grab is not None and grab.pulled:
            self._pressed = ""
            return Drop(grab.key, grab.over)
        node = focus.under(self.tree, x, y)
        pressed, self._pressed = self._pressed, ""
        return self._do(node) if node is not None and node.key == pressed else None

    def _wheel(self, command: Wheel) -> None:
        over = [
            node
            for node in self.tree.walk()
            if node.scrolls and node.content > node.box.h and node.at.holds(command.x, command.y)
        ]
        target = over[-1] if over else scroller_of(self.tree, self.focus)
        if target is not None:
            self._scroll(target, command.notches)

    def _scroll(self, node: Node, notches: int) -> None:
        before = scrolled(self.offsets.get(node.key, 0), node.box.h, node.content)
        after = scrolled(before + round(notches * NOTCH * self.scale), node.box.h, node.content)
        if after != before:
            self.offsets[node.key] = after
            self._settle()
            self.changed = True

    def _into_sight(self) -> None:
        """Scroll so that the node under focus is in sight, with a little air around it."""
        node, holder = self.node, scroller_of(self.tree, self.focus)
        if node is None or holder is None or node is holder:
            return
        shift = scrolled(self.offsets.get(holder.key, 0), holder.box.h, holder.content)
        top, air = node.at.y - holder.at.y + shift, round(12 * self.scale)
        wanted = reveal(shift, holder.box.h, top - air, top + node.at.h + air)
        self.offsets[holder.key] = scrolled(wanted, holder.box.h, holder.content)
        self._settle()
        self.changed = True

    def _settle(self) -> None:
        if self._grab is not None and self._grab.pulled:
            self._carry(self._grab)
        settle(self.tree, self.offsets)
        self.stamp += 1

    def _carry(self, grab: Grab) -> None:
        """Put what floats under the pointer, where it was taken."""
        for node in self.tree.children:
            if node.floats:
                inside = min(grab.inside[0], node.box.w - 1), min(grab.inside[1], node.box.h - 1)
                node.box = node.box._replace(x=grab.place[0] - inside[0], y=grab.place[1] - inside[1])
