"""Where the money goes: every unit of a release is accounted for."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.engine.outcome import (
    Draws,
    FilmPackage,
    Latents,
    ancillary,
    drop,
    foreign_share,
    gross,
    multiple,
    opening,
    prints_and_advertising,
    profit,
    release,
    rentals,
    sold_abroad,
    territories,
    weeks,
)
from game.engine.outcome.params import Tier
from tests.engine.outcome.films import (
    AVERAGE,
    EVEN_LUCK,
    PARAMS,
    SMALL_DRAMA,
    THRILLER,
    draws,
    latents,
    packages,
)


@pytest.mark.parametrize("tier", PARAMS.tiers, ids=lambda tier: tier.name)
def test_an_index_of_zero_earns_the_median_of_the_tier(tier: Tier) -> None:
    package = replace(THRILLER, budget=round(1e6 * math.exp(tier.median_ln_budget)))
    middle = PARAMS.knots.index(0.0)
    assert multiple(PARAMS, package, 0) == pytest.approx(1000 * tier.ln_multiples[middle], abs=1)


@given(packages, st.integers(-5000, 5000), st.integers(0, 2000))
def test_a_higher_index_never_grosses_less(package: FilmPackage, z: int, more: int) -> None:
    assert gross(PARAMS, package, z + more) >= gross(PARAMS, package, z)


def test_no_film_takes_in_more_than_all_cinemas_can() -> None:
    epic = replace(THRILLER, budget=300_000_000)
    assert gross(PARAMS, epic, 9000) == 4_000_000_000


def test_the_same_film_in_another_currency_earns_the_same_in_dollars() -> None:
    elsewhere = replace(THRILLER, budget=450_000_000, rate=100)
    home, away = (release(PARAMS, one, AVERAGE, EVEN_LUCK) for one in (THRILLER, elsewhere))
    assert away.gross == pytest.approx(10 * home.gross, rel=1e-6)
    assert away.account.profit == pytest.approx(10 * home.account.profit, rel=1e-5)


@given(packages, latents, draws)
def test_every_unit_of_a_release_is_accounted_for(package: FilmPackage, film: Latents, luck: Draws) -> None:
    result = release(PARAMS, package, film, luck)
    money = result.account
    assert money.domestic + money.foreign == result.gross == money.exhibitors + money.rentals
    income = money.rentals + money.ancillary + money.sale
    costs = money.fee + money.budget + money.prints_and_advertising + money.participants
    assert income - costs == money.profit
    assert money.participants >= 0


@given(packages, latents, draws)
def test_the_weeks_of_a_run_add_up_to_the_domestic_gross(package: FilmPackage, film: Latents, luck: Draws) -> None:
    result = release(PARAMS, replace(package, committed=True), film, luck)
    run = weeks(PARAMS, result.account.domestic, result.legs) if result.account.domestic else ()
    assert sum(week.gross for week in run) == result.account.domestic
    assert all(week.weekend <= week.gross for week in run)
    assert [week.gross for week in run] == sorted((week.gross for week in run), reverse=True)


def test_a_run_falls_by_the_same_share_every_weekend() -> None:
    run = weeks(PARAMS, 100_000_000, 2800)
    assert opening(100_000_000, 2800) == run[0].weekend == 35_714_286
    assert run[0].gross == pytest.approx(run[0].weekend / 0.7, abs=1)
    assert drop(PARAMS, 2800) == 500
    assert [week.weekend for week in run[1:4]] == [17_857_143, 8_928_571, 4_464_286]


def test_a_gross_is_split_between_territories_without_losing_a_unit() -> None:
    assert territories(1001, 333) == (668, 333)
    assert territories(7, 0) == (7, 0)


def test_bigger_films_and_more_spectacle_travel_better() -> None:
    big = replace(THRILLER, budget=150_000_000)
    plain = foreign_share(PARAMS, THRILLER, AVERAGE, EVEN_LUCK)
    assert plain == 454
    assert foreign_share(PARAMS, big, AVERAGE, EVEN_LUCK) > plain
    assert foreign_share(PARAMS, THRILLER, Latents(spectacle=1000), EVEN_LUCK) > plain


def test_a_tentpole_earns_a_larger_share_abroad_in_the_streaming_era() -> None:
    before = replace(THRILLER, budget=150_000_000)
    shares = [foreign_share(PARAMS, replace(before, era=era), AVERAGE, EVEN_LUCK) for era in ("discs", "streaming")]
    assert shares[1] - shares[0] == pytest.approx(60, abs=5)


def test_only_films_with_a_small_gross_may_stay_at_home() -> None:
    unlucky = Draws(abroad=-3000)
    assert sold_abroad(PARAMS, SMALL_DRAMA, 3_000_000, unlucky)
    assert not sold_abroad(PARAMS, SMALL_DRAMA, 2_999_999, unlucky)
    assert sold_abroad(PARAMS, SMALL_DRAMA, 2_999_999, Draws(abroad=3000))


def test_a_wide_film_spends_about_half_its_budget_at_home() -> None:
    spent = prints_and_advertising(PARAMS, THRILLER, AVERAGE, abroad=False)
    assert spent == 28_146_500
    limited = replace(THRILLER, wide=False)
    assert prints_and_advertising(PARAMS, limited, AVERAGE, abroad=False) == pytest.approx(0.55 * spent, abs=1)
    assert prints_and_advertising(PARAMS, THRILLER, AVERAGE, abroad=True) == pytest.approx(1.55 * spent, abs=1)


def test_more_marketing_costs_more() -> None:
    loud = Latents(marketing=1000)
    assert prints_and_advertising(PARAMS, THRILLER, loud, abroad=False) == pytest.approx(
        28_146_500 * math.exp(0.3), abs=1
    )


def test_cinemas_keep_about_half() -> None:
    assert rentals(PARAMS, 1_000_000, 0) == 520_000
    assert rentals(PARAMS, 0, 1_000_000) == 400_000


def test_later_windows_pay_less_for_each_further_ticket() -> None:
    paid = [ancillary(PARAMS, THRILLER, domestic, 0) for domestic in (0, 50_000_000, 100_000_000)]
    assert paid[0] == 4_500_000
    assert paid[1] - paid[0] > paid[2] - paid[1] > 0


def test_participants_share_a_profit_but_not_a_loss() -> None:
    assert profit(PARAMS, 1000, 400) == (100, 50, 450)
    assert profit(PARAMS, 1000, 1400) == (100, 0, -500)
