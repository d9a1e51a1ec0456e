"""The edit bench: strips in running order, scenes out and back, passes, the length of the film."""

from __future__ import annotations

import pygame
from msgspec.structs import replace

from game.engine import Rules, actions
from game.engine.post import edit, order
from game.engine.results import running_time
from game.scenes.choice_cards import key_of
from game.scenes.cut_panels import limits, passed
from game.scenes.session import Session
from game.scenes.timeline import on_bench, on_strips, slots
from game.ui.nodes import Node
from game.ui.speech import spoken
from game.ui.window import Window
from tests.scenes.finished import in_the_can, play_of
from tests.scenes.tables import Keyboard, Mouse, at_table


def cutting(small: Rules) -> Session:
    return play_of(small, in_the_can(small).at_table("edit", "director", left=3))


def strip(shown: Window, number: str, *, out: bool = True) -> Node:
    node = shown.hands.tree.find(key_of(actions.Trim(number, out=out)))
    assert node is not None
    return node


def test_the_strips_lie_on_strips_order_from_left_to_right(small: Rules) -> None:
    play = cutting(small)
    shown = at_table(play)
    places = [strip(shown, number).at.x for number in small.scenes]
    assert on_strips(play.sides) == list(small.scenes)
    assert places == sorted(places)


def test_a_longer_scene_has_a_wider_strip(small: Rules) -> None:
    play = cutting(small)
    longest = replace(small.scenes["2"], stands_for=60)
    play.film.rules.scenes["2"] = longest
    try:
        widths = {slot.number: slot.box.w for slot in slots(at_table(play).kit, play.sides, 690)}
    finally:
        play.film.rules.scenes["2"] = replace(longest, stands_for=0)
    assert widths["2"] > widths["1"]


def test_a_strip_is_taken_out_with_the_keyboard_and_put_back_with_the_mouse(small: Rules) -> None:
    play = cutting(small)
    shown = at_table(play)
    before = running_time(play.film)
    hand = Keyboard(shown)
    hand.take(strip(shown, "4"))
    assert not play.film.scenes["4"].in_cut
    assert running_time(play.film) < before
    Mouse(shown).take(strip(shown, "4", out=False))
    assert play.film.scenes["4"].in_cut


def test_every_scene_can_be_taken_out_not_only_the_weakest(small: Rules) -> None:
    shown = at_table(cutting(small))
    assert all(strip(shown, number).enabled for number in small.scenes)


def test_a_fault_and_a_pointing_card_are_said_on_the_strip(small: Rules) -> None:
    stage = in_the_can(small).at_table("edit", "director")
    state = stage.film.scenes["1"]
    stage.film.scenes["1"] = replace(state, takes=(replace(state.takes[0], reported=("sound",)),))
    stage.film.cut = replace(stage.film.cut, tests=1, test_read=60, test_weak=("2",), shared=True)
    shown = at_table(play_of(small, stage))
    assert "fault printed" in spoken(strip(shown, "1")).lower()
    assert "test cards" in spoken(strip(shown, "2"))
    assert "fault" not in spoken(strip(shown, "2"))


def test_cards_the_producer_keeps_do_not_point_on_the_bench(small: Rules) -> None:
    stage = in_the_can(small).at_table("edit", "director")
    stage.film.cut = replace(stage.film.cut, tests=1, test_read=60, test_weak=("2",))
    shown = at_table(play_of(small, stage))
    assert "test cards" not in spoken(strip(shown, "2"))


def test_the_producer_at_the_bench_sees_no_reads_of_takes(small: Rules) -> None:
    shown = at_table(play_of(small, in_the_can(small).at_table("edit", "producer")))
    assert all("plays at" not in spoken(node) for node in shown.hands.tree.walk())
    assert shown.hands.tree.find("feels") is None


def test_passes_show_what_each_has_added_and_that_it_falls(small: Rules) -> None:
    play = cutting(small)
    first = edit.pass_gain(play.film, "structure")
    play.play(actions.Pass("structure"))
    assert passed(play.sides, "structure") == [first]
    assert passed(play.sides, "pace") == []
    assert edit.pass_gain(play.film, "structure") < first


def test_a_weak_stretch_is_called_a_sag(small: Rules) -> None:
    stage = in_the_can(small).at_table("edit", "director")
    for number in ("2", "3"):
        stage.film.scenes[number] = replace(stage.film.scenes[number], worth=30)
    shown = at_table(play_of(small, stage))
    line = shown.hands.tree.find("feels")
    assert line is not None
    assert "from scene 2 to 3" in line.label


def test_the_running_time_stands_against_the_strictest_contract(reel: Rules) -> None:
    from tests.scenes.tables import session

    play = session(reel)
    signed = {name: replace(one, state="signed") for name, one in play.film.offers.items()}
    play.film.offers.update(signed)
    found = limits(play.sides)
    assert found == sorted(found, key=lambda limit: limit.most)
    assert found[0].most < found[-1].most


def test_cutting_alone_is_offered_on_the_same_bench(small: Rules) -> None:
    stage = in_the_can(small)
    stage.film.crew.pop("editing")
    shown = at_table(play_of(small, stage.at_table("self_edit", "director")))
    assert type(shown.scene).__name__ == "EditBench"
    assert shown.hands.tree.find(key_of(actions.SelfEdit())) is not None


def recut(small: Rules) -> Session:
    """A structure pass was made: one scene may change its place."""
    play = cutting(small)
    play.film.cut = replace(play.film.cut, passes={"structure": 1})
    return play


def running(play: Session) -> list[str]:
    return order.running(play.film.rules, play.film.scenes, play.film.cut)


def test_a_strip_is_picked_up_and_carried_by_keys(small: Rules) -> None:
    play = recut(small)
    shown = at_table(play)
    hand = Keyboard(shown)
    hand.go(key_of(actions.Trim("4")))
    lift = shown.hands.tree.find("lift")
    assert lift is not None
    hand.go("lift")
    weakest = on_bench(play, "lift")
    hand.press(pygame.K_RETURN)
    for _ in small.scenes:
        hand.press(pygame.K_LEFT)
    assert running(play) == list(small.scenes), "nothing has moved while the strip is in hand"
    hand.press(pygame.K_RETURN)
    assert running(play)[0] == weakest
    assert play.film.cut.moved == 1


def test_a_strip_in_hand_is_laid_back_with_escape(small: Rules) -> None:
    play = recut(small)
    shown = at_table(play)
    hand = Keyboard(shown)
    hand.go("lift")
    hand.press(pygame.K_RETURN)
    hand.press(pygame.K_LEFT)
    hand.press(pygame.K_ESCAPE)
    assert play.film.table is not None
    hand.press(pygame.K_RETURN)
    assert play.film.cut.moved == 0


def test_a_strip_is_dragged_in_front_of_another(small: Rules) -> None:
    play = recut(small)
    shown = at_table(play)
    start, end = strip(shown, "3").at.middle, strip(shown, "1").at.middle
    events = [
        pygame.Event(pygame.MOUSEBUTTONDOWN, pos=start, button=1),
        pygame.Event(pygame.MOUSEMOTION, pos=end, rel=(1, 0), buttons=(1, 0, 0)),
        pygame.Event(pygame.MOUSEMOTION, pos=end, rel=(1, 0), buttons=(1, 0, 0)),
        pygame.Event(pygame.MOUSEBUTTONUP, pos=end, button=1),
    ]
    for event in events:
        shown.read([event])
        shown.draw(0.0)
    assert running(play) == ["3", "1", "2", "4"]


def test_nothing_moves_without_a_structure_pass(small: Rules) -> None:
    shown = at_table(cutting(small))
    assert not strip(shown, "3").grip
    assert shown.hands.tree.find("lift") is None
