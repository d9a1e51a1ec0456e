"""The coach: a slip of paper with a hint, laid beside what it speaks of, until it is closed or something is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.scenes import shell
from game.strings.coaching import fitting
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.marks import Mark, Outline, Path, Plate
from game.ui.nodes import Node, Role, settle
from game.ui.widgets import Deed, link
from game.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.rules.core import Hint
    from game.scenes.session import Session

WIDE, AWAY, TAIL = 280, 18, 12
"""Logical width of a slip, how far it lies from what it speaks of, and half the width of its pointer."""


class Heard(NamedTuple):
    """A wish: the hint with this id was read."""

    hint: str


class Quiet(NamedTuple):
    """A wish: no more hints."""


def hint_for(session: Session, root: Node, before: Sequence[str] = ()) -> Hint | None:
    """The hint for a screen: the first that fits and speaks of something that is on it, or of nothing in particular.

    ``before`` are the hints read in other sittings.
    """
    fits = fitting(session.sides, [*before, *session.hinted])
    return next((one for one in fits if not one.at or _thing(root, one.at) is not None), None)


def laid(kit: Kit, hint: Hint, root: Node) -> Node:
    """The tree of a screen with the slip over it."""
    return root.add(_slip(kit, hint, _target(root, hint.at)))


def _thing(root: Node, at: str) -> Node | None:
    """The node of what a hint speaks of."""
    kind, _, name = at.partition(".")
    return root.find(f"dial.{name}" if kind == "gauge" else at)


def _target(root: Node, at: str) -> Box | None:
    """Where it stands on the screen, if it is in sight."""
    node = _thing(root, at) if at else None
    if node is None:
        return None
    settle(root, {})
    seen = node.at if node.clip is None else node.at.within(node.clip)
    return seen if seen.w >= node.at.w // 2 and seen.h >= node.at.h // 2 else None


def _slip(kit: Kit, hint: Hint, target: Box | None) -> Node:
    galley = Galley(kit, kit.px(WIDE * min(1.5, kit.frame.text)) - 2 * kit.padding)
    galley.words(word("coach.title"), "caption", kit.chair.ink).gap(3)
    galley.words(hint.text, "lead").gap(6)
    close = Deed("coach.close", word("coach.close"), Heard(hint.id), word("coach.close_hint"))
    node = link(kit, galley.width, close)
    node.escape = True
    galley.put(node)
    galley.put(link(kit, galley.width, Deed("coach.off", word("coach.off"), Quiet(), word("coach.off_hint"))))
    size = galley.width + 2 * kit.padding, galley.tall + 2 * kit.padding
    room = _room(kit)
    place = beside(room, size, target, kit.px(AWAY))
    whole = Box(0, 0, place.w, place.h)
    paper = kit.theme.strips["day_exterior"]
    edge = max(1, kit.px(2))
    marks: tuple[Mark, ...] = (
        Plate(whole, paper, kit.px(4)),
        Outline(whole, kit["award"], kit.px(4), edge),
        *galley.placed(kit.padding, kit.padding),
    )
    for child in galley.nodes:
        child.box = child.box.moved(kit.padding, kit.padding)
    slip = Node("coach.slip", Role.CARD, place, word("coach.title"), state=hint.text, marks=marks).add(*galley.nodes)
    return Node("coach", Role.GROUP, kit.frame.whole, marks=_pointer(kit, place, target)).add(slip)


def _room(kit: Kit) -> Box:
    """Where a slip may lie: anywhere but on the foot, where the decisions are."""
    return Box(kit.gutter, kit.gutter, kit.frame.width - 2 * kit.gutter, shell.foot_box(kit).y - kit.gutter)


def beside(room: Box, size: tuple[int, int], target: Box | None, away: int) -> Box:
    """A box of a size near a target and not on it, within the room; without a target at the bottom in the middle."""
    wide, tall = min(size[0], room.w), min(size[1], room.h)
    if target is None:
        return Box(room.x + (room.w - wide) // 2, room.bottom - tall, wide, tall)
    x = max(room.x, min(target.middle[0] - wide // 2, room.right - wide))
    y = max(room.y, min(target.middle[1] - tall // 2, room.bottom - tall))
    tries = (
        Box(target.right + away, y, wide, tall),
        Box(target.x - away - wide, y, wide, tall),
        Box(x, target.bottom + away, wide, tall),
        Box(x, target.y - away - tall, wide, tall),
    )
    return next((box for box in tries if box.within(room) == box), Box(x, room.bottom - tall, wide, tall))


def _pointer(kit: Kit, slip: Box, target: Box | None) -> tuple[Mark, ...]:
    """A frame around the target, and a corner of the paper that points to it."""
    if target is None:
        return ()
    frame = Outline(target.inset(-kit.px(4), -kit.px(4)), kit["award"], kit.radius, max(2, kit.px(2)), kit.px(6))
    half = kit.px(TAIL)
    if slip.x >= target.right or slip.right <= target.x:
        end = (target.right, target.middle[1]) if slip.x >= target.right else (target.x, target.middle[1])
        root = slip.x + half if slip.x >= target.right else slip.right - half
        level = max(slip.y + 2 * half, min(end[1], slip.bottom - 2 * half))
        corner = ((root, level - half), (root, level + half), end)
    elif slip.y >= target.bottom or slip.bottom <= target.y:
        end = (target.middle[0], target.bottom) if slip.y >= target.bottom else (target.middle[0], target.y)
        root = slip.y + half if slip.y >= target.bottom else slip.bottom - half
        level = max(slip.x + 2 * half, min(end[0], slip.right - 2 * half))
        corner = ((level - half, root), (level + half, root), end)
    else:
        return (frame,)
    return frame, Path(corner, kit["award"], filled=True)
