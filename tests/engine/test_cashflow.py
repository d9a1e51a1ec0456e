"""Cash by date: the budget may balance while the bank account does not."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine import Rules, gauges
from game.engine.cashflow import ahead
from game.engine.finance import amount_now
from tests.engine.builders import Filming


def test_what_is_due_comes_to_what_the_film_is_estimated_to_cost(small: Rules) -> None:
    film = Filming(small).film
    assert sum(one.due for one in ahead(film)) == gauges.estimated_cost(film)


def test_each_phase_begins_with_what_the_last_one_left(small: Rules) -> None:
    film = Filming(small).film
    left = film.of("cash")
    for one in ahead(film):
        left += one.income - one.due
        assert one.left == left


def test_an_offer_that_pays_on_delivery_pays_nobody_on_friday(small: Rules) -> None:
    film = Filming(small).film
    before = {one.phase: one for one in ahead(film)}
    after = {one.phase: one for one in ahead(film, "benelux")}
    worth = amount_now(film, "benelux")
    assert after["pre"].income - before["pre"].income == worth * 20 // 100
    assert after["shoot"].income == before["shoot"].income
    assert after["post"].income - before["post"].income == worth * 80 // 100


def test_money_that_arrived_is_not_counted_again(small: Rules) -> None:
    film = Filming(small).film
    aunt = replace(film.offers["aunt"], state="signed", paid=0)
    film.offers["aunt"] = aunt
    whole = sum(one.income for one in ahead(film))
    film.offers["aunt"] = replace(aunt, paid=aunt.amount)
    assert sum(one.income for one in ahead(film)) == whole - aunt.amount


def test_phases_that_are_over_are_left_out(small: Rules) -> None:
    assert [one.phase for one in ahead(Filming(small).on_day(1).film)] == ["shoot", "post", "after"]
