"""What the goodwill of investors is worth: the fee of a bridge, an overrun forgiven, a good word at the release."""

from __future__ import annotations

import pytest

from game.engine import Rules, gauges, investors
from game.engine.money import bridge
from game.engine.post.measure import measured
from game.engine.world import end_of_round
from tests.engine.builders import Filming

DELIGHTED, CIVIL, FURIOUS = 30, 0, -30
"""Points above what is civil."""


def with_investors(rules: Rules, mood: int) -> Filming:
    """A film whose investors are so many points above civil."""
    return Filming(rules).with_gauge("investor_goodwill", "", rules.n.investors.civil + mood)


def test_those_who_are_liked_pay_less_for_a_hurry(small: Rules) -> None:
    fees = []
    for mood in (DELIGHTED, CIVIL, FURIOUS):
        film = with_investors(small, mood).with_gauge("cash", "", -10_000).film
        bridge(film)
        fees.append(film.of("loan", "bridge") - 10_000)
    steps = DELIGHTED // small.n.investors.fee_points * 100
    usual = small.n.finance.bridge_fee_percent * 100
    assert fees == [usual - steps, usual, usual + steps]


@pytest.mark.parametrize(("mood", "keeps"), [(DELIGHTED, True), (CIVIL, False), (FURIOUS, False)])
def test_an_overrun_is_forgiven_to_those_who_are_liked(small: Rules, mood: int, keeps: bool) -> None:
    stage = with_investors(small, mood)
    film, limit = stage.film, small.film.contract.final_cut.lost_over_percent + 1
    others = gauges.estimated_cost(film) - film.of("estimate", "crew")
    stage.with_gauge("estimate", "crew", gauges.budget_total(film) * (100 + limit) // 100 + 1 - others)
    film.final_cut = "director"
    assert gauges.read(film, "cost_over_percent") == limit
    end_of_round(film)
    assert (film.final_cut == "director") is keeps


def test_they_speak_of_the_film_as_they_were_treated(small: Rules) -> None:
    words = [measured(with_investors(small, mood).film)["campaign"] for mood in (DELIGHTED, CIVIL, FURIOUS)]
    points = DELIGHTED // small.n.investors.word_points
    assert words == [(points,), (0,), (-points,)]


def test_a_point_above_civil_is_not_yet_a_step_nor_is_a_point_below(small: Rules) -> None:
    for mood in (1, -1):
        film = with_investors(small, mood).film
        assert investors.word(film) == investors.forgiven_percent(film) == 0


def test_the_gauge_says_what_goodwill_is_worth(small: Rules) -> None:
    rule, said = small.n.investors, small.core.gauges["investor_goodwill"].explain
    for number in (rule.civil, rule.fee_points, rule.over_points, rule.word_points):
        assert f"{number} " in said
