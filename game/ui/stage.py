"""The stage: puts a tree on the screen. Grounds and layers are drawn once and kept while nothing in them changes."""

from __future__ import annotations

from typing import NamedTuple

import pygame

from game.ui.brush import Brush
from game.ui.layout import Box
from game.ui.marks import Mark
from game.ui.nodes import Node, Role
from game.ui.shapes import outline, plate, shadow
from game.ui.theme import Colour, Theme

Key = tuple[object, ...]
MOST_KEPT = 400


class Item(NamedTuple):
    """One thing to copy onto the screen: a picture and its place, or a node's marks; within a clip."""

    node: Node
    picture: pygame.Surface | None
    clip: Box | None


class Stage:
    """Composes trees onto a surface. What it draws depends on the tree and the key under focus, on nothing else.

    ``stamp`` changes whenever the tree was built or settled anew; with the same stamp
    a redraw copies pictures, and from the second one on a single page.
    """

    ring_colour: Colour = (224, 165, 38)

    def __init__(self, brush: Brush, theme: Theme) -> None:
        self.brush = brush
        self.theme = theme
        self.scale = 1.0
        self._ground: tuple[Key, pygame.Surface] | None = None
        self._grounds = 0
        self._kept: dict[Key, pygame.Surface] = {}
        self._plan: tuple[Key, list[Item], int] = ((), [], 0)
        self._page: pygame.Surface | None = None

    def compose(self, target: pygame.Surface, tree: Node, focus: str = "", stamp: int = 0) -> None:
        """Draw a settled tree onto the target, with the ring around the node under focus."""
        key: Key = (id(tree), stamp, focus, target.get_size())
        if self._plan[0] != key:
            self._plan, self._page = (key, *self._planned(target, tree, focus)), None
            self._lay(target, tree, focus)
            return
        if self._page is None:
            # Kept at the second redraw only: most screens are drawn once, and a page costs a copy.
            self._lay(target, tree, focus)
            self._page = target.copy()
        target.blit(self._page, (0, 0))

    def _lay(self, target: pygame.Surface, tree: Node, focus: str) -> None:
        """Copy everything of the plan onto the target, and the ring around the node under focus: what was laid over
        the piece of the screen that has the node lies over the ring as well."""
        _key, plan, upto = self._plan
        found = tree.find(focus)
        self._copy(target, plan[:upto], focus)
        if found is not None and found.lit is None:
            self._ring(target, found)
        self._copy(target, plan[upto:], focus)

    def _copy(self, target: pygame.Surface, items: list[Item], focus: str) -> None:
        for node, picture, clip in items:
            target.set_clip(clip)
            if picture is not None:
                target.blit(picture, node.at[:2])
            else:
                self.brush.paint(target, marks_of(node, focus), node.at[:2])
                if node.scrolls:
                    self._bar(target, node, outside=True)
        target.set_clip(None)

    def _planned(self, target: pygame.Surface, tree: Node, focus: str) -> tuple[list[Item], int]:
        """Everything to copy, in order, and how much of it lies under the ring of focus; new layers are drawn now."""
        ground = self._ground_of(target, tree)
        kept: dict[Key, pygame.Surface] = {}
        plan, upto = [Item(tree, ground, None)], 0
        for piece in tree.children:
            self._put(plan, [piece], (ground, focus), kept)
            upto = len(plan) if piece.find(focus) is not None else upto
        self._kept = kept if len(self._kept) > MOST_KEPT else {**self._kept, **kept}
        return plan, upto or len(plan)

    def ground_only(self, tree: Node, size: tuple[int, int]) -> pygame.Surface:
        """The ground of a tree without anything on it."""
        sheet = pygame.Surface(size).convert()
        self.brush.paint(sheet, tree.marks, (0, 0))
        return sheet

    def _ground_of(self, target: pygame.Surface, tree: Node) -> pygame.Surface:
        """The root's marks and the shadows of all layers, in one opaque surface."""
        boxes = tuple((node.at, node.radius, node.clip) for node in tree.walk() if node.shadow)
        key: Key = (target.get_size(), tree.marks, boxes, id(self.brush.backdrop))
        if self._ground is None or self._ground[0] != key:
            sheet = pygame.Surface(target.get_size()).convert()
            self.brush.paint(sheet, tree.marks, (0, 0))
            for box, radius, clip in boxes:
                sheet.set_clip(clip)
                self._shadow(sheet, box, radius)
            sheet.set_clip(None)
            self._ground = (key, sheet)
            self._grounds += 1
        return self._ground[1]

    def _shadow(self, sheet: pygame.Surface, box: Box, radius: int) -> None:
        shape = self.theme.shape
        drop, blur = round(shape["shadow_drop"] * self.scale), round(shape["shadow_blur"] * self.scale)
        shadow(sheet, box.moved(0, drop), radius, blur, shape["shadow_percent"])

    def _put(
        self, plan: list[Item], nodes: list[Node], about: tuple[pygame.Surface, str], kept: dict[Key, pygame.Surface]
    ) -> None:
        for node in nodes:
            if node.clip is not None and not all(node.at.within(node.clip)[2:]):
                continue
            if node.layer:
                plan.append(Item(node, self._layer(node, about, kept), node.clip))
            else:
                if node.marks or node.lit or node.scrolls:
                    plan.append(Item(node, None, None if node.scrolls else node.clip))
                self._put(plan, node.children, about, kept)

    def _layer(self, node: Node, about: tuple[pygame.Surface, str], kept: dict[Key, pygame.Surface]) -> pygame.Surface:
        key: Key = (self._grounds, node.at, content(node, about[1]))
        sheet = self._kept.get(key)
        if sheet is None:
            sheet = self._draw(node, about[0], about[1])
        kept[key] = sheet
        return sheet

    def _draw(self, node: Node, ground: pygame.Surface, focus: str) -> pygame.Surface:
        """A layer with everything in it, opaque: what shows at its corners is the ground."""
        sheet = pygame.Surface((max(1, node.at.w), max(1, node.at.h))).convert()
        sheet.blit(ground, (0, 0), node.at)
        self._fill(sheet, node, (node.at.x, node.at.y), focus)
        return sheet

    def _fill(self, sheet: pygame.Surface, node: Node, corner: tuple[int, int], focus: str) -> None:
        clip = node.clip.moved(-corner[0], -corner[1]) if node.clip and node.at[:2] != corner else None
        sheet.set_clip(clip)
        self.brush.paint(sheet, marks_of(node, focus), (node.at.x - corner[0], node.at.y - corner[1]))
        sheet.set_clip(None)
        for child in node.children:
            self._fill(sheet, child, corner, focus)
        if node.scrolls:
            self._bar(sheet, node, corner)

    def _bar(
        self, target: pygame.Surface, node: Node, corner: tuple[int, int] = (0, 0), *, outside: bool = False
    ) -> None:
        """A thin bar that shows which part of a scrolling node is in sight; on the table it stands beside the node."""
        if node.content <= node.box.h:
            return
        width = max(3, round(4 * self.scale))
        beside = width + round(5 * self.scale) if outside else 0
        view, shift = node.at.h, node.at.y - _first(node)
        track = Box(node.at.right - width + beside - corner[0], node.at.y - corner[1], width, view)
        tall = max(width * 4, view * view // node.content)
        top = (view - tall) * shift // max(1, node.content - view)
        plate(target, Box(track.x, track.y + top, width, tall), self.theme["muted"], width // 2)

    def _ring(self, target: pygame.Surface, node: Node) -> None:
        """The ring of focus, outside the node; what does not do anything has a quiet one."""
        width = max(2, round(self.theme.shape["ring"] * self.scale))
        does = node.emits is not None or node.role is Role.SLIDER
        colour = self.ring_colour if node.enabled and does else self.theme["dim"]
        away = width + max(1, round((1 if node.layer else 2) * self.scale))
        target.set_clip(node.clip.inset(-away, -away) if node.clip else None)
        outline(target, node.at.inset(-away, -away), colour, node.radius + away, width)
        target.set_clip(None)


def _first(node: Node) -> int:
    """Where the content of a scrolling node begins in the window: its children know their shift."""
    child = node.children[0]
    return child.at.y - child.box.y if node.children else node.at.y


def marks_of(node: Node, focus: str) -> tuple[Mark, ...]:
    """What a node shows now."""
    return node.lit if node.lit is not None and node.key == focus else node.marks


def content(node: Node, focus: str) -> Key:
    """Everything a layer shows, as data: equal content means equal pixels."""
    found: list[object] = []
    for one in node.walk():
        found.append((one.at.x - node.at.x, one.at.y - node.at.y, marks_of(one, focus)))
        if one.scrolls:
            found.append((one.at[2:], one.content))
    return tuple(found)
