"""Drawing: the same content is the same pixels, a layer is drawn once, missing files leave no traceback."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.ui import fonts
from game.ui.brush import Brush
from game.ui.fonts import FACES, Fonts, file_of
from game.ui.galley import Galley
from game.ui.kit import Kit
from game.ui.layout import Box, frame
from game.ui.marks import Icon, Plate
from game.ui.nodes import Node, Role, settle
from game.ui.stage import Stage
from game.ui.theme import Theme, theme
from game.ui.widgets import Deed, button, ground, panel


@pytest.fixture
def screen() -> pygame.Surface:
    pygame.display.init()
    return pygame.display.set_mode((640, 400))


@pytest.fixture
def brush() -> Brush:
    return Brush(Fonts(), Path("assets/icons"))


class Counting(Stage):
    """A stage that remembers which layers it drew."""

    def __init__(self, brush: Brush, look: Theme) -> None:
        super().__init__(brush, look)
        self.drawn: list[str] = []

    def _draw(self, node: Node, ground: pygame.Surface, focus: str) -> pygame.Surface:
        self.drawn.append(node.key)
        return super()._draw(node, ground, focus)


def tree(kit: Kit, words: str = "Hello") -> Node:
    root = Node("root", Role.GROUP, kit.frame.whole, marks=ground(kit))
    root.add(panel(kit, "sheet", Box(16, 16, 320, 200), Galley(kit, 280).words(words, "head")))
    root.add(button(kit, Box(400, 300, 160, 40), Deed("go", "Go", "go"), primary=True))
    settle(root, {})
    return root


def composed(screen: pygame.Surface, brush: Brush, focus: str = "", words: str = "Hello") -> bytes:
    kit = Kit(frame(640, 400), theme(), brush.fonts, seat="producer")
    Stage(brush, theme()).compose(screen, tree(kit, words), focus)
    return pygame.image.tobytes(screen, "RGB")


def test_the_same_tree_is_the_same_pixels(screen: pygame.Surface, brush: Brush) -> None:
    assert composed(screen, brush) == composed(screen, brush)


def test_other_words_and_another_focus_are_other_pixels(screen: pygame.Surface, brush: Brush) -> None:
    plain = composed(screen, brush)
    assert composed(screen, brush, words="Goodbye") != plain
    assert composed(screen, brush, focus="go") != plain


def test_a_layer_is_drawn_once_while_nothing_in_it_changes(screen: pygame.Surface, brush: Brush) -> None:
    kit = Kit(frame(640, 400), theme(), brush.fonts, seat="producer")
    stage = Counting(brush, theme())
    for stamp, words in enumerate(("Hello", "Hello", "Goodbye")):
        stage.compose(screen, tree(kit, words), "", stamp)
    assert stage.drawn == ["sheet", "go", "sheet"]


def test_an_icon_without_a_file_is_an_empty_place(screen: pygame.Surface, brush: Brush) -> None:
    brush.paint(screen, [Icon(Box(0, 0, 20, 20), "nowhere/nothing", (255, 255, 255))], (0, 0))
    bare = Brush(Fonts(), Path("no/such/folder"))
    assert bare.icon("next", 20, 20, (255, 255, 255)) is None


def test_a_damaged_icon_is_an_empty_place(screen: pygame.Surface, tmp_path: Path) -> None:
    (tmp_path / "next.svg").write_text("not a drawing")
    assert Brush(Fonts(), tmp_path).icon("next", 20, 20, (255, 255, 255)) is None


def test_every_face_has_its_file() -> None:
    assert [face for face in FACES if file_of(face) is None] == []


def test_a_missing_face_is_replaced_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "file_of", lambda face: None)
    found = Fonts()
    assert found.width("Hello", "head", 20) > 0
    assert found.missing == ["head"]


def test_a_damaged_face_is_replaced_and_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "bad.ttf").write_bytes(b"no font")
    monkeypatch.setattr(fonts, "file_of", lambda face: tmp_path / "bad.ttf")
    found = Fonts()
    assert found.height("text", 20) > 0
    assert found.missing == ["text"]


def test_letters_a_face_lacks_are_found_and_letters_it_has_are_not_taken_for_missing() -> None:
    found = Fonts()
    assert found.runs("NOH\u0107", "head") == [("NOH", "head"), ("\u0107", "text_bold")]


def test_tracked_type_is_wider_than_it_was() -> None:
    found = Fonts()
    assert found.width("SPENT", "text", 20, 100) == sum(found.width(one, "text", 20) for one in "SPENT") + 5 * 2


def test_a_plate_has_round_corners_and_a_full_middle(screen: pygame.Surface, brush: Brush) -> None:
    screen.fill((0, 0, 0))
    brush.paint(screen, [Plate(Box(10, 10, 60, 40), (200, 10, 10), 8)], (0, 0))
    assert screen.get_at((40, 30))[:3] == (200, 10, 10)
    assert screen.get_at((10, 10))[:3] == (0, 0, 0)


def test_what_is_laid_over_a_piece_of_the_screen_hides_its_ring_of_focus(screen: pygame.Surface, brush: Brush) -> None:
    kit = Kit(frame(640, 400), theme(), brush.fonts, seat="producer")
    root = Node("root", Role.GROUP, kit.frame.whole, marks=ground(kit))
    root.add(button(kit, Box(100, 100, 160, 40), Deed("go", "Go", "go")))
    root.add(Node("slip", Role.TEXT, Box(200, 80, 200, 100), marks=(Plate(Box(0, 0, 200, 100), (250, 240, 160)),)))
    settle(root, {})
    Stage(brush, theme()).compose(screen, root, "go")
    ring = {tuple(screen.get_at((x, y)))[:3] for x in range(200, 270) for y in range(90, 150)}
    assert ring == {(250, 240, 160)}
