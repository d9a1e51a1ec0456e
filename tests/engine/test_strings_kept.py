"""What money buys besides a return is kept or has its price: names, places, rights, and a share of the profit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from game.engine import Rules, finance, money, waterfall
from game.engine.rules.conditions import Leaf
from game.engine.rules.deals import String
from game.engine.rules.events import Effect
from tests.engine.builders import Filming

if TYPE_CHECKING:
    from game.engine.production import Production

FALLS = (Effect("fall_through", "benelux"),)
PLACE, ELSEWHERE = String("location", "", "street", checked="delivery", if_broken=FALLS), "moon"
NAME = String("cast", "", "ilse", checked="delivery", holds=(Leaf("signed", arg="ilse"),), if_broken=FALLS)


def bound_by(small: Rules, string: String) -> Production:
    """A film with a pre-sale that was signed under a string and has paid a fifth."""
    offers = {**small.film.offers, "benelux": replace(small.film.offers["benelux"], strings=(string,))}
    film = Filming(Rules(replace(small.film, offers=offers), small.core, small.options)).film
    film.offers["benelux"] = replace(film.offers["benelux"], state="signed", paid=50_000)
    return film


def test_a_name_that_money_was_paid_for_and_that_is_not_there_ends_the_contract(small: Rules) -> None:
    film = bound_by(small, NAME)
    finance.check_covenants(film, "delivery")
    money.instalments(film, "delivery")
    assert film.offers["benelux"].state == "gone"
    assert film.offers["benelux"].paid == 50_000
    assert [one.kind for one in film.news][-2:] == ["offer_gone", "covenant_broken"]


def test_a_place_is_kept_by_being_seen_in_the_film(small: Rules) -> None:
    number, here = next(iter(small.scenes.items()))
    string = replace(PLACE, arg=here.location)
    film = bound_by(small, string)
    assert not finance.is_kept(film, string)
    film.scenes[number] = replace(film.scenes[number], state="shot", in_cut=True)
    assert finance.is_kept(film, string)
    assert not finance.is_kept(film, replace(string, arg=ELSEWHERE))
    film.scenes[number] = replace(film.scenes[number], in_cut=False)
    assert not finance.is_kept(film, string)


def test_what_an_offer_had_paid_before_it_fell_through_was_put_in(small: Rules) -> None:
    film = bound_by(small, NAME)
    before = waterfall.given(film)
    finance.check_covenants(film, "delivery")
    assert before - waterfall.given(film) == 250_000 - 50_000


@pytest.mark.parametrize(("share", "theirs"), [(0, 0), (30, 30), (50, 50), (80, 50)])
def test_investors_have_the_share_of_the_profit_in_their_contract_up_to_that_of_the_waterfall(
    small: Rules, share: int, theirs: int
) -> None:
    film = Filming(small).film
    film.offers["aunt"] = replace(film.offers["aunt"], state="signed", amount=1_000, profit_share_percent=share)
    paid = waterfall.pour(film, waterfall.Receipts(sale=10_000_000)).paid
    profit = paid.get("investors_profit", 0) + paid["producers"]
    assert paid.get("investors_profit", 0) == profit * theirs // 100


def test_what_a_fallen_offer_had_paid_is_still_owed(small: Rules) -> None:
    film = Filming(small).film
    film.offers["aunt"] = replace(film.offers["aunt"], state="gone", paid=70_000)
    assert waterfall.invested(film) == 70_000
    film.offers["aunt"] = replace(film.offers["aunt"], paid=0)
    assert waterfall.invested(film) == 0
