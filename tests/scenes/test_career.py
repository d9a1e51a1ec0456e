"""A career in the window: chosen on the shelf, and entered at the premiere."""

from __future__ import annotations

from game.bots import decide, make
from game.engine import Rules
from game.engine.rules import Career
from game.scenes.new_film import NewFilm
from game.scenes.opening import sit_down
from game.scenes.places import AtShelf
from tests.scenes.tables import Keyboard, Memory, window
from tests.scenes.test_every_screen import sticking_out


def test_a_film_is_part_of_a_career_only_where_that_is_chosen(small: Rules) -> None:
    table = window(AtShelf(Memory(lambda options: small)))
    scene = table.scene
    assert isinstance(scene, NewFilm)
    assert scene.options().career is None
    node = table.node("career.within")
    assert node is not None
    Keyboard(table).take(node)
    assert scene.options().career == Career(producer=2)
    assert any("a name" in node.label for node in table.hands.tree.walk())


def test_the_shelf_with_a_career_fits_at_double_text(small: Rules) -> None:
    table = window(AtShelf(Memory(lambda options: small)), text=200)
    table.follow(table.scene.hear(("dial", "career", "within")))
    assert sticking_out(table) == []


def test_a_premiere_is_handed_to_the_house_once(small: Rules) -> None:
    house = Memory(lambda options: small)
    recorder = house.begin(small.film.id, small.options, 7)
    assert not isinstance(recorder, str)
    play, bot = sit_down(recorder, house), make("careful", 1)
    while not play.film.over:
        play.play(decide(bot, play.film))
    assert house.premieres == [recorder]
