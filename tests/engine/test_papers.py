"""Papers that stop a film: the insurance at the greenlight, a child's licence on the day; and fires that flare up."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Rules, actions, greenlight, view
from game.engine.ledger import sums
from game.engine.money import day_cost
from game.engine.plan import is_unlicensed, papers_bite
from game.engine.problems import open_problem
from game.engine.state import Paper
from tests.engine.builders import TEST, Filming, refused

POLICY = "insurance_schedule"


def at_the_meeting(rules: Rules) -> Filming:
    """Everything is there but the papers."""
    stage = Filming(rules).with_heads().with_cast("ann", "cyd").with_gauge("raised", "", 10_000_000)
    stage.film.rights, stage.film.stage, stage.film.round = "signed", "greenlight", 2
    return stage


def short(rules: Rules) -> Rules:
    """The same film as a short among friends."""
    return Rules(replace(rules.film, tier="micro"), rules.core, rules.options)


def with_a_child(rules: Rules) -> Rules:
    """A child plays in scene 4."""
    length = rules.film.lengths["lesson"]
    scenes = tuple(replace(one, minors=1) if one.number == "4" else one for one in length.scenes)
    lengths = {"lesson": replace(length, scenes=scenes)}
    return Rules(replace(rules.film, lengths=lengths), rules.core, rules.options)


def test_the_greenlight_asks_for_the_insurance(small: Rules) -> None:
    stage = at_the_meeting(small)
    assert greenlight.hard_holes(stage.film) == [POLICY]
    assert view(stage.film, "producer").unfiled == (POLICY,)
    assert refused(stage.film, actions.Greenlight("go")) == "hard_hole"
    stage.film.papers = [one for one in stage.film.papers if one.id != POLICY]
    assert refused(stage.film, actions.Greenlight("go")) == ""


def test_the_insurance_is_still_missing_when_it_is_a_problem_already(small: Rules) -> None:
    stage = at_the_meeting(small)
    stage.film.round = 99
    papers_bite(stage.film)
    assert POLICY not in {one.id for one in stage.film.papers}
    assert greenlight.hard_holes(stage.film) == [POLICY]


def test_a_policy_bought_at_the_meeting_costs_what_it_says_and_puts_the_fire_out(small: Rules) -> None:
    stage = at_the_meeting(small)
    stage.film.round = 99
    papers_bite(stage.film)
    price, planned = greenlight.rush_price(stage.film, POLICY), stage.film.of("estimate", "insurance")
    assert price == day_cost(stage.film) * small.core.papers[POLICY].rush_percent // 100 > 0
    stage.doing(actions.Greenlight("scramble"))
    assert stage.film.of("estimate", "insurance") - planned == max(0, price - stage.film.rules.pools["insurance"])
    assert greenlight.unfiled(stage.film) == []
    assert "uninsured_kit" not in {one.id for one in stage.film.problems}
    assert sums(stage.film) == stage.film.gauges


def test_nobody_asks_a_short_among_friends_for_insurance(small: Rules) -> None:
    stage = at_the_meeting(short(small))
    assert POLICY in {one.id for one in stage.film.papers}
    assert greenlight.hard_holes(stage.film) == []


def test_a_child_waits_for_the_licence(small: Rules) -> None:
    stage = Filming(with_a_child(small)).with_heads().with_cast("ann", "cyd").on_day().with_scene_today("4")
    slate = actions.Slate("4", "boarded")
    assert not is_unlicensed(stage.film)
    stage.film.papers.append(Paper("minors_licence", "Licence", "shoot", 3, "licence_missing"))
    assert is_unlicensed(stage.film)
    assert refused(stage.film, slate) == "no_licence"
    stage.film.papers = [one for one in stage.film.papers if one.id != "minors_licence"]
    assert not is_unlicensed(stage.film)
    assert refused(stage.film, slate) == ""
    open_problem(stage.film, "licence_missing", TEST, {})
    assert refused(stage.film, slate) == "no_licence"


def test_the_same_trouble_in_a_second_place_flares_up(small: Rules) -> None:
    stage = Filming(small).in_phase("shoot")
    open_problem(stage.film, "neighbours_complain", TEST, {})
    spent, fires = stage.film.of("estimate", "crew"), len(stage.film.problems)
    open_problem(stage.film, "neighbours_complain", TEST, {})
    assert len(stage.film.problems) == fires
    assert stage.film.of("estimate", "crew") > spent
    assert any(one.kind == "problem_flares" for one in stage.film.news)
