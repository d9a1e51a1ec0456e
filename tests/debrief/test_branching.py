"""What if: one decision changed, under the same luck."""

from __future__ import annotations

import pytest

from game.debrief import Played, follow, played_as, recorded, taken_up, what_if
from game.debrief.branching import branch
from game.debrief.played import moments
from game.debrief.questions import alternatives, nearest
from game.engine import Refusal, Rules, actions, advance, choices, new_production, snapshot, step
from game.engine.state import Bidding, Card
from game.saves import Origin, open_new
from tests.debrief.filming import Reel, changed, place_of, shot_by
from tests.engine.builders import Filming

ORIGIN = Origin("small", "0123456789abcdef")


def test_a_replay_without_a_change_ends_in_the_same_film(reel: Reel, lesson: Reel) -> None:
    for one in (reel, lesson):
        trail, final = moments(one.played)
        assert snapshot(final) == snapshot(one.film)
        assert [moment.action for moment in trail] == list(one.played.actions)


def test_the_same_decision_gives_the_same_film(reel: Reel) -> None:
    trail, _final = moments(reel.played)
    for moment in trail:
        followed = follow(branch(trail, moment.number, moment.action))
        assert followed.actions == reel.played.actions
        assert followed.forced == ()
        assert snapshot(followed.film) == snapshot(reel.film)


def test_the_same_decision_gives_the_same_lesson(lesson: Reel) -> None:
    trail, _final = moments(lesson.played)
    for moment in trail[::12]:
        assert snapshot(follow(branch(trail, moment.number, moment.action)).film) == snapshot(lesson.film)


def test_every_alternative_is_legal_and_every_branch_is_a_film_of_its_own(reel: Reel) -> None:
    trail, _final = moments(reel.played)
    for moment in trail[::5]:
        for instead in alternatives(moment.before, moment.action, 2):
            followed = follow(branch(trail, moment.number, instead))
            again = moments(played_as(reel.played, followed))[1]
            assert snapshot(again) == snapshot(followed.film)


def test_a_film_played_at_random_can_be_changed_anywhere(small: Rules) -> None:
    wild = shot_by(small, "random", 7)
    trail, _final = moments(wild.played)
    for moment in trail[::7]:
        for instead in alternatives(moment.before, moment.action, 1):
            assert follow(branch(trail, moment.number, instead)).film.over


def test_a_branch_stands_right_after_the_change_and_can_be_played_on(reel: Reel) -> None:
    one = changed(reel, actions.Distribute, actions.Distribute("lantern"))
    assert one.film.run.distributor == "lantern"
    assert one.actions[-1] == actions.Distribute("lantern")
    assert choices(one.film)
    before = snapshot(one.film)
    assert follow(one) == follow(one)
    assert snapshot(one.film) == before


def test_what_is_left_out_was_never_decided(reel: Reel) -> None:
    number = place_of(reel.played, actions.Pass)
    followed = follow(what_if(reel.played, number, None))
    passes = [sum(isinstance(one, actions.Pass) for one in found) for found in (reel.played.actions, followed.actions)]
    assert passes[1] == passes[0] - 1


def test_the_first_forced_change_is_marked(reel: Reel) -> None:
    """A film nobody distributes has no weekends to decide on, a film in cinemas has some that nobody recorded."""
    followed = follow(changed(reel, actions.Distribute, actions.Distribute("lantern")))
    first = followed.forced[0]
    assert (first.recorded, first.by) == (None, "careful")
    assert isinstance(first.made, actions.Weekend)
    assert followed.actions[first.number] == first.made


def test_a_recorded_choice_that_is_gone_is_left_out_and_told(in_cinemas_played: Played) -> None:
    number = place_of(in_cinemas_played, actions.Distribute)
    followed = follow(what_if(in_cinemas_played, number, actions.Distribute("stream")))
    assert not any(isinstance(one, actions.Weekend) for one in followed.actions)
    assert followed.film.over


@pytest.fixture
def in_cinemas_played(reel: Reel) -> Played:
    followed = follow(changed(reel, actions.Distribute, actions.Distribute("lantern")))
    return played_as(reel.played, followed)


def test_the_nearest_take_stands_in_for_one_that_was_not_shot(small: Rules) -> None:
    stage = Filming(small).with_cast("ann", "cyd").with_heads().on_day(1).with_scene_today("1")
    stage.doing(actions.Slate("1", "master"), actions.Roll("", "ann"), actions.Roll("", "ann"))
    assert nearest(stage.film, actions.Print(4)) == actions.Print(2)
    assert nearest(stage.film, actions.Print(1)) == actions.Print(1)


def test_another_head_for_the_same_post_is_nearer_than_one_for_another_post(small: Rules) -> None:
    stage = Filming(small).at_table("heads")
    near = nearest(stage.film, actions.HireHead("sound_cheap", press=True))
    assert near == actions.HireHead("sound_cheap", press=True)
    stage.film.bids["sound_cheap"] = Bidding(16_000, 1)
    assert nearest(stage.film, actions.HireHead("sound_cheap", press=True)) == actions.HireHead("sound_cheap")


def test_nothing_stands_in_for_money_that_is_not_on_the_table(small: Rules) -> None:
    stage = Filming(small).at_table("finance")
    assert nearest(stage.film, actions.SignMoney("bank")) is None


def test_a_card_is_weighed_against_its_other_answers_only(small: Rules) -> None:
    stage = Filming(small)
    stage.film.desk.append(Card("pre_producer", "producer"))
    assert alternatives(stage.film, actions.Answer("pre_producer", "yes"), 4) == [actions.Answer("pre_producer", "no")]


def test_a_pass_can_be_left_out_and_an_answer_can_not(reel: Reel) -> None:
    trail, _final = moments(reel.played)
    cut = trail[place_of(reel.played, actions.Pass)]
    answer = trail[place_of(reel.played, actions.Answer)]
    assert alternatives(cut.before, cut.action, 0) == [None]
    assert None not in alternatives(answer.before, answer.action, 4)


def test_a_decision_that_was_not_made_can_not_be_changed(reel: Reel) -> None:
    with pytest.raises(ValueError, match="no decision"):
        what_if(reel.played, len(reel.played.actions), None)


def test_an_alternative_that_is_not_legal_is_refused(reel: Reel) -> None:
    with pytest.raises(ValueError, match="refused"):
        what_if(reel.played, 0, actions.Wrap())


def test_a_play_of_another_seed_is_not_replayed(reel: Reel) -> None:
    with pytest.raises(ValueError, match="refused"):
        moments(Played(reel.played.rules, reel.played.seed + 1, reel.played.actions))


def test_a_branch_can_be_taken_up_as_a_film_of_its_own(reel: Reel) -> None:
    one = changed(reel, actions.Distribute, actions.Distribute("lantern"))
    recorder = taken_up(reel.played, one, ORIGIN)
    assert snapshot(recorder.production) == snapshot(one.film)
    assert recorded(recorder).actions == one.actions


def test_a_recorder_hands_over_its_play(small: Rules) -> None:
    recorder = open_new(None, ORIGIN, new_production(small, 5))
    for _ in range(6):
        action = choices(recorder.production)[0]
        did = step(recorder.production, action)
        assert not isinstance(did, Refusal)
        recorder.record(action, did)
    trail, film = moments(recorded(recorder))
    assert len(trail) == 6
    assert snapshot(film) == snapshot(recorder.production)


def test_the_film_before_a_moment_is_not_touched_by_its_branches(reel: Reel) -> None:
    trail, _final = moments(reel.played)
    moment = trail[place_of(reel.played, actions.Pass)]
    before = snapshot(moment.before)
    follow(branch(trail, moment.number, None))
    assert snapshot(moment.before) == before
    assert advance(moment.before.fork(), moment.action) is None
