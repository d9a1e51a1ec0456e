"""The test screening on the screen: scores with their errors, cards that point, what may be kept in a drawer."""

from __future__ import annotations

from game.engine import Rules, actions
from game.scenes.choice_cards import key_of
from game.ui.window import Window
from tests.scenes.finished import in_the_can, play_of, seen_by_strangers
from tests.scenes.tables import Keyboard, Mouse, at_table


def said(shown: Window) -> str:
    return " ".join(f"{node.label} {node.state}" for node in shown.hands.tree.walk())


def test_before_a_screening_nobody_has_seen_it(small: Rules) -> None:
    stage = in_the_can(small).at_table("test_screening", "producer")
    text = said(at_table(play_of(small, stage)))
    assert "Nobody has seen it" in text
    assert "of 100, standard error" not in text


def test_the_score_is_printed_with_its_standard_error(small: Rules) -> None:
    stage = seen_by_strangers(small)
    error = small.n.test.error_tenths / 10
    assert f"{stage.film.cut.test_read}  of 100, standard error {error:g}" in said(at_table(play_of(small, stage)))


def test_every_act_and_both_groups_have_a_score_and_an_error(small: Rules) -> None:
    stage = seen_by_strangers(small)
    text = said(at_table(play_of(small, stage)))
    for score, error in (*stage.film.cut.test_acts, *stage.film.cut.test_groups):
        assert f"{score} ± {error}" in text


def test_a_card_orders_the_scene_it_points_at(small: Rules) -> None:
    stage = seen_by_strangers(small).with_gauge("plan", "crew", 900_000)
    play = play_of(small, stage)
    action = actions.Reshoot(stage.film.cut.test_weak[0])
    assert play.refuse(action) is None
    shown = at_table(play)
    node = shown.hands.tree.find(key_of(action))
    assert node is not None
    Mouse(shown).take(node)
    assert action.scene in play.film.cut.reshoots


def test_a_card_that_cannot_be_paid_says_so_and_does_nothing(small: Rules) -> None:
    stage = seen_by_strangers(small).with_gauge("plan", "crew", 0)
    play = play_of(small, stage)
    action = actions.Reshoot(stage.film.cut.test_weak[0])
    assert play.refuse(action) is not None
    node = at_table(play).hands.tree.find(f"closed.{key_of(action)}")
    assert node is not None
    assert not node.enabled
    assert node.hint


def test_cards_are_shown_to_the_director_with_one_key(small: Rules) -> None:
    play = play_of(small, seen_by_strangers(small))
    hand = Keyboard(at_table(play))
    node = hand.table.hands.tree.find(key_of(actions.Share("show")))
    assert node is not None
    hand.take(node)
    assert play.film.cut.shared
