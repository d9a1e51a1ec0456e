"""Cards: events, joint decisions, problems, favours, promises."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import Rules, actions, explain, snapshot, view
from game.engine.binding import match
from game.engine.effects import apply_all
from game.engine.events import deal_joint, is_foreshadowed, was_there_time
from game.engine.ledger import Cause
from game.engine.problems import burn, open_problem
from game.engine.promises import each_round
from game.engine.rules import Effect
from game.engine.rules.events import Bind
from game.engine.state import Card
from tests.engine.builders import Filming, refused

WHY = Cause("rule", "test")


def _joint(small: Rules) -> Filming:
    stage = Filming(small)
    deal_joint(stage.film, stage.film.rules.film.events["joint_pre"], {})
    return stage


def test_nothing_is_skipped_before_there_was_a_round_to_do_it_in(the_reel: Rules) -> None:
    stage = Filming(the_reel)
    floods = next(
        one for one in the_reel.film.events.values() if one.foreshadowed_by and one.foreshadowed_by.skipped == "scout"
    )
    first_week = is_foreshadowed(stage.film, floods)
    stage.film.round = 2
    assert (first_week, is_foreshadowed(stage.film, floods)) == (False, True)


def test_a_deed_of_the_floor_is_not_skipped_before_the_first_day_is_over(the_reel: Rules) -> None:
    stage = Filming(the_reel)
    told = []
    for phase, number in (("pre", 3), ("shoot", 1), ("shoot", 2), ("post", 1)):
        stage.film.phase, stage.film.round = phase, number
        told.append(was_there_time(stage.film, "safety_meeting"))
    assert told == [False, False, True, True]


def test_a_turn_does_not_end_while_a_card_waits(small: Rules) -> None:
    stage = Filming(small)
    stage.film.desk.append(Card("pre_producer", "producer"))
    assert refused(stage.film, actions.EndTurn()) == "card_first"
    stage.doing(actions.Answer("pre_producer", "no"))
    assert refused(stage.film, actions.EndTurn()) == ""


def test_an_answer_writes_its_option_as_the_cause(small: Rules) -> None:
    stage = Filming(small)
    stage.film.desk.append(Card("pre_producer", "producer"))
    stage.doing(actions.Answer("pre_producer", "no"))
    assert stage.film.entries[stage.film.written - 1].id == "pre_producer.no"


def test_a_sealed_stance_is_a_card_back_to_the_other_chair(small: Rules) -> None:
    stage = _joint(small).doing(actions.Seal("joint_pre", "yes"))
    seen = {card.chair: card.seal for card in view(stage.film, "director").desk}
    assert seen == {"producer": "", "director": ""}


def test_two_stances_that_agree_come_true_at_once(small: Rules) -> None:
    stage = _joint(small).doing(actions.Seal("joint_pre", "yes"))
    stage.film.seat = "director"
    before = stage.film.of("trust")
    stage.doing(actions.Seal("joint_pre", "yes"))
    assert stage.film.of("buzz") == 3
    assert stage.film.of("trust") == before + 1


def test_a_stance_says_before_it_is_sealed_what_it_would_do(small: Rules) -> None:
    stage = _joint(small)
    for seat in ("producer", "director"):
        stage.film.seat = seat
        preview = explain(stage.film, actions.Seal("joint_pre", "yes"))
        assert preview.if_carried
        assert [(line.gauge, line.low, line.high) for line in preview.lines] == [("buzz", 3, 3)]
        stage.doing(actions.Seal("joint_pre", "yes"))


def test_a_clash_is_decided_by_the_contract_at_a_price(small: Rules) -> None:
    stage = _joint(small).doing(actions.Seal("joint_pre", "yes"))
    stage.film.seat = "director"
    stage.doing(actions.Seal("joint_pre", "no"))
    before = stage.film.of("trust")
    stage.doing(actions.Settle("joint_pre", "contract"))
    assert stage.film.answers["joint_pre"] == "yes"
    assert stage.film.of("trust") == before - 5


def test_a_talk_costs_a_token_of_each_chair_and_brings_the_compromise(small: Rules) -> None:
    stage = _joint(small).doing(actions.Seal("joint_pre", "yes"))
    stage.film.seat = "director"
    tokens = stage.film.tokens["director"]
    stage.doing(actions.Seal("joint_pre", "no"), actions.Settle("joint_pre", "talk"))
    assert stage.film.answers["joint_pre"] == "half"
    assert stage.film.tokens["director"] == tokens - 1
    assert stage.film.of("token_bonus", "producer") == -1


def test_a_problem_burns_every_round_until_it_is_solved(small: Rules) -> None:
    stage = Filming(small)
    open_problem(stage.film, "unsigned_memos", WHY, {})
    before = stage.film.of("morale", "camera")
    burn(stage.film)
    assert stage.film.of("morale", "camera") == before - 1
    stage.doing(actions.Remedy("unsigned_memos", "sign_all"))
    assert stage.film.problems == []


def test_a_sixth_problem_costs_half_a_day_instead_of_a_place(small: Rules) -> None:
    stage = Filming(small)
    names = list(stage.film.rules.core.problems)
    for name in names[:6]:
        open_problem(stage.film, name, WHY, {})
    assert len(stage.film.problems) == 5
    assert stage.film.of("late_start") >= stage.film.rules.n.queue.overflow_minutes


def test_creative_problems_are_the_directors(small: Rules) -> None:
    stage = Filming(small)
    open_problem(stage.film, "quarrel_on_set", WHY, {})
    assert refused(stage.film, actions.Remedy("quarrel_on_set", "listen")) == "not_your_problem"
    stage.film.seat = "director"
    assert refused(stage.film, actions.Remedy("quarrel_on_set", "listen")) == ""


def test_a_favour_takes_a_problem_off_the_table_once(small: Rules) -> None:
    stage = Filming(small)
    open_problem(stage.film, "neighbours_complain", WHY, {})
    stage.film.favours.append("goodwill")
    stage.doing(actions.PlayFavour("goodwill", "neighbours_complain"))
    assert (stage.film.problems, stage.film.favours) == ([], [])


def test_a_promise_is_broken_by_the_deed_it_closed(small: Rules) -> None:
    stage = Filming(small)
    stage.film.stage = "memo"
    stage.doing(actions.Give("no_nights"))
    assert stage.film.seat == "director"
    stage.film.seat = "producer"
    before = stage.film.of("trust")
    stage.doing(actions.Night())
    assert stage.film.promises[0].state == "broken"
    assert stage.film.of("trust") == before - 12


def test_a_choice_that_breaks_a_promise_says_so_and_at_what_price(small: Rules) -> None:
    stage = Filming(small)
    stage.film.stage = "memo"
    stage.doing(actions.Give("no_nights"))
    stage.film.seat = "producer"
    preview = explain(stage.film, actions.Night())
    assert preview.breaks == (("no_nights", ""),)
    assert ("trust", -12, -12) in [(line.gauge, line.low, line.high) for line in preview.lines]
    assert explain(stage.film, actions.Rest()).breaks == ()


def test_a_promise_kept_without_temptation_is_worth_a_little(small: Rules) -> None:
    stage = Filming(small)
    stage.film.stage = "memo"
    stage.doing(actions.Give("no_nights"))
    stage.film.round += 2
    before = stage.film.of("trust")
    each_round(stage.film)
    assert stage.film.promises[0].state == "kept"
    assert stage.film.of("trust") == before + 1


def test_the_other_chair_cannot_break_a_promise(small: Rules) -> None:
    stage = Filming(small)
    stage.film.stage = "memo"
    stage.doing(actions.Give("no_nights"))
    assert stage.film.seat == "director"
    stage.doing(actions.Night())
    assert stage.film.promises[0].state == "open"


def test_an_answer_is_explained_with_the_trade_words_of_its_card(small: Rules) -> None:
    told = small.film.events["pre_producer"]
    film = replace(small.film, events={**small.film.events, told.id: replace(told, topics=("turnaround",))})
    stage = Filming(Rules(film, small.core, small.options))
    stage.film.desk.append(Card("pre_producer", "producer"))
    assert explain(stage.film, actions.Answer("pre_producer", "no")).terms == ("turnaround",)


def test_a_card_about_the_weakest_scene_takes_what_the_director_thinks_least_of(small: Rules) -> None:
    film = Filming(small).film
    first, second, third = list(film.scenes)[:3]
    for number, worth in ((first, 60), (second, 41), (third, 88)):
        film.scenes[number] = replace(film.scenes[number], state="shot", worth=worth)
    assert match(film, Bind("scene", "scenes_shot", prefer="weakest"), {}) == second


@pytest.mark.parametrize(
    "effect",
    [
        Effect("mark", "99", 3, word="picture"),
        Effect("simplify_scene", "99", 20),
        Effect("safe_scene", "99"),
        Effect("drop_scene", "99"),
        Effect("owe_scene", "99"),
        Effect("shoot_scene", "99", word="master"),
    ],
    ids=lambda effect: str(effect.verb),
)
def test_an_effect_on_a_scene_that_this_length_leaves_out_does_nothing(small: Rules, effect: Effect) -> None:
    film = Filming(small).with_cast("ann", "cyd").on_day(1).film
    before = snapshot(film)
    apply_all(film, (effect,), WHY, {})
    assert snapshot(film) == before
