"""Hands on a tree: the keyboard reaches everything, the mouse and the keyboard do the same things."""

from __future__ import annotations

import pytest

from game.ui.commands import (
    Activate,
    Arrow,
    Drag,
    Drop,
    Hover,
    Key,
    Next,
    Nudge,
    Number,
    Press,
    Release,
    Steer,
    Wheel,
)
from game.ui.hands import Hands, Look, Slide
from game.ui.layout import Box
from game.ui.nodes import Node, Role, focusables


def card(key: str, x: int, y: int, **facts: object) -> Node:
    return Node(key, Role.CARD, Box(x, y, 100, 80), key, emits=key, **facts)  # type: ignore[arg-type]


def table(*nodes: Node) -> Hands:
    hands = Hands()
    hands.show(Node("root", Role.GROUP, Box(0, 0, 800, 600)).add(*nodes))
    return hands


@pytest.fixture
def four() -> Hands:
    return table(card("a", 0, 0, number=1), card("b", 120, 0), card("c", 0, 100), card("d", 120, 100, enabled=False))


def test_tab_goes_round_everything_and_comes_back(four: Hands) -> None:
    seen = []
    for _ in range(4):
        seen.append(four.focus)
        four.take(Next())
    assert seen == ["a", "b", "c", "d"]
    assert four.focus == "a"
    four.take(Next(-1))
    assert four.focus == "d"


def test_arrows_go_to_the_neighbour(four: Hands) -> None:
    four.take(Arrow("right"))
    assert four.focus == "b"
    four.take(Arrow("down"))
    assert four.focus == "d"
    four.take(Arrow("left"))
    assert four.focus == "c"
    four.take(Arrow("left"))
    assert four.focus == "c"


def test_enter_hands_over_what_the_node_emits(four: Hands) -> None:
    assert four.take(Activate()) == "a"


def test_what_is_closed_takes_focus_and_does_nothing(four: Hands) -> None:
    four.take(Next(-1))
    assert four.focus == "d"
    assert four.take(Activate()) is None


def test_a_number_key_does_at_once_what_answers_to_it(four: Hands) -> None:
    four.take(Next())
    assert four.take(Number(1)) == "a"
    assert four.focus == "a"
    assert four.take(Number(7)) is None


def test_the_pointer_moves_focus_and_a_click_is_enter(four: Hands) -> None:
    four.take(Hover(130, 10))
    assert four.focus == "b"
    four.take(Press(130, 10))
    assert four.take(Release(130, 10)) == "b"


def test_a_press_that_is_let_go_elsewhere_does_nothing(four: Hands) -> None:
    four.take(Press(130, 10))
    assert four.take(Release(10, 10)) is None


def test_keys_go_to_the_scene_and_why_to_the_gauge_under_focus() -> None:
    gauge = Node("g", Role.GAUGE, Box(0, 0, 50, 20), "Trust", emits="trust")
    hands = table(gauge, card("a", 0, 100, term="coverage"))
    assert hands.take(Key("why")) == Key("why")
    assert hands.take(Key("glossary")) == Look("coverage")
    hands.take(Next(-1))
    assert hands.take(Key("why")) == "trust"


def test_focus_starts_at_a_wish_and_else_at_what_does_something() -> None:
    hands = Hands()
    tree = Node("root", Role.GROUP, Box(0, 0, 800, 600)).add(
        Node("g", Role.GAUGE, Box(0, 0, 50, 20), emits="g"), card("shut", 0, 40, enabled=False), card("a", 0, 200)
    )
    hands.show(tree)
    assert hands.focus == "a"
    hands.focus = ""
    hands.show(tree, ("nowhere", "shut"))
    assert hands.focus == "shut"


def test_focus_stays_with_its_key_when_the_tree_is_built_anew(four: Hands) -> None:
    four.take(Next())
    four.show(Node("root", Role.GROUP, Box(0, 0, 800, 600)).add(card("b", 0, 0), card("a", 0, 200)))
    assert four.focus == "b"


def test_a_dialog_keeps_focus_to_itself() -> None:
    dialog = Node("dialog", Role.DIALOG, Box(0, 0, 800, 600)).add(card("yes", 0, 0), card("no", 0, 100))
    tree = Node("root", Role.GROUP, Box(0, 0, 800, 600)).add(card("under", 300, 300), dialog)
    assert [node.key for node in focusables(tree)] == ["yes", "no"]


def long_list(count: int = 10) -> Hands:
    holder = Node("list", Role.SCROLL, Box(0, 0, 200, 200), scrolls=True, content=100 * count)
    holder.add(*(card(f"n{at}", 0, 100 * at) for at in range(count)))
    return table(holder)


def test_focus_scrolls_into_sight() -> None:
    hands = long_list()
    for _ in range(5):
        hands.take(Next())
    node = hands.node
    assert node is not None
    assert node.key == "n5"
    assert node.at.y >= 0
    assert node.at.bottom <= 200


def test_the_wheel_scrolls_what_lies_under_the_pointer_and_stops_at_the_end() -> None:
    hands = long_list()
    hands.take(Wheel(2, 10, 10))
    assert hands.offsets["list"] == 96
    hands.take(Wheel(100, 10, 10))
    assert hands.offsets["list"] == 800


def test_what_is_scrolled_out_of_sight_is_not_under_the_pointer() -> None:
    hands = long_list()
    hands.take(Hover(10, 350))
    assert hands.focus == "n0"


def test_a_long_text_can_be_scrolled_with_the_arrows() -> None:
    text = Node("text", Role.SCROLL, Box(0, 0, 200, 100), "Long", scrolls=True, content=500)
    hands = table(text.add(Node("words", Role.TEXT, Box(0, 0, 200, 500), "Long")))
    assert hands.focus == "text"
    hands.take(Arrow("down"))
    assert hands.offsets["text"] > 0


def test_a_slider_hears_arrows_and_the_pointer() -> None:
    hands = table(Node("volume", Role.SLIDER, Box(0, 0, 200, 20), "Volume"))
    assert hands.take(Arrow("right")) == Nudge("volume", 1)
    assert hands.take(Arrow("left")) == Nudge("volume", -1)
    assert hands.take(Press(50, 10)) == Slide("volume", 25)


def strip_and_days() -> Hands:
    """Something that can be dragged, and two places that take it."""
    strip = card("strip", 0, 0, grip=True)
    places = [Node(f"day{at}", Role.GROUP, Box(200 * at, 0, 180, 300), takes=True) for at in (1, 2)]
    return table(strip, *places, Node("held", Role.TEXT, Box(0, 0, 100, 80), floats=True))


def test_what_is_dragged_follows_the_pointer_and_is_heard_of_at_every_new_place() -> None:
    hands = strip_and_days()
    assert hands.take(Press(10, 20)) is None
    assert hands.take(Hover(12, 20)) is None, "a hand that trembles does not drag"
    assert hands.take(Hover(60, 40)) == Drag("strip", "")
    held = hands.tree.find("held")
    assert held is not None
    assert held.at[:2] == (50, 20)
    assert hands.take(Hover(250, 40)) == Drag("strip", "day1")
    assert hands.take(Hover(260, 40)) is None, "still over the same place"
    assert hands.take(Release(450, 40)) == Drop("strip", "day1")


def test_a_click_on_what_could_be_dragged_is_a_click() -> None:
    hands = strip_and_days()
    hands.take(Press(10, 20))
    assert hands.take(Release(12, 21)) == "strip"


def test_escape_lets_go_of_what_is_dragged() -> None:
    hands = strip_and_days()
    hands.take(Press(10, 20))
    hands.take(Hover(250, 40))
    assert hands.take(Key("back")) == Key("back")
    assert hands.take(Hover(450, 40)) is None


def test_arrows_steer_what_was_picked_up() -> None:
    hands = table(card("a", 0, 0, steers=True), card("b", 120, 0))
    assert hands.take(Arrow("right")) == Steer("a", "right")
    assert hands.focus == "a"


def test_the_primary_key_does_what_the_moment_asks_for_wherever_focus_is(four: Hands) -> None:
    hands = table(card("a", 0, 0), card("go on", 0, 300, primary=True))
    assert hands.take(Key("primary")) == "go on"
    assert hands.focus == "a"
    assert four.take(Key("primary")) is None


def test_a_closed_primary_node_is_gone_to_and_not_done() -> None:
    hands = table(card("a", 0, 0), card("go on", 0, 300, primary=True, enabled=False))
    assert hands.take(Key("primary")) is None
    assert hands.focus == "go on"
