"""Casting and hiring: offers, floors, preferences, auditions."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from game.engine import Rules, actions, explain, titles
from game.engine.people import accept_percent
from game.engine.rules.people import Instead
from game.engine.truths import known
from tests.engine.builders import TEST, Filming, refused


def test_the_full_ask_is_always_accepted(small: Rules) -> None:
    stage = Filming(small).at_table("shortlist")
    assert accept_percent(stage.film, actions.OfferPart("ann", "hero", 100)) == 100
    stage.doing(actions.OfferPart("ann", "hero", 100))
    assert stage.film.cast["hero"].person == "ann"


def test_the_printed_odds_of_an_offer_are_how_often_it_is_accepted(small: Rules) -> None:
    offer = actions.OfferPart("cyd", "friend", 80)
    odds = accept_percent(Filming(small).film, offer)
    accepted = 0
    for seed in range(300):
        stage = Filming(small, seed).at_table("shortlist")
        stage.doing(offer)
        accepted += "friend" in stage.film.cast
    assert abs(accepted / 3 - odds) < 12


def test_a_refused_offer_raises_the_bar_and_two_close_the_door(small: Rules) -> None:
    for seed in range(200):
        stage = Filming(small, seed).at_table("shortlist")
        stage.film.truths["floor.bob"] = 95
        stage.doing(actions.OfferPart("bob", "hero", 80))
        assert refused(stage.film, actions.OfferPart("bob", "hero", 80)) == "must_offer_more"
        stage.doing(actions.OfferPart("bob", "hero", 90))
        assert stage.film.table is None
        stage.at_table("shortlist")
        assert refused(stage.film, actions.OfferPart("bob", "hero", 100)) == "actor_gone"
        return


def test_points_instead_of_money_lower_the_floor_and_come_out_of_the_profit(small: Rules) -> None:
    stage = Filming(small).at_table("shortlist")
    stage.film.truths["floor.bob"] = 99
    stage.doing(actions.OfferPart("bob", "hero", 80, "points"))
    assert stage.film.cast["hero"].price == 40_000
    assert stage.film.of("points") == 3


def test_an_actor_dearer_than_what_is_left_for_cast_needs_room_elsewhere(small: Rules) -> None:
    stage = Filming(small).at_table("shortlist").with_gauge("pool", "cast", 60_000)
    assert refused(stage.film, actions.OfferPart("ann", "hero", 100)) == "over_budget"


def test_an_audition_reads_ability_and_a_second_one_the_take_curve(small: Rules) -> None:
    stage = Filming(small).at_table("casting", "director").doing(actions.Audition("ann"))
    first = known(stage.film, "director", "ability.ann")
    assert first is not None
    assert known(stage.film, "producer", "ability.ann") is None
    assert known(stage.film, "director", "curve.ann") is None
    stage.doing(actions.Audition("ann"))
    second = known(stage.film, "director", "ability.ann")
    assert second is not None
    assert second.noise < first.noise
    assert known(stage.film, "director", "curve.ann") is not None


def test_signing_against_the_directors_choice_costs_trust_and_for_it_pays(small: Rules) -> None:
    trust = {}
    for person in ("ann", "bob"):
        stage = Filming(small).with_gauge("trust", "", 60)
        stage.film.wishes["hero"] = "ann"
        stage.at_table("shortlist").doing(actions.OfferPart(person, "hero", 100))
        trust[person] = stage.film.of("trust")
    assert trust["ann"] > 60 > trust["bob"]


def test_a_pressed_head_comes_down_or_comes_in_sore(small: Rules) -> None:
    outcomes = set()
    for seed in range(60):
        stage = Filming(small, seed).at_table("heads")
        before = stage.film.of("report", "sound")
        stage.doing(actions.HireHead("sound_dear", press=True))
        price = stage.film.crew["sound"].price
        sore = stage.film.of("report", "sound") < before
        (told,) = [told for told in stage.film.news if told.kind == "head_signed"]
        outcomes.add((price, sore, told.facts["pressed"]))
    assert outcomes == {(24_000 * 85 // 100, False, "won"), (24_000, True, "lost")}


def test_previews_of_an_offer_show_the_price_before_it_is_made(small: Rules) -> None:
    stage = Filming(small).at_table("shortlist")
    preview = explain(stage.film, actions.OfferPart("ann", "hero", 100))
    (line,) = [line for line in preview.lines if line.gauge == "pool" and line.subject == "cast"]
    before = stage.film.of("pool", "cast")
    stage.doing(actions.OfferPart("ann", "hero", 100))
    assert line.low == line.high == stage.film.of("pool", "cast") - before


def test_a_second_courtesy_title_annoys_the_financiers_and_the_first_does_not(small: Rules) -> None:
    rule, stage = small.n.credits, Filming(small).at_table("shortlist")
    goodwill = [stage.film.of("investor_goodwill")]
    for _ in range(3):
        titles.give(stage.film, titles.COURTESY, TEST)
        goodwill.append(stage.film.of("investor_goodwill"))
    assert [after - before for before, after in pairwise(goodwill)] == [0, rule.goodwill, rule.goodwill]
    assert [one.facts for one in stage.film.news if one.kind == "courtesy_credits"] == [{"titles": 2}, {"titles": 3}]


def test_an_actor_who_takes_a_producers_title_for_money_is_counted(small: Rules) -> None:
    vain = replace(small.film.actors["bob"], instead=(Instead("associate_credit", 10_000),))
    film = replace(small.film, actors={**small.film.actors, "bob": vain})
    stage = Filming(Rules(film, small.core, small.options)).at_table("shortlist")
    stage.film.truths["floor.bob"] = 80
    stage.doing(actions.OfferPart("bob", "hero", 80, "associate_credit"))
    assert stage.film.of("credits", titles.COURTESY) == 1


def test_a_working_associate_does_the_paper_that_bites_first_for_a_wage(small: Rules) -> None:
    stage = Filming(small)
    titles.give(stage.film, titles.WORKING, TEST)
    first = min(stage.film.papers, key=lambda paper: (paper.phase != "pre", paper.due))
    cost = stage.film.of("estimate", "producers")
    pile = len(stage.film.papers)
    titles.each_round(stage.film)
    assert first not in stage.film.papers
    assert len(stage.film.papers) == pile - 1
    assert stage.film.of("estimate", "producers") > cost


def test_an_associate_by_courtesy_does_no_paper(small: Rules) -> None:
    stage = Filming(small)
    titles.give(stage.film, titles.COURTESY, TEST)
    pile = list(stage.film.papers)
    titles.each_round(stage.film)
    assert stage.film.papers == pile
