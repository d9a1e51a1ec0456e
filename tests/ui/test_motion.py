"""Motion: every move begins at the old screen's side, lasts at most a quarter of a second, and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui import slate
from game.ui.brush import Brush
from game.ui.fonts import Fonts
from game.ui.kit import Kit
from game.ui.layout import Box, frame
from game.ui.marks import Plate
from game.ui.moving import Scenery, made
from game.ui.nodes import Node, Role, settle
from game.ui.scene import Clap, Deal, Flip, Fly, Motion, Pop, Push, Stay, Toss, Turn, Unseal, motion_of
from game.ui.stage import Stage
from game.ui.theme import theme

SIZE = (640, 400)
ICONS = Path(__file__).resolve().parents[2] / "assets" / "icons"
MOTIONS: list[Motion] = [
    Turn(), Turn(back=True), Deal(), Fly("one", "two"), Clap("one"), Flip(("two",)), Toss(good=True), Toss(good=False),
    Unseal(),
]  # fmt: skip


def tree(left: int) -> Node:
    """A screen with two cards."""
    root = Node("root", Role.GROUP, Box(0, 0, *SIZE), marks=(Plate(Box(0, 0, *SIZE), (40, 44, 52)),))
    for at, key in enumerate(("one", "two")):
        box = Box(left + at * 200, 120, 160, 120)
        card = (Plate(Box(0, 0, 160, 120), (240, 230, 210), 8),)
        root.add(Node(key, Role.CARD, box, key, marks=card, layer=True))
    settle(root, {})
    return root


@pytest.fixture
def scenery() -> Iterator[Scenery]:
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    fonts = Fonts()
    stage = Stage(Brush(fonts, ICONS), theme())
    trees = (tree(40), tree(120))
    screens = []
    for one in trees:
        screens.append(pygame.Surface(SIZE).convert())
        stage.compose(screens[-1], one)
    yield Scenery(screens[0], screens[1], trees, Kit(frame(*SIZE, 100), theme(), fonts, seat="producer"), stage)
    pygame.display.quit()


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.parametrize("motion", MOTIONS, ids=repr)
def test_a_move_moves_and_leaves_both_screens_as_they_are(scenery: Scenery, motion: Motion) -> None:
    before = pixels(scenery.old), pixels(scenery.new)
    move = made(motion, scenery)
    assert move is not None
    frames = []
    for part in (0.0, 0.3, 0.5, 0.8, 0.99):
        target = scenery.old.copy()
        move.draw(target, part)
        frames.append(pixels(target))
    assert len(set(frames)) > 2
    assert (pixels(scenery.old), pixels(scenery.new)) == before


@pytest.mark.parametrize("motion", MOTIONS, ids=repr)
def test_no_move_takes_longer_than_a_quarter_of_a_second(scenery: Scenery, motion: Motion) -> None:
    move = made(motion, scenery)
    assert move is not None
    assert 0 < move.seconds <= 0.25


def test_a_token_without_a_place_does_not_fly(scenery: Scenery) -> None:
    assert made(Fly("one", "nowhere"), scenery) is None


def test_where_no_card_turns_over_the_cards_are_dealt(scenery: Scenery) -> None:
    assert type(made(Flip(("nowhere",)), scenery)) is type(made(Deal(), scenery))


def test_the_slate_shuts_as_the_new_screen_comes(scenery: Scenery) -> None:
    move = made(Clap(), scenery)
    assert move is not None
    far = (2, 2, 20, 20)
    for part, screen in ((0.2, scenery.old), (0.9, scenery.new)):
        target = pygame.Surface(SIZE).convert()
        move.draw(target, part)
        assert pixels(target.subsurface(far)) == pixels(screen.subsurface(far))


def test_a_die_lies_on_the_face_that_came(scenery: Scenery) -> None:
    brush = scenery.stage.brush
    good, bad = (slate.rolls(scenery.kit, brush, good=one)[-1] for one in (True, False))
    assert pixels(good) != pixels(bad)


def test_the_motion_of_a_transition_is_its_own_or_the_one_it_passes_on() -> None:
    class Onward:
        motion = Deal()

    assert motion_of(Push("somewhere", Turn())) == Turn()
    assert motion_of(Pop(Onward())) == Deal()
    assert motion_of(Pop()) is None
    assert motion_of(Stay()) is None
    assert motion_of(None) is None
