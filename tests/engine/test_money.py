"""Finance, accounts, the greenlight and the waterfall."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from game.engine import Options, Rules, actions, gauges, new_production, waterfall
from game.engine.finance import amount_now, each_week, shortfall
from game.engine.greenlight import bridge_fee, shrink_saves
from game.engine.money import bridge, overtime_cost, pay_accounts, room
from game.engine.post.selling import guarantee
from game.engine.preview import odds
from game.engine.rules.deals import Move
from game.engine.shares import shared
from game.engine.weather import date_of
from game.packs.library import load_rules
from tests.engine.builders import Filming, refused


def test_signed_money_counts_as_raised_and_arrives_in_instalments(small: Rules) -> None:
    stage = Filming(small)
    film = stage.film
    assert film.of("raised") == 500_000
    assert film.of("cash") == 0
    assert shortfall(film) == 300_000


def test_a_tight_budget_is_smaller_gifts_and_cheques_for_the_same_prices_and_debts(small: Rules) -> None:
    tight = Rules(small.film, small.core, replace(small.options, budget="tight"))
    usual, short = Filming(small).film, Filming(tight).film
    percent = small.film.budget_dial.tight
    assert percent < 100
    assert gauges.budget_total(short) == gauges.budget_total(usual)
    assert short.offers["region"].amount == usual.offers["region"].amount * percent // 100
    assert short.offers["aunt"].amount == usual.offers["aunt"].amount, "equity has to be repaid"
    buyer = next(iter(small.film.distributors.values()))
    assert guarantee(short, buyer) * 100 // guarantee(usual, buyer) in (percent - 1, percent)
    assert small.film.actors["ann"].ask == tight.film.actors["ann"].ask


def test_haggling_moves_the_premium_as_often_as_it_says(small: Rules) -> None:
    won = 0
    for seed in range(300):
        stage = Filming(small, seed).at_table("finance")
        stage.film.offers["aunt"] = stage.film.offers["aunt"].__class__("open", 500_000, 20)
        stage.doing(actions.Haggle("aunt", 0))
        won += stage.film.offers["aunt"].premium_percent == 15
        assert refused(stage.film, actions.Haggle("aunt", 0)) == "tried_already"
    assert abs(won / 3 - 50) < 9


@pytest.mark.parametrize(("answer", "reserve"), [("refused", "open"), ("signed", "hidden")])
def test_a_refused_grant_has_a_second_round(answer: str, reserve: str) -> None:
    rules = load_rules("the_last_reel", Options(length="feature"))
    assert isinstance(rules, Rules), rules
    film = new_production(rules, 1)
    film.offers["old_town_fund"] = replace(film.offers["old_town_fund"], state=answer)
    film.round = 2
    each_week(film)
    assert film.offers["old_town_reserve"].state == "hidden"
    film.round = 3
    each_week(film)
    assert film.offers["old_town_reserve"].state == reserve


def test_an_offer_is_on_the_table_in_the_weeks_it_says(small: Rules) -> None:
    aunt = replace(small.film.offers["aunt"], opens_week=2, expires_week=3)
    rules = Rules(replace(small.film, offers={**small.film.offers, "aunt": aunt}), small.core, small.options)
    film = Filming(rules).film
    film.offers["aunt"] = replace(film.offers["aunt"], state="hidden")
    states = []
    for week in (1, 2, 3):
        states.append(film.offers["aunt"].state)
        film.round = week
        each_week(film)
    assert [*states, film.offers["aunt"].state] == ["hidden", "open", "open", "gone"]


def test_a_jury_decides_later(small: Rules) -> None:
    states = set()
    for seed in range(30):
        stage = Filming(small, seed).at_table("finance").doing(actions.SignMoney("region"))
        assert stage.film.offers["region"].state == "applied"
        stage.film.table, stage.film.round = None, 2
        each_week(stage.film)
        states.add(stage.film.offers["region"].state)
    assert states == {"signed", "refused"}


def test_names_make_a_presale_dearer(small: Rules) -> None:
    stage = Filming(small)
    bare = amount_now(stage.film, "benelux")
    actors = stage.film.rules.film.actors
    actors["ann"] = replace(actors["ann"], presales=30)
    try:
        assert amount_now(stage.with_cast("ann").film, "benelux") > bare
    finally:
        actors["ann"] = replace(actors["ann"], presales=0)


def test_the_contingency_is_locked_until_the_first_day(small: Rules) -> None:
    stage = Filming(small)
    before = room(stage.film)
    stage.film.phase = "shoot"
    assert room(stage.film) == before + stage.film.of("contingency")


def test_accounts_are_paid_by_the_end_and_never_twice(small: Rules) -> None:
    stage = Filming(small).with_gauge("cash", "", 900_000)
    for phase in ("pre", "shoot", "post"):
        stage.film.phase = phase
        for stage.film.round in range(1, small.rounds[phase] + 1):
            pay_accounts(stage.film)
            pay_accounts(stage.film)
    for account in gauges.accounts(stage.film):
        undecided = stage.film.of("pool", account)
        assert stage.film.of("cost", account) == stage.film.of("estimate", account) - undecided, account


def test_payroll_that_bounces_is_bridged_at_a_fee(small: Rules) -> None:
    stage = Filming(small).with_gauge("cash", "", -10_000)
    bridge(stage.film)
    assert stage.film.of("cash") == 0
    assert stage.film.of("loan", "bridge") == 11_000
    assert stage.film.of("cost", "finance") == 1_000


def test_overtime_past_two_hours_is_dearer(small: Rules) -> None:
    film = Filming(small).film
    first, third = overtime_cost(film, 60, 0), overtime_cost(film, 60, 120)
    assert abs(third * 150 - first * 200) <= 200


def test_the_greenlight_names_what_is_missing_and_there_is_always_a_way(small: Rules) -> None:
    stage = Filming(small)
    stage.film.stage = "greenlight"
    assert refused(stage.film, actions.Greenlight("go")) == "hard_hole"
    stage.doing(actions.Greenlight("scramble"))
    assert stage.film.rights == "signed"
    assert shortfall(stage.film) <= 0
    assert stage.film.of("loan", "greenlight") > 300_000
    assert len(stage.film.problems) > 0


def impatient(rules: Rules, patience: int) -> Rules:
    """The rules with an aunt who bears so many in a hundred vain haggles."""
    offers = {**rules.film.offers, "aunt": replace(rules.film.offers["aunt"], patience=patience)}
    return Rules(replace(rules.film, offers=offers), rules.core, rules.options)


def soured(rules: Rules, seed: int) -> bool:
    """Whether pressing the aunt once cost goodwill; checks that only a vain move does, and by the published number."""
    stage = Filming(rules, seed).at_table("finance")
    stage.film.offers["aunt"] = replace(stage.film.offers["aunt"], state="open")
    before = stage.film.of("investor_goodwill"), stage.film.offers["aunt"].premium_percent
    stage.doing(actions.Haggle("aunt", 0))
    lost = stage.film.of("investor_goodwill") - before[0]
    vain = stage.film.offers["aunt"].premium_percent == before[1]
    assert lost in (0, rules.n.investors.sour_goodwill)
    assert vain or not lost
    return lost != 0


def test_an_impatient_investor_sours_as_often_as_the_move_says(small: Rules) -> None:
    rules = impatient(small, 40)
    stage = Filming(rules).at_table("finance")
    stage.film.offers["aunt"] = replace(stage.film.offers["aunt"], state="open")
    printed = {odd.id: odd.percent for odd in odds(stage.film, actions.Haggle("aunt", 0))}
    assert printed == {"works": 50, "sours": 30}
    assert abs(sum(soured(rules, seed) for seed in range(200)) - 60) < 22


def test_a_patient_investor_bears_every_question(small: Rules) -> None:
    assert not any(soured(impatient(small, 100), seed) for seed in range(40))


def test_a_product_haggled_out_of_the_picture_hurts_the_film_less_once_it_is_signed(small: Rules) -> None:
    one = small.film.offers["benelux"]
    shy = replace(one, haggle=(Move("Without the clock", 100, "All right.", {"amount": -300, "cohesion": 3}),))
    rules = Rules(replace(small.film, offers={**small.film.offers, one.id: shy}), small.core, small.options)
    stage = Filming(rules).at_table("finance").doing(actions.Haggle(one.id, 0))
    assert stage.film.of("latent.cohesion") == 0, "nothing is in the picture before somebody signs"
    assert (stage.film.offers[one.id].amount, stage.film.offers[one.id].cohesion) == (one.ask - 300, 3)
    stage.doing(actions.SignMoney(one.id))
    assert stage.film.of("latent.cohesion") == 3


def test_a_bag_without_its_clock_is_less_of_an_advertisement() -> None:
    rules = load_rules("first_reel", Options())
    assert isinstance(rules, Rules), rules
    offer = rules.film.offers["bakery_sponsor"]
    harm = -sum(effect.amount for effect in offer.on_signing if effect.target == "cohesion")
    assert 0 < offer.haggle[0].moves["cohesion"] < harm


def test_pushing_the_start_costs_and_moves_every_date(small: Rules) -> None:
    stage = Filming(small)
    stage.film.stage = "greenlight"
    first = date_of(stage.film, 1)
    before = gauges.estimated_cost(stage.film)
    stage.doing(actions.Greenlight("push"))
    assert date_of(stage.film, 1) == first + 7
    assert gauges.estimated_cost(stage.film) > before


def test_a_film_that_is_called_off_is_never_released(small: Rules) -> None:
    stage = Filming(small)
    stage.film.stage = "greenlight"
    stage.doing(actions.Greenlight("abandon"))
    assert stage.film.over
    assert stage.film.premiere is not None
    assert not stage.film.premiere.success


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rentals=st.integers(0, 3_000_000), ancillary=st.integers(0, 2_000_000), guarantee=st.integers(0, 900_000))
def test_the_waterfall_conserves_every_unit(small: Rules, rentals: int, ancillary: int, guarantee: int) -> None:
    film = Filming(small).with_gauge("guarantee", "", guarantee).with_gauge("points", "", 3).film
    film.run = film.run.__class__(distributor="lantern", advertising=150_000)
    poured = waterfall.pour(film, waterfall.Receipts(rentals, ancillary))
    assert sum(poured.paid.values()) == rentals + ancillary + guarantee
    assert all(part >= 0 for part in poured.paid.values())


def test_equity_waits_for_fee_advertising_and_guarantee(small: Rules) -> None:
    film = Filming(small).with_gauge("guarantee", "", 200_000).film
    film.run = film.run.__class__(distributor="lantern", advertising=100_000)
    paid = waterfall.pour(film, waterfall.Receipts(rentals=400_000)).paid
    assert list(paid)[:3] == ["distribution_fee", "advertising", "guarantee_recouped"]
    assert paid["distribution_fee"] == 120_000
    assert paid["guarantee_recouped"] == 180_000


def test_a_sales_agent_has_a_share_of_income_and_none_of_what_was_never_spent(small: Rules) -> None:
    film = Filming(small).with_gauge("cash", "", 100_000).film
    assert waterfall.pour(film, waterfall.Receipts(sale=200_000)).paid["sales_agent"] == 30_000
    assert "sales_agent" not in waterfall.pour(film, waterfall.Receipts()).paid


def test_a_small_bridge_is_dear_and_a_long_one_ruinous(small: Rules) -> None:
    stage = Filming(small)
    missing = shortfall(stage.film)
    edge = gauges.budget_total(stage.film) * small.n.finance.bridge_small_percent // 100
    stage.with_gauge("raised", "", stage.film.of("raised") + missing - edge)
    assert bridge_fee(stage.film) == edge // 10
    stage.with_gauge("raised", "", stage.film.of("raised") - 100_000)
    assert bridge_fee(stage.film) == edge // 10 + 30_000


def test_shrinking_takes_off_the_budget_what_it_says(small: Rules) -> None:
    stage = Filming(small).with_heads().with_cast("ann", "cyd")
    stage.film.stage, saved, before = "greenlight", shrink_saves(stage.film), gauges.planned_cost(stage.film)
    assert saved > 1000
    stage.doing(actions.Greenlight("shrink"))
    assert before - gauges.planned_cost(stage.film) == saved


def test_where_nobody_put_in_equity_the_lenders_are_whose_money_comes_back(small: Rules) -> None:
    film = Filming(small).with_gauge("loan", "greenlight", 200_000).film
    film.offers.clear()
    poured = waterfall.pour(film, waterfall.Receipts(sale=50_000))
    assert poured.returned_percent == poured.paid["loans"] * 100 // 200_000
    assert 0 < poured.returned_percent < 30
    assert waterfall.pour(film, waterfall.Receipts(sale=900_000)).returned_percent == 100


@given(st.integers(0, 10**9), st.lists(st.integers(0, 1000), min_size=1, max_size=8))
def test_shares_add_up(total: int, weights: list[int]) -> None:
    parts = shared(total, {str(index): weight for index, weight in enumerate(weights)})
    assert sum(parts.values()) == (total if sum(weights) else 0)
