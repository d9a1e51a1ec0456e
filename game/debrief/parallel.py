"""A thousand parallel releases: the same finished film, sold the same way, under other luck of the market."""

from __future__ import annotations

import copy
import math
from typing import TYPE_CHECKING, Literal, cast

import msgspec
from msgspec.structs import replace

from game.debrief.finished import recovered, standards
from game.engine import box_office, outcome, premiere, reroll
from game.engine.luck import Luck
from game.engine.post.measure import LATENTS
from game.engine.state import Weekend

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from game.engine import Production, Rules
    from game.engine.state import Premiere

DRAWS = 1000
BINS = 30
QUANTILES = (5, 25, 50, 75, 95)
RELEASE = "release"
"""The stream of luck that is drawn when a finished film meets its market."""
WHOLE = 100
"""Percent returned from which nobody lost money."""

BEST_WORD = (1 << 63) - 1
HALVINGS = 24
"""Steps of the search for the break-even gross: finer than any film's last thousand."""


class Bin(msgspec.Struct, frozen=True):
    """One bar of the strip: releases with a gross from ``low`` up to below ``high``; the last bar has its end too."""

    low: int
    high: int
    count: int


class Decided(msgspec.Struct, frozen=True):
    """What was decided was worth: the median gross of this film, and that of an average film of its budget, genre
    and month under the same deal, the same weekends and even luck."""

    median: int
    usual: int


class Chance(msgspec.Struct, frozen=True):
    """What chance did: the share of releases (percent) that did worse than this one, and this gross less the median."""

    percentile: int
    difference: int


class BreakEven(msgspec.Struct, frozen=True):
    """What breaking even needed: the gross from which nobody would have lost money, the same release with more or
    fewer tickets. ``kind`` is "nothing" when it needed no cinema at all and "out_of_reach" when no market luck is
    good enough; ``gross`` is 0 then. ``reached`` is the share of releases that broke even, in percent.
    """

    kind: Literal["gross", "nothing", "out_of_reach"]
    gross: int
    reached: int


class Parallel(msgspec.Struct, frozen=True):
    """Where this release stands among its parallels. Money is whole currency units, as on the premiere board.

    ``released`` is how this film came out. ``bins`` hold the releases with a gross and ``mark`` is the bin of this
    film, -1 when it has none; ``shut_out`` counts the releases that found no cinema. ``quantiles`` are the grosses
    and ``returns`` the percent returned at 5, 25, 50, 75 and 95 percent. ``successes`` is the share of releases
    in which both chairs got what they needed, in percent.
    """

    draws: int
    released: str
    gross: int
    bins: tuple[Bin, ...]
    mark: int
    shut_out: int
    quantiles: tuple[int, ...]
    returns: tuple[int, ...]
    successes: int
    decided: Decided
    chance: Chance
    break_even: BreakEven


class EvenLuck(Luck, frozen=True):
    """Luck that is neither good nor bad for the finished film and its release, and as it was everywhere else."""

    def word(self, stream: str, *index: int | str) -> int:
        """The middle of every draw of the film's own luck and of its release."""
        return 0 if stream in ("finished", RELEASE) else Luck.word(self, stream, *index)


class MarketLuck(Luck, frozen=True):
    """The luck of a film with another market, and cinemas open to it."""

    market: int = 0

    def word(self, stream: str, *index: int | str) -> int:
        """The market as it is set; every other draw as it was."""
        if stream == RELEASE and index == ("gate",):
            return BEST_WORD
        return self.market if stream == RELEASE and index == ("market",) else Luck.word(self, stream, *index)


def parallel_releases(film: Production, draws: int = DRAWS) -> Parallel | None:
    """The parallel releases of a finished film, about 0.6 ms each; None for a film that was never delivered.

    Draw ``n`` takes its release luck from salt ``n``, so the same film meets the same thousand markets everywhere.
    The luck of the actual release stays as it was drawn. Raises ``ValueError`` for fewer than one draw.
    """
    work = release_by_release(film, draws)
    while True:
        try:
            next(work)
        except StopIteration as done:
            return cast("Parallel | None", done.value)


def release_by_release(film: Production, draws: int = DRAWS) -> Generator[int, None, Parallel | None]:
    """The same in small portions: yields how many releases are done, and returns what they come to."""
    if draws < 1:
        raise ValueError(f"parallel releases need at least one draw, not {draws}")
    if film.premiere is None or not film.run.delivered:
        return None
    film = _unreviewed(film)
    found: list[Premiere] = []
    for salt in range(draws):
        found.append(again(film, reroll(film, (RELEASE,), salt).luck))
        yield len(found)
    return _come_to(film, found)


def _come_to(film: Production, found: Sequence[Premiere]) -> Parallel:
    """What all the releases of a film come to."""
    draws, gross = len(found), film.premiere.gross if film.premiere else 0
    spread = outcome.Spread(
        grosses=tuple(sorted(one.gross for one in found)),
        released=sum(one.gross > 0 for one in found) * 1000 // draws,
        in_profit=sum(_is_whole(film, one) for one in found) * 1000 // draws,
    )
    bins = strip([one for one in spread.grosses if one])
    return Parallel(
        draws=draws,
        released=film.run.released,
        gross=gross,
        bins=bins,
        mark=_bin_of(bins, gross) if gross else -1,
        shut_out=sum(not one for one in spread.grosses),
        quantiles=tuple(outcome.quantile(spread, 10 * one) for one in QUANTILES),
        returns=_returns(film, found),
        successes=sum(one.success for one in found) * 100 // draws,
        decided=Decided(outcome.quantile(spread, 500), usual(film).gross),
        chance=Chance(outcome.place(spread, gross) // 10, gross - outcome.quantile(spread, 500)),
        break_even=_break_even(film, spread.in_profit // 10),
    )


def again(film: Production, luck: Luck) -> Premiere:
    """The premiere of the same finished film under other luck, with the same moves before each weekend.

    Under its own luck a film gets its own board again. Where it found no cinema then, the weekends are held now.
    """
    fork = film.fork()
    fork.luck, fork.premiere = luck, None
    market = box_office.market(fork)
    fork.run = replace(film.run, weekends=(), released=_way_out(film, shown=market.result.released))
    if fork.run.released not in ("none", "streamer"):
        _play_weekends(fork, film.run.weekends, market.weeks)
    premiere.hold(fork)
    if fork.premiere is None:
        raise RuntimeError("a premiere was held and left no board")
    return fork.premiere


def usual(film: Production) -> Premiere:
    """The premiere of an average film in this film's place: all latents at the mean of play, to the nearest point,
    and even luck."""
    fork = film.fork()
    table = standards(film)
    for name in LATENTS:
        fork.gauges[f"latent.{name}"], fork.gauges[f"measured.{name}"] = round(table[name].mean), 0
    return again(fork, EvenLuck(film.luck.seed, film.luck.salts))


def strip(grosses: Sequence[int]) -> tuple[Bin, ...]:
    """Positive grosses from low to high in 30 bins of equal ratio; empty without any.

    The first and last bin begin and end at the outermost gross, so that nothing is left out.
    """
    if not grosses:
        return ()
    low, high = grosses[0], max(grosses[-1], grosses[0] + BINS)
    step = math.log(high / low) / BINS
    edges = [round(low * math.exp(step * index)) for index in range(BINS)] + [high]
    counts = [0] * BINS
    for gross in grosses:
        counts[_at(edges, gross)] += 1
    return tuple(Bin(edges[index], edges[index + 1], counts[index]) for index in range(BINS))


def _at(edges: Sequence[int], gross: int) -> int:
    """The bin between these edges that a gross falls into; outside it is the outermost one."""
    return next((index for index in range(BINS) if gross < edges[index + 1]), BINS - 1)


def _bin_of(bins: Sequence[Bin], gross: int) -> int:
    return _at([*(one.low for one in bins), bins[-1].high], gross) if bins else -1


def _unreviewed(film: Production) -> Production:
    """The film without its critics' pens: half of the time of a premiere goes into choosing their lines."""
    fork = film.fork()
    rules: Rules = copy.copy(film.rules)
    rules.film = replace(rules.film, reviews=())
    fork.rules = rules
    return fork


def _way_out(film: Production, *, shown: bool) -> str:
    deal = film.rules.film.distributors.get(film.run.distributor)
    if deal is None or deal.kind == "streamer":
        return film.run.released
    return deal.kind if shown else "none"


def _play_weekends(fork: Production, played: Sequence[Weekend], weeks: tuple[int, ...]) -> None:
    moves = [one.move for one in played] or ["hold"] * fork.rules.rounds["release"]
    if played:
        fork.run = replace(fork.run, screens=played[0].screens)
    for move in moves:
        week = box_office.counted(fork, move, weeks)
        fork.run = replace(fork.run, weekends=(*fork.run.weekends, week), screens=week.screens)


def _is_whole(film: Production, board: Premiere) -> bool:
    return recovered(film, board) >= WHOLE


def _returns(film: Production, found: Sequence[Premiere]) -> tuple[int, ...]:
    percents = outcome.Spread(tuple(sorted(recovered(film, one) for one in found)), 0, 0)
    return tuple(outcome.quantile(percents, 10 * one) for one in QUANTILES)


def _break_even(film: Production, reached: int) -> BreakEven:
    """Search the market draw for the first release that loses nobody's money."""
    worst, best = -BEST_WORD, BEST_WORD
    if _is_whole(film, _in_market(film, worst)):
        return BreakEven("nothing", 0, reached)
    if not _is_whole(film, _in_market(film, best)):
        return BreakEven("out_of_reach", 0, reached)
    for _ in range(HALVINGS):
        middle = (worst + best) // 2
        if _is_whole(film, _in_market(film, middle)):
            best = middle
        else:
            worst = middle
    return BreakEven("gross", _in_market(film, best).gross, reached)


def _in_market(film: Production, draw: int) -> Premiere:
    """The release in a market as good as this draw, which grows from the worst word of luck to the best."""
    word = draw if draw >= 0 else (1 << 63) - draw
    return again(film, MarketLuck(film.luck.seed, film.luck.salts, word))
