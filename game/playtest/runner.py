"""Playing a film many times over, in as many processes as wanted: the same plays whatever their number."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from game.bots import MOST_DECISIONS, Bot, decide, make
from game.engine import Rules, advance, gauges, new_production
from game.engine.actions import Answer, Seal
from game.engine.ledger import sums
from game.engine.luck import draw
from game.engine.post.measure import LATENTS
from game.engine.state import Premiere

if TYPE_CHECKING:
    from game.engine import Production
    from game.engine.actions import Action

Loader: TypeAlias = Callable[[], Rules]
"""Builds the rules of one film. It travels to other processes: a module's function, or a ``partial`` of one."""

DERIVED = ("morale", "report", "alignment", "creative", "cost_over_percent")
CHUNK = 10
_MASK = (1 << 63) - 1


class Series(msgspec.Struct, frozen=True):
    """Which plays: how many, by which bot, from which seed, and from which duties the bot is kept.

    With ``luck`` every play is the film of that seed, and only the bot's own whims differ.
    """

    plays: int
    bot: str
    seed: int
    bar: tuple[str, ...] = ()
    luck: int | None = None


class Play(msgspec.Struct, frozen=True):
    """What is kept of one play: its seed, length and premiere, gauges at the end, duties used, options chosen.

    ``chosen`` counts answers as ``event.option``; ``sums`` holds the ledger sums of the latents; ``delivered`` says
    that the film was finished, not called off.
    """

    seed: int
    decisions: int
    premiere: Premiere
    gauges: dict[str, int]
    duties: tuple[str, ...]
    chosen: dict[str, int]
    sums: dict[str, int]
    delivered: bool = False


def seed_of(seed: int, index: int) -> int:
    """The film's seed in play ``index`` of a series: a whole number of 63 bits."""
    return draw(seed, "play", index) & _MASK


def bot_seed_of(seed: int, index: int) -> int:
    """The seed of the bot's own generator in play ``index``: never the film's."""
    return draw(seed, "bot", index) & _MASK


def play(rules: Rules, series: Series, index: int) -> Play:
    """One play of a series. The same rules, series and index give the same play in any process.

    Raises ``RuntimeError`` when the film does not end, a bot chooses what is refused, or the ledger does not add up.
    """
    film = new_production(rules, seed_of(series.seed, index) if series.luck is None else series.luck)
    bot = make(series.bot, bot_seed_of(series.seed, index), bar=series.bar)
    chosen: dict[str, int] = {}
    decisions = 0
    while not film.over:
        action = decide(bot, film)
        _count(chosen, action)
        _advance(film, bot, action)
        decisions += 1
        if decisions > MOST_DECISIONS:
            raise RuntimeError(f"seed {film.luck.seed}: no end after {decisions} decisions")
    if sums(film) != film.gauges:
        raise RuntimeError(f"seed {film.luck.seed}: the ledger does not add up to the gauges")
    return _kept(film, decisions, chosen)


def _advance(film: Production, bot: Bot, action: Action) -> None:
    why = advance(film, action)
    film.news.clear()
    if why is not None:
        raise RuntimeError(f"seed {film.luck.seed}: {bot.name} chose {action}, refused as {why.reason}")


def _count(chosen: dict[str, int], action: Action) -> None:
    if isinstance(action, (Answer, Seal)):
        name = f"{action.event}.{action.option}"
        chosen[name] = chosen.get(name, 0) + 1


def _kept(film: Production, decisions: int, chosen: dict[str, int]) -> Play:
    if film.premiere is None:
        raise RuntimeError(f"seed {film.luck.seed}: over without a premiere")
    last = {name: value for name, value in film.gauges.items() if ":" not in name and "." not in name}
    last.update({name: gauges.read(film, name) for name in DERIVED})
    last.update({f"stress:{chair}": film.of("stress", chair) for chair in ("producer", "director")})
    latents = {name: film.of(f"latent.{name}") + film.of(f"measured.{name}") for name in LATENTS}
    duties = tuple(duty for duty in film.rules.core.duties if film.deeds.get(duty))
    return Play(film.luck.seed, decisions, film.premiere, last, duties, chosen, latents, film.run.delivered)


# -- over processes --------------------------------------------------------------------------------------------

_HERE: dict[str, Rules] = {}
"""The rules of a worker process, built once when it starts."""


def _settle_in(load: Loader) -> None:
    _HERE["rules"] = load()
    gc.freeze()  # rules live as long as the worker: the collector need not walk them again and again


def _chunk(series: Series, indexes: range) -> list[Play]:
    return [play(_HERE["rules"], series, index) for index in indexes]


def run(load: Loader, series: Series, *, jobs: int = 1) -> Iterator[Play]:
    """The plays of a series in order, as they are done. ``jobs`` changes how long it takes and nothing else.

    Rules that cannot be loaded raise here: a pool whose workers fail to start would start them again for ever.
    """
    rules = load()
    if jobs < 2:
        yield from (play(rules, series, index) for index in range(series.plays))
        return
    chunks = [range(first, min(first + CHUNK, series.plays)) for first in range(0, series.plays, CHUNK)]
    with _workers(load, jobs) as map_chunks:
        for plays in map_chunks(partial(_chunk, series), chunks):
            yield from plays


@contextmanager
def _workers(load: Loader, jobs: int) -> Iterator[Callable[..., Iterator[list[Play]]]]:
    """A pool of fresh processes: spawned on every system, so that none inherits a screen or a lock."""
    with get_context("spawn").Pool(jobs, initializer=_settle_in, initargs=(load,)) as pool:
        yield pool.imap


class Timed(msgspec.Struct, frozen=True):
    """All plays of a series and how long they took together, in seconds of the clock given."""

    plays: list[Play]
    seconds: float


def timed(
    load: Loader,
    series: Series,
    *,
    jobs: int = 1,
    clock: Callable[[], float] = time.perf_counter,
    each: Callable[[int], None] = lambda done: None,
) -> Timed:
    """Play a whole series; ``each`` is told after every play how many are done."""
    start = clock()
    plays = []
    for one in run(load, series, jobs=jobs):
        plays.append(one)
        each(len(plays))
    return Timed(plays, clock() - start)
