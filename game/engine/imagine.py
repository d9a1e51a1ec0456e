"""Forks in which everything a chair cannot know is redrawn: for forecasts, previews and bots that look ahead."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.engine import agendas, events, people, truths, weather
from game.engine.luck import draw, spread
from game.engine.shooting import takes

if TYPE_CHECKING:
    from game.engine.production import Production

OTHER = {"producer": "director", "director": "producer"}


def imagine(film: Production, chair: str, salt: int) -> Production:
    """A fork as it might be for all this chair knows: luck not yet drawn comes from ``salt``, hidden truths are
    redrawn to fit what the chair has read, the other chair's sealed stance and agenda are guessed.

    The same production, chair and salt give the same fork; hidden values of the original play no part in it.
    """
    fork = film.fork()
    fork.luck = film.luck.redrawn(salt)
    for name in film.truths:
        kind, _, rest = name.partition(".")
        fork.truths[name] = REDRAW[kind](film, chair, rest, draw(salt, "imagine", name))
    _weather(film, fork, salt)
    _other_chair(fork, chair, salt)
    return fork


def reroll(film: Production, streams: tuple[str, ...], salt: int) -> Production:
    """A fork in which only the named streams of luck are redrawn: parallel releases of the same film."""
    fork = film.fork()
    fork.luck = film.luck.redrawn(salt, *streams)
    return fork


def _believed(kind: str) -> Callable[[Production, str, str, int], int]:
    def redraw(film: Production, chair: str, rest: str, word: int) -> int:
        belief = truths.belief(film, chair, f"{kind}.{rest}")
        return max(5, min(99, belief.value + spread(word, belief.noise)))

    return redraw


def _curve(film: Production, chair: str, actor: str, word: int) -> int:
    known = truths.known(film, chair, f"curve.{actor}")
    return known.value if known else word * len(truths.CURVES) >> 64


def _floor(film: Production, chair: str, actor: str, word: int) -> int:
    """A floor from the public prior, above what the actor has refused."""
    rule = film.rules.n.casting
    bidding = film.bids.get(actor)
    least = bidding.price + 1 if bidding else 0
    return max(least, min(99, people.usual_floor(film) + spread(word, rule.floor_sd)))


def _take(film: Production, chair: str, rest: str, word: int) -> int:
    """A take's worth to fit what the director read of it; the producer has only heard about it."""
    number, _, index = rest.rpartition(".")
    shot = film.scenes[number].takes
    if len(shot) < int(index):
        return film.rules.n.reading.prior_mean
    take = shot[int(index) - 1]
    seen = takes.believed(film, number, take)
    return max(1, min(99, seen.value + spread(word, seen.noise)))


def _fault(film: Production, chair: str, rest: str, word: int) -> int:
    """A fault nobody reported may still be there: as likely as silence makes it."""
    number, _, index = rest.rpartition(".")
    shot = film.scenes[number].takes
    reported = shot[int(index) - 1].reported if len(shot) >= int(index) else ()
    if reported:
        return takes.CRAFT_DEPARTMENTS.index(reported[0]) + 1
    if film.cut.locked:
        return 0
    department = word % len(takes.CRAFT_DEPARTMENTS)
    silent = 100 - takes.report_percent(film, takes.CRAFT_DEPARTMENTS[department])
    missed = film.rules.n.takes.fault_percent * silent // 100
    return department + 1 if (word >> 8) % 100 < missed else 0


def _no_weather(film: Production, chair: str, rest: str, word: int) -> int:
    return film.truths[f"weather.{rest}"]


REDRAW: dict[str, Callable[[Production, str, str, int], int]] = {
    "ability": _believed("ability"),
    "skill": _believed("skill"),
    "quality": _believed("quality"),
    "ceiling": _believed("ceiling"),
    "curve": _curve,
    "floor": _floor,
    "take": _take,
    "fault": _fault,
    "weather": _no_weather,
}


def _weather(film: Production, fork: Production, salt: int) -> None:
    """Days with a forecast get weather that fits it; the others come from the redrawn luck."""
    for day in range(1, film.rules.rounds["shoot"] + 1):
        fork.truths.pop(f"weather.{day}", None)
        if f"{day}/0" in film.forecasts or not any(f"{day}/{ahead}" in film.forecasts for ahead in (1, 2, 3)):
            continue
        mark = draw(salt, "sky", day) * 100 >> 64
        for index, percent in enumerate(weather.likely(film, day).values()):
            mark -= percent
            if mark < 0:
                fork.truths[f"weather.{day}"] = index
                break


def _other_chair(fork: Production, chair: str, salt: int) -> None:
    """Guess what the other chair sealed and wants."""
    other = OTHER[chair]
    goals = agendas.of_chair(fork, other)
    if other in fork.agendas and goals:
        fork.agendas[other] = goals[draw(salt, "agenda", other) * len(goals) >> 64].id
    for index, card in enumerate(fork.desk):
        if card.chair == other and card.seal:
            event = fork.rules.film.events[card.event]
            open_ones = [one.id for one in event.options if events.refuse_option(fork, one, card.binds) is None]
            guess = draw(salt, "seal", card.event) * len(open_ones) >> 64
            fork.desk[index] = replace(card, seal=open_ones[guess])
