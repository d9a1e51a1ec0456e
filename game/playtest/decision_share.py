"""How much of a film's fate was decided before its release: by the players, not by the luck of a season.

Films are played to their delivery and released again and again under redrawn release luck. What stays of the variance
between films when that luck is averaged out was decided: 1 - E[Var(outcome | film)] / Var(outcome).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from game.bots import MOST_DECISIONS, Bot, decide, make
from game.engine import Production, Rules, advance, new_production, reroll
from game.engine.luck import draw
from game.playtest.runner import bot_seed_of, seed_of

RELEASE = ("release",)
"""The stream of release luck; the luck of the finished film (taste, the critics' mood) belongs to the film."""
LEAST_RETURN = 1
"""Returns below one percent count as one percent: a logarithm wants something to hold on to."""


class Release(NamedTuple):
    """One release of a film: the commercial index in thousandths and the logarithm of the return."""

    commercial: int
    log_return: float


class DecisionShare(NamedTuple):
    """The decided share of two outcomes (0 to 1), and how many films and redraws it comes from."""

    commercial: float
    log_return: float
    films: int
    redraws: int


def measure(rules: Rules, bots: Sequence[str], seed: int, *, films: int = 300, redraws: int = 50) -> DecisionShare:
    """The decision share over films played by bots in turn. Films that are called off before the shoot don't count, nor
    do those that nobody bought or opened: they meet no audience, and no luck of a season.

    Raises ``ValueError`` when fewer than two films were delivered under a deal.
    """
    found = []
    for index in range(films):
        bot = make(bots[index % len(bots)], bot_seed_of(seed, index))
        film = delivered(new_production(rules, seed_of(seed, index)), bot)
        if film is not None:
            found.append([released(film, bot, draw(seed, "redraw", index, one)) for one in range(redraws)])
    if len(found) < 2:
        raise ValueError(f"{len(found)} delivered films tell nothing about variance")
    return DecisionShare(
        commercial=decided([[one.commercial for one in film] for film in found]),
        log_return=decided([[one.log_return for one in film] for film in found]),
        films=len(found),
        redraws=redraws,
    )


def decided(outcomes: Sequence[Sequence[float]]) -> float:
    """One minus the mean variance within films over the variance of everything; 0 where nothing varies."""
    table = np.asarray(outcomes, dtype=float)
    whole = float(np.var(table))
    return 1.0 - float(np.mean(np.var(table, axis=1))) / whole if whole else 0.0


def delivered(film: Production, bot: Bot) -> Production | None:
    """The film one action before it is delivered, or None when it is called off or delivered to nobody."""
    for _ in range(MOST_DECISIONS):
        before = film.fork() if film.phase == "post" else film
        advance(film, decide(bot, film))
        film.news.clear()
        if film.run.delivered:
            return before if film.run.distributor else None
        if film.over:
            return None
    raise RuntimeError(f"{bot.name} made {MOST_DECISIONS} decisions without an end")


def released(film: Production, bot: Bot, salt: int) -> Release:
    """The film delivered and released under redrawn release luck, its weekends played by the bot."""
    again = reroll(film, RELEASE, salt)
    for _ in range(MOST_DECISIONS):
        advance(again, decide(bot, again))
        again.news.clear()
        if again.premiere is not None:
            board = again.premiere
            returned = max(LEAST_RETURN, board.return_percent)
            return Release(sum(board.parts.values()), math.log(returned / 100))
    raise RuntimeError(f"{bot.name} made {MOST_DECISIONS} decisions without a premiere")
