"""The running order: a scene may change its place for every structure pass; ends count, causes come first."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import Rules, actions
from game.engine.post import edit, order
from game.engine.shooting import footage
from tests.engine.builders import Filming, refused

STRONG = "4"


@pytest.fixture
def bench(small: Rules) -> Filming:
    """Everything shot from plans; scene 4 plays far above the others, a structure pass is made."""
    stage = Filming(small).with_cast("ann", "cyd").with_heads().on_day(1)
    for number in stage.film.scenes:
        footage.shoot_from_plan(stage.film, number, "boarded", edit.EDIT)
        stage.film.scenes[number] = replace(stage.film.scenes[number], worth=95 if number == STRONG else 60)
    stage.in_phase("post", 1, "director").at_table("edit", "director")
    stage.film.cut = replace(stage.film.cut, passes={"structure": 1})
    return stage


def with_scene(rules: Rules, number: str, **fields: object) -> Rules:
    """The rules with one scene of the script changed."""
    scenes = tuple(replace(one, **fields) if one.number == number else one for one in rules.length.scenes)
    lengths = {**rules.film.lengths, rules.options.length: replace(rules.length, scenes=scenes)}
    return Rules(replace(rules.film, lengths=lengths), rules.core, rules.options)


def test_a_stronger_opening_lifts_the_cut_by_its_share(bench: Filming) -> None:
    film, rule = bench.film, bench.film.rules.n.edit
    first = order.running(film.rules, film.scenes, film.cut)[0]
    before = film.of("latent.craft")
    bench.doing(actions.Reorder(STRONG, first))
    mean = (95 + 3 * 60) // 4
    opened = (95 - mean) * rule.opening_percent // 100 + (60 - mean) * rule.ending_percent // 100
    was = (60 - mean) * rule.opening_percent // 100 + (95 - mean) * rule.ending_percent // 100
    assert film.of("latent.craft") - before == opened - was > 0
    assert order.running(film.rules, film.scenes, film.cut)[0] == STRONG


def test_one_scene_moves_for_every_structure_pass(bench: Filming) -> None:
    bench.doing(actions.Reorder(STRONG, "1"))
    assert refused(bench.film, actions.Reorder("2", "1")) == "no_structure_pass"
    bench.film.cut = replace(bench.film.cut, passes={"structure": 2})
    assert refused(bench.film, actions.Reorder("2", "1")) == ""


def test_a_scene_cannot_move_to_where_it_stands_nor_to_a_scene_that_is_out(bench: Filming) -> None:
    assert refused(bench.film, actions.Reorder("1", "2")) == "stands_there"
    assert refused(bench.film, actions.Reorder(STRONG)) == "stands_there"
    bench.doing(actions.Trim("2"))
    assert refused(bench.film, actions.Reorder(STRONG, "2")) == "no_such_scene"
    assert refused(bench.film, actions.Reorder("2", "1")) == "no_such_scene"


def test_a_locked_picture_keeps_its_order(bench: Filming) -> None:
    bench.film.cut = replace(bench.film.cut, locked=True)
    assert refused(bench.film, actions.Reorder(STRONG, "1")) == "picture_locked"


def test_an_effect_in_front_of_its_cause_costs_the_story(small: Rules) -> None:
    rules = with_scene(small, STRONG, depends_on=("2",))
    assert order.shape(rules, Filming(rules).film.scenes, ["1", "2", "3", STRONG]).story == 0
    early = order.shape(rules, Filming(rules).film.scenes, ["1", STRONG, "2", "3"])
    assert early.story == -rules.n.edit.cause_points


def test_a_step_back_in_the_days_of_the_story_costs_it(small: Rules) -> None:
    rules = with_scene(small, STRONG, story_day=9)
    assert order.shape(rules, Filming(rules).film.scenes, [STRONG, "1", "2", "3"]).story == -rules.n.edit.back_points


def test_two_weak_scenes_in_a_row_sag(bench: Filming) -> None:
    film = bench.film
    for number in ("1", "2"):
        film.scenes[number] = replace(film.scenes[number], worth=30)
    apart, together = ("1", "3", "2", STRONG), ("1", "2", "3", STRONG)
    shapes = [order.shape(film.rules, film.scenes, one) for one in (apart, together)]
    assert shapes[0].craft - shapes[1].craft == film.rules.n.edit.sag_points


def test_a_moved_scene_is_judged_with_the_act_it_stands_in(bench: Filming) -> None:
    film = bench.film
    acts = [film.rules.scenes[one].act for one in film.rules.scenes]
    bench.doing(actions.Reorder(STRONG, "1"))
    assert order.acts(film.rules, film.scenes, film.cut)[STRONG] == min(acts)


def test_a_move_past_a_scene_that_was_not_shot_keeps_the_rest_in_order(bench: Filming) -> None:
    bench.doing(actions.Trim(STRONG))
    bench.doing(actions.Reorder("1"))
    assert order.whole(bench.film.rules, bench.film.cut) == ["2", "3", "1", STRONG]
