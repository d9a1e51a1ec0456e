"""Players without a face: they choose from a view and a menu, and never see what their chair cannot know.

``make`` builds one by name, ``decide`` asks it for one action, ``finish`` lets it play a film to the end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.bots.careful import Careful
from game.bots.lookahead import Lookahead
from game.bots.random_play import RandomPlay
from game.bots.situation import Bot, Situation, decide
from game.bots.variants import Barred, Fixed, Neglect, NightOwl
from game.engine import advance

if TYPE_CHECKING:
    from game.engine import Production

__all__ = ["NAMES", "Bot", "Situation", "decide", "finish", "make"]

MOST_DECISIONS = 3000
"""No film takes so many decisions: a play that does is a loop."""

_MAKERS: dict[str, Callable[[int], Bot]] = {
    "random": RandomPlay,
    "careful": lambda seed: Careful(),
    "lookahead": lambda seed: Lookahead(),
    "neglect-producer": lambda seed: Neglect("producer"),
    "neglect-director": lambda seed: Neglect("director"),
    "night-owl": lambda seed: NightOwl(),
    "fixed": lambda seed: Fixed(),
}

NAMES = tuple(_MAKERS)
"""The bots that ``make`` knows."""


def make(name: str, seed: int, *, bar: Sequence[str] = ()) -> Bot:
    """A bot by name with its own generator, kept from some duties. Raises ``KeyError`` for a name it does not know."""
    bot = _MAKERS[name](seed)
    return Barred(bot, bar) if bar else bot


def finish(film: Production, bot: Bot) -> Production:
    """A fork of a film, played to the end by a bot. Raises ``RuntimeError`` when it does not end."""
    fork = film.fork()
    for _ in range(MOST_DECISIONS):
        if fork.over:
            return fork
        why = advance(fork, decide(bot, fork))
        if why is not None:
            raise RuntimeError(f"{bot.name} chose what is refused: {why}")
    raise RuntimeError(f"{bot.name} made {MOST_DECISIONS} decisions without an end")
