"""The gate: most small films never reach a cinema."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict, replace
from numpy.random import default_rng

from game.engine.outcome import Draws, FilmPackage, Latents, gate, gate_probability, gate_score, release, sale
from game.engine.outcome.params import Tier
from game.playtest.calibration import draw_films
from game.playtest.fitting import gate_share
from tests.engine.outcome.films import AVERAGE, EVEN_LUCK, PARAMS, SMALL_DRAMA, draws, latents, packages

SHARES = (0.18, 0.42, 0.73, 0.95, 0.94, 0.94)


@pytest.mark.parametrize(("tier", "share"), list(zip(PARAMS.tiers, SHARES, strict=True)))
def test_the_gate_lets_through_the_share_it_was_set_to(tier: Tier, share: float) -> None:
    films = draw_films(PARAMS, tier, default_rng(11))
    passed = sum(gate(film[0], gate_score(PARAMS, *film), film[2]) for film, _ in zip(films, range(800), strict=False))
    assert gate_share(PARAMS, tier) == pytest.approx(share, abs=0.01)
    assert passed / 800 == pytest.approx(share, abs=0.04)


def test_the_chance_is_told_before_the_gate_is_tried() -> None:
    assert gate_probability(PARAMS, SMALL_DRAMA, AVERAGE, EVEN_LUCK) == 382


def test_luck_opens_the_gate_exactly_as_often_as_the_chance_says() -> None:
    score = gate_score(PARAMS, SMALL_DRAMA, AVERAGE, EVEN_LUCK)
    assert not gate(SMALL_DRAMA, score, Draws(gate=-score))
    assert gate(SMALL_DRAMA, score, Draws(gate=1 - score))


def test_a_committed_distributor_opens_the_gate_for_certain() -> None:
    bound = replace(SMALL_DRAMA, committed=True)
    result = release(PARAMS, bound, Latents(script=-3000), Draws(gate=-3000))
    assert result.released
    assert result.chance == 1000


def test_a_film_that_stays_out_of_cinemas_is_sold_for_a_part_of_its_budget() -> None:
    result = release(PARAMS, SMALL_DRAMA, AVERAGE, Draws(gate=-3000))
    assert not result.released
    assert (result.gross, result.opening, result.legs) == (0, 0, 0)
    assert result.account.sale == 560_000
    assert result.account.profit == 504_000 - SMALL_DRAMA.budget


@given(packages, latents, draws)
def test_a_sale_brings_between_a_twentieth_and_three_tenths_of_the_budget(
    package: FilmPackage, film: Latents, luck: Draws
) -> None:
    price = sale(PARAMS, package, film, luck)
    assert package.budget // 20 <= price <= package.budget * 3 // 10 + 1


@given(packages, latents, draws, st.sampled_from(sorted(asdict(AVERAGE))), st.integers(0, 3000))
def test_better_decisions_never_close_the_gate(
    package: FilmPackage, film: Latents, luck: Draws, name: str, more: int
) -> None:
    better = replace(film, **{name: getattr(film, name) + more})
    assert gate_score(PARAMS, package, better, luck) >= gate_score(PARAMS, package, film, luck)
