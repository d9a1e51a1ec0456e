"""The commercial index: a sum whose parts can be listed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict, replace

from game.engine.outcome import Draws, FilmPackage, Latents, contributions, index_z
from game.engine.outcome.rounding import nearest, whole_parts
from tests.engine.outcome.films import AVERAGE, EVEN_LUCK, PARAMS, THRILLER, draws, latents, packages


def test_an_average_october_thriller_lacks_only_what_its_genre_and_month_lack() -> None:
    assert index_z(PARAMS, THRILLER, AVERAGE, EVEN_LUCK) == -123


def test_every_cause_is_listed_by_name() -> None:
    parts = contributions(PARAMS, THRILLER, Latents(script=900, marketing=500), Draws(market=-1200, taste=400))
    moved = {name: amount for name, amount in parts.items() if amount}
    assert moved == {
        "par": -563,
        "genre": 20,
        "month": 20,
        "wide": 400,
        "script": 115,
        "taste": 64,
        "marketing": 160,
        "market": -885,
    }


@given(packages, latents, draws)
def test_contributions_add_up_to_the_index_exactly(package: FilmPackage, film: Latents, luck: Draws) -> None:
    parts = contributions(PARAMS, package, film, luck)
    assert sum(parts.values()) == index_z(PARAMS, package, film, luck)


@given(packages, latents, draws)
def test_a_latent_contributes_the_same_whatever_the_others_are(
    package: FilmPackage, film: Latents, luck: Draws
) -> None:
    alone = Latents(script=film.script)
    together = contributions(PARAMS, package, film, luck)["script"]
    assert abs(together - contributions(PARAMS, package, alone, EVEN_LUCK)["script"]) <= 1


@given(packages, latents, draws, st.sampled_from(sorted(asdict(AVERAGE))), st.integers(0, 3000))
def test_better_decisions_never_lower_the_index(
    package: FilmPackage, film: Latents, luck: Draws, name: str, more: int
) -> None:
    better = replace(film, **{name: getattr(film, name) + more})
    assert index_z(PARAMS, package, better, luck) >= index_z(PARAMS, package, film, luck)


def test_parts_are_rounded_so_that_they_still_add_up() -> None:
    assert whole_parts({"a": 0.4, "b": 0.4, "c": 0.4, "d": -0.2}) == {"a": 1, "b": 0, "c": 0, "d": 0}
    assert whole_parts({"a": 1.5, "b": -0.5}) == {"a": 2, "b": -1}


def test_a_half_blurred_in_its_last_bits_rounds_like_a_half() -> None:
    assert nearest(0.5 - 1e-12) == nearest(0.5 + 1e-12) == 1
    assert nearest(-0.5 - 1e-12) == nearest(-0.5 + 1e-12) == 0


@pytest.mark.parametrize("month", [0, 13])
def test_a_month_that_does_not_exist_is_a_bug(month: int) -> None:
    with pytest.raises(ValueError, match=str(month)):
        replace(THRILLER, month=month)


def test_a_film_without_a_budget_is_a_bug() -> None:
    with pytest.raises(ValueError, match="positive"):
        replace(THRILLER, budget=0)
