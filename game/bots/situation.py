"""What a bot is handed for one decision, and the interface every bot has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from game.engine import glance, imagine, menu_of
from game.engine.menus import Menu
from game.engine.preview import odds
from game.engine.seats import take_seat

if TYPE_CHECKING:
    from game.engine import Production, Rules, View
    from game.engine.actions import Action, Sit

A = TypeVar("A")
T = TypeVar("T")


class Situation:
    """One decision as the seated chair knows it: its view, its menu, the printed odds, and imagined futures.

    The production itself stays out of reach: ``view`` holds no hidden truth, ``odds`` is what stands on the face of an
    action, and ``imagined`` is a fork in which everything this chair cannot know is redrawn.
    """

    def __init__(self, film: Production, offered: Menu | None = None) -> None:
        self.rules: Rules = film.rules
        self._menu = menu_of(film) if offered is None else offered
        self.chair = film.seat
        self._view: Callable[[], View] = lambda: glance(film, film.seat)
        self._odds: Callable[[Action], dict[str, int]] = lambda action: _printed(film, action)
        self._imagined: Callable[[int], Production] = lambda salt: imagine(film, film.seat, salt)
        self._seated: Callable[[Sit], Situation] = lambda sit: _seated(film, sit)
        self._known: dict[object, Any] = {}

    @property
    def choices(self) -> Sequence[Action]:
        """Everything that can be done now, in the order of the menu."""
        return self._menu.all()

    @property
    def lines(self) -> Sequence[Action]:
        """Everything that stands on the menu, whether it can be done or not; ``can`` tells."""
        return self._menu.lines

    def of(self, *kinds: type[A]) -> list[A]:
        """What can be done now of one kind of action, or of several."""
        return self._menu.of(*kinds)

    def best(self, kind: type[A], worth: Callable[[A], float]) -> A | None:
        """What is worth most of one kind of action, the first among equals. Legality is judged from the best down."""
        lines = [action for action in self._menu.lines if type(action) is kind]
        lines.sort(key=worth, reverse=True)
        return next((action for action in lines if self._menu.offers(action)), None)

    def can(self, action: Action) -> bool:
        """Whether an action is on the menu and can be done now."""
        return self._menu.offers(action)

    def without(self, barred: Sequence[Action]) -> Situation:
        """The same situation with some choices struck out."""
        fewer = copy(self)
        fewer._menu = self._menu.without(barred)
        return fewer

    @cached_property
    def view(self) -> View:
        """What the seated chair may know, made when a bot first looks."""
        return self._view()

    def odds(self, action: Action) -> dict[str, int]:
        """The chances in percent that are printed on an action before it is taken, by their ids."""
        return self._odds(action)

    def once(self, work_out: Callable[[Situation], T]) -> T:
        """What follows from the view alone, worked out the first time somebody asks."""
        try:
            found: T = self._known[work_out]
        except KeyError:
            found = self._known[work_out] = work_out(self)
        return found

    def imagined(self, salt: int) -> Production:
        """The production as it might be for all this chair knows: a fork to roll forward, different by ``salt``."""
        return self._imagined(salt)

    def seated(self, sit: Sit) -> Situation:
        """What would lie on the table if the chair sat down there: sitting down decides and reveals nothing."""
        return self._seated(sit)


def _printed(film: Production, action: Action) -> dict[str, int]:
    return {one.id: one.percent for one in odds(film, action)}


def _seated(film: Production, sit: Sit) -> Situation:
    fork = film.fork()
    take_seat(fork, sit)
    return Situation(fork)


class Bot(Protocol):
    """A player without a face. It may keep a generator of its own, and nothing about the production."""

    name: str

    def choose(self, situation: Situation) -> Action:
        """One of the situation's choices."""


def decide(bot: Bot, film: Production) -> Action:
    """The action this bot takes now. Where the menu has one line there is nothing to ask.

    Raises ``RuntimeError`` when the film is over.
    """
    offered = menu_of(film)
    only = offered.only()
    if only is not None:
        return only
    if film.over:
        raise RuntimeError(f"nothing to choose at stage {film.stage}")
    return bot.choose(Situation(film, offered))
