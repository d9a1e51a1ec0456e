"""Making a motion from what a transition asks for: the screens, their trees, and what lies on them."""

from __future__ import annotations

from typing import NamedTuple

import pygame

from game.ui import slate
from game.ui.galley import token
from game.ui.kit import Kit
from game.ui.layout import Box
from game.ui.motion import Clapping, Dealing, Flight, Flipping, Move, Paper, Tossing, Turned, Turning, Unsealing
from game.ui.nodes import Node, Role
from game.ui.scene import Clap, Deal, Flip, Fly, Motion, Toss, Turn, Unseal
from game.ui.stage import Stage


class Scenery(NamedTuple):
    """What a motion is made of: the screen that is left and the one that comes, their trees, the kit and the stage."""

    old: pygame.Surface
    new: pygame.Surface
    trees: tuple[Node, Node]
    kit: Kit
    stage: Stage


def made(motion: Motion, scenery: Scenery) -> Move | None:
    """The move, or None where what should move is not there."""
    timing = scenery.kit.theme.motion
    match motion:
        case Turn(back):
            return Turning(scenery.old, scenery.new, timing["turn"], back=back)
        case Fly(start, end):
            return _flight(scenery, (start, end))
        case Deal():
            return _dealing(scenery)
        case Flip(keys):
            return _flipping(scenery, keys)
        case Clap(over):
            return _clapping(scenery, over)
        case Toss(good):
            return _tossing(scenery, good=good)
        case Unseal():
            return _unsealing(scenery)


def _flight(scenery: Scenery, keys: tuple[str, str]) -> Move | None:
    """A token of the seated chair flies between the middles of two nodes of the screen that is left."""
    ends = [scenery.trees[0].find(key) for key in keys]
    if ends[0] is None or ends[1] is None:
        return None
    kit, side = scenery.kit, 2 * scenery.kit.px(scenery.kit.theme.shape["token"])
    picture = pygame.Surface((side, side), pygame.SRCALPHA)
    shadow = picture.copy()
    scenery.stage.brush.paint(picture, token(kit, (side // 2, side // 2), side // 2, filled=True), (0, 0))
    pygame.draw.circle(shadow, (0, 0, 0, 90), (side // 2, side // 2), side // 2 - 1)
    way = _centred(ends[0].at.middle, (side, side)), _centred(ends[1].at.middle, (side, side))
    return Flight(scenery.old, (picture, shadow), way, kit.theme.motion["fly"])


def _without(scenery: Scenery, boxes: list[Box]) -> pygame.Surface:
    """The new screen, and the bare table where the boxes are."""
    still = scenery.new.copy()
    ground = scenery.stage.ground_only(scenery.trees[1], still.get_size())
    for box in boxes:
        still.blit(ground, box[:2], box)
    return still


def _dealing(scenery: Scenery) -> Move:
    boxes = [node.at for node in scenery.trees[1].walk() if node.layer and node.role is Role.CARD]
    return Dealing(_without(scenery, boxes), scenery.new, boxes, scenery.kit.theme.motion["deal"])


def _flipping(scenery: Scenery, keys: tuple[str, ...]) -> Move:
    """The nodes with these keys turn over, each from a back in the chair's colours; without any the cards are dealt."""
    found = [node.at.within(Box(0, 0, *scenery.new.get_size())) for key in keys if (node := scenery.trees[1].find(key))]
    if not found:
        return _dealing(scenery)
    cards = [Turned(slate.back(scenery.kit, box[2:]), scenery.new.subsurface(box).copy(), box) for box in found]
    return Flipping(_without(scenery, found), cards, scenery.kit.theme.motion["flip"])


def _clapping(scenery: Scenery, over: str) -> Move:
    node = scenery.trees[1].find(over)
    pictures = slate.slates(scenery.kit)
    middle = node.at.middle if node else _middle(scenery.new)
    place = _centred(middle, pictures[0].get_size())
    return Clapping((scenery.old, scenery.new), pictures, place, scenery.kit.theme.motion["clap"])


def _tossing(scenery: Scenery, *, good: bool) -> Move:
    rolls = slate.rolls(scenery.kit, scenery.stage.brush, good=good)
    side = rolls[-1].get_size()
    end = _centred(_middle(scenery.old), side)
    return Tossing(scenery.old, rolls, (end.moved(-5 * end.w, 0), end), scenery.kit.theme.motion["toss"])


def _unsealing(scenery: Scenery) -> Move:
    inside, card, front, flaps = slate.envelope(scenery.kit)
    place = _centred(_middle(scenery.old), inside.get_size())
    return Unsealing(scenery.old, Paper(inside, card, front, flaps), place, scenery.kit.theme.motion["unseal"])


def _middle(surface: pygame.Surface) -> tuple[int, int]:
    return surface.get_width() // 2, surface.get_height() // 2


def _centred(middle: tuple[int, int], size: tuple[int, int]) -> Box:
    return Box(middle[0] - size[0] // 2, middle[1] - size[1] // 2, *size)
