"""Hidden truths and what the chairs have read of them."""

from __future__ import annotations

from functools import lru_cache
from math import isqrt
from typing import TYPE_CHECKING

from game.engine.luck import spread
from game.engine.state import Reading

if TYPE_CHECKING:
    from game.engine.production import Production

CURVES = ("first_take", "slow_burner", "steady")
_CERTAIN = 1


def draw_all(film: Production) -> None:
    """Draw the hidden truths of a new production: each strays from what the author wrote, seed by seed."""
    stray, tell = film.rules.n.reading.stray, film.rules.film
    for actor in tell.actors.values():
        _stray(film, f"ability.{actor.id}", actor.hidden_ability, stray)
        film.truths[f"curve.{actor.id}"] = _curve(film, actor.id, actor.hidden_curve)
    for person in tell.crew.values():
        _stray(film, f"skill.{person.id}", person.hidden_skill, stray)
    for bid in tell.bids.values():
        _stray(film, f"quality.{bid.id}", bid.hidden_quality, stray)
    for writer in tell.writers.values():
        _stray(film, f"ceiling.{writer.id}", writer.hidden_ceiling, stray)


def _stray(film: Production, name: str, mean: int, deviation: int) -> None:
    value = mean + film.luck.normal(deviation, "truth", name)
    film.truths[name] = max(5, min(99, value))


def _curve(film: Production, actor: str, written: str) -> int:
    """The written take curve, or in some seeds another one."""
    if film.luck.chance(film.rules.n.reading.curve_stray_percent, "stray_curve", actor):
        return film.luck.below(len(CURVES), "curve", actor)
    return CURVES.index(written)


def noise_of(film: Production, chair: str, noise: int) -> int:
    """A reading's noise when this chair is as tired as it is: half again from the stress threshold on."""
    nights = film.rules.n.nights
    return noise * nights.noisy_percent // 100 if film.of("stress", chair) >= nights.noisy_from else noise


def observe(film: Production, chair: str, name: str, noise: int) -> Reading:
    """Read a hidden truth with noise, combine it with earlier readings, and keep what the chair now believes."""
    deviation = max(_CERTAIN, noise_of(film, chair, noise))
    count = film.deeds.get(f"read:{chair}.{name}", 0)
    film.did("read", f"{chair}.{name}")
    seen = film.truths[name] + spread(film.roll("reading", chair, name, count), deviation)
    film.readings[f"{chair}.{name}"] = reading = combine(film.readings.get(f"{chair}.{name}"), seen, deviation)
    return reading


def learn(film: Production, chair: str, name: str) -> None:
    """Learn a truth exactly."""
    film.revealed = True
    film.readings[f"{chair}.{name}"] = Reading(film.truths[name], 0)


def combine(before: Reading | None, value: int, noise: int) -> Reading:
    """Two independent readings as one, each weighted by the other's variance."""
    if before is None:
        return Reading(value, noise)
    if before.noise == 0:
        return before
    first, second = before.noise * before.noise, noise * noise
    mean = (before.value * second + value * first) // (first + second)
    return Reading(mean, max(1, isqrt(first * second // (first + second))))


def known(film: Production, chair: str, name: str) -> Reading | None:
    """What this chair has read of a truth, or None."""
    return film.readings.get(f"{chair}.{name}")


def belief(film: Production, chair: str, name: str) -> Reading:
    """What a sensible person in this chair expects of a truth: the public prior updated by the readings."""
    prior = film.rules.n.reading
    seen = known(film, chair, name)
    if seen is None:
        return Reading(prior.prior_mean, prior.prior_sd)
    if seen.noise == 0:
        return seen
    return _shrunk(prior.prior_mean, prior.prior_sd, seen.value, seen.noise)


@lru_cache(maxsize=4096)
def _shrunk(mean: int, deviation: int, value: int, noise: int) -> Reading:
    return combine(Reading(mean, deviation), value, noise)
