"""Class codes in the window: typed or pressed sign by sign, and the shelf set as the code says."""

from __future__ import annotations

import pygame
import pytest

from game.classroom.codes import write
from game.engine import Options, Rules
from game.scenes.class_code import ClassCodeScene
from game.scenes.new_film import NewFilm
from game.scenes.places import AtClassCode, AtShelf
from game.ui.speech import Written
from game.ui.window import Window
from tests.scenes.tables import Keyboard, Memory, Mouse, window
from tests.scenes.test_every_screen import out_of_window, silent, sticking_out

OPTIONS = Options("lesson", "tight", "relaxed", previews="none")


def shelf(rules: Rules) -> Window:
    """The shelf, with the class code open over it."""
    table = window(AtShelf(Memory(lambda options: rules)))
    Keyboard(table).go("code")
    Keyboard(table).press(pygame.K_RETURN)
    assert isinstance(table.scene, ClassCodeScene)
    return table


def typing(table: Window, signs: str) -> None:
    """Type signs as a keyboard sends them."""
    for sign in signs:
        key = pygame.K_MINUS if sign == "-" else ord(sign.lower())
        table.read([pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=sign)])
        table.draw(0.0)


def code_of(rules: Rules, digest: str = "") -> str:
    return write(rules.film.id, digest, OPTIONS, 4711)


def is_set_as_in_the_code(table: Window) -> bool:
    scene = table.scene
    return isinstance(scene, NewFilm) and (scene.options(), scene.seed) == (OPTIONS, 4711)


def test_a_typed_code_sets_the_shelf(small: Rules) -> None:
    table = shelf(small)
    typing(table, code_of(small).lower())
    Keyboard(table).press(pygame.K_RETURN)
    assert is_set_as_in_the_code(table)
    assert table.hands.focus == "start"


def test_a_code_can_be_put_together_with_the_pointer_alone(small: Rules) -> None:
    table = shelf(small)
    hand = Mouse(table)
    for key in [*(f"sign.{sign}" for sign in code_of(small).replace("-", "")), "use"]:
        node = table.node(key)
        assert node is not None
        hand.take(node)
    assert is_set_as_in_the_code(table)


def test_hyphens_figures_and_letters_that_are_keys_elsewhere_are_only_typed(small: Rules) -> None:
    table = shelf(small)
    typing(table, "-W1u-E9")
    assert isinstance(table.scene, ClassCodeScene)
    assert table.scene.typed == "W1VE9"
    assert table.settings.text_percent == 100


def test_the_last_sign_can_be_taken_back(small: Rules) -> None:
    table = shelf(small)
    typing(table, "AB")
    Keyboard(table).press(pygame.K_BACKSPACE)
    assert isinstance(table.scene, ClassCodeScene)
    assert table.scene.typed == "A"


def test_a_wrong_code_is_said_and_can_be_mended(small: Rules) -> None:
    table = shelf(small)
    typing(table, "000000000001")
    Keyboard(table).press(pygame.K_RETURN)
    assert isinstance(table.scene, ClassCodeScene)
    assert table.scene.problem == "mistyped"


def test_a_code_of_other_packs_is_taken_and_says_so(small: Rules) -> None:
    table = shelf(small)
    typing(table, code_of(small, "of last year"))
    Keyboard(table).press(pygame.K_RETURN)
    assert isinstance(table.scene, NewFilm)
    assert "another version" in table.scene.problem


def test_the_code_of_the_film_as_chosen_is_shown_to_be_read_out(small: Rules) -> None:
    table = shelf(small)
    own = write(small.film.id, "", Options(), 7)
    assert any(own in node.label for node in table.hands.tree.walk())


def test_what_is_typed_is_said(small: Rules) -> None:
    table = shelf(small)
    table.voice = voice = Written()
    typing(table, "R2")
    assert "R 2" in voice.lines[-1]


@pytest.mark.parametrize(("size", "text"), [((1280, 720), 100), ((1280, 720), 200), ((1024, 640), 200)])
def test_nothing_sticks_out_at_any_size(small: Rules, size: tuple[int, int], text: int) -> None:
    place = AtClassCode(Memory(lambda options: small), code_of(small))
    shown = window(place, size=size, text=text)
    typing(shown, "WWWWWWWWWWWW")
    assert sticking_out(shown) == []
    assert silent(shown) == []
    assert out_of_window(shown) == []
