"""What is sold once is gone: territories, a sales agent's share, and pay that was put off."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import Rules, waterfall
from game.engine.finance import presold, presold_percent
from game.engine.post.selling import guarantee
from game.engine.premiere import hold
from game.engine.results import faces
from tests.engine.builders import Filming


def selling_to(rules: Rules, deal: str, territory: str) -> Rules:
    """The rules with a deal for a part of the world."""
    distributors = {**rules.film.distributors, deal: replace(rules.film.distributors[deal], territory=territory)}
    return Rules(replace(rules.film, distributors=distributors), rules.core, rules.options)


def presold_to(rules: Rules, stage: Filming, *, part: int = 0, home: bool = False) -> Filming:
    """The stage after a pre-sale was signed."""
    offers = rules.film.offers
    offers["benelux"] = replace(offers["benelux"], part_percent=part, is_home=home)
    stage.film.offers["benelux"] = replace(stage.film.offers["benelux"], state="signed")
    return stage


def fresh(rules: Rules) -> Rules:
    """The rules with offers of their own, to be changed."""
    return Rules(replace(rules.film, offers=dict(rules.film.offers)), rules.core, rules.options)


@pytest.mark.parametrize(("part", "left"), [(0, 88), (30, 70)])
def test_whoever_buys_the_world_pays_less_for_what_was_sold_before(small: Rules, part: int, left: int) -> None:
    rules = fresh(selling_to(small, "stream", "world"))
    stage = Filming(rules)
    deal = rules.film.distributors["stream"]
    before = guarantee(stage.film, deal)
    presold_to(rules, stage, part=part)
    assert guarantee(stage.film, deal) * 100 // before in (left - 1, left)


def test_a_deal_for_the_home_market_pays_what_it_paid(small: Rules) -> None:
    rules = fresh(selling_to(small, "lantern", "domestic"))
    stage = Filming(rules)
    deal = rules.film.distributors["lantern"]
    before = guarantee(stage.film, deal)
    assert before > 0
    assert guarantee(presold_to(rules, stage).film, deal) == before


def test_nobody_can_sell_more_than_the_world(small: Rules) -> None:
    rules = fresh(small)
    stage = presold_to(rules, Filming(rules), part=80)
    sold = presold(rules, stage.film.offers)
    assert presold_percent(rules, sold) == 80
    assert presold_percent(rules, [*sold, *sold]) == 100


@pytest.mark.parametrize(("territory", "share"), [("world", 15), ("domestic", 0)])
def test_an_agent_has_a_share_of_the_world_and_none_of_the_home_market(
    small: Rules, territory: str, share: int
) -> None:
    rules = selling_to(small, "stream", territory)
    film = Filming(rules).with_gauge("guarantee", "", 100_000).film
    film.run = replace(film.run, distributor="stream")
    assert waterfall.agent_percent(rules, rules.film.distributors["stream"]) == share
    assert waterfall.pour(film, waterfall.Receipts()).paid.get("sales_agent", 0) == share * 1_000


def test_pay_that_was_put_off_and_never_came_asks_for_a_better_mood(small: Rules) -> None:
    rule = small.n.release
    film = Filming(small).with_gauge("morale", "sound", rule.face_morale + rule.face_unpaid - 1).film
    assert faces(film) == {"ida": True}
    film.did("deferred_unpaid")
    assert faces(film) == {"ida": False}


@pytest.mark.parametrize(("deferred", "owed"), [(0, False), (50_000_000, True)])
def test_the_premiere_knows_whether_deferred_pay_came(small: Rules, deferred: int, *, owed: bool) -> None:
    rules = fresh(small)
    rules.film.offers["aunt"] = replace(rules.film.offers["aunt"], recoups="deferments")
    stage = Filming(rules)
    stage.film.offers["aunt"] = replace(stage.film.offers["aunt"], state="signed", amount=deferred)
    stage.film.run = replace(stage.film.run, released="none")
    hold(stage.film)
    assert bool(stage.film.deeds.get("deferred_unpaid")) is owed
