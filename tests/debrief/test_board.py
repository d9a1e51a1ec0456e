"""The premiere board."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from game.debrief import board, done_clause, duties, mattered, notices, partnership, people, takings, verdicts
from game.debrief.finished import standards
from game.debrief.notices import TOPICS, named
from game.debrief.partnership import trust_curve, wrap_day
from game.debrief.sources import sources
from game.engine import Production, Rules, actions, new_production
from game.engine.events import deal_joint
from game.engine.rules.film import Review
from game.engine.start import bind
from game.strings import Sides
from game.strings.placeholders import filled
from tests.debrief.filming import Reel, shot_by
from tests.engine.builders import Filming


def test_the_board_of_a_lesson_has_every_part(lesson: Reel) -> None:
    told = board(lesson.film)
    assert told.reviews
    assert told.parallel is not None
    assert told.shares
    assert told.ladder
    assert len(told.people.faces) == 7
    assert msgspec.json.decode(msgspec.json.encode(told))["critics"] == told.critics


def test_the_board_takes_the_decisions_that_were_found(reel: Reel) -> None:
    assert board(reel.film).turnings == ()
    found = mattered(reel.played, most=60)
    assert [one.number for one in board(reel.film, found).turnings] == [one.moment.number for one in found]


def test_a_film_that_was_called_off_has_a_board_too(abandoned: Reel) -> None:
    told = board(abandoned.film)
    assert (told.critics, told.reviews, told.parallel, told.ladder) == (0, (), None, ())
    assert told.takings.released in ("", "none")
    assert not told.verdicts.success


def test_a_film_that_is_not_over_has_no_board(small: Rules) -> None:
    with pytest.raises(ValueError, match="no premiere"):
        board(new_production(small, 1))


# -- money -----------------------------------------------------------------------------------------------------


def test_weekends_and_what_came_later_add_up_to_the_gross(finished: Production) -> None:
    told = takings(finished)
    assert sum(one.gross for one in told.weekends) + told.later == told.domestic
    assert told.domestic + told.foreign == told.gross


# -- reviews ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("bot", "seed"), [("careful", 0), ("careful", 2), ("random", 3), ("random", 5)])
def test_no_review_is_printed_with_a_name_missing(shipped: Rules, bot: str, seed: int) -> None:
    for one in notices(shot_by(shipped, bot, seed).film):
        assert "{" not in one.text, one
        assert "  " not in one.text, one


def test_every_line_a_critic_may_write_finds_its_names(lesson: Reel) -> None:
    film = lesson.film.fork()
    number = next(iter(film.scenes))
    name = next(iter(film.rules.core.take_names))
    film.scenes[number] = replace(film.scenes[number], name=name)
    for one in film.rules.film.reviews:
        text = filled(Sides(film, "director"), one.text, named(film, one.about))
        assert "{" not in text, one


def test_the_lead_of_a_review_is_who_was_signed(lesson: Reel) -> None:
    lead = min(lesson.film.rules.film.roles.values(), key=lambda role: role.number)
    assert named(lesson.film, "lead") == {"actor": lesson.film.cast[lead.id].person}


def test_a_named_take_comes_back_in_a_review(small: Rules, reel: Reel) -> None:
    film = reel.film.fork()
    film.scenes["2"] = replace(film.scenes["2"], name="unnamed")
    film.scenes["1"] = replace(film.scenes["1"], name=next(iter(small.core.take_names)))
    line = Review("r", "the_aisle", "any", "In scene {scene.number}: {take.name}, {actor.name}.", "named_take")
    text = filled(Sides(film, "director"), line.text, named(film, line.about))
    label = next(iter(small.core.take_names.values())).label
    lead = film.rules.film.actors[film.cast["hero"].person].name
    assert text == f"In scene 1: {label}, {lead}."


def test_best_and_weakest_scene_are_in_the_film(reel: Reel) -> None:
    for topic in ("best_scene", "weakest_scene"):
        state = reel.film.scenes[named(reel.film, topic)["scene"]]
        assert state.state == "shot"
        assert state.in_cut


def test_the_praised_decision_is_something_that_was_done(lesson: Reel) -> None:
    done = TOPICS["decision"](lesson.film)["done"]
    event_done = [
        option.done
        for event in lesson.film.rules.film.events.values()
        for option in event.options
        if lesson.film.answers.get(event.id) == option.id
    ]
    assert done in event_done or done in [duty.done for duty in lesson.film.rules.core.duties.values()]


@pytest.mark.parametrize(("bot", "seed"), [("careful", 0), ("careful", 21), ("random", 3), ("random", 5)])
def test_a_critic_praises_only_what_can_be_seen(shipped: Rules, bot: str, seed: int) -> None:
    film = shot_by(shipped, bot, seed).film
    praised = TOPICS["decision"](film)["done"]
    moved: dict[tuple[str, str], dict[str, float]] = {}
    for one in sources(film):
        if done_clause(film, one.kind, one.id) == praised:
            effect = "trust" if film.entries[one.entry].gauge == "trust" else one.latent
            known = moved.setdefault((one.kind, one.id), {})
            known[effect] = known.get(effect, 0.0) + one.amount / standards(film)[one.latent].sd
    assert moved
    for latents in moved.values():
        assert max(latents, key=lambda name: abs(latents[name])) not in ("campaign", "marketing", "star", "trust")


def test_a_film_on_which_nothing_shows_was_cut_by_somebody(small: Rules) -> None:
    film = new_production(small, 1)
    assert TOPICS["decision"](film)["done"] == small.core.duties["edit"].done


def test_a_done_clause_is_found_for_options_remedies_and_duties(small: Rules) -> None:
    film = new_production(small, 1)
    assert done_clause(film, "option", "pre_producer.no") == "chose no"
    assert done_clause(film, "option", "unsigned_memos.sign_all") != ""
    assert done_clause(film, "duty", "look") == small.core.duties["look"].done
    assert done_clause(film, "rule", "drift") == ""


# -- people ----------------------------------------------------------------------------------------------------


def test_nights_and_overtime_are_counted_from_the_ledger(small: Rules) -> None:
    stage = Filming(small).doing(actions.Night())
    stage.film.seat = "director"
    stage.doing(actions.Night())
    told = people(stage.film)
    assert told.nights == {"producer": 1, "director": 1}
    assert told.overtime == {}


def test_overtime_is_told_by_day(shipped: Rules) -> None:
    late = next(one.film for one in (shot_by(shipped, "random", seed) for seed in range(80)) if _late(one.film))
    assert all(minutes > 0 for minutes in people(late).overtime.values())
    assert len(people(late).overtime) == late.deeds["late_wrap"]


def _late(film: Production) -> bool:
    return bool(film.deeds.get("late_wrap"))


def test_a_face_tells_who_got_what_they_wanted(small: Rules) -> None:
    stage = Filming(small)
    assert [one.want_met for one in people(stage.film).faces] == [False]
    stage.film.did("want", "ida")
    assert [(one.person, one.again, one.want_met) for one in people(stage.film).faces] == [("ida", True, True)]


# -- partnership -----------------------------------------------------------------------------------------------


def test_the_trust_curve_ends_where_trust_stands(lesson: Reel) -> None:
    curve = trust_curve(lesson.film)
    assert curve[0].value == lesson.film.rules.n.trust.opening
    assert curve[-1].value == lesson.film.of("trust")


def _clash(small: Rules, way: str) -> Filming:
    stage = Filming(small)
    deal_joint(stage.film, stage.film.rules.film.events["joint_pre"], {})
    stage.doing(actions.Seal("joint_pre", "yes"))
    stage.film.seat = "director"
    stage.doing(actions.Seal("joint_pre", "no" if way else "yes"))
    return stage.doing(actions.Settle("joint_pre", way)) if way else stage


@pytest.mark.parametrize(
    ("way", "told"),
    [
        ("contract", ("contract", "producer", "yes")),
        ("talk", ("talk", "", "half")),
        ("", ("agreement", "", "yes")),
    ],
)
def test_whose_decision_carried_is_told(small: Rules, way: str, told: tuple[str, str, str]) -> None:
    found = partnership(_clash(small, way).film)
    assert [(one.way, one.winner, one.option) for one in found.joints] == [told]
    assert found.by_contract + found.talks + found.agreements == 1


def test_promises_are_told_as_they_ended(lesson: Reel) -> None:
    found = partnership(lesson.film)
    assert found.kept == lesson.film.deeds.get("promise_kept", 0)
    assert found.broken == lesson.film.deeds.get("promise_broken", 0)
    assert found.promises == tuple(lesson.film.promises)


def test_the_directors_envelope_asks_after_its_scene(reel: Reel) -> None:
    film = reel.film.fork()
    film.note = replace(film.note, scene="1", gross=200, wrap_day=2)
    kept = partnership(film).envelopes
    assert (kept.scene, kept.scene_kept, kept.wrap_guess) == ("1", film.scenes["1"].state == "shot", 2)
    film.scenes["1"] = replace(film.scenes["1"], state="dropped")
    assert not partnership(film).envelopes.scene_kept


def test_the_producers_guess_is_a_part_of_the_budget(reel: Reel) -> None:
    film = reel.film.fork()
    film.note = replace(film.note, gross=200)
    assert partnership(film).envelopes.gross_guess == 2 * takings(film).budget


def test_a_scene_that_is_still_owed_means_no_wrap_in_time(reel: Reel) -> None:
    film = reel.film.fork()
    days = film.rules.rounds["shoot"]
    assert 0 < wrap_day(film) <= days + 1
    film.scenes["4"] = replace(film.scenes["4"], state="owed")
    assert wrap_day(film) == days + 1


# -- verdicts and duties ---------------------------------------------------------------------------------------


def test_goals_and_agendas_are_told_as_the_premiere_found_them(lesson: Reel) -> None:
    premiere = lesson.film.premiere
    assert premiere is not None
    told = verdicts(lesson.film)
    for verdict in (told.producer, told.director):
        assert verdict.won == all(goal.met for goal in verdict.goals if goal.required)
        assert verdict.agenda is not None
        assert verdict.agenda.id == lesson.film.agendas[verdict.chair]
        assert all(goal.met == (goal.id in premiere.met) for goal in (*verdict.goals, verdict.agenda))
    assert (told.ending, told.success) == (premiere.ending, premiere.success)
    assert told.title


def test_what_the_scenario_has_in_place_is_not_neglected(small: Rules) -> None:
    told = {one.id: one for one in duties(new_production(small, 1))}
    assert not told["rights"].neglected
    assert not told["hire_director"].neglected
    assert told["look"].neglected


def test_what_a_film_never_came_to_need_is_not_neglected(small: Rules) -> None:
    film = new_production(small, 1)
    film.run = replace(film.run, delivered=True)
    told = {one.id: one for one in duties(film)}
    for name in ("adapt", "cut_scenes", "oversee_post"):
        assert told[name].spared, name
        assert not told[name].neglected, name
    assert told["storyboard"].neglected
    number = next(iter(film.scenes))
    film.scenes[number] = replace(film.scenes[number], state="owed")
    film.run = replace(film.run, late_weeks=2)
    told = {one.id: one for one in duties(film)}
    for name in ("adapt", "cut_scenes", "oversee_post"):
        assert told[name].neglected, name


def test_nobody_has_to_cut_alone_while_there_is_an_editor(small: Rules) -> None:
    film = new_production(small, 1)
    loose = Rules(replace(small.film, roles_split="loose"), small.core, small.options)
    film.rules = bind(loose)
    assert next(one for one in duties(film) if one.id == "self_edit").neglected
    film.crew["editing"] = next(iter(Filming(small).with_heads().film.crew.values()))
    assert next(one for one in duties(film) if one.id == "self_edit").spared


def test_a_duty_that_was_done_is_told_with_its_clause(small: Rules) -> None:
    stage = Filming(small).with_cast("ann").at_table("rehearsal", "director").doing(actions.Rehearse("1"))
    told = next(one for one in duties(stage.film) if one.id == "rehearsal")
    assert (told.times, told.neglected) == (1, False)
    assert told.done == small.core.duties["rehearsal"].done
